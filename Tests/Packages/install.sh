#!/usr/bin/env bash
# Installs into a temporary folder, builds the C example there with pkg-config alone, runs it, and takes all away again.
# usage: install.sh MAKE     CC applies
set -u
make=$1
. "$(dirname "$0")/../checks.sh"
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
install=("$make" --no-print-directory --silent PREFIX=/usr/local DESTDIR="$root")
prefix=$root/usr/local
holds "make install" "${install[@]}" install
export PKG_CONFIG_PATH=$prefix/lib/pkgconfig PKG_CONFIG_SYSROOT_DIR=$root LD_LIBRARY_PATH=$prefix/lib
holds "pkg-config and the tool agree on the version" \
    [ "guarantor $(pkg-config --modversion guarantor)" = "$("$prefix/bin/guarantor" --version)" ]
read -ra flags <<<"$(pkg-config --cflags --libs guarantor)"
example=$root/status
holds "the example builds" "${CC:-cc}" -std=c99 -Wall -Wextra -Werror Examples/c/status.c -o "$example" "${flags[@]}"
shown=$("$example")
holds "the example explains a bundled framework" grep -q '^{"target":.*"text":' <<<"$shown"
holds "the example reads a file" "$example" Models/paris-2026.json >"$root/shown"
holds "and says the same of it" diff <(echo "$shown") "$root/shown"
echo '{"guarantor": 1, "id": "a b"}' >"$root/broken.json"
said=$("$example" "$root/broken.json" 2>&1)
holds "it fails on a broken document" [ $? -eq 1 ]
holds "and lists its problems" grep -q "1:1: missing_key.*1 more problem" <<<"$said"
if command -v cmake >/dev/null; then
    holds "CMake configures the example" \
        cmake -S Examples/c -B "$root/cmake" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_C_COMPILER="${CC:-cc}" --log-level=ERROR
    holds "CMake builds it" cmake --build "$root/cmake" --parallel
    holds "and it says the same" diff <(echo "$shown") <("$root/cmake/status")
fi
holds "the manual page has every subcommand" \
    [ -z "$("$prefix/bin/guarantor" --help | sed -n '/^SUBCOMMANDS/,/^$/s/^  \([a-z-]*\) .*/\1/p' |
        while read -r name; do grep -q "\.It Em $name" "$prefix/share/man/man1/guarantor.1" || echo "$name"; done)" ]
holds "make uninstall" "${install[@]}" uninstall
holds "nothing is left" [ -z "$(find "$prefix" ! -type d)" ]
totals
