#!/usr/bin/env bash
# s3cmd in the zoo: s3cmd.sh PROGRAM
source "$(dirname "$0")/zoo.sh"
cat >"$HOME/.s3cfg" <<CONFIG
[default]
access_key = $AWS_ACCESS_KEY_ID
secret_key = $AWS_SECRET_ACCESS_KEY
host_base = ${endpoint#http://}
host_bucket = ${endpoint#http://}
use_https = False
bucket_location = us-east-1
multipart_chunk_size_mb = 5
progress_meter = False
CONFIG
program=$1
s3cmd() { "$program" --quiet "$@"; }
bucket=s3://$ZOO_BUCKET

echo "version $("$program" --version | sed 's/.* //')"
s3cmd mb "$bucket"
s3cmd sync "$ZOO_TREE/" "$bucket/tree/"
mkdir "$back"
s3cmd sync "$bucket/tree/" "$back/"
came_back
expect 'second sync' "$("$program" sync --dry-run "$ZOO_TREE/" "$bucket/tree/" | grep -c ^upload || true)" 0
did sync
expect listing "$("$program" du "$bucket/tree/" | awk '{ print $2 }')" "$(files "$ZOO_TREE")"
"$program" ls | grep -q "$bucket\$"
did list
s3cmd put "$ZOO_BIG" "$bucket/scratch/big"
s3cmd get "$bucket/scratch/big" "$back"
big_came_back "$back"
did multipart
# What is there of a file is not fetched again.
head -c 5242879 "$ZOO_BIG" >"$back"
s3cmd get --continue "$bucket/scratch/big" "$back"
big_came_back "$back"
did range
s3cmd put - "$bucket/scratch/streamed" <"$ZOO_BIG"
s3cmd get "$bucket/scratch/streamed" - | cmp - "$ZOO_BIG"
did stream
s3cmd cp --recursive "$bucket/tree/" "$bucket/copies/"
mkdir "$back"
s3cmd sync "$bucket/copies/" "$back/"
came_back
s3cmd mv "$bucket/copies/plus+plus" "$bucket/copies/moved to"
s3cmd get "$bucket/copies/moved to" - | cmp - "$ZOO_TREE/plus+plus"
did copy
s3cmd del "$bucket/scratch/big"
s3cmd del --recursive --force "$bucket/scratch/"
s3cmd del --recursive --force "$bucket/copies/"
did delete
