"""Questions about change, on a framework that can be reckoned by hand."""

from pathlib import Path

import pytest

PACT = str(Path(__file__).resolve().parents[1] / "Conformance" / "frameworks" / "pact.json")
PAIR = """{"guarantor": 1, "id": "pair", "title": "A pair",
    "parties": [{"id": "A", "name": "A", "kind": "state"}, {"id": "B", "name": "B", "kind": "state"}],
    "commitments": [
        {"id": "one", "title": "One", "guarantors": ["A"], "certainty": "agreed", "requires_approval": false, "enters_when": "two"},
        {"id": "two", "title": "Two", "guarantors": ["B"], "certainty": "agreed", "requires_approval": false, "enters_when": "one"}]}"""


def words(text):
    return " ".join(text.split())


def test_requirements_say_how_many_and_each_in_words(tool):
    text = tool("requirements", PACT).out
    assert "3 minimal sets of changes bring it about: 3 of 3 changes." in text
    assert "1. a truce is in effect (truce=true)" in text and "the assembly of Bland approves (b_yes=true)" in text
    shown = tool("requirements", PACT, "--limit", "1").out
    assert "1 of 3 listed" in shown and "2. " not in shown
    assert len(tool("requirements", PACT, "--limit", "1", "--json").json["sets"]) == 1


def test_requirements_that_are_none(tool):
    assert "It holds already: nothing more has to happen." in tool("requirements", PACT, "--target", "vow", "--assume", "truce=true").out
    assert "It holds already, whatever" in tool("requirements", PACT, "--target", "either_way").out
    assert "Not in one step" in tool("requirements", PACT, "--target", "sequel").out
    assert "Not in one step" in tool("requirements", PACT, "--fix", "truce").out


def test_single_points_of_failure_come_first(tool):
    assert "nothing to undo" in tool("vulnerabilities", PACT).out
    text = tool("vulnerabilities", PACT, "--after-requirements", "--by", "parties").out
    assert "Single points of failure\n  - Aland withdraws (A)\n  - Bland withdraws (B)\n" in text
    assert "Only together" not in text
    more = ["--after", "truce=true", "--after", "a_yes=true", "--after", "b_yes=true", "--after", "c_yes=true"]
    text = tool("vulnerabilities", PACT, "--by", "parties", *more).out
    assert "Single point" not in text and "Only together" in text and "3 of 2 withdrawals" in text
    one = tool("vulnerabilities", PACT, "--by", "parties", "--fix", "participates:A", "--after-requirements").out
    assert "One withdrawal undoes it." in one and "Single point of failure\n" in one


@pytest.mark.parametrize("target", ["shield", "at_sea", "one_of_two"])
def test_after_requirements_is_after_the_first_that_is_listed(tool, target):
    first = tool("requirements", PACT, "--target", target, "--json").json["sets"][0]["changes"]
    assert tool("vulnerabilities", PACT, "--target", target, "--after-requirements", "--json").json["after"] == first


def test_next_questions_name_whom_to_ask(tool):
    text = tool("next-questions", PACT, "--target", "passage").out
    assert "1. Xanadu consents (x_consents): nobody has said" in text and "Ask: Xanadu" in text
    assert "If so:  it is in force" in text and "If not: it is not in force" in text
    assert "No single answer would change anything" in tool("next-questions").out
    assert "Nothing that matters is open." in tool("next-questions", PACT, "--assume", "x_consents=true").out


def test_probability_is_a_table_or_bounds(tool):
    lines = tool("probability", PACT).out.splitlines()
    assert "Probability: 0.25" in lines
    assert any(line.split()[:3] == ["truce", "0.5", "1"] for line in lines)
    assert "between 0 and 0.5" in tool("probability", PACT, "--target", "at_sea", "--bounds").out
    answer = tool("probability", PACT, "--target", "at_sea")
    assert answer.status == 2 and "scope" in answer.err
    assert "certain as things stand" in tool("probability").out
    assert "truce: Birnbaum 0.5" in words(tool("probability", PACT, env={"COLUMNS": "40"}).out)


def test_influence_has_bars(tool):
    text = tool("influence", PACT, "--target", "weighted").out
    rows = {line.split()[0]: line.split()[2:] for line in text.splitlines() if "█" in line}
    assert rows["Aland"][:2] == ["0.6667", "0.7500"] and rows["Bland"][:2] == ["0.1667", "0.2500"]
    assert abs(len(rows["Aland"][2]) / len(rows["Bland"][2]) - 4) < 0.5
    assert "Without power: Xanadu." in text
    assert "█" not in tool("influence", PACT, "--target", "weighted", env={"LC_ALL": "C"}).out
    assert "something else is missing" in words(tool("influence", PACT).out)


def test_mutual_dependence_says_what_accepting_at_once_brings(tool):
    text = tool("mutual-dependence", "-", stdin=PAIR).out
    assert "1. One (one): not in force; together: in force" in text
    assert "Nothing here waits" in tool("mutual-dependence").out
