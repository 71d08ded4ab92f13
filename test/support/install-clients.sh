#!/usr/bin/env bash
# Installs the S3 clients of the end-to-end tests below build/clients: aws and boto3, in a Python environment of their
# own. Safe to run again; run by .ci/run and by whoever wants these tests to run on their own machine.
set -euo pipefail
cd "$(dirname "$0")/../.."

target=build/clients
packages=(awscli==1.45.11 boto3==1.43.11 prometheus_client==0.26.0)

if [[ ! -x $target/bin/aws || ! -x $target/bin/python3 ]] || [[ "$(cat "$target/packages" 2>/dev/null)" != "${packages[*]}" ]]; then
  rm -rf "$target"
  python3 -m venv "$target"
  "$target/bin/python3" -m pip install --quiet --disable-pip-version-check "${packages[@]}"
  echo "${packages[*]}" >"$target/packages"
fi
"$target/bin/aws" --version
