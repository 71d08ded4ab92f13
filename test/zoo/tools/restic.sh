#!/usr/bin/env bash
# restic in the zoo: restic.sh PROGRAM
source "$(dirname "$0")/zoo.sh"
restic=$1
export RESTIC_REPOSITORY=s3:$endpoint/$ZOO_BUCKET RESTIC_PASSWORD=zoo RESTIC_CACHE_DIR=$ZOO_SCRATCH/cache

echo "version $("$restic" version | awk '{ print $2 }')"
"$restic" init >/dev/null
"$restic" backup --quiet "$ZOO_TREE"
"$restic" backup --quiet "$ZOO_TREE" "$ZOO_BIG"
"$restic" backup --quiet --stdin --stdin-filename streamed <"$ZOO_BIG"
"$restic" check --quiet --read-data
"$restic" restore latest --quiet --path "$ZOO_TREE" --target "$ZOO_SCRATCH/restored"
mv "$ZOO_SCRATCH/restored$ZOO_TREE" "$back"
came_back
big_came_back "$ZOO_SCRATCH/restored$ZOO_BIG"
"$restic" dump latest --path /streamed streamed | cmp - "$ZOO_BIG"
did backup
expect snapshots "$("$restic" snapshots --json | tr '{' '\n' | grep -c '"short_id"')" 3
did list
"$restic" forget --quiet --prune --keep-last 1 --group-by ''
"$restic" check --quiet --read-data --no-cache
expect snapshots "$("$restic" snapshots --json | tr '{' '\n' | grep -c '"short_id"')" 1
did delete
