#!/usr/bin/env bash
# The C tests read JSON with json-c: fetches it where it lacks and can be had.
set -u
if pkg-config --exists json-c 2>/dev/null; then exit 0; fi
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
if command -v apt-get >/dev/null && { [ ${#as_root[@]} -eq 0 ] || sudo -n true 2>/dev/null; }; then
    "${as_root[@]}" apt-get update -qq >/dev/null 2>&1
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libjson-c-dev pkg-config >/dev/null 2>&1
fi
if pkg-config --exists json-c 2>/dev/null; then exit 0; fi
echo "guarantor: the C tests need json-c and pkg-config: install libjson-c-dev and pkg-config" >&2
exit 1
