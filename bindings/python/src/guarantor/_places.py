"""Where the C library may be."""

from __future__ import annotations

import os
from pathlib import Path
from typing import List

#: The header that this package was written against.
HEADER_VERSION = "0.1.0"
MAJOR = int(HEADER_VERSION.split(".")[0])
SONAME = f"libguarantor.so.{MAJOR}"

#: Names one file, which is then the only place.
VARIABLE = "GUARANTOR_LIBRARY"


def places() -> List[str]:
    """Files to load, and last the name that the system's loader knows, in the order in which they are tried."""
    explicit = os.environ.get(VARIABLE)
    if explicit:
        return [explicit]
    package = Path(__file__).resolve().parent
    found = sorted(package.glob("libguarantor.so*"), key=lambda path: (path.name != SONAME, path.name))
    if len(package.parents) > 3:
        checkout = package.parents[3]
        if (checkout / "Include" / "guarantor.h").is_file():
            found.append(checkout / "build" / "lib" / SONAME)
    return [*map(str, found), SONAME]
