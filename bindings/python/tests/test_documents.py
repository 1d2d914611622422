"""Documents that are refused: each with all its problems and their places."""

import json
from dataclasses import asdict

import pytest

import guarantor
from matching import differences
from project import CONFORMANCE

CASES = [
    case
    for path in sorted((CONFORMANCE / "documents").glob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))["cases"]
]


def document(case):
    if "bytes_hex" in case:
        return bytes.fromhex(case["bytes_hex"])
    if "repeat" in case:
        text, times = case["repeat"]
        return (text * times).encode()
    return case["text"].encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_case(case):
    problems = guarantor.check(document(case))
    assert differences([_plain(problem) for problem in problems], case["diagnostics"]) == []
    assert len(problems) == len(case["diagnostics"]) <= problems.total
    if not case["diagnostics"]:
        assert guarantor.loads(document(case)).id
        return
    with pytest.raises(guarantor.DocumentError) as caught:
        guarantor.loads(document(case))
    assert list(caught.value.diagnostics) == problems
    assert caught.value.total == problems.total
    for problem in problems:
        assert str(problem).startswith(f"{problem.line}:{problem.column}")
        assert "\n" not in str(problem)
        assert problem.code in str(caught.value) or problems.total > 10


def _plain(problem):
    return {key: value for key, value in asdict(problem).items() if value is not None}
