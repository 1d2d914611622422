"""Follows every link of a folder of pages, anchors too. What leads nowhere is listed, and fails.

usage: links.py FOLDER
"""

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.anchors, self.links = set(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for key, value in attributes:
            if value and key in ("id", "name"):
                self.anchors.add(value)
            if value and key in ("href", "src"):
                self.links.append(value)


root = Path(sys.argv[1]).resolve()
pages = {path: Page(path.read_text(encoding="utf-8")) for path in root.rglob("*.html")}
broken = []
for path, page in pages.items():
    for link in page.links:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        # The Swift pages are made for a site of their own.
        base = path.parent if not parts.path.startswith("/") else root / "swift"
        target = (base / unquote(parts.path).lstrip("/")).resolve() if parts.path else path
        anchors = pages[target].anchors if target in pages else None
        if not target.exists() or parts.fragment and anchors is not None and unquote(parts.fragment) not in anchors:
            broken.append(f"{path.relative_to(root)}: {link}")
print(*broken, sep="\n", end="\n" if broken else "")
print(f"{len(pages)} pages, {sum(len(page.links) for page in pages.values())} links, {len(broken)} broken")
sys.exit(bool(broken) or not pages)
