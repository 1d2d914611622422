#!/usr/bin/env bash
# Everything that can be installed, each into an empty place.
# usage: run.sh MAKE FOLDER-OF-DEBS FOLDER-OF-WHEELS     CC applies
set -u -o pipefail
here=$(dirname "$0")
. "$here/../checks.sh"
counts install "$here/install.sh" "$1"
counts deb "$here/deb.sh" "$2"
counts wheel "$here/wheel.sh" "$3"
totals
