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

# A feed of events that drives a scenario.
"${CC:-cc}" -std=c99 -O2 -IInclude Benchmarks/feed.c -o build/bench/feed -Lbuild/lib -lguarantor \
    -Wl,-rpath,"$PWD/build/lib"
"${PYTHON:-python3}" Benchmarks/generate.py 10000 >build/bench/framework-10000.json
build/bench/feed build/bench/framework-10000.json

# The same of libraries that are embedded a lot; those that are not installed are left out.
echo
printf '%-28s %12s %15s\n' "library" "size" "load and call"
"${CC:-cc}" -std=c11 -O2 Benchmarks/load.c -o build/bench/load -ldl
compare() { # LIBRARY FUNCTION
    local path times=()
    path=$(ldconfig -p | sed -n "s|.*$1 .*=> ||p" | head -n 1)
    [ -e "$1" ] && path=$(realpath "$1")
    if [ -z "$path" ]; then
        printf '%-28s %12s\n' "$1" "not installed"
        return
    fi
    for _ in {1..21}; do times+=("$(build/bench/load "$path" "$2")"); done
    printf '%-28s %9d kB %12d us\n' "$(basename "$1")" $(($(stat --dereference --format=%s "$path") / 1000)) \
        $(($(printf '%s\n' "${times[@]}" | sort -n | sed -n 11p) / 1000))
}
compare build/lib/libguarantor.so guarantor_version
compare libsqlite3.so.0 sqlite3_libversion
compare libgit2.so.1.5 git_libgit2_version
compare libclingo.so.3 clingo_version
