"""The examples run, and show what they are there to show."""

import subprocess

import pytest

from project import MODELS, PACKAGE, ROOT, environment, python

EXAMPLES = ROOT / "Examples" / "python"


def run(name, *arguments):
    done = subprocess.run(
        python(str(EXAMPLES / name), *arguments),
        env=environment(PYTHONIOENCODING="utf-8"),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_status():
    lines = run("status.py").splitlines()
    assert lines[0] == "The Paris framework of security guarantees for Ukraine (06 January 2026)"
    assert "first_line_of_defence            in force" in lines
    assert "- condition not met: A ceasefire is in effect [s0, s1, s2, s3, s4]" in lines
    assert any(line.startswith("- approval missing: France has approved") for line in lines)


def test_status_of_a_document_and_another_target():
    printed = run("status.py", str(MODELS / "paris-2026.json"), "german_vehicles")
    assert "approval missing: Germany has approved" in printed


def test_approvals():
    lines = run("approvals.py").splitlines()
    assert len(lines) == 9
    assert max(map(len, lines)) <= 120
    rows = {
        line[: len("France, United Kingdom, United States")].strip(): line[
            len("France, United Kingdom, United States") :
        ].split()
        for line in lines
    }
    assert rows["approved by"] == ["monitoring", "armed_forces", "multinational_force", "response", "cooperation"]
    assert rows["nobody"] == ["-", "?", "?", "?", "?"]
    assert rows["United States"] == ["?", "?", "?", "?", "?"]
    assert rows["France"] == ["-", "yes", "yes", "yes", "yes"]
    assert rows["France, United States"] == ["yes", "yes", "yes", "yes", "yes"]


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.stem)
def test_types(path, tmp_path):
    done = subprocess.run(
        python("-m", "mypy", "--strict", "--cache-dir", str(tmp_path), str(path)),
        env=environment(MYPYPATH=str(PACKAGE / "src")),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout
