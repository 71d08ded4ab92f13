#!/usr/bin/env bash
# rclone in the zoo: rclone.sh PROGRAM
source "$(dirname "$0")/zoo.sh"
rclone=$1
export RCLONE_CONFIG=$HOME/rclone.conf
cat >"$RCLONE_CONFIG" <<CONFIG
[zoo]
type = s3
provider = Other
env_auth = true
endpoint = $endpoint
region = us-east-1
force_path_style = true
chunk_size = 5Mi
upload_cutoff = 6Mi
CONFIG
bucket=zoo:$ZOO_BUCKET

echo "version $("$rclone" version | sed -n '1s/rclone v//p')"
"$rclone" mkdir "$bucket"
"$rclone" sync "$ZOO_TREE" "$bucket/tree"
"$rclone" check "$ZOO_TREE" "$bucket/tree"
"$rclone" sync "$bucket/tree" "$back"
came_back
# A second sync finds nothing to do, and one after a change finds the change.
mkdir "$ZOO_SCRATCH/changing"
echo kept >"$ZOO_SCRATCH/changing/kept"
echo gone >"$ZOO_SCRATCH/changing/gone"
"$rclone" sync "$ZOO_SCRATCH/changing" "$bucket/changing"
expect 'second sync' "$("$rclone" sync --dry-run "$ZOO_SCRATCH/changing" "$bucket/changing" 2>&1 | grep -c Skipped || true)" 0
rm "$ZOO_SCRATCH/changing/gone"
"$rclone" sync "$ZOO_SCRATCH/changing" "$bucket/changing"
expect 'after sync' "$("$rclone" lsf "$bucket/changing")" kept
did sync
expect listing "$("$rclone" size --json "$bucket/tree" | sed 's/.*"count":\([0-9]*\).*/\1/')" "$(files "$ZOO_TREE")"
expect buckets "$("$rclone" lsf zoo: | grep -cx "$ZOO_BUCKET/")" 1
did list
"$rclone" copyto "$ZOO_BIG" "$bucket/scratch/big"
"$rclone" cat "$bucket/scratch/big" | cmp - "$ZOO_BIG"
did multipart
expect range "$("$rclone" cat --offset 5242879 --count 2 "$bucket/scratch/big" | base64)" \
  "$(tail -c +5242880 "$ZOO_BIG" | head -c 2 | base64)"
did range
"$rclone" rcat "$bucket/scratch/streamed" <"$ZOO_BIG"
"$rclone" copyto "$bucket/scratch/streamed" "$back"
big_came_back "$back"
did stream
"$rclone" copy "$bucket/tree" "$bucket/copies"
"$rclone" check "$bucket/tree" "$bucket/copies"
did copy
download "$("$rclone" link "$bucket/tree/plus+plus")" | cmp - "$ZOO_TREE/plus+plus"
did presign
"$rclone" delete "$bucket/scratch"
for folder in copies changing; do "$rclone" purge "$bucket/$folder"; done
did delete
