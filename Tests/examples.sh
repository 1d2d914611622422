#!/usr/bin/env bash
# The C examples against a library with a sanitizer, and the Swift package that depends on this one.
# usage: examples.sh LIBRARY-FOLDER BUILD-FOLDER TOOL     CC and CFLAGS apply
set -u -o pipefail
library=$(realpath "$1") build=$2 tool=$3
. "$(dirname "$0")/checks.sh"
mkdir -p "$build"
read -ra flags <<<"${CFLAGS:--O1 -g} $(pkg-config --cflags --libs json-c)"
for source in Examples/c/*.c; do
    holds "$source builds" "${CC:-cc}" -std=c11 -Wall -Wextra -Werror -IInclude "$source" -o "$build/$(basename "$source" .c)" \
        -L"$library" -lguarantor -Wl,-rpath,"$library" "${flags[@]}" -pthread
done

holds "status runs" "$build/status" >"$build/status.txt"
holds "and explains" grep -q '^{"target":.*"text":' "$build/status.txt"

# A ceasefire moves the force, a line that is none is left out, and what comes back from the ceasefire's end goes.
printf '%s\n' '{"fact": "ceasefire", "value": true, "date": "2026-03-01"}' 'nonsense' \
    '{"fact": "cease_fire", "value": true, "date": "2026-03-02"}' \
    '{"fact": "fra_approval", "value": true, "date": "2026-03-03"}' >"$build/feed"
holds "events runs" "$build/events" <"$build/feed" >"$build/events.txt" 2>"$build/events.err"
holds "approval brings the force into force" grep -qx '    force_deployment: in force, was undetermined' "$build/events.txt"
holds "what is no event is left out" grep -qx 'not an event: nonsense' "$build/events.err"
holds "so is a fact that there is not" grep -q 'left out: .*`cease_fire`.*`ceasefire`' "$build/events.err"

# The same sets of approvals, put to the command-line tool one by one.
for set in {0..15}; do
    i=0 options=()
    for approval in fra_approval gbr_approval deu_approval usa_approval; do
        value=false
        [ $((set >> i & 1)) -eq 0 ] || value=true
        options+=(--assume "$approval=$value") i=$((i + 1))
    done
    "$tool" status --json --assume ceasefire=true "${options[@]}"
done | python3 -c '
import collections, json, sys
holds, text, decoder = collections.Counter(), sys.stdin.read(), json.JSONDecoder()
while text:
    answer, end = decoder.raw_decode(text)
    text = text[end:].lstrip()
    for pillar in answer["pillars"]:
        holds[pillar["id"]] += pillar["holds"] == "true"
for pillar, count in holds.items():
    print(f"{pillar:<20} holds in {count:2} of 16")' >"$build/expected.txt"
holds "threads runs" "$build/threads" >"$build/threads.txt"
holds "and agrees with the tool" diff "$build/expected.txt" "$build/threads.txt"

echo '{"guarantor": 1, "id": "x", "title": "X", "partys": [], "as_of": "soon"}' >"$build/broken.json"
holds "errors refuses" [ "$("$build/errors" "$build/broken.json" >"$build/errors.txt"; echo $?)" = 1 ]
holds "with the places of all problems" [ "$(grep -cE '^[^ ]*broken.json:1:[0-9]+: ' "$build/errors.txt")" = 2 ]
holds "and a suggestion" grep -q 'did you mean `parties`?' "$build/errors.txt"
holds "errors accepts" grep -q 'no problems' <<<"$("$build/errors" Models/paris-2026.json)"

holds "the Swift package builds" swift build --quiet --package-path Examples/swift --scratch-path build/swift/example
holds "and runs" build/swift/example/debug/WhatIf >"$build/swift.txt"
holds "with changes, requirements and who could undo them" [ "$(grep -c '^- ' "$build/swift.txt")" -ge 6 ]
holds "a wrong id is caught with a suggestion" grep -q '`cease_fire`.*`ceasefire`' "$build/swift.txt"
totals
