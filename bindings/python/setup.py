"""The wheel carries the C library where it can be had: the one that GUARANTOR_BUNDLE names, or the checkout's own, built
for it where a Swift toolchain is here. Without one the package finds the system's. All else is in pyproject.toml."""

import os
import shutil
import subprocess
from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.build_py import build_py

try:
    from setuptools.command.bdist_wheel import bdist_wheel
except ImportError:
    from wheel.bdist_wheel import bdist_wheel

CHECKOUT = Path(__file__).resolve().parents[2]


def library():
    named = os.environ.get("GUARANTOR_BUNDLE")
    if named:
        return Path(named)
    if (CHECKOUT / "Include" / "guarantor.h").is_file() and shutil.which("swift"):
        subprocess.run(["make", "-C", CHECKOUT, "library"], check=True)
        return CHECKOUT / "build" / "lib" / "libguarantor.so"
    return None


LIBRARY = library()


class Build(build_py):
    def run(self):
        super().run()
        if LIBRARY and not self.editable_mode:
            major = self.distribution.get_version().split(".")[0]
            target = Path(self.build_lib) / "guarantor" / f"libguarantor.so.{major}"
            self.mkpath(str(target.parent))
            self.copy_file(str(LIBRARY.resolve()), str(target))


class Package(Distribution):
    def has_ext_modules(self):
        return LIBRARY is not None


class Wheel(bdist_wheel):
    def get_tag(self):
        python, abi, platform = super().get_tag()
        return "py3", "none", platform if LIBRARY else "any"


setup(distclass=Package, cmdclass={"build_py": Build, "bdist_wheel": Wheel})
