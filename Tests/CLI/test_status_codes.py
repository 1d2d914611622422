"""Exit statuses: 0 answered, 1 the document has problems, 2 the question could not be put, 3 out of budget, 4 findings."""

import json

import pytest

CHANGE = ["requirements", "vulnerabilities", "next-questions", "probability", "influence", "mutual-dependence"]
ASKS = [
    *["status", "explain", "coverage", "conflicts", "history", "procedures", "select", "audit", "forecast"],
    *CHANGE,
]
EVERYTHING = ASKS + ["export", "frameworks"]
BROKEN = '{"guarantor": 1, "id": "x", "titel": "A title"}'


@pytest.mark.parametrize("ask", EVERYTHING)
def test_answered(tool, ask):
    answer = tool(ask)
    assert answer.status == 0, answer.err
    assert answer.out and not answer.err


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["help"], [], ["status", "--help"], ["help", "check"]])
def test_help_and_version_are_answers(tool, arguments):
    answer = tool(*arguments)
    assert answer.status == 0 and answer.out and not answer.err


@pytest.mark.parametrize("ask", EVERYTHING + ["check", "import", "verify"])
def test_help_has_examples_and_usage(tool, ask):
    help = tool(ask, "--help").out
    assert f"guarantor {ask}" in help and "EXAMPLE" in help and "USAGE" in help


def test_root_help_says_the_exit_statuses_and_completions(tool):
    help = tool("--help").out
    assert "EXIT STATUS" in help and "--generate-completion-script" in help
    for shell in ("bash", "zsh", "fish"):
        answer = tool("--generate-completion-script", shell)
        assert answer.status == 0 and "guarantor" in answer.out


@pytest.mark.parametrize("ask", ASKS + ["export"])
def test_a_broken_document_is_1_with_its_problems_on_standard_error(tool, ask):
    answer = tool(ask, "-", stdin=BROKEN)
    assert answer.status == 1
    assert not answer.out
    assert "<stdin>:1:1: missing_key:" in answer.err
    assert "unknown_key" in answer.err and "did you mean `title`?" in answer.err


@pytest.mark.parametrize("arguments", [
    ["bogus"],
    ["status", "--bogus"],
    ["status", "a", "b"],
    ["status", "--at"],
    ["status", "--at", "yesterday"],
    ["status", "--at", "2026-02-30"],
    ["status", "--as-known-at", "2026"],
    ["status", "--assume", "ceasefire"],
    ["status", "--assume", "ceasefire=maybe"],
    ["status", "--assume", "=true"],
    ["status", "--assume", "ceasefire=true@soon"],
    ["status", "--assume", "ceasefyre=true"],
    ["status", "--assume", "monitoring=true"],
    ["status", "--withdraw", "ceasefire"],
    ["status", "--withdraw", "USA@never"],
    ["status", "--drop", "ceasefire"],
    ["status", "--limit", "0"],
    ["status", "--limit", "x"],
    ["status", "--limit", "3", "--json"],
    ["status", "--color", "blue"],
    ["status", "--target", "nothing"],
    ["status", "--changes", "--json"],
    ["explain", "--target", "s0"],
    ["history", "--target", "ceasefire"],
    ["requirements", "--target", "USA"],
    ["requirements", "--target", "nothing"],
    ["requirements", "--fix", "USA"],
    ["requirements", "--limit", "0"],
    ["requirements", "--limit", "100001"],
    ["vulnerabilities", "--by", "people"],
    ["vulnerabilities", "--after", "ceasefire"],
    ["vulnerabilities", "--after", "ceasefire=contested"],
    ["vulnerabilities", "--after", "ceasefyre=true"],
    ["vulnerabilities", "--after", "ceasefire=true", "--after-requirements"],
    ["vulnerabilities", "--after-requirements", "--target", "us_support_clause"],
    ["probability", "--target", "coordination_office"],
    ["influence", "--limit", "3", "--json"],
    ["mutual-dependence", "--target", "response"],
    ["audit", "--fail-on", "anything"],
    ["audit", "--target", "response"],
    ["select", "--kind", "thing"],
    ["select", "--where", "modality"],
    ["select", "--where", "colour=red"],
    ["check"],
    ["status", "no-such-framework"],
    ["check", "no-such-file.json"],
])
def test_wrong_usage_is_2_in_one_line(tool, arguments):
    answer = tool(*arguments)
    assert answer.status == 2
    assert not answer.out
    assert answer.err.startswith("guarantor: ") and answer.err.count("\n") == 1


@pytest.mark.parametrize("arguments, suggestion", [
    (["explain", "--target", "force_deploymnt"], "force_deployment"),
    (["status", "--assume", "ceasefyre=true"], "ceasefire"),
    (["status", "--withdraw", "FRAU"], "FRA"),
    (["status", "paris-2025"], "paris-2026"),
    (["select", "--where", "modalty=may"], "modality"),
])
def test_a_word_that_resembles_one_is_suggested(tool, arguments, suggestion):
    assert f"did you mean `{suggestion}`?" in tool(*arguments).err


def test_a_budget_is_3(tool):
    # More pigeons than holes: that they are not all seated is so under every completion, and hard to see.
    pigeons, holes = range(16), range(15)
    facts = [{"id": f"p{i}_{j}", "statement": f"Pigeon {i} sits in hole {j}"} for i in pigeons for j in holes]
    seated = [{"any": [f"p{i}_{j}" for j in holes]} for i in pigeons]
    alone = [{"at_least": 15, "of": [{"not": f"p{i}_{j}"} for i in pigeons]} for j in holes]
    document = {"guarantor": 1, "id": "hard", "title": "Hard", "as_of": "2026-01-01", "facts": facts,
                "holds_when": {"all": seated + alone}}
    answer = tool("status", "--exact", "-", stdin=json.dumps(document))
    assert answer.status == 3 and not answer.out
    assert answer.err.startswith("guarantor: ") and answer.err.count("\n") == 1
    assert tool("status", "-", stdin=json.dumps(document)).status == 0
