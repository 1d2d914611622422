#!/usr/bin/env bash
# The types and functions of the header, as abidw describes them. The library itself has the layouts of Swift in its debugging
# information, not those of the header; so the description is of a library of empty C functions with the header's declarations.
# usage: abi.sh OUTPUT.xml     CC applies
set -eu -o pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${CC:-cc}" -E -P -I Include Include/guarantor.h | tr '\n' ' ' | sed 's/;/;\n/g' |
    sed -E '/typedef/!s/(\bguarantor_[a-z_]+ *\([^;]*\)) *;/\1 { __builtin_trap(); }/' >"$folder/guarantor.c"
# Parameters are of fixed width, so no function mentions the lists of numbers.
grep -oE 'enum guarantor_[a-z_]+_e\b' Include/guarantor.h | sort -u | sed 's/enum \(.*\)/enum \1 numbers_\1;/' >>"$folder/guarantor.c"
(cd "$folder" && "${CC:-cc}" -g -shared -fPIC -o libguarantor.so guarantor.c)
abidw --no-show-locs --no-corpus-path --no-comp-dir-path --drop-undefined-syms --drop-private-types "$folder/libguarantor.so" >"$1"
