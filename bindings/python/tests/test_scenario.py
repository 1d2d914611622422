import copy

import pytest

import guarantor
from guarantor import Standing, Truth, WrongKindError

CEASEFIRE = {"ceasefire": True, "fra_approval": True, "gbr_approval": True}


def test_truth_of_everything_that_has_one(scenario):
    assert scenario.truth() is scenario.truth("paris-2026") is Truth.FALSE
    assert scenario.truth("ceasefire") is Truth.FALSE
    assert scenario.truth("us_support") is Truth.UNKNOWN
    assert scenario.truth("settlement_suffices") is Truth.CONTESTED
    assert scenario.truth("participates:FRA") is Truth.TRUE
    assert scenario.truth("precondition") is Truth.FALSE
    assert scenario.truth("joint_declaration") is Truth.TRUE
    assert scenario.truth("first_line_of_defence") is Truth.TRUE


@pytest.mark.parametrize("kind", ["fact", "condition", "instrument", "pillar", "commitment"])
def test_truths_are_those_read_one_by_one(paris, scenario, kind):
    truths = scenario.truths(kind)
    assert list(truths) == paris.ids(kind)
    assert truths == {id: scenario.truth(id) for id in paris.ids(kind)}


def test_truths_of_what_has_none(scenario):
    with pytest.raises(WrongKindError):
        scenario.truths("party")
    with pytest.raises(ValueError):
        scenario.truths("facts")


def test_predicates(scenario):
    scenario.assume("ceasefire", True, at="2026-03-01")
    scenario.assume("fra_approval", True, at="2026-03-01")
    scenario.assume("renewed_attack", True, at="2026-09-01")
    response = "response_to_attack"
    assert scenario.entered(response) is scenario.in_force(response) is scenario.triggered(response) is Truth.TRUE
    assert scenario.ended(response) is scenario.performed(response) is scenario.breached(response) is Truth.FALSE
    assert scenario.standing(response) is Standing.TRIGGERED
    for name in ("entered", "ended", "triggered", "performed", "breached", "in_force"):
        assert scenario.predicate(name, response) is getattr(scenario, name)(response)
    with pytest.raises(ValueError, match="no predicate"):
        scenario.predicate("enters", response)


def test_typed_reads_say_what_status_says(paris):
    for assume in (
        {},
        CEASEFIRE,
        {"settlement": True, "fra_approval": True},
        {"ceasefire": None, "fra_approval": "contested"},
    ):
        for reading in ("fast", "exact"):
            scenario = paris.scenario(assume=assume, reading=reading)
            status = scenario.status()
            assert status.framework is scenario.truth()
            assert {pillar.id: pillar.holds for pillar in status.pillars} == scenario.truths("pillar")
            assert {item.id: item.adopted for item in status.instruments} == scenario.truths("instrument")
            for item in status.commitments:
                assert item.standing is scenario.standing(item.id)
                for name in ("entered", "ended", "triggered", "performed", "breached", "in_force"):
                    assert getattr(item, name) is scenario.predicate(name, item.id)
                for guarantor_ in item.guarantors:
                    if guarantor_.party is not None:
                        assert guarantor_.bound is scenario.bound(item.id, guarantor_.party)


def test_explained_is_what_is_read(paris):
    for assume in ({}, CEASEFIRE, {"settlement": True, "fra_approval": True}, {"ceasefire": "unknown"}):
        for reading in ("fast", "exact"):
            scenario = paris.scenario(assume=assume, reading=reading)
            for kind in ("fact", "condition", "instrument", "pillar", "commitment"):
                for id, truth in scenario.truths(kind).items():
                    explanation = scenario.explain(id)
                    assert explanation.value is truth, id
                    if kind == "commitment":
                        assert explanation.standing is scenario.standing(id)


def test_everything_at_once(paris):
    scenario = paris.scenario(
        "2026-04-01", "2026-05-01", assume=CEASEFIRE, withdraw=["USA"], drop=["paris_meeting"], reading="exact"
    )
    assert (scenario.date, scenario.known_at, scenario.reading) == ("2026-04-01", "2026-05-01", "exact")
    receipt = scenario.status().receipt
    assert {item.fact: item.value for item in receipt.assumptions} == {
        "ceasefire": Truth.TRUE,
        "fra_approval": Truth.TRUE,
        "gbr_approval": Truth.TRUE,
        "participates:USA": Truth.FALSE,
    }
    assert (receipt.dropped, receipt.reading, receipt.known_at.year) == (("paris_meeting",), "exact", 2026)
    scenario.reset()
    assert (scenario.date, scenario.known_at, scenario.reading) == (None, None, "fast")
    assert scenario.status() == paris.scenario().status()


def test_withdraw_and_drop(scenario):
    scenario.withdraw("UKR", at="2026-02-01")
    assert scenario.standing("first_line_of_defence") is Standing.SUSPENDED
    scenario.drop("paris_meeting")
    assert scenario.standing("first_line_of_defence") is Standing.PENDING


def test_known_at_leaves_out_what_was_reported_later():
    framework = guarantor.loads("""{"guarantor": 1, "id": "f", "title": "F", "as_of": "2026-02-01",
        "facts": [{"id": "a", "statement": "A", "initially": false}],
        "events": [{"id": "e", "date": "2026-01-10", "reported": "2026-01-20", "sets": {"a": true}}]}""")
    scenario = framework.scenario()
    assert scenario.truth("a") is Truth.TRUE
    scenario.known_at = "2026-01-15"
    assert scenario.truth("a") is Truth.FALSE
    scenario.known_at = None
    assert scenario.truth("a") is Truth.TRUE


def test_copies_are_independent(paris):
    scenario = paris.scenario("2026-04-01", assume=CEASEFIRE, reading="exact")
    for other in (scenario.copy(), copy.copy(scenario), copy.deepcopy(scenario)):
        assert other.framework is paris
        assert other.status() == scenario.status()
        assert (other.date, other.reading) == ("2026-04-01", "exact")
        other.assume("ceasefire", False)
        other.date = None
        assert scenario.truth("ceasefire") is Truth.TRUE
        assert scenario.date == "2026-04-01"


def test_several_means_several(paris):
    with pytest.raises(TypeError, match="several ids"):
        paris.scenario(withdraw="USA")
    with pytest.raises(TypeError, match="several ids"):
        paris.scenario(drop="paris_meeting")


def test_unknown_readings(scenario):
    for reading in ("slow", None, 1):
        with pytest.raises(ValueError, match="no reading"):
            scenario.reading = reading


def test_a_failed_change_changes_nothing(scenario):
    before = scenario.status()
    for change in (lambda: scenario.assume("ceasefire", True, at="nonsense"), lambda: scenario.assume("nothing", True)):
        with pytest.raises(guarantor.GuarantorError):
            change()
    assert scenario.status() == before
