#!/usr/bin/env bash
# Runs every suite, whatever becomes of the others, and adds up their totals.
# usage: suites.sh MAKE SUITE…
set -u -o pipefail
make=$1
shift
mkdir -p build/results
passed=0 failed=0
for suite in "$@"; do
    echo "== $suite"
    start=$SECONDS
    log=build/results/$suite.log
    status=0
    "$make" --no-print-directory "$suite" 2>&1 | tee "$log" || status=$?
    totals=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 1)
    read -r good _ bad _ <<<"${totals:-0 passed, 0 failed}"
    # A suite that broke off counts as one failure, even where nothing that it ran failed.
    if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
    passed=$((passed + good)) failed=$((failed + bad))
    echo "== $suite: $good passed, $bad failed, $((SECONDS - start)) s"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
