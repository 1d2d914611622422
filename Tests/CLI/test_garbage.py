"""No arguments bring the tool down."""

import random

from test_status_codes import EVERYTHING

WORDS = [
    "", " ", "-", "--", "---", "=", "@", "--=", "-=", "--json=", "--json=1", "--at=", "--at", "--assume", "--assume=", "a=b=c@d@e",
    "ceasefire=true@", "ceasefire=true@@", "@2026-01-01", "=true", "ceasefire=TRUE", "--limit=-1", "--limit=99999999999999999999",
    "--limit", "-1", "0", "\t", "\n", "é", "日本語", "\u202e", "\u0301", "💥" * 50, "x" * 10000, "--" + "y" * 1000, "-" + "z" * 300,
    "../../../etc/passwd", "/", ".", "..", "/dev/null", "paris-2026", "--target", "--target=", "--color=always", "--color=",
    "--withdraw=USA@9999-12-31T23:59:59Z", "--withdraw=USA@0001-01-01", "--at=9999-12-31T23:59:59-23:59", "--at=0001-01-01T00:00:00+23:59",
    "--drop=", "--exact", "--exact=no", "--brief", "--changes", "--help", "-h", "--version", "help", "--kind", "--kind=fact", "--where=",
    "--where==", "--where=id=,,,", "--generate-completion-script", "--generate-completion-script=", "--experimental-dump-help",
    "%s%n%d", "$(reboot)", "'; drop table", "*", "~", "\x7f", "\x1b[31m",
]


def test_garbage(tool):
    # A seed of its own, so that a failure can be repeated.
    choose = random.Random(20260106)
    for _ in range(400):
        arguments = [choose.choice(EVERYTHING + ["check", ""])] if choose.random() < 0.8 else []
        arguments += [choose.choice(WORDS) for _ in range(choose.randrange(4))]
        answer = tool(*arguments)
        assert answer.status in (0, 1, 2, 3), arguments
        assert "\x1b" not in answer.err and (answer.status == 0 or answer.err or "check" in arguments), arguments


def test_bytes_that_are_no_text(tool):
    import subprocess
    for arguments in ([b"\xff\xfe"], [b"status", b"\xff"], [b"status", b"--assume", b"\xc0\x80=true"], [b"status", b"--\xff"]):
        done = subprocess.run([tool.path.encode(), *arguments], capture_output=True, env=tool.environment(), timeout=60)
        assert done.returncode == 2
        done.stderr.decode()


def test_many_assumptions(tool):
    many = [word for day in range(1, 28) for month in range(1, 13)
            for word in ("--assume", f"ceasefire={'true' if day % 2 else 'false'}@2026-{month:02}-{day:02}")]
    assert tool("history", *many, "--limit", "2").status == 0
