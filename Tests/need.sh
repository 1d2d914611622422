#!/usr/bin/env bash
# Fetches Debian packages that tests stand on where they lack and can be had.
# usage: need.sh 'TEST THAT THEY ARE THERE' WHAT-FOR PACKAGE…
set -u
there=$1 purpose=$2
shift 2
if bash -c "$there" >/dev/null 2>&1; then exit 0; fi
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
if command -v apt-get >/dev/null && { [ ${#as_root[@]} -eq 0 ] || sudo -n true 2>/dev/null; }; then
    "${as_root[@]}" apt-get update -qq >/dev/null 2>&1
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null 2>&1
fi
if bash -c "$there" >/dev/null 2>&1; then exit 0; fi
echo "guarantor: $purpose: install $*" >&2
exit 1
