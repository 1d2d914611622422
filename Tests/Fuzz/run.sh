#!/usr/bin/env bash
# Fuzzers over the header: each is a C file here with its corpus beside it.
# usage: run.sh replay LIBRARY-FOLDER BUILD-FOLDER              the corpora once; CC and CFLAGS apply
#        run.sh fuzz LIBRARY-FOLDER BUILD-FOLDER SECONDS        libFuzzer on each, for so long; what it finds joins BUILD-FOLDER
#        run.sh merge LIBRARY-FOLDER BUILD-FOLDER               the corpora anew: the fewest inputs that reach what was reached
# FUZZERS="calls pair" takes some of them.
set -u -o pipefail
what=$1 library=$(realpath "$2") build=$3
here=$(dirname "$0")
mkdir -p "$build"
build=$(realpath "$build")
passed=0 failed=0
read -ra json <<<"$(pkg-config --cflags --libs json-c)"
link=(-IInclude -L"$library" -lguarantor -Wl,-rpath,"$library" "${json[@]}")
read -ra flags <<<"${CFLAGS:--O1 -g}"
limits=(-max_len=8192 -timeout=20 -rss_limit_mb=2048 -dict="$here/words.dict")

if [ "$what" = replay ]; then
    unreached=$(grep -o '\bguarantor_[a-z_]*(' Include/guarantor.h | sort -u | while read -r call; do
        grep -qF "$call" "$here"/*.c "$here"/*.h || echo "no fuzzer calls $call)"
    done)
    if [ -z "$unreached" ]; then passed=1; else failed=1 && echo "$unreached" >&2; fi
fi
for name in ${FUZZERS:-calls date document pair request}; do
    source=$here/$name.c
    corpus=$here/corpus/$name found=$build/$name.found
    if [ "$what" = replay ]; then
        "${CC:-cc}" -std=c99 -Wall -Wextra -Werror "${flags[@]}" "$source" "$here/replay.c" -o "$build/$name" "${link[@]}" &&
            totals=$("$build/$name" "$corpus"/*) || totals="0 passed, 1 failed"
        read -r good _ bad _ <<<"$totals"
        echo "fuzz $name: $totals"
        passed=$((passed + good)) failed=$((failed + bad))
        continue
    fi
    clang -std=c99 -O1 -g -fsanitize=fuzzer -rdynamic "$source" -o "$build/$name" "${link[@]}" -lstdc++ -lm || exit 1
    mkdir -p "$found"
    if [ "$what" = merge ]; then
        mkdir -p "$build/$name.merged" && rm -f "$build/$name.merged"/*
        "$build/$name" "${limits[@]}" -use_counters=0 -merge=1 "$build/$name.merged" "$corpus" "$found" 2>/dev/null || exit 1
        rm -f "$corpus"/* && cp "$build/$name.merged"/* "$corpus" && echo "$name: $(ls "$corpus" | wc -l) inputs"
        continue
    fi
    echo "== $name, $4 s"
    if "$build/$name" "${limits[@]}" -max_total_time="$4" -print_final_stats=1 -artifact_prefix="$build/$name-" \
        "$found" "$corpus" 2>&1 | grep -E '^#[0-9]+.(pulse|DONE)|^stat::number_of_executed|ERROR|SUMMARY|broken:'; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
done
[ "$what" = merge ] || echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
