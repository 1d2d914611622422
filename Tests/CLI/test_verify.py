"""Answers asked again by their receipts; exports as files."""

import csv
import io
import json

import pytest

from test_status_codes import ASKS

SUPPOSED = ["--at", "2026-03-01", "--assume", "ceasefire=true", "--assume", "fra_approval=contested@2026-02-01", "--withdraw", "CAN"]
MORE = {
    "select": ["--kind", "commitment", "--where", "modality=may,prepared"], "requirements": ["--target", "response", "--limit", "2"],
    "vulnerabilities": ["--target", "response", "--by", "parties", "--after", "deu_approval=true"],
    "probability": ["--target", "response", "--bounds"], "explain": ["--target", "response"], "next-questions": ["--limit", "1"]}


@pytest.mark.parametrize("exact", [[], ["--exact"]])
@pytest.mark.parametrize("ask", ASKS)
def test_every_answer_comes_out_again(tool, tmp_path, ask, exact):
    answer = tool(ask, *SUPPOSED, *MORE.get(ask, []), *exact, "--json")
    assert answer.status == 0, answer.err
    (tmp_path / "answer.json").write_text(answer.out)
    found = tool("verify", "answer.json", cwd=tmp_path)
    assert (found.status, found.out, found.err) == (0, "Reproduced: the answer is the same.\n", "")
    assert tool("verify", "-", stdin=answer.out).status == 0
    receipt = json.dumps(answer.json["receipt"])
    assert tool("verify", "-", "paris-2026", "--json", stdin=receipt).json["reproduced"] is True


def test_an_answer_that_was_changed(tool):
    answer = tool("status", "--json").json
    answer["commitments"][0]["standing"] = "in force"
    found = tool("verify", "-", stdin=json.dumps(answer))
    assert found.status == 1 and not found.err
    assert found.out == 'Not reproduced.\n\n/commitments/0/standing\n  was "in force"\n  now "pending"\n'


def test_another_document(tool, tmp_path):
    answer = tool("status", "--json").out
    (tmp_path / "answer.json").write_text(answer)
    (tmp_path / "other.json").write_text('{"guarantor": 1, "id": "x", "title": "T"}')
    found = tool("verify", "answer.json", "other.json", cwd=tmp_path)
    assert found.status == 1 and "This is not the document that was asked" in found.out and "/receipt/document" in found.out
    receipt = json.dumps(json.loads(answer)["receipt"])
    found = tool("verify", "-", "other.json", stdin=receipt, cwd=tmp_path)
    assert found.status == 1 and "/receipt/document" in found.out
    explanation = tool("explain", "--target", "response", "--json").out
    found = tool("verify", "-", "other.json", stdin=explanation, cwd=tmp_path)
    assert found.status == 1 and "can no longer be put: nothing has the id `response`" in found.out


def test_a_comparison_of_two_documents(tool, tmp_path):
    for name, title in (("one", "T"), ("two", "U")):
        (tmp_path / f"{name}.json").write_text(json.dumps({"guarantor": 1, "id": "x", "title": title}))
    (tmp_path / "answer.json").write_text(tool("compare", "one.json", "two.json", "--json", cwd=tmp_path).out)
    assert tool("verify", "answer.json", "one.json", "two.json", cwd=tmp_path).out == "Reproduced: the answer is the same.\n"
    found = tool("verify", "answer.json", "two.json", "one.json", cwd=tmp_path)
    assert found.status == 1 and "/receipt/document" in found.out and "/receipt/other_document" in found.out
    assert "is not the document that was asked" in found.out
    alone = tool("verify", "answer.json", "one.json", cwd=tmp_path)
    assert (alone.status, alone.out) == (2, "") and "two documents" in alone.err and alone.err.count("\n") == 1
    status = tool("status", "one.json", "--json", cwd=tmp_path).out
    beside = tool("verify", "-", "one.json", "two.json", cwd=tmp_path, stdin=status)
    assert (beside.status, beside.out) == (2, "") and "one document" in beside.err
    gone = tool("verify", "answer.json", "one.json", "three.json", cwd=tmp_path)
    assert (gone.status, gone.out) == (2, "") and "three.json" in gone.err
    assert tool("verify", "-", "one.json", "-", cwd=tmp_path).status == 2
    parts = tool("compare", "--from", "us_support_clause", "--to", "us_backstop", "--json").out
    assert tool("verify", "-", stdin=parts).status == 0


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"receipt": 1}', "\x00", "[" * 1000])
def test_what_is_no_answer(tool, text):
    found = tool("verify", "-", stdin=text)
    assert found.status == 2 and not found.out and found.err.startswith("guarantor: ")


def test_wrong_usage(tool):
    assert tool("verify").status == 2
    assert tool("verify", "-", "-").status == 2
    assert tool("verify", "nowhere.json").status == 2


def test_formats(tool, tmp_path, paris):
    assert tool("export", "document").out == tool("export").out == tool("export", str(paris)).out
    assert tool("export", "graphviz").out.startswith("digraph {")
    assert "flowchart LR" in tool("export", "mermaid", str(paris), "--target", "response").out
    assert tool("export", "open-psa", "--target", "french_troops").out == tool("export", "open_psa", "--target", "french_troops").out
    rows = list(csv.DictReader(io.StringIO(tool("export", "csv", "--kind", "party").out, newline="")))
    assert [row["id"] for row in rows] == [party["id"] for party in tool("export").json["parties"]]
    assert tool("export", "csv", "--assume", "ceasefire=true").out != tool("export", "csv").out
    # A file may be called like a format.
    (tmp_path / "csv").write_bytes(paris.read_bytes())
    assert tool("export", "./csv", cwd=tmp_path).out == tool("export").out


@pytest.mark.parametrize("arguments", [
    ["export", "svg"], ["export", "svg", "paris-2026"], ["export", "csv", "--kind", "thing"], ["export", "graphviz", "--target", "FRA"],
    ["export", "mermaid", "--target", "nothing"], ["export", "open-psa", "--target", "french_troops", "--assume", "ceasefire=unknown", "--assume", "fra_approval=true"],
])
def test_exports_that_cannot_be(tool, arguments):
    answer = tool(*arguments)
    assert answer.status == 2 and not answer.out and answer.err.count("\n") == 1
