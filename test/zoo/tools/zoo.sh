# Sourced by the programs of this folder: what they have in common. README.md describes the variables.
set -euo pipefail
umask 077
back=$ZOO_SCRATCH/back
endpoint=$AWS_ENDPOINT_URL
export LC_ALL=C.UTF-8

# did STEP: tells the runner.
did() { echo "did $1"; }

# expect WHAT GOT WANT
expect() {
  [[ "$2" == "$3" ]] || { printf '%s: got %q, want %q\n' "$1" "$2" "$3" >&2; exit 1; }
}

# came_back: the tree in $back is the one that was sent.
came_back() {
  diff -r "$ZOO_TREE" "$back"
  rm -rf "$back"
}

# files FOLDER: how many.
files() { find "$1" -type f -printf . | wc -c; }

# big_came_back FILE
big_came_back() {
  cmp "$ZOO_BIG" "$1"
  rm -f "$1"
}

# download URL: with nothing of the client's.
download() { curl --silent --show-error --fail --globoff --path-as-is "$1"; }
