#!/bin/sh
# The solvers that the tests beside it compare with: packages of PyPI into a virtual environment, and scram from Debian.
# Usage: install.sh PYTHON. What cannot be had is said in one line each, and its tests are skipped.
set -u

python=$1
folder=$(dirname "$0")

while read -r package; do
    "$python" -m pip install --quiet --disable-pip-version-check "$package" ||
        echo "guarantor: $package cannot be installed from PyPI: its tests are skipped" >&2
done < "$folder/requirements.txt"

command -v scram >/dev/null 2>&1 && exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get install --yes --quiet=2 scram >/dev/null 2>&1
fi
command -v scram >/dev/null 2>&1 ||
    echo "guarantor: scram is missing: its tests are skipped (Debian: apt-get install scram)" >&2
