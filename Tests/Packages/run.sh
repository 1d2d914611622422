#!/usr/bin/env bash
# Everything that can be installed, each into an empty place.
# usage: run.sh MAKE FOLDER-OF-DEBS FOLDER-OF-WHEELS     CC applies
set -u -o pipefail
here=$(dirname "$0")
passed=0 failed=0
run() { # NAME COMMAND…
    local name=$1 totals status=0
    shift
    totals=$("$@" | grep -E '^[0-9]+ passed, [0-9]+ failed$' | tail -n 1) || status=$?
    read -r good _ bad _ <<<"${totals:-0 passed, 0 failed}"
    if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
    echo "$name: $good passed, $bad failed"
    passed=$((passed + good)) failed=$((failed + bad))
}
run install "$here/install.sh" "$1"
run deb "$here/deb.sh" "$2"
run wheel "$here/wheel.sh" "$3"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
