#!/usr/bin/env bash
# install.sh HOME MODULE@VERSION…: compiles what is here with the given modules, into HOME/sdk; what is in the folder SOURCE, if set.
# install.sh HOME --program PACKAGE@VERSION: compiles a program as `go install` does, into HOME.
set -euo pipefail
here=${SOURCE:-$(cd "$(dirname "$0")" && pwd)}
mkdir -p "$1"
home=$(cd "$1" && pwd)
wanted="${*:2} $(cat "$here"/*.go | sha256sum)"
[[ "$(cat "$home/installed" 2>/dev/null)" == "$wanted" ]] && exit 0
command -v go >/dev/null || { echo "go is missing"; exit 1; }
# One thing at a time: these are large, and the machine has other work.
export GOFLAGS=-mod=mod GOMAXPROCS=1
if [[ $2 == --program ]]; then
  (cd "$home" && GOFLAGS= GOBIN=$home nice go install -p 1 "$3")
else
  cp "$here"/*.go "$home/"
  cd "$home"
  [[ -f go.mod ]] || go mod init s3d/zoo 2>/dev/null
  go get "${@:2}" 2>go.log || { cat go.log; exit 1; }
  nice go build -p 1 -o sdk . 2>go.log || { cat go.log; exit 1; }
fi
echo "$wanted" >"$home/installed"
