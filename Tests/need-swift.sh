#!/usr/bin/env bash
# Says in one line what a build with Swift lacks here: the toolchain, what it stands on, what fetches packages.
set -u
debian="on Debian: apt-get install git make g++ python3-venv libcurl4 libncurses6 libsqlite3-0 libxml2"
lacks() {
    echo "guarantor: $1" >&2
    exit 1
}
command -v swift >/dev/null || lacks "swift is missing: install a Swift 6.3 toolchain (swift.org/install)"
said=$(swift --version 2>&1) || lacks "swift does not run (${said##*$'\n'}): $debian"
version=$(sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' <<<"$said")
[ "$(printf '%s\n' 6.3 "$version" | sort --version-sort | head -n 1)" = 6.3 ] ||
    lacks "this is Swift ${version:-of a version that it does not say}: install a Swift 6.3 toolchain (swift.org/install)"
command -v git >/dev/null || lacks "git is missing, with which Swift fetches packages; $debian"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
compiler=$(dirname "$(realpath "$(command -v swift)")")/clang++
[ ! -x "$compiler" ] || printf '#include <vector>\nint main() {}\n' | "$compiler" -x c++ - -o "$scratch/main" 2>/dev/null ||
    lacks "the Swift toolchain finds no C++ library or no linker; $debian"
