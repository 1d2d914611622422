#!/usr/bin/env bash
# Installs the wheel into an empty virtual environment, without a toolchain on the path, and uses it.
# usage: wheel.sh FOLDER-OF-WHEELS
set -u
wheels=("$1"/*.whl)
. "$(dirname "$0")/../checks.sh"
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
plain=(env -i HOME="$root" PATH=/usr/bin:/bin)

holds "there is one wheel" [ ${#wheels[@]} -eq 1 ]
holds "its tag names the C library it needs" grep -qE -- '-py3-none-manylinux_2_[0-9]+_(x86_64|aarch64)\.whl$' <<<"${wheels[0]}"
holds "an environment can be made" "${PYTHON:-python3}" -m venv "$root/venv"
holds "the wheel installs, alone" "${plain[@]}" "$root/venv/bin/python" -m pip install --quiet --no-index \
    --disable-pip-version-check "${wheels[0]}"
cp Examples/python/status.py "$root"
cd "$root" || exit 1
holds "the library is in it" "${plain[@]}" venv/bin/python -c '
import guarantor, pathlib
assert pathlib.Path(guarantor._ffi.library._name).parent == pathlib.Path(guarantor.__file__).parent'
holds "the example runs" "${plain[@]}" venv/bin/python status.py >shown
holds "and answers" [ -s shown ]
holds "types come along" [ -f venv/lib/python3*/site-packages/guarantor/py.typed ]
holds "it leaves" "${plain[@]}" venv/bin/python -m pip uninstall --quiet --yes guarantor
holds "without a trace" [ -z "$(find venv -path '*guarantor*' -print -quit)" ]
totals
