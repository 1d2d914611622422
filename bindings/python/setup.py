"""A wheel for any machine, or for the one whose library lies in the package. All else is in pyproject.toml."""

from pathlib import Path

from setuptools import setup

try:
    from setuptools.command.bdist_wheel import bdist_wheel
except ImportError:
    from wheel.bdist_wheel import bdist_wheel

LIBRARY = any((Path(__file__).parent / "src" / "guarantor").glob("libguarantor.so*"))


class Wheel(bdist_wheel):
    def finalize_options(self):
        super().finalize_options()
        self.root_is_pure = not LIBRARY

    def get_tag(self):
        python, abi, platform = super().get_tag()
        return "py3", "none", platform if LIBRARY else "any"


setup(cmdclass={"bdist_wheel": Wheel})
