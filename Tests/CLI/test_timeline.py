"""What happened when: the timeline, and occurrences in status."""

ATTACK = ["--assume", "ceasefire=true@2026-03-01", "--assume", "renewed_attack=true@2026-06-01", "--at", "2026-07-01"]


def test_the_timeline_has_a_line_for_each_element_and_its_changes(tool):
    answer = tool("timeline", *ATTACK, env={"COLUMNS": "80"})
    assert answer.status == 0 and answer.err == ""
    lines = answer.out.splitlines()
    status = tool("status", "--json", *ATTACK).json
    for element in status["pillars"] + status["commitments"]:
        assert any(line.split()[:1] == [element["id"][: 80 // 3]] for line in lines), element["id"]
    assert any("Changes" in line for line in lines)
    assert all(len(line) <= 80 for line in lines)


def test_a_narrow_terminal_and_a_target_narrow_the_timeline(tool):
    whole = tool("timeline", *ATTACK).out
    one = tool("timeline", "--target", "first_line_of_defence", *ATTACK, env={"COLUMNS": "40"})
    assert one.status == 0 and len(one.out) < len(whole)
    assert "first_line_of" in one.out and "truth_monitoring" not in one.out


def test_the_timeline_as_json_is_the_history(tool):
    timeline = tool("timeline", "--json", *ATTACK).json
    assert timeline == tool("history", "--json", *ATTACK).json


def test_status_says_each_occurrence(tool, tmp_path):
    document = tmp_path / "pledge.json"
    document.write_text("""{"guarantor": 1, "id": "pledge", "title": "A pledge", "opens": "2026-01-01", "as_of": "2026-12-31",
        "parties": [{"id": "FRA", "name": "France", "kind": "state"}],
        "facts": [{"id": "attack", "statement": "There is an attack", "initially": false},
                  {"id": "help", "statement": "Help has come", "initially": false}],
        "commitments": [{"id": "help_if_attacked", "title": "Help", "guarantors": ["FRA"], "requires_approval": false,
            "certainty": "agreed", "triggered_when": "attack", "performed_when": "help", "within": "P10D"}],
        "events": [{"id": "e1", "date": "2026-02-01", "sets": {"attack": true}},
                   {"id": "e2", "date": "2026-02-05", "sets": {"help": true}},
                   {"id": "e3", "date": "2026-03-01", "sets": {"attack": false, "help": false}},
                   {"id": "e4", "date": "2026-04-01", "sets": {"attack": true}}]}""")
    out = " ".join(tool("status", str(document)).out.split())
    assert "triggered on 2026-02-01: performed, on 2026-02-05, due 2026-02-11" in out
    assert "triggered on 2026-04-01: breached, due 2026-04-11" in out
    assert "triggered on" not in tool("status", str(document), "--brief").out
