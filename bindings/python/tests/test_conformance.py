"""The cases that every language runs."""

import json
from dataclasses import asdict

import pytest

import guarantor
from matching import differences
from project import CONFORMANCE

FILES = sorted(CONFORMANCE.glob("*.json"))
CASES = [
    pytest.param(path, case, id=f"{path.stem}:{case['id']}")
    for path in FILES
    for case in json.loads(path.read_text())["cases"]
]
ADDED = ("date", "as_known_at", "reading", "assumptions", "withdrawn", "dropped")
ANSWERS = {
    "status": guarantor.Status,
    "explain": guarantor.Explanation,
    "coverage": guarantor.Coverage,
    "conflicts": guarantor.Conflicts,
    "history": guarantor.History,
    "procedures": guarantor.Procedures,
    "select": guarantor.Selection,
    "requirements": guarantor.Requirements,
    "vulnerabilities": guarantor.Vulnerabilities,
    "next_questions": guarantor.NextQuestions,
    "probability": guarantor.Likelihood,
    "influence": guarantor.Influence,
    "mutual_dependence": guarantor.MutualDependence,
    "audit": guarantor.Audit,
    "compare": guarantor.Comparison,
    "export": guarantor.Export,
    "forecast": guarantor.Forecast,
    "verify": guarantor.Verification,
}


def load(source, path):
    if isinstance(source, str):
        return guarantor.bundled(source)
    if "file" in source:
        return guarantor.load(path.parent / source["file"])
    return guarantor.loads(json.dumps(source))


def call_by_call(framework, request):
    """The scenario that a request describes, and the request that is left."""
    scenario = framework.scenario(
        request.get("date"), request.get("as_known_at"), reading=request.get("reading", "fast")
    )
    for item in request.get("assumptions", ()):
        scenario.assume(item["fact"], item["value"], at=item.get("date"))
    for item in request.get("withdrawn", ()):
        scenario.withdraw(*([item] if isinstance(item, str) else [item["party"], item.get("date")]))
    for event in request.get("dropped", ()):
        scenario.drop(event)
    return scenario, {key: value for key, value in request.items() if key not in ADDED}


def report(error):
    """An exception as the library's JSON has it."""
    json_keys = ("code", "message", "suggestion", "total")
    said = {key: getattr(error, key) for key in json_keys if getattr(error, key, None) is not None}
    return {**said, "diagnostics": [asdict(problem) for problem in getattr(error, "diagnostics", ())]}


def compare(path, case):
    terms = {"from_" if key == "from" else key: value for key, value in case.get("request", {}).items()}
    terms["matches"] = {match["from"]: match["to"] for match in terms.get("matches", ())}
    return load(case["framework"], path).compare(load(case["other"], path), **terms)


@pytest.mark.parametrize("path, case", CASES)
def test_case(path, case):
    request = case.get("request", case.get("request_text"))
    if "other" in case and "error" in case:
        with pytest.raises(guarantor.GuarantorError) as caught:
            compare(path, case)
        assert differences(report(caught.value), case["error"]) == []
        return
    if "other" in case:
        comparison = compare(path, case)
        assert differences(comparison.raw, case["expect"]) == []
        assert str(comparison)
        again = load(case["framework"], path).verify(comparison, load(case["other"], path))
        assert again.reproduced and not again.differences
        return
    if "error" in case:
        with pytest.raises(guarantor.GuarantorError) as caught:
            load(case["framework"], path).scenario().ask(request)
        assert differences(report(caught.value), case["error"]) == []
        return
    framework = load(case["framework"], path)
    answer = framework.scenario().ask(request)
    assert differences(answer, case.get("expect", {})) == []
    for words in case.get("expect_text", ()):
        assert words.lower() in answer["text"].lower()
    scenario, bare = call_by_call(framework, request)
    assert scenario.ask(bare) == answer
    typed = ANSWERS[request["ask"]].from_json(answer)
    assert typed.raw == answer
    assert str(typed)
    # A verification is not verified in turn.
    if request["ask"] != "verify":
        again = framework.verify(typed)
        assert again.reproduced and not again.differences


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_case_says_what_it_is_about(path):
    cases = json.loads(path.read_text())["cases"]
    assert cases
    assert len({case["id"] for case in cases}) == len(cases)
    for case in cases:
        assert case["about"].strip()
        assert set(case) <= {"id", "about", "framework", "other", "request", "request_text", "expect", "expect_text", "error"}
        assert "expect" in case or "expect_text" in case or "error" in case
