#!/usr/bin/env bash
# Runs the Swift tests and says their totals as the other suites do.
set -u
report=build/results/swift.xml
mkdir -p build/results
rm -f build/results/swift*.xml
swift test --xunit-output "$report"
status=$?
# Swift Testing writes beside the XCTest report.
count() { sed -n 's/.*<testsuite [^>]*\b'"$1"'="\([0-9]*\)".*/\1/p' build/results/swift*.xml 2>/dev/null | awk '{n += $1} END {print n + 0}'; }
tests=$(count tests) failures=$(count failures)
echo "$((${tests:-0} - ${failures:-0})) passed, ${failures:-0} failed"
exit $status
