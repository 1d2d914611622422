# What scripts that test have in common. Source it, call `holds` and `counts`, end with `totals`.
passed=0 failed=0

holds() { # WHAT COMMAND…
    local what=$1
    shift
    if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)) && echo "failed: ${way:+$way: }$what" >&2; fi
}

# Adds the totals that the command prints last; one that breaks off, or leaks, is a failure more.
counts() { # NAME COMMAND…
    local name=$1 said good bad status=0
    shift
    said=$("$@" | grep -E '^[0-9]+ passed, [0-9]+ failed$' | tail -n 1) || status=$?
    read -r good _ bad _ <<<"${said:-0 passed, 0 failed}"
    if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
    echo "$name: $good passed, $bad failed"
    passed=$((passed + good)) failed=$((failed + bad))
}

totals() {
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
}
