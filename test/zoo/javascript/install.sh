#!/usr/bin/env bash
# install.sh HOME PACKAGE…: a folder of npm packages below HOME with the given pinned packages.
set -euo pipefail
home=$1
packages=("${@:2}")
[[ "$(cat "$home/installed" 2>/dev/null)" == "${packages[*]}" ]] && exit 0
rm -rf "$home"
mkdir -p "$home"
echo '{ "private": true }' >"$home/package.json"
npm install --prefix "$home" --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error "${packages[@]}"
echo "${packages[*]}" >"$home/installed"
