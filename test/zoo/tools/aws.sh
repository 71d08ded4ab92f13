#!/usr/bin/env bash
# The AWS command line in the zoo: aws.sh PROGRAM. More of it is in test/e2e/aws-cli.test.ts.
source "$(dirname "$0")/zoo.sh"
program=$1
# Without signature_version, `presign` signs with the mechanism before SigV4.
export AWS_CONFIG_FILE=$HOME/config
printf '[default]\ns3 =\n  signature_version = s3v4\n  addressing_style = path\n' >"$AWS_CONFIG_FILE"
s3() { "$program" s3 "$@"; }
bucket=s3://$ZOO_BUCKET

echo "version $("$program" --version | sed 's/^aws-cli.//; s/ .*//')"
s3 mb "$bucket" >/dev/null
s3 sync --quiet "$ZOO_TREE" "$bucket/tree"
s3 sync --quiet "$bucket/tree" "$back"
came_back
expect 'second sync' "$(s3 sync "$ZOO_TREE" "$bucket/tree")" ''
did sync
expect listing "$(s3 ls --recursive --summarize "$bucket/tree" | awk '/Total Objects/ { print $3 }')" "$(files "$ZOO_TREE")"
did list
s3 cp --quiet "$ZOO_BIG" "$bucket/scratch/big"
s3 cp --quiet "$bucket/scratch/big" "$back"
big_came_back "$back"
did multipart
get=("$program" s3api get-object --bucket "$ZOO_BUCKET" --key scratch/big)
"${get[@]}" --range bytes=5242879-5242880 "$back" >/dev/null
expect range "$(base64 "$back")" "$(tail -c +5242880 "$ZOO_BIG" | head -c 2 | base64)"
rm "$back"
did range
s3 cp --quiet - "$bucket/scratch/streamed" <"$ZOO_BIG"
s3 cp --quiet "$bucket/scratch/streamed" - | cmp - "$ZOO_BIG"
did stream
s3 cp --quiet --recursive "$bucket/tree" "$bucket/copies"
s3 sync --quiet "$bucket/copies" "$back"
came_back
did copy
for algorithm in CRC32 SHA1 SHA256; do
  s3 cp --quiet --checksum-algorithm "$algorithm" "$ZOO_BIG" "$bucket/scratch/$algorithm"
  s3 cp --quiet --checksum-mode ENABLED "$bucket/scratch/$algorithm" "$back"
  big_came_back "$back"
done
did checksum
download "$(s3 presign "$bucket/tree/plus+plus")" | cmp - "$ZOO_TREE/plus+plus"
did presign
s3 rm --quiet "$bucket/scratch/big"
for folder in scratch copies; do s3 rm --quiet --recursive "$bucket/$folder"; done
did delete
