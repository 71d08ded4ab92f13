#!/usr/bin/env bash
# MinIO's mc in the zoo: mc.sh PROGRAM
source "$(dirname "$0")/zoo.sh"
program=$1
export MC_CONFIG_DIR=$HOME/mc MC_DISABLE_PAGER=1 MC_NO_UPDATE_CHECK=1
mc() { "$program" --quiet --no-color "$@" >/dev/null; }
mc alias set zoo "$endpoint" "$AWS_ACCESS_KEY_ID" "$AWS_SECRET_ACCESS_KEY"
bucket=zoo/$ZOO_BUCKET

echo "version ${2#v}"
mc mb "$bucket"
mc mirror "$ZOO_TREE" "$bucket/tree"
mc mirror "$bucket/tree" "$back"
came_back
expect difference "$("$program" diff "$ZOO_TREE" "$bucket/tree")" ''
did sync
expect listing "$("$program" ls --recursive --json "$bucket/tree" | wc -l)" "$(files "$ZOO_TREE")"
did list
mc cp "$ZOO_BIG" "$bucket/scratch/big"
mc cp "$bucket/scratch/big" "$back"
big_came_back "$back"
did multipart
expect range "$("$program" cat --offset 5242879 "$bucket/scratch/big" | head -c 2 | base64)" \
  "$(tail -c +5242880 "$ZOO_BIG" | head -c 2 | base64)"
did range
"$program" pipe --quiet "$bucket/scratch/streamed" <"$ZOO_BIG" >/dev/null
"$program" cat "$bucket/scratch/streamed" | cmp - "$ZOO_BIG"
did stream
mc cp --recursive "$bucket/tree/" "$bucket/copies/"
mc mirror "$bucket/copies" "$back"
came_back
did copy
mc cp --checksum SHA256 "$ZOO_BIG" "$bucket/scratch/summed"
"$program" cat "$bucket/scratch/summed" | cmp - "$ZOO_BIG"
did checksum
share=$("$program" share download --json "$bucket/tree/plus+plus")
download "$(sed 's/.*"share":"\([^"]*\)".*/\1/; s/\\u0026/\&/g' <<<"$share")" | cmp - "$ZOO_TREE/plus+plus"
did presign
mc rm "$bucket/scratch/big"
for folder in scratch copies; do mc rm --recursive --force "$bucket/$folder/"; done
did delete
