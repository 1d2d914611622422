"""Exports open where they are meant to, and every answer comes out again by its receipt."""

import csv
import io
import itertools
import json
import math
import re
import subprocess
import sys
from xml.etree import ElementTree

import pytest

import guarantor
from project import environment

ASKS = {
    "status": {},
    "explain": {"target": "french_troops"},
    "coverage": {"target": "response"},
    "conflicts": {},
    "history": {"target": "military_hubs"},
    "select": {"kind": "commitment", "where": {"modality": ["may", "prepared"], "pledge": "basing"}},
    "requirements": {"target": "response", "limit": 3, "fixed": ["settlement"]},
    "vulnerabilities": {
        "target": "response",
        "by": "parties",
        "after": [{"fact": "ceasefire", "to": True}, {"fact": "fra_approval", "to": True}],
    },
    "next_questions": {"limit": 2},
    "probability": {"target": "response", "bounds": True},
    "influence": {"target": "response"},
    "mutual_dependence": {},
    "procedures": {},
    "export": {"format": "csv", "kind": "fact"},
    "audit": {},
    "compare": {"from": "joint_declaration", "to": "trilateral_declaration"},
    "forecast": {
        "target": "ceasefire",
        "until": "2027-01-01",
        "steps": 3,
        "expectations": [
            {
                "fact": "ceasefire",
                "to": True,
                "probability": 0.5,
                "delay": {"distribution": "exponential", "mean": "P90D"},
            }
        ],
    },
}
SMALLEST = '{"guarantor": 1, "id": "x", "title": "T"}'
SUPPOSED = {
    "date": "2026-03-01",
    "as_known_at": "2026-02-01",
    "assumptions": [
        {"fact": "gbr_approval", "value": "contested", "date": "2026-02-02"},
        {"fact": "deu_approval", "value": True},
    ],
    "withdrawn": ["CAN"],
    "dropped": ["paris_meeting"],
}


@pytest.fixture
def scenario():
    return guarantor.bundled("paris-2026").scenario()


def test_every_ask_is_here(scenario):
    with pytest.raises(guarantor.RequestError) as refused:
        scenario.ask({"ask": "nothing"})
    known = re.findall("`([a-z_]+)`", refused.value.diagnostics[0].expected)
    # A verification is not verified in turn.
    assert set(known) - {"verify"} == set(ASKS)


@pytest.mark.parametrize("supposed", [{}, SUPPOSED], ids=["plain", "supposed"])
@pytest.mark.parametrize("ask", ASKS)
def test_answers_come_out_again(scenario, ask, supposed):
    if supposed:
        events = scenario.framework.ids("event")
        supposed = {**supposed, "dropped": events[:1]}
    answer = scenario.ask({"ask": ask, **ASKS[ask], **supposed})
    assert answer["receipt"]["question"]["ask"] == ask
    # Whatever another scenario supposes.
    other = guarantor.bundled("paris-2026").scenario(assume={"ceasefire": True})
    found = other.verify(json.dumps(answer, indent=1, sort_keys=True))
    assert found.reproduced and not found.differences, str(found)
    assert other.verify(answer["receipt"]).reproduced


def test_what_differs_is_said(scenario):
    answer = scenario.ask({"ask": "status"})
    answer["commitments"][2]["standing"] = "ended"
    del answer["pillars"][0]["holds"]
    answer["more"] = 1
    answer["instruments"].pop()
    found = scenario.verify(answer)
    assert not found.reproduced
    places = {difference.pointer: (difference.was, difference.now) for difference in found.differences}
    assert places.pop("/commitments/2/standing") == ('"ended"', '"pending"')
    assert places.pop("/pillars/0/holds") == (None, '"false"')
    assert places.pop("/more") == ("1", None)
    (gone,) = places
    assert gone.startswith("/instruments/")
    assert found.count == len(found.differences) == 4


def test_another_document_is_another_answer(scenario):
    answer = scenario.status()
    document = json.loads(scenario.framework.canonical())
    document["title"] = "Another title"
    renamed = guarantor.loads(json.dumps(document)).scenario().verify(answer)
    # It says the same, and is another document.
    assert renamed.reproduced
    assert [difference.pointer for difference in renamed.differences] == ["/receipt/document"]
    gone = guarantor.loads(SMALLEST).scenario().verify(scenario.explain("french_troops"))
    assert not gone.reproduced and "french_troops" in (gone.failure or "")


@pytest.mark.parametrize(
    "answer", ["{}", "[]", "1", '{"receipt": {}}', '{"receipt": 1}', '{"receipt": {"question": {"ask": "verify"}}}']
)
def test_what_is_no_answer_is_refused(scenario, answer):
    with pytest.raises(guarantor.RequestError) as refused:
        scenario.verify(answer)
    assert refused.value.code == "bad_request"


def test_a_question_that_is_none_is_a_failure(scenario):
    found = scenario.verify('{"receipt": {"question": {"ask": "sing"}}}')
    assert not found.reproduced and "sing" in found.failure


def test_a_comparison_of_two_is_verified_with_both(scenario):
    paris, budapest = scenario.framework, guarantor.bundled("budapest-1994")
    answer = paris.compare(budapest, matches={"UKR": "UKR"})
    assert answer.receipt.other_document == budapest.verify(budapest.scenario().status()).receipt.document
    assert paris.verify(answer, budapest).differences == ()
    assert paris.verify(answer.raw["receipt"], budapest).reproduced
    assert not paris.verify(answer.raw["receipt"], guarantor.bundled("cyprus-guarantee-1960")).reproduced
    # Of whole documents and of parts, of two and of one twice.
    assert paris.verify(paris.compare(paris)).reproduced
    assert paris.verify(paris.compare(paris, from_="us_support_clause", to="us_backstop")).reproduced
    swapped = budapest.verify(answer, paris)
    assert not swapped.reproduced
    assert {"/receipt/document", "/receipt/other_document"} <= {each.pointer for each in swapped.differences}
    with pytest.raises(guarantor.RequestError, match="about two documents"):
        paris.verify(answer)
    with pytest.raises(guarantor.RequestError, match="about two documents"):
        scenario.verify(answer)
    with pytest.raises(guarantor.RequestError, match="about one document"):
        paris.verify(scenario.status(), budapest)


def test_tables_are_read_by_csv(scenario):
    for kind in guarantor.KINDS:
        text = scenario.export("csv", kind=kind).text
        assert text.endswith("\r\n")
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        assert {len(row) for row in rows} == {len(rows[0])}
        elements = list(scenario.select(kind))
        assert [row[0] for row in rows[1:]] == [element["id"] for element in elements]
        for row, element in zip(rows[1:], elements):
            for key, cell in zip(rows[0], row):
                if key in ("truth", "standing"):
                    continue
                value = element.get(key, "")
                assert value == cell if isinstance(value, str) else value == json.loads(cell), (element["id"], key)


HOSTILE = 'A "quote", a \\ backslash,\r\na line <b>&amp;</b> #35; `x` \u2028 \u202e \u0007\u0000 é 🙂 end'


def hostile():
    return guarantor.loads(
        json.dumps(
            {
                "guarantor": 1,
                "id": "x",
                "title": HOSTILE,
                "holds_when": {"any": ["end", {"not": "k"}]},
                "facts": [{"id": "end", "statement": HOSTILE, "initially": False, "probability": 0.5}],
                "parties": [{"id": "p-", "name": HOSTILE, "kind": "state"}],
                "commitments": [
                    {
                        "id": "k",
                        "title": HOSTILE,
                        "guarantors": ["p-"],
                        "certainty": "agreed",
                        "requires_approval": False,
                        "enters_when": "end",
                        "domains": [HOSTILE, "a;b"],
                    }
                ],
            }
        )
    ).scenario()


def test_hostile_text_stays_text():
    scenario = hostile()
    rows = list(csv.DictReader(io.StringIO(scenario.export("csv").text, newline="")))
    assert rows[0]["title"] == HOSTILE and json.loads(rows[0]["domains"]) == [HOSTILE, "a;b"]
    for format in ("graphviz", "mermaid", "open_psa"):
        text = scenario.export(format).text
        assert not set(text) & set("\u2028\u202e\u0007\u0000\r"), format


def chance(xml):
    """The probability of a fault tree's top, gate by gate over all cases of its events."""
    root = ElementTree.fromstring(xml)
    events = {item.get("name"): float(item.find("float").get("value")) for item in root.iter("define-basic-event")}
    gates = {
        item.get("name"): next(child for child in item if child.tag != "label") for item in root.iter("define-gate")
    }
    used = {item.get("name") for item in root.iter("gate")}
    (top,) = set(gates) - used

    def holds(formula, case):
        if formula.tag == "gate":
            return holds(gates[formula.get("name")], case)
        if formula.tag == "basic-event":
            return case[formula.get("name")]
        if formula.tag == "constant":
            return formula.get("value") == "true"
        members = [holds(member, case) for member in formula]
        if formula.tag == "not":
            return not members[0]
        wanted = {"and": len(members), "or": 1}.get(formula.tag) or int(formula.get("min"))
        return sum(members) >= wanted

    total = 0.0
    for values in itertools.product([True, False], repeat=len(events)):
        case = dict(zip(events, values))
        if holds(gates[top], case):
            total += math.prod(events[name] if case[name] else 1 - events[name] for name in events)
    return total


@pytest.mark.parametrize("supposed", [{}, {"ceasefire": True, "fra_approval": True}], ids=["on the day", "in force"])
def test_fault_trees_say_what_probability_says(scenario, supposed):
    document = json.loads(scenario.framework.canonical())
    likely = iter([0.1, 0.5, 0.9, 0.25, 0.75, 0.3, 0.6, 0.2])
    for fact in document["facts"]:
        if not fact.get("settled") and (p := next(likely, None)):
            fact["probability"] = p
    framework = guarantor.loads(json.dumps(document))
    scenario = framework.scenario(assume=supposed)
    compared = 0
    for target in [framework.id, *framework.ids("pillar"), *framework.ids("condition"), *framework.ids("commitment")]:
        try:
            expected = scenario.probability(target).probability
        except guarantor.RequestError:
            with pytest.raises(guarantor.RequestError):
                scenario.export("open_psa", target)
            continue
        assert math.isclose(chance(scenario.export("open_psa", target).text), expected, abs_tol=1e-12), target
        compared += 1
    assert compared > 10


def test_thresholds_and_repetitions_in_fault_trees():
    """At least two of a, a and b is a; of a, b and c twice, weighed by how often each is named."""
    when = {
        "one": {"at_least": 2, "of": ["a", "a", "b"]},
        "two": {"at_least": 3, "of": ["a", "b", "c", "c"]},
        "three": {"at_least": 2, "of": ["a", {"not": "a"}, "b", "known"]},
        "four": {"all": ["a", {"any": ["b", {"not": "b"}]}]},
        "five": {"at_least": 2, "of": ["unknown", {"not": "unknown"}, "known", "a"]},
    }
    document = {
        "guarantor": 1,
        "id": "x",
        "title": "T",
        "facts": [{"id": id, "statement": id, "initially": False, "probability": p} for id, p in CHANCES.items()]
        + [{"id": "known", "statement": "K", "initially": True}, {"id": "unknown", "statement": "U"}],
        "conditions": [{"id": id, "when": condition} for id, condition in when.items()],
    }
    scenario = guarantor.loads(json.dumps(document)).scenario()
    a, b, c = CHANCES.values()
    expected = {
        "one": a,
        "two": a * b * (1 - c) * 0 + c * (1 - (1 - a) * (1 - b)),
        "three": 1,
        "four": a,
        "five": 1,
    }
    for target, value in expected.items():
        assert math.isclose(chance(scenario.export("open_psa", target).text), value), target


CHANCES = {"a": 0.25, "b": 0.5, "c": 0.125}


def test_open_psa_needs_probabilities(scenario):
    unsure = scenario.framework.scenario(assume={"ceasefire": None, "fra_approval": True})
    with pytest.raises(guarantor.RequestError) as refused:
        unsure.export("open_psa", "french_troops")
    assert refused.value.code == "missing_probabilities"
    # What is known is folded in: in a framework without probabilities nothing is left.
    assert '<constant value="false"/>' in scenario.export("open_psa", "french_troops").text


def test_exports_are_asked_for_properly(scenario):
    for request in (
        {"ask": "export"},
        {"ask": "export", "format": "svg"},
        {"ask": "export", "format": "csv", "kind": "thing"},
        {"ask": "export", "format": "csv", "limit": 1},
    ):
        with pytest.raises(guarantor.RequestError):
            scenario.ask(request)
    with pytest.raises(guarantor.WrongKindError):
        scenario.export("csv", kind="framework")
    with pytest.raises(guarantor.WrongKindError):
        scenario.export("graphviz", "FRA")
    with pytest.raises(guarantor.UnknownIdError):
        scenario.export("mermaid", "ceasefir")
    assert scenario.export("document").text.encode() == scenario.framework.canonical()


def test_frames(scenario):
    pandas = pytest.importorskip("pandas")
    scenario.assume("ceasefire", True)
    scenario.assume("fra_approval", True)
    frames = scenario.to_frames()
    assert set(frames) == set(guarantor.KINDS)
    commitments = frames["commitment"]
    assert isinstance(commitments, pandas.DataFrame)
    assert commitments.loc["force_deployment", "standing"] == "in force"
    assert frames["fact"].loc["ceasefire", "truth"] == "true"
    assert list(frames["party"].index) == scenario.framework.ids("party")
    assert list(scenario.to_frames(["pillar"])) == ["pillar"]
    with pytest.raises(ValueError):
        scenario.to_frames(["thing"])
    # A framework may have none of a kind.
    assert guarantor.loads(SMALLEST).scenario().to_frames()["commitment"].empty


def test_tables_are_read_by_pandas(scenario):
    pandas = pytest.importorskip("pandas")
    table = pandas.read_csv(io.StringIO(scenario.export("csv").text), index_col="id")
    assert list(table.index) == scenario.framework.ids("commitment")
    assert table["standing"].notna().all()


def test_without_pandas_the_package_works_and_says_what_lacks():
    program = """
import sys
sys.modules["pandas"] = None
import guarantor
try:
    guarantor.bundled().scenario().to_frames()
except ImportError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", program], env=environment(), capture_output=True, text=True)
    assert "pip install pandas" in done.stdout, done.stderr
