#!/usr/bin/env bash
# Runs tests that write JUnit reports and says their totals as every suite does.
# usage: junit.sh NAME COMMAND…     reports are build/results/NAME*.xml
set -u
name=$1
shift
mkdir -p build/results
rm -f build/results/"$name"*.xml
"$@"
status=$?
count() {
    cat build/results/"$name"*.xml 2>/dev/null | grep -o '<testsuite [^>]*' |
        sed -n 's/.* '"$1"'="\([0-9]*\)".*/\1/p' | awk '{n += $1} END {print n + 0}'
}
bad=$(($(count failures) + $(count errors)))
echo "$(($(count tests) - $(count skipped) - bad)) passed, $bad failed"
exit $status
