#!/usr/bin/env bash
# Builds and runs the C tests against a library.
# usage: run.sh LIBRARY-FOLDER BUILD-FOLDER     CC and CFLAGS apply, and SOAK_SECONDS where memory is watched too
set -u -o pipefail
library=$1 build=$2
here=$(dirname "$0")
cases=$(dirname "$0")/../Conformance
mkdir -p "$build"
strict=(-Wall -Wextra -Wpedantic -Werror)
. "$here/../checks.sh"

# The header under every compiler that is here, apart from what the tests themselves are built with.
for compiler in gcc clang; do
    command -v "$compiler" >/dev/null || continue
    holds "$compiler takes the header" "$compiler" -std=c99 "${strict[@]}" -IInclude -c "$here/header_c99.c" -o "$build/header_c99.$compiler.o"
    holds "$compiler takes the header" "$compiler" -x c++ -std=c++11 "${strict[@]}" -IInclude -c "$here/header_cxx.cpp" -o "$build/header_cxx.$compiler.o"
done

read -ra flags <<<"${CFLAGS:--O1 -g}"
read -ra json_c <<<"$(pkg-config --cflags --libs json-c)"
program() {
    local name=$1
    shift
    "${CC:-cc}" -std=c99 -D_GNU_SOURCE "${strict[@]}" "${flags[@]}" -IInclude "$here/$name.c" "$here/check.c" "$@" \
        -o "$build/$name" -L"$library" -lguarantor -Wl,-rpath,"$(realpath "$library")" "${json_c[@]}" -lm -pthread
}
if program api "$here"/api_*.c && program conformance "$here/cases.c" "$here/data.c" && program documents "$here/data.c"; then
    counts api "$build/api"
    counts documents "$build/documents" "$cases"/documents/*.json
    counts conformance "$build/conformance" "$cases"/*.json
    # Sanitizers keep freed memory: only without one is flat memory a promise.
    if [ -n "${SOAK_SECONDS:-}" ] && program soak; then counts soak "$build/soak" "$SOAK_SECONDS"; fi
else
    failed=$((failed + 1))
fi
totals
