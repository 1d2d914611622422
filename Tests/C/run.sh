#!/usr/bin/env bash
# Builds and runs the C tests against a library.
# usage: run.sh LIBRARY-FOLDER BUILD-FOLDER     CC and CFLAGS apply, and SOAK_SECONDS where memory is watched too
set -u -o pipefail
library=$1 build=$2
here=$(dirname "$0")
cases=$(dirname "$0")/../Conformance
mkdir -p "$build"
strict=(-Wall -Wextra -Wpedantic -Werror)
passed=0 failed=0
add() { passed=$((passed + $1)) failed=$((failed + $2)); }

# The header under every compiler that is here, apart from what the tests themselves are built with.
compiles() {
    if "$@"; then add 1 0; else echo "failed: $*" >&2; add 0 1; fi
}
for compiler in gcc clang; do
    command -v "$compiler" >/dev/null || continue
    compiles "$compiler" -std=c99 "${strict[@]}" -IInclude -c "$here/header_c99.c" -o "$build/header_c99.$compiler.o"
    compiles "$compiler" -x c++ -std=c++11 "${strict[@]}" -IInclude -c "$here/header_cxx.cpp" -o "$build/header_cxx.$compiler.o"
done

read -ra flags <<<"${CFLAGS:--O1 -g}"
read -ra json_c <<<"$(pkg-config --cflags --libs json-c)"
program() {
    local name=$1
    shift
    "${CC:-cc}" -std=c99 -D_GNU_SOURCE "${strict[@]}" "${flags[@]}" -IInclude "$here/$name.c" "$here/check.c" "$@" \
        -o "$build/$name" -L"$library" -lguarantor -Wl,-rpath,"$(realpath "$library")" "${json_c[@]}" -lm -pthread
}
# What a program prints last are its totals; one that breaks off, or leaks, is a failure more.
run() {
    local totals status=0
    totals=$("$@" | grep -E '^[0-9]+ passed, [0-9]+ failed$' | tail -n 1) || status=$?
    read -r good _ bad _ <<<"${totals:-0 passed, 0 failed}"
    if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
    echo "$(basename "$1"): $good passed, $bad failed"
    add "$good" "$bad"
}
if program api "$here"/api_*.c && program conformance "$here/cases.c" "$here/data.c" && program documents "$here/data.c"; then
    run "$build/api"
    run "$build/documents" "$cases"/documents/*.json
    run "$build/conformance" "$cases"/*.json
    # Sanitizers keep freed memory: only without one is flat memory a promise.
    if [ -n "${SOAK_SECONDS:-}" ] && program soak; then run "$build/soak" "$SOAK_SECONDS"; fi
else
    add 0 1
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
