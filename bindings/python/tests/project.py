"""Where things are in the checkout."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
HEADER = ROOT / "Include" / "guarantor.h"
CONFORMANCE = ROOT / "Tests" / "Conformance"
MODELS = ROOT / "Models"
SCHEMA = ROOT / "Schema" / "framework.schema.json"
PACKAGE = ROOT / "bindings" / "python"


def environment(**changes):
    """For a process that imports the package from the checkout."""
    search = [str(PACKAGE / "src"), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(search), **changes}


def python(*arguments):
    return [sys.executable, *arguments]
