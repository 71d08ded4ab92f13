#!/usr/bin/env bash
# Installs what `npm run conformance:s3-tests` runs with below build/s3-tests: a Python environment of its own and,
# where S3_TESTS_DIR doesn't name a checkout, the suite at the revision of the ledger. Safe to run again.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../../.."

target=build/s3-tests
repository=https://github.com/ceph/s3-tests
revision=8f0ae7b404a3a2fcf7038bf1e6bf29544fe9b6a3

if ! cmp -s "$here/requirements.txt" "$target/venv/requirements.txt"; then
  rm -rf "$target/venv"
  python3 -m venv "$target/venv"
  env -u AWS_CA_BUNDLE -u REQUESTS_CA_BUNDLE \
    "$target/venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$target/venv/requirements.txt"
fi

if [[ -z ${S3_TESTS_DIR:-} && ! -d $target/suite ]]; then
  rm -rf "$target/suite.new"
  git init --quiet "$target/suite.new"
  git -C "$target/suite.new" fetch --quiet --depth 1 "$repository" "$revision"
  git -C "$target/suite.new" checkout --quiet FETCH_HEAD
  mv "$target/suite.new" "$target/suite"
fi
