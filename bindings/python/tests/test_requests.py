"""Questions as JSON, and what is wrong with them."""

import datetime
import json

import pytest

import guarantor
from guarantor import BudgetError, RequestError, Truth, UnknownIdError


def test_ask_takes_python_values(scenario):
    answer = scenario.ask(
        {
            "ask": "status",
            "date": datetime.date(2026, 3, 1),
            "withdrawn": ("USA",),
            "assumptions": [
                {"fact": "ceasefire", "value": Truth.TRUE},
                {"fact": "fra_approval", "value": Truth.CONTESTED},
            ],
        }
    )
    assert answer["receipt"]["date"] == "2026-03-01"
    assert answer["receipt"]["assumptions"][:2] == [
        {"fact": "ceasefire", "value": True},
        {"fact": "fra_approval", "value": "contested"},
    ]


def test_ask_takes_text(scenario):
    assert scenario.ask('{"ask": "status"}') == scenario.ask(b'{"ask": "status"}') == scenario.ask({"ask": "status"})


def test_a_request_adds_to_a_copy(scenario):
    before = scenario.ask({"ask": "status"})
    scenario.ask({"ask": "status", "date": "2030-01-01", "assumptions": [{"fact": "ceasefire", "value": True}]})
    assert scenario.ask({"ask": "status"}) == before


def test_all_problems_of_a_request(scenario):
    with pytest.raises(RequestError) as caught:
        scenario.ask({"ask": "explain", "targte": "ceasefire", "date": "soon"})
    error = caught.value
    assert isinstance(error, ValueError)
    assert error.code == "bad_request"
    assert {(problem.code, problem.pointer) for problem in error.diagnostics} == {
        ("unknown_key", "/targte"),
        ("bad_date", "/date"),
    }
    assert error.diagnostics[0].suggestion == "target"
    assert str(error).splitlines()[0] == "2 problems"


@pytest.mark.parametrize(
    "request_",
    [
        {},
        {"ask": "why"},
        {"ask": 1},
        {"ask": None},
        {"ask": "select"},
        {"ask": "select", "kind": "commitments"},
        {"ask": "status", "assumptions": True},
        {"ask": "status", "assumptions": [{"fact": "ceasefire"}]},
        {"ask": "status", "assumptions": [{"fact": "ceasefire", "value": "maybe"}]},
        {"ask": "explain", "target": "\ud800"},
        {"ask": "status", "date": float("nan")},
        {1: 2},
        "status",
        "",
        b"\xff",
        '{"ask": "status"',
        "[]",
        None,
        ["ask"],
        1,
    ],
)
def test_requests_that_are_none(scenario, request_):
    with pytest.raises(RequestError):
        scenario.ask(request_)


@pytest.mark.parametrize("request_", [{"ask": object()}, {"ask": "explain", "target": b"x"}])
def test_requests_of_another_type(scenario, request_):
    with pytest.raises(TypeError):
        scenario.ask(request_)


def test_a_request_in_a_circle(scenario):
    circle = {"ask": "status"}
    circle["self"] = circle
    with pytest.raises(RequestError, match="cannot be written as JSON"):
        scenario.ask(circle)


def test_select(scenario):
    commitments = scenario.select("commitment", pillar="monitoring", modality=["may", "will"])
    assert commitments.ids == ("monitoring_participation", "german_monitors")
    assert len(commitments) == 2
    assert commitments[0]["title"] == "Participation in ceasefire monitoring"
    assert [element["id"] for element in commitments] == list(commitments.ids)
    assert scenario.select("party", kind="coalition", open=True).ids == ("coalition", "other_europeans")
    assert scenario.select("commitment", **{"while": "us_stands_behind"}).ids[0] == "us_backstop"
    with pytest.raises(RequestError) as caught:
        scenario.select("commitment", modalitty="may")
    assert (caught.value.code, caught.value.suggestion) == ("unknown_key", "modality")


def test_a_target_narrows(scenario):
    assert [item.id for item in scenario.status("french_troops").commitments] == ["french_troops"]
    assert {conflict.about for conflict in scenario.conflicts("protected_facilities").claims} == {
        "protected_facilities"
    }
    assert [item.id for item in scenario.history("response_to_attack").commitments] == ["response_to_attack"]
    assert [pillar.id for pillar in scenario.coverage("response").pillars] == ["response"]
    for question in (scenario.status, scenario.explain, scenario.coverage, scenario.conflicts, scenario.history):
        with pytest.raises(UnknownIdError):
            question("french_troop")


def test_a_budget_that_runs_out():
    # More pigeons than holes: that they are not all seated is so under every completion, and hard to see.
    pigeons, holes = range(16), range(15)
    document = {
        "guarantor": 1,
        "id": "hard",
        "title": "Hard",
        "as_of": "2026-01-01",
        "holds_when": {
            "all": [{"any": [f"p{i}_{j}" for j in holes]} for i in pigeons]
            + [{"at_least": 15, "of": [{"not": f"p{i}_{j}"} for i in pigeons]} for j in holes]
        },
        "facts": [{"id": f"p{i}_{j}", "statement": f"Pigeon {i} sits in hole {j}"} for i in pigeons for j in holes],
    }
    scenario = guarantor.loads(json.dumps(document)).scenario(reading="exact")
    with pytest.raises(BudgetError) as caught:
        scenario.truth()
    assert caught.value.code == "budget"
    scenario.reading = "fast"
    assert scenario.truth() is Truth.UNKNOWN
