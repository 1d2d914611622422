"""Holds Documentation/Traps.md against the sources: what ends a process stands nowhere, and each file with checks that
Swift makes at run time is in the inventory with the reason why they do not fail.

usage: traps.py     from the root of the project
"""

import fnmatch
import pathlib
import re
import sys

# Never, but for the lines named here.
ENDS = re.compile(r"\b(precondition|preconditionFailure|fatalError|assertionFailure|try!|as!|unowned|unsafelyUnwrapped)|[\w)\]]!(?![=\w(])")
ALLOWED = {
    "GuarantorABI/CText.swift": ("fatalError",),
    "GuarantorABI/Sweep/SweepBytes.swift": ("baseAddress!",),
}
# What Swift checks at run time: positions, ranges, conversions, arithmetic that does not wrap, counts, dictionaries made of pairs.
CHECKED = re.compile(
    r"[\w)\]]\[[^\]:]*[a-z$0-9][^\]]*\]"
    r"|\.\.[.<]"
    r"|\bU?Int(8|16|32|64)?\((?!truncatingIfNeeded|bitPattern|exactly|clamping|ascii)"
    r"|\s[-+*/%]=?\s"
    r"|\.(removeFirst|removeLast|remove\(at:|insert\([^)]*at:|swapAt|prefix|suffix|dropFirst|dropLast)\("
    r"|repeating:|repeatElement|uniqueKeysWithValues"
)
TEXT = re.compile(r'"(\\.|[^"\\])*"')
# Text and lists put together, and what stands in a pattern or a type.
HARMLESS = re.compile(r'""\s*\+|\+=?\s*""|\+ \(|\bcase [^:]*\.\.\.[^:]*:|^func |^(public |private |fileprivate |package )?(static )?func ')


def code(path):
    """The lines of a file with what is quoted left out, and comments."""
    isText = False
    for line in path.read_text().splitlines():
        if line.count('"""') % 2:
            isText = not isText
            continue
        if not isText and not line.strip().startswith("//"):
            yield TEXT.sub('""', line.split(" // ")[0]).strip()


def main():
    rows = [line for line in pathlib.Path("Documentation/Traps.md").read_text().splitlines() if line.startswith("| `")]
    listed = [name for row in rows for name in re.findall(r"`([^`]+)`", row.split("|")[1])]
    root = pathlib.Path("Sources")
    files = {str(path.relative_to(root)): path for path in sorted(root.rglob("*.swift")) if "Bundled" not in path.parts}
    problems = []
    used = set()
    for name, path in files.items():
        lines = list(code(path))
        for line in lines:
            if ENDS.search(line) and not any(word in line for word in ALLOWED.get(name, ())):
                problems.append(f"Sources/{name}: ends the process: {line}")
        entries = [entry for entry in listed if fnmatch.fnmatch(name.removesuffix(".swift"), entry)]
        used.update(entries)
        if not entries and any(CHECKED.search(line) and not HARMLESS.search(line) for line in lines):
            problems.append(f"Sources/{name}: is not in Documentation/Traps.md")
    problems += [f"Documentation/Traps.md: no file is called {entry}" for entry in listed if entry not in used]
    for problem in problems:
        print(problem)
    return 1 if problems else 0


sys.exit(main())
