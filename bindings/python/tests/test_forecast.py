"""Forecasts as Python sees them."""

import datetime
from pathlib import Path

import pytest

import guarantor
from guarantor import Expectation
from project import ROOT

DELAYS = Path(ROOT) / "Tests" / "Conformance" / "frameworks" / "delays.json"
MINE = {"distribution": "exponential", "mean": "P20D"}


@pytest.fixture
def scenario():
    return guarantor.load(DELAYS).scenario()


def breach(**keys):
    return dict(
        target="breached:pledge",
        until=datetime.date(2026, 6, 1),
        expectations=[
            Expectation("truce", 1, MINE),
            Expectation("attack", 0.8, {**MINE, "after": "truce"}),
            {"fact": "help", "probability": 0.5, "delay": {**MINE, "after": "attack"}},
        ],
        **keys,
    )


def test_typed(scenario):
    forecast = scenario.forecast(
        "truce", [Expectation("truce", 0.5, {"distribution": "uniform", "min": "P10D", "max": "P30D"})],
        until="2026-01-31", steps=3)
    assert forecast.method == "exact" and forecast.timelines is None
    assert [point.at.probability for point in forecast.curve] == [0, 0, 0.25, 0.5]
    assert forecast.curve[2].date == datetime.datetime(2026, 1, 21, tzinfo=datetime.timezone.utc) == forecast.expected
    assert forecast.expectations[0].assumed and forecast.waits[0].fact == "truce"
    assert forecast.quantiles[3].date is None and "0.2500" in str(forecast)


def test_bounds(scenario):
    forecast = scenario.forecast(
        "truce_or_scope", [Expectation("truce", 0.5, {"distribution": "fixed", "value": "P1D"})], bounds=True, steps=1)
    assert forecast.curve[1].at.probability is None and forecast.curve[1].at.bounds == (0.5, 1)
    assert forecast.open == ("scope",) and forecast.quantiles[0].earliest < forecast.quantiles[0].date


def test_same_seed_same_answer_on_any_number_of_threads(scenario):
    answers = [scenario.forecast(**breach(threads=threads, timelines=20_000)).raw for threads in (0, 1, 2, 5)]
    assert answers[0]["method"] == "simulated" and all(each == answers[0] for each in answers)
    assert scenario.forecast(**breach(timelines=20_000, seed=1)).raw["curve"] != answers[0]["curve"]


def test_an_answer_comes_out_again(scenario):
    answer = scenario.ask({"ask": "forecast", "target": "treaty", "steps": 3, "simulate": True, "timelines": 5000, "seed": 9})
    assert scenario.ask({"ask": "verify", "answer": answer})["reproduced"]


def test_progress_and_cancellation(scenario):
    told = []
    scenario.forecast(**breach(threads=2, timelines=20_000, progress=lambda done, total: told.append((done, total))))
    assert told[-1] == (20_000, 20_000) and told == sorted(told)
    with pytest.raises(guarantor.CancelledError):
        scenario.forecast(**breach(progress=lambda done, total: True))
    with pytest.raises(ZeroDivisionError):
        scenario.forecast(**breach(progress=lambda done, total: 1 // 0))


def test_refusals(scenario):
    with pytest.raises(guarantor.RequestError, match="no delay"):
        scenario.forecast("truce", [Expectation("truce", 0.5)])
    with pytest.raises(guarantor.UnknownIdError):
        scenario.forecast("truce", [Expectation("truse", 0.5)])
    with pytest.raises(ValueError):
        scenario.forecast(**breach(threads=-1))
