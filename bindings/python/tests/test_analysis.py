"""Questions about change, as methods."""

import json

import pytest

import guarantor
from guarantor import FactChange, RequestError, Truth
from project import CONFORMANCE

PACT = CONFORMANCE / "frameworks" / "pact.json"


@pytest.fixture
def pact():
    return guarantor.load(PACT).scenario()


def test_requirements(pact):
    needed = pact.requirements()
    assert (needed.target, needed.value, needed.truncated, needed.complete_up_to) == ("pact", Truth.FALSE, False, None)
    assert (needed.count, needed.by_size, needed.note) == (3, (0, 0, 0, 3), None)
    assert needed.sets[0].facts == ("truce", "a_yes", "b_yes")
    assert needed.sets[0].changes[0] == FactChange("truce", True)
    assert str(needed.sets[0].changes[0]) == "truce=true"
    assert len(pact.requirements(limit=1).sets) == 1
    assert str(pact.requirements(limit=1)).endswith("… 1 of 3")
    assert pact.requirements("shield", fixed=["a_yes"]).by_size == (0, 0, 0, 1)
    assert "not in one step" in pact.requirements(fixed=["truce"]).note
    assert "already" in pact.requirements("either_way").note


def test_a_requirement_brings_its_target_about(pact):
    for target in ("shield", "passage", "at_sea", "one_of_two", "weighted"):
        for wanted in pact.requirements(target).sets:
            done = pact.copy()
            for change in wanted.changes:
                done.assume(change.fact, change.to)
            assert done.truth(target) is Truth.TRUE
            for left_out in wanted.changes:
                part = pact.copy()
                for change in wanted.changes:
                    if change != left_out:
                        part.assume(change.fact, change.to)
                assert part.truth(target) is not Truth.TRUE


@pytest.mark.parametrize("target", [None, "monitoring", "response", "us_backstop", "german_vehicles"])
def test_requirements_of_paris_are_enough(scenario, target):
    for wanted in scenario.requirements(target).sets:
        done = scenario.copy()
        for change in wanted.changes:
            done.assume(change.fact, change.to)
        assert done.truth(target) is Truth.TRUE
        for loss in done.vulnerabilities(target, by="parties").single_points:
            assert loss.fact is None and loss.to is None
        for loss in scenario.vulnerabilities(target, by="parties", after=wanted).single_points:
            without = done.copy()
            without.withdraw(loss.party)
            assert without.truth(target) is not Truth.TRUE


def test_what_comes_first_in_three_forms(pact):
    first = pact.requirements().sets[0]
    answers = [
        pact.vulnerabilities(after=first, by="parties"),
        pact.vulnerabilities(after=first.changes, by="parties"),
        pact.vulnerabilities(after={"truce": True, "a_yes": True, "b_yes": True}, by="parties"),
    ]
    assert answers[0] == answers[1] == answers[2]
    assert [item.parties for item in answers[0].sets] == [("A",), ("B",)]
    assert [loss.party for loss in answers[0].single_points] == ["A", "B"]
    assert (answers[0].by, answers[0].after) == ("parties", first.changes)
    assert pact.vulnerabilities(after=first).sets[0].facts == ("a_yes",)
    assert "nothing to undo" in pact.vulnerabilities().note


def test_next_questions(pact):
    (question,) = pact.next_questions("passage").questions
    assert (question.fact, question.asks, question.value) == ("x_consents", "Xanadu", Truth.UNKNOWN)
    assert question.if_true.settles == question.if_false.settles == ("passage",)
    assert question.if_false.changes[0].standing is guarantor.Standing.PENDING
    assert pact.next_questions(limit=0).questions == ()


def test_probability(pact):
    likelihood = pact.probability()
    assert (likelihood.probability, likelihood.bounds, likelihood.open) == (0.25, None, ())
    assert likelihood.importance[0].fact == "truce"
    assert likelihood.of("a_yes").rrw == 2
    assert likelihood.of("truce").rrw is None
    with pytest.raises(KeyError):
        likelihood.of("scope")
    with pytest.raises(RequestError, match="scope") as caught:
        pact.probability("at_sea")
    assert caught.value.code == "missing_probabilities"
    assert pact.probability("at_sea", bounds=True).bounds == (0, 0.5)


def test_influence(pact):
    pact.assume("truce", True)
    influence = pact.influence()
    assert (influence.with_nobody, influence.with_all) == (False, True)
    assert influence.of("A").banzhaf == 0.5
    assert sum(party.shapley_shubik for party in influence.parties) == pytest.approx(1)
    with pytest.raises(KeyError):
        influence.of("nobody")


def test_several_means_several(pact):
    for ask in (pact.requirements, pact.vulnerabilities):
        with pytest.raises(TypeError, match="several"):
            ask(fixed="truce")
    with pytest.raises(RequestError):
        pact.vulnerabilities(by="people")


def test_counts_of_any_size():
    """Four of sixteen, eight times over: more sets than a machine's word can count, counted and not listed."""
    facts = [{"id": f"f{number}", "statement": "It is so", "initially": False} for number in range(128)]
    groups = [{"at_least": 4, "of": [f"f{number}" for number in range(start, start + 16)]} for start in range(0, 128, 16)]
    document = {"guarantor": 1, "id": "many", "title": "Many", "facts": facts, "holds_when": {"all": groups}}
    needed = guarantor.loads(json.dumps(document)).scenario().requirements(limit=3)
    assert needed.count == needed.by_size[32] == 1820**8
    assert [len(item.changes) for item in needed.sets] == [32, 32, 32]
