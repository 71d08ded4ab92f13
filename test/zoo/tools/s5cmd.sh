#!/usr/bin/env bash
# s5cmd in the zoo: s5cmd.sh PROGRAM
source "$(dirname "$0")/zoo.sh"
program=$1
export S3_ENDPOINT_URL=$endpoint AWS_REGION=us-east-1
s5cmd() { "$program" --log error "$@"; }
bucket=s3://$ZOO_BUCKET

echo "version $("$program" version | sed 's/^v//; s/-.*//')"
s5cmd mb "$bucket"
s5cmd sync "$ZOO_TREE/" "$bucket/tree/"
s5cmd sync "$bucket/tree/*" "$back/"
came_back
did sync
expect listing "$("$program" ls "$bucket/tree/*" | wc -l)" "$(files "$ZOO_TREE")"
did list
s5cmd cp --part-size 5 "$ZOO_BIG" "$bucket/scratch/big"
s5cmd cp --part-size 5 "$bucket/scratch/big" "$back"
big_came_back "$back"
did multipart
s5cmd pipe "$bucket/scratch/streamed" <"$ZOO_BIG"
s5cmd cat "$bucket/scratch/streamed" | cmp - "$ZOO_BIG"
did stream
s5cmd cp "$bucket/tree/*" "$bucket/copies/"
s5cmd cp "$bucket/copies/*" "$back/"
came_back
did copy
download "$("$program" presign "$bucket/tree/plus+plus")" | cmp - "$ZOO_TREE/plus+plus"
did presign
s5cmd rm "$bucket/scratch/*" "$bucket/copies/*"
did delete
