#!/usr/bin/env bash
# install.sh HOME VERSION: compiles Zoo.java with that release of the AWS SDK for Java, into HOME; what is in the folder SOURCE, if set.
set -euo pipefail
here=${SOURCE:-$(cd "$(dirname "$0")" && pwd)}
mkdir -p "$1"
home=$(cd "$1" && pwd)
wanted="$2 $(cat "$here"/*.java "$here/pom.xml" | sha256sum)"
[[ "$(cat "$home/installed" 2>/dev/null)" == "$wanted" ]] && exit 0
for tool in mvn javac; do command -v "$tool" >/dev/null || { echo "$tool is missing"; exit 1; }; done
cp "$here/pom.xml" "$home/pom.xml"
# What is half installed must not be taken for what was here before.
rm -rf "$home/installed" "$home/jars" "$home/classes"
nice mvn --quiet --batch-mode -f "$home/pom.xml" -Dsdk.version="$2" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$home/jars"
nice javac -d "$home/classes" -cp "$home/jars/*" "$here"/*.java
echo "$wanted" >"$home/installed"
