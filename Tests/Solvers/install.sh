#!/bin/sh
# The programs that the tests beside it compare with: packages of PyPI into a virtual environment, scram and dot from Debian.
# Usage: install.sh PYTHON. What cannot be had is said in one line each, and its tests are skipped.
set -u

python=$1
folder=$(dirname "$0")

while read -r package; do
    "$python" -m pip install --quiet --disable-pip-version-check "$package" ||
        echo "guarantor: $package cannot be installed from PyPI: its tests are skipped" >&2
done < "$folder/requirements.txt"

# For the Mermaid that it brings along; what else it needs is not needed here.
"$python" -m pip install --quiet --disable-pip-version-check --no-deps nicegui ||
    echo "guarantor: nicegui cannot be installed from PyPI: Mermaid diagrams are not parsed" >&2

# provide COMMAND PACKAGE
provide() {
    command -v "$1" >/dev/null 2>&1 && return
    if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
        apt-get install --yes --quiet=2 "$2" >/dev/null 2>&1
    fi
    command -v "$1" >/dev/null 2>&1 ||
        echo "guarantor: $1 is missing: its tests are skipped (Debian: apt-get install $2)" >&2
}
provide scram scram
provide dot graphviz
exit 0
