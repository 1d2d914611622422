#!/usr/bin/env bash
# What calls through the header cost, and a process that loads the Paris framework and answers a first status. CC applies.
set -eu
mkdir -p build/bench
"${CC:-cc}" -std=c99 -O2 -IInclude Benchmarks/calls.c -o build/bench/calls -Lbuild/lib -lguarantor \
    -Wl,-rpath,"$PWD/build/lib"
build/bench/calls
times=()
for _ in {1..21}; do
    start=${EPOCHREALTIME/./}
    build/bench/calls first
    times+=($((${EPOCHREALTIME/./} - start)))
done
median=$(printf '%s\n' "${times[@]}" | sort -n | sed -n 11p)
printf '%-28s %12d ns\n' "a process with a status" $((median * 1000))
