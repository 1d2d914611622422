"""Calls leave nothing behind. GUARANTOR_CALLS says of how many of every kind (a million in `make soak`)."""

import gc
import itertools
import json
import os

import pytest

import guarantor

PAGE = 4096
SLACK = 2 << 20
CALLS = int(os.environ.get("GUARANTOR_CALLS", 20_000))


def resident():
    gc.collect()
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * PAGE


def growth(work, times):
    for _ in range(max(times // 10, 1)):
        work()
    before = resident()
    for _ in range(times):
        work()
    return resident() - before


def test_reading_truth(scenario):
    truth = scenario.truth
    assert growth(lambda: truth("ceasefire"), 100_000) < SLACK


@pytest.mark.slow
def test_reading_truth_a_million_times(scenario):
    truth = scenario.truth
    assert growth(lambda: truth("ceasefire"), 1_000_000) < SLACK


@pytest.mark.parametrize(
    "work, times",
    [
        (lambda paris: paris.scenario(assume={"ceasefire": True}).standing("french_troops"), 1000),
        (lambda paris: paris.scenario().status(), 300),
        (lambda paris: paris.scenario().explain(), 100),
        (lambda paris: guarantor.loads(paris.canonical()), 50),
        (lambda paris: guarantor.check('{"guarantor": 1, "id": "a b", "titel": "c"}'), 1000),
        (lambda paris: pytest.raises(guarantor.UnknownIdError, paris.scenario().truth, "nothing"), 1000),
    ],
)
def test_everything_else(paris, work, times):
    assert growth(lambda: work(paris), times) < 2 * SLACK


SMALL = json.dumps({
    "guarantor": 1, "id": "s", "title": "S", "opens": "2026-01-01", "holds_when": "k",
    "parties": [{"id": "P", "name": "P", "kind": "state"}],
    "facts": [
        {"id": "f", "statement": "F", "initially": False, "probability": 0.5,
         "delay": {"distribution": "uniform", "min": "P1D", "max": "P9D"}},
        {"id": "g", "statement": "G"}],
    "commitments": [
        {"id": "k", "title": "K", "guarantors": ["P"], "certainty": "agreed", "requires_approval": False, "enters_when": "f"},
        {"id": "l", "title": "L", "guarantors": ["P"], "certainty": "agreed", "enters_when": {"any": ["f", "g"]}}]})
ASKS = [
    {"ask": "status"}, {"ask": "explain"}, {"ask": "coverage"}, {"ask": "conflicts"}, {"ask": "history"}, {"ask": "procedures"},
    {"ask": "select", "kind": "fact"}, {"ask": "requirements"}, {"ask": "vulnerabilities", "assumptions": [{"fact": "f", "value": True}]},
    {"ask": "next_questions"}, {"ask": "probability", "target": "f"}, {"ask": "influence"}, {"ask": "mutual_dependence"},
    {"ask": "forecast", "target": "f", "steps": 2}, {"ask": "forecast", "target": "f", "steps": 2, "simulate": True, "timelines": 50},
    {"ask": "audit"}, {"ask": "compare", "from": "k", "to": "l"}, {"ask": "export", "format": "csv"}, {"ask": "nothing"}]


def test_calls_of_every_kind():
    framework = guarantor.loads(SMALL)
    scenario = framework.scenario()
    sweep = scenario.sweep(["f"], ["k"])
    asks = itertools.cycle(ASKS)

    def refused(work):
        with pytest.raises(guarantor.GuarantorError):
            work()

    def ask():
        try:
            answer = scenario.ask(next(asks))
        except guarantor.RequestError:
            return
        assert framework.verify(answer).reproduced

    kinds = itertools.cycle([
        lambda: scenario.assume("f", True), lambda: scenario.truth("k"), ask, lambda: scenario.truths("fact"), scenario.reset,
        lambda: scenario.copy().withdraw("P"), lambda: refused(lambda: scenario.truth("nothing")), lambda: guarantor.loads(SMALL),
        lambda: refused(lambda: guarantor.loads("{")), lambda: guarantor.check(SMALL), framework.canonical,
        lambda: sweep.run(b"\1\2", threads=1), lambda: sweep.run_packed(b"\1"), lambda: scenario.sweep(["g"], ["l"]),
        lambda: framework.compare(framework), lambda: framework.index("fact", "g"), lambda: setattr(scenario, "date", "2026-02-01")])
    assert growth(lambda: next(kinds)(), CALLS) < 2 * SLACK
