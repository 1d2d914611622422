#!/usr/bin/env bash
# Installs the Debian packages into a root of their own, uses each, and removes them.
# usage: deb.sh FOLDER-OF-PACKAGES     CC applies
set -u
packages=("$1"/*.deb)
. "$(dirname "$0")/../checks.sh"
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
mkdir -p "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/info"
touch "$root/var/lib/dpkg/status"
# The root has no libc of its own, so dependencies are looked at apart.
dpkg=(dpkg --root="$root" --force-depends --force-not-root --force-script-chrootless --log="$root/dpkg.log")
files() { find "$root/usr" ! -type d 2>/dev/null; }

holds "there are four packages" [ ${#packages[@]} -eq 4 ]
holds "they install" "${dpkg[@]}" --install "${packages[@]}" >/dev/null 2>"$root/said"
libraries=("$root"/usr/lib/*-linux-*/)
holds "the library needs the system's C and C++ libraries and no more" [ -z "$(
    dpkg-query --admindir="$root/var/lib/dpkg" --show --showformat='${Depends}' libguarantor0 | tr ',' '\n' |
        grep -vE '^ *(libc6|libgcc-s1|libstdc\+\+6) ' | tr -d '[:space:]')" ]
export LD_LIBRARY_PATH=${libraries[0]} PKG_CONFIG_PATH=${libraries[0]}pkgconfig PKG_CONFIG_SYSROOT_DIR=$root
holds "the tool answers" grep -q "Paris" <<<"$("$root/usr/bin/guarantor" status --brief)"
read -ra flags <<<"$(pkg-config --cflags --libs guarantor)"
holds "the C example builds" "${CC:-cc}" -std=c99 Examples/c/status.c -o "$root/status" "${flags[@]}"
holds "and answers" grep -q '^{"target":.*"text":' <<<"$("$root/status")"
holds "the Python package finds the library" env -u GUARANTOR_LIBRARY \
    PYTHONPATH="$root/usr/lib/python3/dist-packages" python3 -c '
import guarantor
assert guarantor.bundled("paris-2026").scenario().status().commitments'
holds "they leave" "${dpkg[@]}" --purge libguarantor-dev python3-guarantor guarantor libguarantor0 >/dev/null 2>>"$root/said"
holds "without a trace" [ -z "$(files)" ]
[ "$failed" -eq 0 ] || cat "$root/said" >&2
totals
