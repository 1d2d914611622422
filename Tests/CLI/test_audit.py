"""What the audit finds, where it stands, and the exit status for those who run it unattended."""

import json

import pytest

ODD = """{
  "guarantor": 1, "id": "odd", "title": "An odd pact",
  "parties": [{"id": "A", "name": "Aland", "kind": "state", "note": "Made up."}],
  "facts": [{"id": "truce", "statement": "A truce is in effect", "note": "Made up."},
            {"id": "weather", "statement": "It rains", "note": "Made up."}],
  "commitments": [
    {"id": "shield", "title": "The shield", "guarantors": ["A"], "certainty": "agreed", "requires_approval": false,
     "note": "Made up.", "enters_when": {"any": ["truce", {"all": ["truce", {"participates": "A"}]}]}}]
}"""


def test_the_page_says_where_why_and_what_to_do(tool):
    text = " ".join(tool("audit", "-", stdin=ODD).out.split())
    assert "1 warning, 1 note." in text
    assert "Shadowed alternative (warning)" in text and "another alternative holds whenever it does" in text
    assert "(line 8, column 59)" in text and "(line 5, column 13)" in text
    assert "leave it out, or say what it adds" in text


def test_one_line_for_each_finding(tool):
    lines = tool("audit", "-", "--brief", stdin=ODD).out.splitlines()
    assert [line.split(": ")[:3] for line in lines] == [
        ["<stdin>:8:59", "warning", "shadowed_alternative"], ["<stdin>:5:13", "note", "unused_element"],
    ]
    # A bundled framework has no text of its own: its places are pointers.
    first = tool("audit", "--brief").out.splitlines()[0]
    assert first.startswith("paris-2026: /facts/2: warning: contested_fact_decides: ")


def test_the_json_is_the_library_s(tool):
    answer = tool("audit", "-", "--json", stdin=ODD).json
    assert answer["counts"] == {"error": 0, "warning": 1, "note": 1}
    assert {finding["pointer"] for finding in answer["findings"]} == {
        "/commitments/0/enters_when/any/1", "/facts/1"}
    assert all(finding["why"] and finding["remedy"] for finding in answer["findings"])


@pytest.mark.parametrize("least, status", [("never", 0), ("error", 0), ("warning", 4), ("note", 4)])
@pytest.mark.parametrize("form", [[], ["--brief"], ["--json"]])
def test_findings_fail_from_a_severity_on(tool, least, status, form):
    answer = tool("audit", "-", "--fail-on", least, *form, stdin=ODD)
    assert (answer.status, answer.err) == (status, "") and answer.out


def test_errors_fail_by_themselves(tool):
    document = json.loads(ODD)
    document["commitments"][0]["enters_when"] = {"all": ["truce", {"not": "truce"}]}
    assert tool("audit", "-", stdin=json.dumps(document)).status == 4
    assert tool("audit", "-", "--fail-on", "never", stdin=json.dumps(document)).status == 0


def test_limit_shortens_each_list(tool):
    text = tool("audit", "--limit", "1").out
    assert "… and 4 more findings" in text and "deployment_announced" not in text
