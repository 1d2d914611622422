"""A guide as doxygen takes it: headings can be linked to, as they can where Markdown is usually read, and so can what is no page.

usage: page.py FILE      (doxygen's filter; writes to standard output)
"""

import re
import sys
from pathlib import Path

# What the guides link to that is no page, and where it is on the site: examples are read in the checkout.
ELSEWHERE = {
    "Include/guarantor.h": "guarantor_8h.html",
    "Schema/framework.schema.json": "framework.schema.json",
    "bindings/python": "../python/guarantor.html",
    "Examples": None,
}


def label(page, heading):
    """As GitHub calls a heading, with the page's name before it: doxygen's labels are the site's."""
    words = re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")
    return f"{Path(page).stem}-{words}"


def linked(match, page):
    text, target = match.groups()
    file, hash, heading = target.partition("#")
    if file in ELSEWHERE:
        return f'<a href="{ELSEWHERE[file]}">{text}</a>' if ELSEWHERE[file] else text
    return f"[{text}](@ref {label(file or page, heading)})" if hash and "://" not in file else match.group()


def main(page):
    is_code = False
    for line in Path(page).read_text(encoding="utf-8").splitlines():
        is_code ^= line.startswith("```")
        if not is_code and not line.startswith("    "):
            heading = re.fullmatch(r"(##+) (.*)", line)
            if heading:
                line = f"{line} {{#{label(page, heading[2])}}}"
            line = re.sub(r"\[([^\]]*)\]\(([^)\s]*)\)", lambda match: linked(match, page), line)
        print(line)


main(sys.argv[1])
