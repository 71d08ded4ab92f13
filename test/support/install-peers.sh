#!/usr/bin/env bash
# Installs S3 servers that are not ours below build/peers, for the gateway to stand in front of: versitygw and MinIO,
# compiled from the Go module proxy (about two and six minutes), and moto from PyPI. Names may be given; all without.
# Safe to run again. Whatever can't be installed is said loudly and skipped, except where TEST_PEERS=required.
set -euo pipefail
cd "$(dirname "$0")/../.."

target=build/peers
versitygw=github.com/versity/versitygw/cmd/versitygw@v1.8.0
minio=github.com/minio/minio@v0.0.0-20260212201848-7aac2a2c5b7c
moto=(moto[s3,server]==5.2.5)

absent=()
mkdir -p "$target"
here=$(pwd)/$target

# compiled NAME PACKAGE@VERSION: as `go install` does, one thing at a time, because these are large and the machine has
# other work.
compiled() {
  local name=$1 home=$here/$1
  [[ -x $home/$name && "$(cat "$home/installed" 2>/dev/null)" == "$2" ]] && return
  command -v go >/dev/null || { missing "$name" "go is not there to compile it"; return; }
  mkdir -p "$home"
  echo "compiling $name, which takes minutes"
  if (cd "$home" && GOFLAGS='' GOBIN=$home CGO_ENABLED=0 GOMAXPROCS=${PEER_PROCESSORS:-1} \
    nice -n 19 go install -p 1 -trimpath -ldflags='-s -w' "$2") >"$home/install.log" 2>&1; then
    echo "$2" >"$home/installed"
  else
    missing "$name" "$(tail -n 3 "$home/install.log")"
  fi
}

from_pypi() {
  local name=$1 home=$here/$1
  [[ -x $home/bin/moto_server && "$(cat "$home/installed" 2>/dev/null)" == "${*:2}" ]] && return
  rm -rf "$home"
  if { python3 -m venv "$home" && env -u AWS_CA_BUNDLE -u REQUESTS_CA_BUNDLE \
    "$home/bin/python3" -m pip install --quiet --disable-pip-version-check "${@:2}"; } >"$target/$name.log" 2>&1; then
    echo "${*:2}" >"$home/installed"
  else
    missing "$name" "$(tail -n 3 "$target/$name.log")"
  fi
}

missing() {
  absent+=("$1")
  printf '\n*** SKIPPED: no %s in front of which the gateway could be tested: %s\n\n' "$1" "$2" >&2
}

for name in "${@:-versitygw minio moto}"; do
  for each in $name; do
    case $each in
      versitygw) compiled versitygw "$versitygw" ;;
      minio) compiled minio "$minio" ;;
      moto) from_pypi moto "${moto[@]}" ;;
      *) echo "install-peers.sh [versitygw] [minio] [moto]" >&2 && exit 2 ;;
    esac
  done
done
if ((${#absent[@]} > 0)) && [[ ${TEST_PEERS:-} == required ]]; then exit 1; fi
