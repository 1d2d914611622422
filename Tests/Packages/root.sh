#!/usr/bin/env bash
# Bare Debian roots, one for each way to install: what is documented goes in, and the first example runs after fewer than five
# commands; where something lacks, it is said what. Needs root, debootstrap and the network.
# usage: root.sh FOLDER-OF-DEBS FOLDER-OF-WHEELS SCRATCH-FOLDER
#   SUITE, MIRROR    which Debian, and where from
#   SHOWN="/path …"  what a root sees of this machine beside the Swift toolchain, each at its own place: a git configuration, say
#   WAYS="deb wheel source swiftpm"
set -u -o pipefail
[ "$(id -u)" -eq 0 ] || { echo "guarantor: bare roots need root" >&2; exit 1; }
# What is mounted is gone with the last process.
[ -n "${GUARANTOR_MOUNTS:-}" ] || GUARANTOR_MOUNTS=own exec unshare --mount --propagation private "$0" "$@"
debs=$1 wheels=$2 scratch=$(realpath "$3")
suite=${SUITE:-$(. /etc/os-release && echo "${VERSION_CODENAME:-bookworm}")}
base=$scratch/$suite root=$scratch/root
. "$(dirname "$0")/../checks.sh"
steps=0
trap 'umount --recursive "$root" 2>/dev/null; rm -rf --one-file-system "$root"' EXIT

show() { # PATH AT: read-only, so that nothing in there can change it
    if [ -d "$1" ]; then mkdir -p "$root$2"; else mkdir -p "$(dirname "$root$2")" && touch "$root$2"; fi
    mount --bind "$1" "$root$2" && mount -o remount,bind,ro "$root$2"
}

begin() { # WAY
    way=$1 steps=0 start=$SECONDS
    umount --recursive "$root" 2>/dev/null
    rm -rf --one-file-system "$root"
    mkdir -p "$root"
    cp -a "$base/." "$root"
    mount --bind "$root" "$root"
    mount -t proc proc "$root/proc"
    cp /etc/resolv.conf "$root/etc"
    # Nobody is there to say yes.
    echo 'APT::Get::Assume-Yes "true";' >"$root/etc/apt/apt.conf.d/90yes"
    echo "== $way"
}

inside() { # COMMAND: as a user types it
    chroot "$root" /usr/bin/env -i HOME=/root TERM=dumb LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        PATH=/opt/swift/bin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin bash -c "cd /root && $1" 2>&1
}

step() { # COMMAND: what it prints is in $said
    steps=$((steps + 1))
    echo "   $1"
    said=$(inside "$1")
    local status=$?
    [ "$status" -eq 0 ] || echo "$said" | tail -n 20 >&2
    holds "$1" [ "$status" -eq 0 ]
}

says() { # WORDS: the last command said them
    holds "it says “$1”" grep -qF -- "$1" <<<"$said"
}

refused() { # COMMAND WORDS…: it fails, with words that help
    said=$(inside "$1")
    holds "$1 fails where something lacks" [ $? -ne 0 ]
    shift
    for words in "$@"; do says "$words"; done
    holds "in a few lines" [ "$(wc -l <<<"$said")" -lt 15 ]
}

few() { # the example has run
    holds "that were $steps commands, fewer than five" [ "$steps" -lt 5 ]
    echo "   $steps commands, $((SECONDS - start)) s"
}

with_swift() {
    show "$(dirname "$(dirname "$(realpath "$(command -v swift)")")")" /opt/swift
    for path in ${SHOWN:-}; do show "$path" "$path"; done
}

with_source() {
    git clone --quiet --depth 1 "file://$PWD" "$root/root/guarantor"
}

# The packages that README.md names.
prerequisites=$(sed -n 's/^ *\(apt-get install .*git.*\)$/\1/p' README.md)
holds "README.md names the packages" [ -n "$prerequisites" ]

way_deb() {
    cp "$debs"/*.deb Examples/c/status.c Examples/python/status.py "$root/root"
    step "apt-get install ./*.deb"
    step "guarantor status"
    says "The Paris framework"
    few
    step "python3 status.py"
    step "apt-get install gcc pkg-config && cc status.c \$(pkg-config --cflags --libs guarantor) -o status && ./status"
    says '"text":'
    step "apt-get purge 'libguarantor*' guarantor python3-guarantor"
    holds "nothing is left" [ -z "$(find "$root/usr" "$root/etc" -name '*guarantor*')" ]
}

way_wheel() {
    cp "$wheels"/*.whl Examples/python/status.py "$root/root"
    inside "apt-get install python3" >/dev/null
    refused "python3 -m venv env" "apt install python3"
    step "apt-get install python3-venv"
    step "python3 -m venv env"
    step "env/bin/pip install --no-index ./guarantor-*.whl"
    step "env/bin/python status.py"
    few
    holds "it answers" [ -n "$said" ]
}

way_source() {
    with_source
    inside "apt-get install --no-install-recommends make" >/dev/null
    refused "make -C guarantor" "swift is missing: install a Swift 6.3 toolchain"
    with_swift
    refused "make -C guarantor" "swift does not run" "${prerequisites#* install }"
    step "$prerequisites"
    step "make -C guarantor"
    step "make -C guarantor install"
    step "guarantor status"
    says "The Paris framework"
    few
    step "apt-get install pkg-config && cd guarantor && cc Examples/c/status.c \$(pkg-config --cflags --libs guarantor) -Wl,-rpath,/usr/local/lib -o status && ./status"
    says '"text":'
}

way_swiftpm() {
    with_source
    cp -r Examples/swift "$root/root/what-if"
    sed -i 's|path: "../.."|path: "../guarantor"|' "$root/root/what-if/Package.swift"
    with_swift
    step "$prerequisites"
    step "swift run --quiet --package-path what-if"
    few
    holds "it answers" grep -q '^- ' <<<"$said"
}

if [ ! -e "$base/ready" ]; then
    rm -rf --one-file-system "$base"
    debootstrap --variant=minbase "$suite" "$base" "${MIRROR:-http://deb.debian.org/debian}" >"$scratch/debootstrap.log" 2>&1 ||
        { tail "$scratch/debootstrap.log" >&2; exit 1; }
    touch "$base/ready"
fi
for name in ${WAYS:-deb wheel source swiftpm}; do
    begin "$name"
    "way_$name"
done
totals
