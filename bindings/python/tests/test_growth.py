"""Calls leave nothing behind."""

import gc

import pytest

import guarantor

PAGE = 4096
SLACK = 2 << 20


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
