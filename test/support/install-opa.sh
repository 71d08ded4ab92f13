#!/usr/bin/env bash
# Compiles Open Policy Agent from the Go module proxy below build/clients, for the tests against the real one. Safe to run
# again; takes minutes the first time and nothing later. Without Go it says so, and those tests are skipped.
set -euo pipefail
cd "$(dirname "$0")/../.."

version=v1.22.3
target=$PWD/build/clients/bin

if [[ -x $target/opa && "$(cat build/clients/opa-version 2>/dev/null)" == "$version" ]]; then
  "$target/opa" version | head -1
  exit 0
fi
if ! command -v go >/dev/null; then
  echo "go is missing: Open Policy Agent is not installed, and the tests against it will be skipped"
  exit 0
fi
mkdir -p "$target"
# Two packages at once, as there are processors where this runs; no debug information, which nobody reads.
SECONDS=0
env -u AWS_CA_BUNDLE GOTOOLCHAIN=local GOFLAGS=-buildvcs=false GOBIN="$target" \
  go install -p 2 -ldflags='-s -w' "github.com/open-policy-agent/opa@$version"
echo "$version" >build/clients/opa-version
echo "opa $version compiled in $SECONDS s"
