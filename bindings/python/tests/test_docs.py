"""What the docstrings show is so, and types are what they say."""

import doctest
import importlib
import pkgutil
import re
import subprocess

import pytest

import guarantor
from project import PACKAGE, environment, python

MODULES = sorted(module.name for module in pkgutil.walk_packages(guarantor.__path__, "guarantor."))


@pytest.mark.parametrize("name", ["guarantor", *MODULES])
def test_docstrings(name):
    module = importlib.import_module(name)
    assert module.__doc__
    results = doctest.testmod(module, optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert results.failed == 0


def test_some_docstrings_show_something():
    finder = doctest.DocTestFinder()
    shown = [
        test for name in ["guarantor", *MODULES] for test in finder.find(importlib.import_module(name)) if test.examples
    ]
    assert len(shown) >= 10


def test_everything_public_is_documented_and_exported():
    for name in guarantor.__all__:
        value = getattr(guarantor, name)
        if callable(value):
            assert value.__doc__, name
        for method, function in (
            vars(value).items() if isinstance(value, type) and value.__module__.startswith("guarantor") else ()
        ):
            if not method.startswith("_") and callable(function) and method not in ("from_json", "ids"):
                assert function.__doc__ or hasattr(guarantor.scenario.Questions, method), f"{name}.{method}"


def test_the_readme_has_every_method():
    readme = (PACKAGE / "README.md").read_text(encoding="utf-8")
    words = set(re.findall(r"\w+", readme))
    for kind in (guarantor.Framework, guarantor.Scenario, guarantor.Sweep):
        methods = {name for name in dir(kind) if not name.startswith("_")} - {"closed"}
        assert methods <= words, kind


def test_only_one_file_names_ctypes():
    naming = [
        path.name
        for path in (PACKAGE / "src").rglob("*.py")
        if "import ctypes" in path.read_text() or "from ctypes" in path.read_text()
    ]
    assert naming == ["_ffi.py"]


def test_mypy():
    done = subprocess.run(
        python("-m", "mypy", "--config-file", "pyproject.toml"),
        cwd=PACKAGE,
        env=environment(),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def test_a_program_that_uses_the_package_is_checked(tmp_path):
    program = tmp_path / "program.py"
    program.write_text("""
import guarantor
scenario = guarantor.bundled().scenario(assume={"ceasefire": True})
reveal_type(scenario.truth("ceasefire"))
reveal_type(scenario.status().commitments[0].standing)
scenario.assume("ceasefire", 1.5)
""")
    done = subprocess.run(
        python("-m", "mypy", "--strict", "--cache-dir", str(tmp_path), str(program)),
        cwd=tmp_path,
        env=environment(MYPYPATH=str(PACKAGE / "src")),
        capture_output=True,
        text=True,
    )
    assert 'Revealed type is "guarantor.truth.Truth"' in done.stdout, done.stdout
    assert 'Revealed type is "guarantor.truth.Standing"' in done.stdout
    assert '"float"; expected' in done.stdout
    assert "Found 1 error" in done.stdout
