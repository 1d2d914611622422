"""Names the public symbols of the Swift interface that say nothing of what they are.

usage: documented.py FOLDER     of a finished build, such as build/swift/library/release
"""

import json
import pathlib
import subprocess
import sys
import tempfile


def symbols(build: pathlib.Path) -> list[dict]:
    """What `import Guarantor` shows, without what the compiler writes by itself."""
    target = build.resolve().parent.name
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["swift", "symbolgraph-extract", "-module-name", "Guarantor", "-target", target, "-output-dir", folder]
            + ["-I", build / "Modules", "-Xcc", f"-fmodule-map-file={build}/GuarantorPlanes.build/module.modulemap"]
            + ["-minimum-access-level", "public", "-skip-synthesized-members", "-omit-extension-block-symbols"],
            check=True,
        )
        return json.loads(pathlib.Path(folder, "Guarantor.symbols.json").read_text())["symbols"]


found = symbols(pathlib.Path(sys.argv[1]))
silent = [symbol for symbol in found if "docComment" not in symbol]
for symbol in silent:
    place = symbol.get("location", {"uri": "", "position": {"line": -1}})
    path = place["uri"].rpartition("/Sources/")[2]
    print(f"Sources/{path}:{place['position']['line'] + 1}: {'.'.join(symbol['pathComponents'])} has no comment")
print(f"{len(found)} symbols, {len(silent)} without a comment")
sys.exit(1 if silent or not found else 0)
