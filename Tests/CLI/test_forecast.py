"""Forecasts: what is expected on the command line, and the chart."""

from pathlib import Path

import pytest

DELAYS = str(Path(__file__).resolve().parents[1] / "Conformance" / "frameworks" / "delays.json")


def test_the_chart_fits_and_says_what_was_assumed(tool):
    answer = tool("forecast", DELAYS, "--target", "truce_and_talks", "--until", "2026-02-10", "--steps", "4",
                  "--expect", "truce=0.5:uniform:P10D,P30D", "--expect", "talks=1:fixed:P10D")
    assert answer.status == 0 and max(map(len, answer.out.splitlines())) <= 80
    assert "2026-01-21   25.0 %  ██████████\n" in answer.out and "2026-01-11    0.0 %\n" in answer.out
    assert "Exact." in answer.out and "on average on 2026-01-21" in answer.out
    assert "assumed   A truce is in effect: 50\u00a0%, uniformly from P10D to P30D" in answer.out


def test_the_document_is_no_assumption(tool):
    out = tool("forecast", DELAYS, "--target", "treaty").out
    assert "document  A treaty has been signed: 75\u00a0%, triangular from P10D over P20D to" in out and "assumed" not in out


def test_after_ceasing_and_simulated(tool):
    arguments = ["forecast", DELAYS, "--target", "truce", "--until", "2026-02-10", "--steps", "4", "--timelines", "1000",
                 "--expect", "truce=1:fixed:P10D", "--expect-not", "truce=1:fixed:P10D:after:truce"]
    answer = tool(*arguments, "--json")
    assert answer.json["method"] == "simulated" and answer.json["timelines"] == 1000
    assert [point["at"]["probability"] for point in answer.json["curve"]] == [0, 1, 0, 0, 0]
    assert [point["by"]["probability"] for point in answer.json["curve"]] == [0, 1, 1, 1, 1]
    out = tool(*arguments).out
    assert "it has been so" in out and "`truce` comes after another fact" in " ".join(out.split())
    assert tool(*arguments, "--json", "--seed", "3").json["seed"] == 3
    assert [tool(*arguments, "--json", "--threads", count).out for count in ("1", "3")] == [answer.out] * 2


def test_a_deadline_that_comes_last(tool):
    out = tool("forecast", DELAYS, "--target", "breached:pledge", "--expect", "truce=1:fixed:P5D", "--expect",
               "attack=1:fixed:P12D").out
    assert "breached: Help against an attack (pledge)" in out and "100.0 %  a deadline or a duration" in out


@pytest.mark.parametrize("argument, said", [
    ("truce", "expected FACT="), ("truce=2", "from 0 to 1"), ("truce=x", "from 0 to 1"), ("truce=0.5:fixed", "expected FACT="),
    ("truce=0.5:fixed:P1D,P2D", "not `fixed` with 2 durations"), ("truce=0.5:normal:P1D", "not `normal` with 1"),
    ("truce=0.5:fixed:1D", "`1D` is no duration"), ("truce=0.5:uniform:P2D,P1D", "durations ascend"),
    ("truce=0.5:fixed:P1D:since:help", "expected FACT="), ("truce=0.5:fixed:P1D:after:hilp", "did you mean `help`?"),
    ("truse=0.5:fixed:P1D", "did you mean `truce`?"), ("truce=0.5", "has a probability and no delay"),
])
def test_refusals(tool, argument, said):
    answer = tool("forecast", DELAYS, "--target", "truce_and_talks", "--expect", argument, "--expect", "talks=1:fixed:P1D")
    assert answer.status == 2 and said in " ".join(answer.err.split())


@pytest.mark.parametrize("option", [("--steps", "0"), ("--steps", "1001"), ("--timelines", "0"), ("--seed", "-1"), ("--until", "x")])
def test_options_out_of_range(tool, option):
    assert tool("forecast", DELAYS, *option).status == 2
