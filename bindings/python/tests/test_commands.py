"""The commands that the documentation shows print what it shows."""

import os
import shutil
import subprocess

import pytest

from project import ROOT
from readme import Command, agrees, commands

PAGES = [ROOT / "README.md", *sorted((ROOT / "Documentation").glob("*.md"))]
COMMANDS = {path: commands(path.read_text(), str(path.relative_to(ROOT))) for path in PAGES if path.exists()}
TOOL = os.environ.get("GUARANTOR_TOOL", str(ROOT / "build" / "bin" / "guarantor"))


@pytest.mark.parametrize("path", [path for path, found in COMMANDS.items() if found], ids=lambda path: path.stem)
def test_commands(path, tmp_path):
    """In one folder and in order: a later command may use what an earlier one has written."""
    if not os.access(TOOL, os.X_OK) or not shutil.which("bash"):
        pytest.skip("needs bash and the tool in build/bin")
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "guarantor").symlink_to(os.path.abspath(TOOL))
    search = os.pathsep.join([str(folder), os.environ.get("PATH", os.defpath)])
    for command in COMMANDS[path]:
        done = subprocess.run(
            ["bash", "-c", "set -o pipefail; " + command.text],
            cwd=tmp_path,
            env={"PATH": search},
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert (done.returncode, done.stderr) == (0, ""), command.name
        assert agrees(done.stdout, command.output), f"{command.name}\n{done.stdout}"


PAGE = """
```console
$ guarantor one
1
…
$ guarantor two > file
$ guarantor three
3
```
```text
$ guarantor none
```
"""


def test_commands_are_found():
    assert commands(PAGE, "page") == [
        Command("page:3", "guarantor one", "1\n…\n"),
        Command("page:6", "guarantor two > file", ""),
        Command("page:7", "guarantor three", "3\n"),
    ]
