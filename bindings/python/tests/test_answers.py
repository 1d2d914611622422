"""Answers as objects: the JSON, key by key, and nothing lost."""

import dataclasses
import datetime
import pickle

import pytest

from guarantor import Standing, Truth, answers
from guarantor.answers import Citation

UTC = datetime.timezone.utc
RICH = {"ceasefire": True, "fra_approval": True, "us_support": "contested", "deu_approval": None}


@pytest.fixture(scope="module")
def rich(paris):
    scenario = paris.scenario("2026-06-01", "2026-12-31", assume=RICH, withdraw=["CAN"])
    scenario.assume("renewed_attack", True, at="2026-05-01")
    return scenario


QUESTIONS = [
    lambda s: s.status(),
    lambda s: s.explain(),
    lambda s: s.explain("german_vehicles"),
    lambda s: s.explain("settlement_suffices"),
    lambda s: s.coverage(),
    lambda s: s.conflicts(),
    lambda s: s.history(),
    lambda s: s.procedures(),
    lambda s: s.requirements(),
    lambda s: s.requirements("us_support_clause"),
    lambda s: s.vulnerabilities("response", by="parties"),
    lambda s: s.vulnerabilities("response", after={"gbr_approval": True}),
    lambda s: s.next_questions(),
    lambda s: s.probability(bounds=True),
    lambda s: s.influence("response"),
    lambda s: s.mutual_dependence(),
    lambda s: s.audit(),
    lambda s: s.compare("us_support_clause", "us_backstop"),
    lambda s: s.select("claim"),
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_answer(rich, question):
    answer = question(rich)
    assert answer == question(rich)
    assert answer == pickle.loads(pickle.dumps(answer))
    assert answer.raw["receipt"]["document"] == answer.receipt.document
    assert repr(answer).startswith(f"<{type(answer).__name__} at 2026-06-01, ceasefire true, ")
    assert len(repr(answer)) < 300
    assert str(answer) and not str(answer).startswith("<")
    with pytest.raises(dataclasses.FrozenInstanceError):
        answer.receipt = None


@pytest.mark.parametrize("question", QUESTIONS[:-1])
def test_nothing_is_lost(rich, question):
    """Every value of the JSON is found again in the object, which is built of the same shape."""
    answer = question(rich)
    raw = {key: value for key, value in answer.raw.items() if key != "receipt"}
    assert sorted(_leaves(raw)) == sorted(_leaves(_shape(answer)))


def _shape(value):
    if dataclasses.is_dataclass(value):
        fields = [
            getattr(value, field.name)
            for field in dataclasses.fields(value)
            if field.name not in ("receipt", "raw", "possible")
        ]
        possible = getattr(value, "possible", ())
        return [_shape(field) for field in fields] + ([_shape(possible)] if len(possible) > 1 else [])
    if isinstance(value, tuple):
        return [_shape(item) for item in value]
    return value


def _leaves(value):
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from _leaves(item)
    elif isinstance(value, datetime.datetime):
        yield value.date().isoformat() if value.time() == datetime.time() else value.isoformat()
    elif value is not None and value is not False:
        yield str(value)


@pytest.mark.parametrize("question", QUESTIONS)
def test_keys_of_a_newer_library_do_no_harm(rich, question):
    answer = question(rich)

    def grown(value):
        if isinstance(value, dict):
            return {**{key: grown(inner) for key, inner in value.items()}, "added_later": {"some": ["thing"]}}
        return [grown(item) for item in value] if isinstance(value, list) else value

    raw = grown(answer.raw) if not isinstance(answer, answers.Selection) else {**answer.raw, "added_later": 1}
    newer = type(answer).from_json(raw)
    assert newer == answer
    assert "added_later" in newer.raw


def test_what_lacks():
    assert answers.Cause.from_json({}) == answers.Cause((), (), False, None)
    change = answers.StandingChange.from_json({"id": "a", "standing": "pending"})
    assert change.possible == (Standing.PENDING,)
    never = answers.ForecastQuantile.from_json({"p": 0.5, "date": None})
    assert (never.date, never.earliest) == (None, None)
    at_best = answers.ForecastQuantile.from_json({"p": 0.5, "date": None, "earliest": "2026-01-06"})
    assert (at_best.date, at_best.earliest) == (None, datetime.datetime(2026, 1, 6, tzinfo=UTC))
    least = answers.ForecastQuantile.from_json({"p": 0.5, "date": "2026-01-06", "earliest": None})
    assert (least.date, least.earliest) == (datetime.datetime(2026, 1, 6, tzinfo=UTC), None)
    with pytest.raises(KeyError, match="standing"):
        answers.StandingChange.from_json({"id": "a"})
    with pytest.raises(ValueError, match="afoot"):
        answers.StandingChange.from_json({"id": "a", "standing": "afoot"})


def test_status(rich):
    status = rich.status()
    force = status.commitment("force_deployment")
    assert (force.standing, force.possible, force.in_force) == (Standing.IN_FORCE, (Standing.IN_FORCE,), Truth.TRUE)
    assert force.guarantor("FRA").bound is Truth.TRUE
    assert force.guarantor("GBR").standing is Standing.PENDING
    assert force.guarantor(None).possible == (Standing.IN_FORCE, Standing.PENDING)
    assert status.pillar("response").holds is Truth.TRUE
    assert status.instrument("joint_declaration").adopted is Truth.TRUE
    for lookup in (status.commitment, status.pillar, status.instrument, force.guarantor):
        with pytest.raises(KeyError, match="nothing"):
            lookup("nothing")
    assert "undetermined (in force or pending)" in str(status) or "undetermined" in str(status)


def test_explanation(rich):
    why = rich.explain("german_vehicles")
    assert (why.target, why.value, why.truncated) == ("german_vehicles", why.value, False)
    assert not why.standing.is_decided
    assert set(why.possible) >= {Standing.IN_FORCE, Standing.PENDING}
    assert str(why) == why.text
    reasons = list(why.tree.walk())
    assert reasons[0] is why.tree
    assert {reason.id for reason in why.tree.leaves()} >= {"us_support"}
    support = next(reason for reason in reasons if reason.id == "us_support")
    assert (support.kind, support.value, support.assumed, support.asks) == (
        "disputed",
        Truth.CONTESTED,
        True,
        "the White House",
    )
    assert support.date == datetime.datetime(2026, 6, 1, tzinfo=UTC)
    assert str(why.tree).splitlines()[0].startswith(why.tree.statement)
    fact = rich.explain("ceasefire")
    assert (fact.standing, fact.possible) == (None, ())


def test_sources_of_a_reason(scenario):
    approval = next(reason for reason in scenario.explain("french_troops").tree.walk() if reason.id == "fra_approval")
    assert approval.kind == "approval_missing"
    assert approval.sources[0] == Citation("s0", "Volodymyr Zelensky")
    assert str(approval.sources[0]) == "s0: Volodymyr Zelensky"


def test_conflicts(scenario):
    conflicts = scenario.conflicts()
    purpose, modality = conflicts.about("protected_facilities")
    assert [reading.value for reading in purpose.readings] == ["production", "storage", "storage", "unspecified"]
    assert str(purpose.readings[0]) == "production (s0, Keir Starmer)"
    assert purpose.readings[0].claim == "c1_s0"
    assert modality.property == "modality"
    (fact,) = conflicts.facts
    assert [str(source) for source in fact.readings[0].sources] == ["s0", "s2", "s3", "s4"]


def test_coverage(scenario):
    coverage = scenario.coverage()
    force = next(pillar for pillar in coverage.pillars if pillar.id == "multinational_force")
    assert [party.party for party in force.parties] == ["FRA", "GBR", None]
    assert force.parties[0].commitments[0].modality == "intends"
    assert {gap.kind for gap in coverage.gaps} >= {"pillar_without_force", "binding_not_said"}


def test_history(rich):
    history = rich.history()
    response = next(item for item in history.commitments if item.id == "response_to_attack")
    assert [interval.end for interval in response.intervals][-1] is None
    assert [interval.start for interval in response.intervals][1:] == [interval.end for interval in response.intervals][
        :-1
    ]
    assert response.intervals[-1].cause.assumed == (
        "ceasefire",
        "deu_approval",
        "fra_approval",
        "participates:CAN",
        "us_support",
    )
    assert "ceasefire assumed" in str(response.intervals[-1].cause)


def test_receipt(rich):
    receipt = rich.status().receipt
    assert (receipt.library, receipt.format, receipt.reading) == ("0.1.0", 1, "fast")
    assert (receipt.date, receipt.known_at) == (
        datetime.datetime(2026, 6, 1, tzinfo=UTC),
        datetime.datetime(2026, 12, 31, tzinfo=UTC),
    )
    assert len(receipt.document) == 64
    attack = next(item for item in receipt.assumptions if item.fact == "renewed_attack")
    assert (attack.value, attack.date) == (Truth.TRUE, datetime.datetime(2026, 5, 1, tzinfo=UTC))
