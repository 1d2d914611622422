"""The programs that a page of text prints, and what it says that they print."""

import re
from typing import NamedTuple, Optional

FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```[ \t]*$", re.M | re.S)
LANGUAGES = ("python", "c", "swift")
#: What makes a block a program and not a fragment.
PROGRAM = {"python": "import guarantor", "c": "int main", "swift": "import Guarantor"}


class Program(NamedTuple):
    name: str
    language: str
    text: str
    #: What the text block right after it shows, if there is one.
    output: Optional[str]


def programs(page, name):
    blocks = list(FENCE.finditer(page))
    found = []
    for position, block in enumerate(blocks):
        language, text = block.groups()
        if language not in LANGUAGES or PROGRAM[language] not in text:
            continue
        following = blocks[position + 1] if position + 1 < len(blocks) else None
        is_next = following and following.group(1) == "text" and not page[block.end() : following.start()].strip()
        line = page.count("\n", 0, block.start()) + 1
        found.append(Program(f"{name}:{line}:{language}", language, text, following.group(2) if is_next else None))
    return found


def agrees(printed, shown):
    """Whether a program printed what is shown: a line `…` stands for any lines, one ending in `…` for any rest."""
    pattern = "".join(_pattern(line.rstrip()) for line in shown.strip("\n").split("\n"))
    text = "".join(line.rstrip() + "\n" for line in printed.strip("\n").split("\n"))
    return re.fullmatch(pattern, text) is not None


def _pattern(line):
    if line.strip() in ("…", "..."):
        return r"(?:[^\n]*\n)*?"
    for mark in ("…", "..."):
        if line.endswith(mark):
            return re.escape(line[: -len(mark)]) + r"[^\n]*\n"
    return re.escape(line) + r"\n"


class Command(NamedTuple):
    """A line of a console block that starts with ``$``, and what the block shows that it prints."""

    name: str
    text: str
    output: str


def commands(page, name):
    found = []
    for block in FENCE.finditer(page):
        if block.group(1) != "console":
            continue
        line = page.count("\n", 0, block.start(2)) + 1
        for part in re.split(r"^(?=\$ )", block.group(2), flags=re.M):
            text, _, output = part.partition("\n")
            if text.startswith("$ "):
                found.append(Command(f"{name}:{line}", text[2:], output))
            line += part.count("\n")
    return found
