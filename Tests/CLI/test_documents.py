"""What FILE can be, and what is wrong with it."""

import json
import os
import subprocess

import pytest

from test_status_codes import ASKS

MINIMAL = '{"guarantor": 1, "id": "x", "title": "A title"}'


@pytest.mark.parametrize("ask", ASKS)
@pytest.mark.parametrize("extra", [[], ["--json"]])
def test_the_smallest_document_is_answered(tool, ask, extra):
    # It does not say when it holds, and nobody gives that a probability.
    bounds = {"probability": ["--bounds"], "forecast": ["--bounds", "--at", "2026-01-01"]}.get(ask, [])
    answer = tool(ask, "-", *extra, *bounds, stdin=MINIMAL)
    assert answer.status == 0, answer.err


def test_path_name_and_standard_input_say_the_same(tool, paris):
    def said(*arguments, **kept):
        """The text but for its last lines, which name the file."""
        return tool("status", *arguments, **kept).out.split("\nWhy?")[0]

    usual = said()
    assert "Paris framework" in usual
    assert said("paris-2026") == said(str(paris)) == said("-", stdin=paris.read_bytes()) == usual


def test_without_a_file_nothing_on_the_disk_is_read(tool, tmp_path):
    (tmp_path / "paris-2026").write_text("not a document")
    assert tool("status", cwd=tmp_path).status == 0
    assert tool("status", "paris-2026", cwd=tmp_path).status == 1


def test_check_lists_every_problem_with_its_place(tool, tmp_path):
    document = tmp_path / "broken.json"
    document.write_text('{"guarantor": 1, "id": "x", "title": "T",\n "pillars": [{"id": "p", "titel": "P"}],\n'
                        ' "commitments": [{"id": "k", "title": "K", "pillar": "q", "modality": "wil"}]}')
    answer = tool("check", document.name, cwd=tmp_path)
    assert answer.status == 1 and not answer.err
    lines = answer.out.splitlines()
    assert all(line.startswith("broken.json:") for line in lines)
    assert any("broken.json:2:" in line and "did you mean `title`?" in line for line in lines)
    assert any("broken.json:3:" in line and "unknown_id" in line for line in lines)
    assert any("did you mean `will`?" in line for line in lines)
    answer = tool("check", "--json", document.name, cwd=tmp_path)
    assert answer.status == 1
    assert answer.json["problems"] == len(lines) == len(answer.json["diagnostics"])
    assert {"code", "line", "column", "offset", "pointer", "message"} <= set(answer.json["diagnostics"][0])


def test_check_of_a_sound_document(tool, paris):
    answer = tool("check", str(paris))
    assert answer.status == 0 and answer.out.endswith("no problems\n")
    assert tool("check", "--json", "paris-2026").json == {"problems": 0, "diagnostics": []}


@pytest.mark.parametrize("text", [
    b"", b" ", b"{", b"[]", b"null", b"\xff\xfe", b'{"guarantor": 1', b"[" * 100_000, b'{"guarantor": 1, "guarantor": 1}',
    b'{"guarantor": 1, "id": "x", "title": "\\ud800"}', b'{"guarantor": 1e999, "id": "x", "title": "T"}', b"\0" * 1000,
    b'{"guarantor": 1, "id": "x", "title": "T", "holds_when": "x"}',
])
def test_hostile_texts_are_refused_with_a_place(tool, text):
    answer = tool("check", "-", stdin=text)
    assert answer.status == 1
    assert answer.out.startswith("<stdin>:")
    assert tool("status", "-", stdin=text).status == 1


def test_export_is_canonical(tool, paris, tmp_path):
    first = tool("export").out
    assert json.loads(first)["id"] == "paris-2026"
    assert tool("export", "-", stdin=first).out == first
    assert tool("export", str(paris)).out == first


def test_directories_and_unreadable_files(tool, tmp_path):
    answer = tool("status", str(tmp_path))
    assert answer.status == 2 and "cannot be read" in answer.err and answer.err.count("\n") == 1
    secret = tmp_path / "secret.json"
    secret.write_text(MINIMAL)
    secret.chmod(0)
    if not os.access(secret, os.R_OK):
        answer = tool("status", str(secret))
        assert answer.status == 2 and "cannot be read" in answer.err
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    assert tool("status", str(tmp_path / "dangling")).status == 2
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert tool("status", str(tmp_path / "loop")).status == 2
    assert tool("status", "x" * 5000).status == 2
    assert tool("status", "").status == 2


def test_a_huge_file_is_too_large_and_no_crash(tool, tmp_path):
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(300 << 20)
    answer = tool("check", str(huge))
    assert answer.status == 1 and "too_large" in answer.out
    answer = tool("check", "/dev/zero")
    assert answer.status == 1 and "too_large" in answer.out


def test_a_pipe_that_comes_in_pieces(tool, paris):
    document = paris.read_bytes()
    child = subprocess.Popen([tool.path, "status", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=tool.environment())
    for start in range(0, len(document), 1000):
        child.stdin.write(document[start:start + 1000])
        child.stdin.flush()
    out, _ = child.communicate(timeout=60)
    assert child.returncode == 0 and b"Paris framework" in out


def test_text_of_a_document_cannot_steer_the_terminal(tool):
    title = "Red \\u001b[31mand\\u0007 turned \\u202e round\\nnew line"
    document = '{"guarantor": 1, "id": "x", "title": "%s"}' % title
    for ask in ASKS:
        out = tool(ask, "-", stdin=document).out
        assert not any(character in out for character in "\x1b\x07\u202e")
    assert "Red" in tool("status", "-", stdin=document).out
