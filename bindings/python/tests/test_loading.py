"""Where the library is looked for, and what is said when it is not there."""

import os
import shutil
import subprocess

import pytest

from guarantor import _ffi, _places
from project import PACKAGE, ROOT, environment, python

LOADED = _ffi.library._name


def run(program, **changes):
    return subprocess.run(python("-c", program), env=environment(**changes), capture_output=True, text=True, cwd=os.sep)


def stranger(tmp_path, version, extra=""):
    """A library that says it is of some version, and has nothing else."""
    source = tmp_path / "stranger.c"
    source.write_text(f'const char *guarantor_version(void) {{ return "{version}"; }}\n{extra}')
    library = tmp_path / "stranger.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-o", library, source], check=True)
    return str(library)


def test_the_variable_names_the_file(tmp_path):
    library = shutil.copy(LOADED, tmp_path / "renamed.so") if os.path.isabs(LOADED) else pytest.skip("loaded by soname")
    done = run("import guarantor; print(guarantor._ffi.library._name)", GUARANTOR_LIBRARY=str(library))
    assert done.stdout.strip() == str(library), done.stderr


def test_the_variable_is_not_passed_over(tmp_path):
    missing = str(tmp_path / "missing.so")
    done = run("import guarantor", GUARANTOR_LIBRARY=missing)
    assert done.returncode == 1
    assert "ImportError: the Guarantor library could not be loaded. Tried:" in done.stderr
    assert done.stderr.count(missing) >= 1
    assert "No such file" in done.stderr
    assert "libguarantor.so.0:" not in done.stderr


def test_everything_tried_is_listed(tmp_path):
    package = tmp_path / "guarantor"
    shutil.copytree(PACKAGE / "src" / "guarantor", package, ignore=shutil.ignore_patterns("__pycache__", "*.so*"))
    (package / "libguarantor.so.0").write_text("no library")
    done = run("import guarantor", PYTHONPATH=str(tmp_path), GUARANTOR_LIBRARY="")
    if done.returncode == 0:
        pytest.skip("the library is installed on this system")
    assert f"  {package / 'libguarantor.so.0'}: " in done.stderr
    assert "invalid ELF header" in done.stderr or "file too short" in done.stderr
    assert "  libguarantor.so.0: " in done.stderr
    assert "GUARANTOR_LIBRARY" in done.stderr


def test_the_package_comes_before_the_checkout_and_the_system(monkeypatch, tmp_path):
    monkeypatch.delenv("GUARANTOR_LIBRARY", raising=False)
    places = _places.places()
    assert places[-1] == "libguarantor.so.0"
    assert str(ROOT / "build" / "lib" / "libguarantor.so.0") in places
    monkeypatch.setattr(_places, "__file__", str(tmp_path / "site" / "guarantor" / "_places.py"))
    assert _places.places() == ["libguarantor.so.0"]
    (tmp_path / "site" / "guarantor").mkdir(parents=True)
    for name in ("libguarantor.so", "libguarantor.so.0", "libguarantor.so.0.1.0"):
        (tmp_path / "site" / "guarantor" / name).touch()
    assert [os.path.basename(place) for place in _places.places()] == [
        "libguarantor.so.0",
        "libguarantor.so",
        "libguarantor.so.0.1.0",
        "libguarantor.so.0",
    ]


def test_another_major_version_is_refused(tmp_path):
    done = run("import guarantor", GUARANTOR_LIBRARY=stranger(tmp_path, "7.0.0"))
    assert done.returncode == 1
    assert "is version 7.0.0; this package needs 0.x, 0.1.0 or later" in done.stderr


def test_a_library_that_lacks_functions_is_refused(tmp_path):
    done = run("import guarantor", GUARANTOR_LIBRARY=stranger(tmp_path, "0.0.1"))
    assert "is not the library that this package needs" in done.stderr
    assert "guarantor_format_version" in done.stderr


def test_a_library_of_somebody_else_is_refused():
    done = run("import guarantor", GUARANTOR_LIBRARY="libc.so.6")
    assert "is not the library that this package needs" in done.stderr
