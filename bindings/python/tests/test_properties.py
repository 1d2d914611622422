"""What holds of every document."""

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import guarantor
from documents import TOLD, documents
from guarantor import Truth
from project import MODELS

PARIS = (MODELS / "paris-2026.json").read_bytes()


def shuffled(value, random):
    if isinstance(value, dict):
        keys = list(value)
        random.shuffle(keys)
        return {key: shuffled(value[key], random) for key in keys}
    return [shuffled(item, random) for item in value] if isinstance(value, list) else value


@given(documents, st.randoms())
def test_round_trip(document, random):
    framework = guarantor.loads(json.dumps(document))
    canonical = framework.canonical()
    assert guarantor.loads(canonical).canonical() == canonical
    assert (
        guarantor.loads(json.dumps(shuffled(document, random), ensure_ascii=False, indent=1)).canonical() == canonical
    )
    written = framework.document
    assert written["title"] == document["title"]
    assert [fact["id"] for fact in written["facts"]] == [fact["id"] for fact in document["facts"]]
    assert [fact.get("initially") for fact in written["facts"]] == [fact.get("initially") for fact in document["facts"]]


@given(documents, st.sampled_from(["fast", "exact"]), st.data())
def test_explained_is_what_is_read(document, reading, data):
    framework = guarantor.loads(json.dumps(document))
    scenario = framework.scenario(
        reading=reading, assume={fact: data.draw(st.sampled_from(TOLD)) for fact in framework.ids("fact")[:1]}
    )
    for kind in ("fact", "condition", "commitment"):
        for id, truth in scenario.truths(kind).items():
            explanation = scenario.explain(id)
            assert explanation.value is truth
            assert explanation.text
    assert scenario.explain().value is scenario.truth()
    status = scenario.status()
    for item in status.commitments:
        assert item.standing is scenario.standing(item.id)
        assert item.in_force is scenario.truth(item.id)
        assert (len(item.possible) == 1) is item.standing.is_decided


@given(documents)
def test_what_the_fast_reading_decides_the_exact_one_confirms(document):
    framework = guarantor.loads(json.dumps(document))
    fast, exact = framework.scenario(), framework.scenario(reading="exact")
    for kind in ("fact", "condition", "commitment"):
        slow = exact.truths(kind)
        for id, truth in fast.truths(kind).items():
            assert slow[id] is truth or not truth.is_decided
    assert exact.truth() is fast.truth() or not fast.truth().is_decided


@given(documents)
def test_a_receipt_can_be_asked_again(document):
    framework = guarantor.loads(json.dumps(document))
    scenario = framework.scenario("2030-01-01", "2040-01-01", assume={framework.ids("fact")[0]: True}, reading="exact")
    answer = scenario.ask({"ask": "status"})
    keys = ("date", "as_known_at", "assumptions", "dropped", "reading")
    again = {key: answer["receipt"][key] for key in keys if key in answer["receipt"]}
    assert framework.scenario().ask({"ask": "status", **again}) == answer


def sound(problems):
    """Whatever is checked, what is said of it holds together."""
    assert len(problems) == min(problems.total, 100)
    assert [problem.offset for problem in problems] == sorted(problem.offset for problem in problems)
    for problem in problems:
        assert problem.line >= 1 and problem.column >= 1
        assert problem.message and "\n" not in str(problem)
    return problems


@given(st.binary(max_size=200))
@example(b"")
@example(b"\xff\xfe")
@example(b"[" * 100_000)
@example(b'{"a":' * 100_000)
@example(b'"' + b"\\ud800" * 1000)
@example(b"1e" + b"9" * 10_000)
@example(b"-" * 1000)
def test_random_bytes(data):
    assert sound(guarantor.check(data))
    with pytest.raises(guarantor.DocumentError):
        guarantor.loads(data)


@given(st.text(st.characters(codec=None), max_size=100))
def test_random_text(text):
    assert sound(guarantor.check(text))


@given(st.integers(0, len(PARIS)), st.integers(0, 40), st.binary(max_size=20))
@settings(max_examples=200)
def test_a_document_with_a_hole(at, length, patch):
    damaged = PARIS[:at] + patch + PARIS[at + length :]
    problems = sound(guarantor.check(damaged))
    if problems:
        with pytest.raises(guarantor.DocumentError) as caught:
            guarantor.loads(damaged)
        assert list(caught.value.diagnostics) == problems
    else:
        assert guarantor.loads(damaged).scenario().status()


KEYS = st.sampled_from(
    ["ask", "target", "date", "assumptions", "fact", "value", "where", "kind", "withdrawn", "reading", "x"]
)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["status", "ceasefire"])
)
REQUESTS = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=8
)


@given(REQUESTS)
def test_random_requests(request):
    scenario = guarantor.bundled().scenario()
    try:
        assert "receipt" in scenario.ask(request)
    except guarantor.GuarantorError as error:
        assert str(error)


@given(st.text(max_size=20))
def test_random_ids(id):
    scenario = guarantor.bundled().scenario()
    for call in (scenario.truth, scenario.standing, scenario.withdraw, scenario.drop, scenario.in_force):
        with pytest.raises(guarantor.UnknownIdError):
            call(id)
    assert scenario.truth("ceasefire") is Truth.FALSE
