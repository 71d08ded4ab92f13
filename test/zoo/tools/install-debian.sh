#!/usr/bin/env bash
# install-debian.sh HOME PACKAGE: unpacks a Debian package into HOME, without installing it and without being root,
# unless the lists of packages have to be fetched first.
set -euo pipefail
home=$1
[[ -f $home/installed ]] && exit 0
command -v apt-get >/dev/null || { echo "no apt-get on this system"; exit 1; }
rm -rf "$home"
mkdir -p "$home"
cd "$home"
apt-get download -qq "$2" 2>/dev/null || { apt-get update -qq && apt-get download -qq "$2"; }
dpkg-deb --extract ./*.deb .
rm ./*.deb
touch installed
