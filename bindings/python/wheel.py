"""Builds a wheel with the library in it, and has auditwheel give it the tag of the systems that it runs on.

usage: wheel.py LIBRARY FOLDER
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

library, folder = map(os.path.abspath, sys.argv[1:])
bin = os.path.dirname(sys.executable)

with tempfile.TemporaryDirectory() as scratch:
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--disable-pip-version-check"]
        + ["--wheel-dir", scratch, Path(__file__).parent],
        check=True,
        env={**os.environ, "GUARANTOR_BUNDLE": library},
    )
    (built,) = Path(scratch).glob("*.whl")
    subprocess.run(
        [sys.executable, "-m", "auditwheel", "repair", "--plat", "auto", "--wheel-dir", folder, built],
        check=True,
        env={**os.environ, "PATH": bin + os.pathsep + os.environ["PATH"]},
    )
