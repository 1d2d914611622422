"""How text is laid out: width, colour, signs, pipes that close."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
import unicodedata

import pytest

from test_answers import WHAT_IF
from test_status_codes import ASKS, EVERYTHING

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def columns(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def in_terminal(tool, *arguments, width=80, **variables):
    """The output in a terminal of that width, its escapes kept."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
    child = subprocess.Popen(
        [tool.path, *arguments], stdin=slave, stdout=slave, stderr=slave, env=tool.environment(**{"TERM": "xterm", **variables}))
    os.close(slave)
    out = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        out += piece
    os.close(master)
    assert child.wait(timeout=60) == 0
    return out.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("ask", EVERYTHING)
def test_a_pipe_gets_plain_text_in_80_columns(tool, ask):
    if ask == "export":
        pytest.skip("the document has its own width")
    for extra in ([], ["--help"]):
        out = tool(ask, *extra).out
        assert "\x1b" not in out
        assert max(columns(line) for line in out.splitlines()) <= 80


@pytest.mark.parametrize("arguments", [
    ["status", *WHAT_IF], ["status", "--changes", *WHAT_IF], ["status", "--brief"], ["explain", *WHAT_IF],
    ["explain", "--target", "response_to_attack", *WHAT_IF], ["conflicts", "--brief"], ["history", *WHAT_IF],
    ["select", "--kind", "claim"], ["select", "--kind", "event"], ["coverage", "--withdraw", "USA"],
    ["requirements"], ["vulnerabilities", "--after-requirements", "--by", "parties"], ["influence", *WHAT_IF],
    ["next-questions", "--assume", "settlement=true", "--assume", "fra_approval=true"],
    ["probability", "--bounds", "--target", "coordination_office"],
])
@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_every_width_is_kept(tool, arguments, width):
    out = tool(*arguments, env={"COLUMNS": str(width)}).out
    assert max(columns(line) for line in out.splitlines()) <= width
    assert not any(line != line.rstrip() for line in out.splitlines())
    assert "\n\n\n" not in out


@pytest.mark.parametrize("width", ["", "0", "-5", "abc", "99999999999999999999", "1"])
def test_a_senseless_width_does_no_harm(tool, width):
    out = tool("status", env={"COLUMNS": width}).out
    assert 30 < max(columns(line) for line in out.splitlines()) <= 100


@pytest.mark.parametrize("ask", ASKS)
def test_a_terminal_gets_colour_and_the_same_text(tool, ask):
    out = in_terminal(tool, ask)
    assert ESCAPE.search(out)
    assert ESCAPE.sub("", out) == tool(ask).out


def test_a_wide_terminal_is_not_filled_and_a_narrow_one_kept(tool):
    for width, most in ((200, 100), (60, 60)):
        out = ESCAPE.sub("", in_terminal(tool, "status", width=width))
        assert most - 20 < max(columns(line) for line in out.splitlines()) <= most


def test_colour_can_be_refused_and_forced(tool):
    assert "\x1b" not in in_terminal(tool, "status", NO_COLOR="1")
    assert "\x1b" in in_terminal(tool, "status", NO_COLOR="")
    assert "\x1b" not in in_terminal(tool, "status", TERM="dumb")
    assert "\x1b" not in in_terminal(tool, "status", "--color", "never")
    assert "\x1b" in tool("status", "--color", "always").out
    assert "\x1b" not in tool("status", "--color", "auto").out


def test_every_colour_is_taken_back(tool):
    for line in tool("status", "--color", "always").out.splitlines():
        escapes = ESCAPE.findall(line)
        assert escapes.count("\x1b[0m") * 2 == len(escapes)


def test_words_instead_of_signs_where_the_locale_has_none(tool):
    out = tool("explain", env={"LC_ALL": "C"}).out
    assert "✗" not in out and "\nno " in out
    assert "✗" in tool("explain", env={"LC_ALL": "de_DE.UTF-8"}).out


@pytest.mark.parametrize("arguments", [["status"], ["explain"], ["export"], ["conflicts", "--json"], ["--help"]])
def test_a_pipe_that_closes_ends_the_tool_quietly(tool, arguments):
    done = subprocess.run(
        ["sh", "-c", '"$0" "$@" | head -n 1', tool.path, *arguments], capture_output=True, env=tool.environment(), timeout=60)
    assert done.returncode == 0 and not done.stderr and done.stdout.count(b"\n") <= 1
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([tool.path, *arguments], stdout=write, stderr=subprocess.PIPE, env=tool.environment(), timeout=60)
    os.close(write)
    assert done.returncode == 0 and not done.stderr


def test_a_full_disk_is_said(tool):
    if not os.path.exists("/dev/full"):
        pytest.skip("no /dev/full")
    with open("/dev/full", "wb") as full:
        done = subprocess.run([tool.path, "status"], stdout=full, stderr=subprocess.PIPE, env=tool.environment(), timeout=60)
    assert done.returncode == 2 and b"cannot be written" in done.stderr


def test_closed_descriptors_do_no_harm(tool):
    for closing in ("1>&-", "2>&-", "0<&-", "0<&- 1>&- 2>&-"):
        done = subprocess.run(["sh", "-c", f'"$0" status {closing}', tool.path], capture_output=True, env=tool.environment(), timeout=60)
        assert done.returncode in (0, 2)
