#!/usr/bin/env bash
# What the shared library promises to those who load it.
# usage: check-abi.sh LIBRARY SONAME BUILD     CC and PYTHON apply; BUILD is where SwiftPM has built it
set -u
library=$1 soname=$2 build=$3
. "$(dirname "$0")/../checks.sh"
check() { # WHAT EXPECTED GOT
    if [ "$2" = "$3" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "failed: $1" >&2
        diff <(echo "$2") <(echo "$3") >&2
    fi
}

# One list of functions in three places. The compiler's view of the header, not its text, says what it declares.
header=$("${CC:-cc}" -E -P Include/guarantor.h | tr '\n' ' ' |
    grep -oE '\bguarantor_[a-z_]+ *\(' | tr -d ' (' | sort -u)
map=$(sed -n 's/^ *\(guarantor_[a-z_]*\);$/\1/p' Include/guarantor.map | sort)
exports=$(nm --dynamic --extern-only --defined-only "$library" | awk '$2 != "A" {print $3}' | sort)
version=$(sed -n 's/^\(GUARANTOR_[0-9.]*\) {$/\1/p' Include/guarantor.map)
check "the export list has the functions of the header" "$header" "$map"
check "the library exports the functions of the header, each with its release" \
    "$(sed "s/\$/@@$version/" <<<"$header")" "$exports"
check "every function says since when it exists" "$(wc -l <<<"$header")" "$(grep -c '@since' Include/guarantor.h)"

# The Swift interface was built along with the library.
holds "every public symbol of Swift says what it is" "${PYTHON:-python3}" Tests/documented.py "$build"
holds "what Swift checks at run time is listed with the reason why it holds" "${PYTHON:-python3}" Tests/traps.py

# What was promised stays: nothing of the release's description is gone or different. Additions are welcome.
described=$(mktemp)
trap 'rm -f "$described"' EXIT
holds "the header can be described" Tests/C/abi.sh "$described"
holds "functions, structures and numbers are those of the baseline" abidiff --no-added-syms Include/guarantor.abi "$described"

dynamic=$(readelf --dynamic --wide "$library")
entry() { sed -n "s/.*($1).*\[\(.*\)\].*/\1/p" <<<"$dynamic" | sort; }
check "the soname carries the major version" "$soname" "$(entry SONAME)"
check "it needs nothing but the system's C and C++ libraries" "" \
    "$(entry NEEDED | grep -vxE 'lib(c|m|dl|pthread|rt)\.so\.[0-9]+|libstdc\+\+\.so\.6|libgcc_s\.so\.1|ld-linux.*\.so\.[0-9]+')"
check "it looks for libraries nowhere but beside itself" "" "$(entry RUNPATH | grep -vxF '$ORIGIN')$(entry RPATH)"
holds "it stays when it is closed: the Swift runtime cannot leave" grep -q NODELETE <<<"$dynamic"
holds "no relocations in its text" bash -c '! grep -q TEXTREL <<<"$0"' "$dynamic"
segments=$(readelf --program-headers --wide "$library")
check "no executable stack" "RW" "$(awk '$1 == "GNU_STACK" {print $7}' <<<"$segments")"
holds "relocations are read-only after loading" grep -q GNU_RELRO <<<"$segments"
size=$(stat --dereference --format=%s "$library")
holds "$size bytes are fewer than 9 MB" [ "$size" -lt 9000000 ]
check "no symbols are left but those it exports" "" "$(nm "$library" 2>/dev/null)"
totals
