#!/usr/bin/env bash
# install.sh HOME PACKAGE…: a Python environment of its own below HOME with the given pinned packages.
set -euo pipefail
home=$1
packages=("${@:2}")
[[ "$(cat "$home/installed" 2>/dev/null)" == "${packages[*]}" ]] && exit 0
rm -rf "$home"
python3 -m venv "$home"
env -u AWS_CA_BUNDLE -u REQUESTS_CA_BUNDLE \
  "$home/bin/python3" -m pip install --quiet --disable-pip-version-check --prefer-binary "${packages[@]}"
echo "${packages[*]}" >"$home/installed"
