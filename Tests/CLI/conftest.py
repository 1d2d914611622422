"""The command-line tool, run as a user runs it. GUARANTOR_TOOL is its path."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Answer:
    status: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


class Tool:
    """Runs the tool in an environment of its own: no terminal, no locale, no width."""

    def __init__(self, path):
        self.path = path

    def environment(self, **variables):
        kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH") if key in os.environ}
        return kept | variables

    def __call__(self, *arguments, stdin=b"", env=None, cwd=None, timeout=60):
        if isinstance(stdin, str):
            stdin = stdin.encode()
        done = subprocess.run(
            [self.path, *arguments], input=stdin, capture_output=True, timeout=timeout, cwd=cwd,
            env=self.environment(**(env or {})))
        # The tool says nothing that is not UTF-8.
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="session")
def tool():
    path = os.environ.get("GUARANTOR_TOOL", str(ROOT / "build" / "bin" / "guarantor"))
    if not os.access(path, os.X_OK):
        pytest.fail(f"GUARANTOR_TOOL: no tool at {path}")
    return Tool(path)


@pytest.fixture(scope="session")
def paris():
    return ROOT / "Models" / "paris-2026.json"
