"""What the answers say, and that text and JSON say the same."""

import pytest

from test_status_codes import ASKS

WHAT_IF = ["--assume", "ceasefire=true@2026-03-01", "--assume", "fra_approval=true@2026-04-01"]


@pytest.mark.parametrize("ask", ASKS)
def test_json_is_one_line_with_a_receipt(tool, ask):
    answer = tool(ask, "--json", *WHAT_IF, "--withdraw", "USA")
    assert answer.status == 0 and answer.out.count("\n") == 1
    receipt = answer.json["receipt"]
    assert receipt["date"] == "2026-04-01"
    assert [a["fact"] for a in receipt["assumptions"]] == ["ceasefire", "fra_approval", "participates:USA"]


def test_status_of_the_day(tool):
    status = tool("status", "--json").json
    assert status["framework"] == "false"
    assert {pillar["holds"] for pillar in status["pillars"]} == {"false"}
    standing = {c["id"]: c["standing"] for c in status["commitments"]}
    assert standing["first_line_of_defence"] == "in force"
    text = tool("status").out
    assert "The framework does not hold. None of its 5 pillars holds." in text
    for commitment, label in standing.items():
        assert commitment in text and label in text


def test_a_target_narrows(tool):
    text = tool("status", "--target", "response").out
    assert "response_to_attack" in text and "french_troops" not in text
    assert len(tool("status", "--target", "response", "--json").json["commitments"]) == 1


def test_who_is_bound_is_said_one_by_one(tool):
    text = " ".join(tool("status", "--target", "force_deployment", *WHAT_IF).out.split())
    assert "bound: France; not bound: United Kingdom; nobody has said: members not named" in text


def test_what_nobody_has_said_is_never_no(tool):
    text = tool("status", "--target", "coordination_office").out
    assert "undetermined" in text and "nobody has said" in text and "not bound" not in text
    text = tool("explain", "--target", "us_support").out
    assert text.count("Nobody has said whether the United States gives its support") == 1
    assert "✗" not in text.split("Step by step")[1].split("\n\n", 1)[1]


def test_explanation_names_ceasefire_and_approvals(tool):
    answer = tool("explain", "--json").json
    assert "a ceasefire is in effect" in answer["text"]
    assert "approval is missing from the United States, France" in answer["text"]
    text = " ".join(tool("explain").out.split())
    assert " ".join(answer["text"].split()) in text
    assert "Sources" in text and "An AP report from the Paris meeting" in text


def test_a_renewed_attack_triggers_after_the_ceasefire(tool):
    later = WHAT_IF + ["--assume", "ceasefire=false@2026-06-01", "--assume", "renewed_attack=true@2026-06-01"]
    assert tool("status", "--json", "--target", "response_to_attack", *later).json["commitments"][0]["standing"] == "triggered"
    text = tool("history", "--target", "response_to_attack", *later).out
    assert [line.split()[:2] for line in text.splitlines() if line.startswith("  2026")] == [
        ["2026-01-06", "pending"], ["2026-03-01", "undetermined"], ["2026-04-01", "in"], ["2026-06-01", "triggered"]]


def test_changes_say_before_after_and_why(tool):
    text = tool("status", "--changes", *WHAT_IF).out
    assert "pending → in force" in text and "not bound → bound: France" in text
    assert "why: A ceasefire is in effect (assumed)" in text
    assert "first_line_of_defence" not in text
    text = tool("status", "--changes", "--withdraw", "USA").out
    for commitment in ["us_backstop", "german_air_finance", "german_vehicles", "german_missiles", "monitoring_lead"]:
        assert commitment in text
    assert "why: not so: The United States takes part in the framework (assumed)" in text
    assert "military_assistance" not in text
    assert "Nothing is assumed" in tool("status", "--changes").out
    assert "This changes nothing." in tool("status", "--changes", "--assume", "attacks_continue=true").out


def test_contested_stays_contested(tool):
    answer = tool("explain", "--target", "precondition", "--assume", "settlement=true").out
    assert "It is disputed whether" in answer and "≠" in answer
    assert "settlement_suffices" in tool("conflicts").out


def test_conflicts_name_source_and_speaker(tool):
    conflicts = tool("conflicts", "--json").json
    text = " ".join(tool("conflicts").out.split())
    for conflict in conflicts["claims"]:
        assert conflict["property"] in text
        for reading in conflict["readings"]:
            assert str(reading["value"]) in text and reading.get("speaker", "") in text


def test_limits_count_the_rest(tool):
    conflicts = len(tool("conflicts", "--json").json["claims"])
    assert f"… and {conflicts - 2} more" in tool("conflicts", "--limit", "2").out
    assert "more steps" in tool("explain", "--limit", "5").out
    assert "more claims" in tool("select", "--kind", "claim", "--limit", "1").out


def test_coverage_is_a_table_where_it_fits_and_a_list_where_not(tool):
    wide = tool("coverage", env={"COLUMNS": "80"}).out
    assert any(line.split() == ["FRA", "GBR", "USA", "DEU", "CAN", "AUS", "UKR", "others"] for line in wide.splitlines())
    narrow = tool("coverage", env={"COLUMNS": "50"}).out
    assert "FRA  " not in narrow and "France: monitoring_participation pending" in narrow
    assert "Gaps" in wide and "Gaps" in narrow


def test_select(tool):
    chosen = tool("select", "--where", "modality=may", "--where", "pledge=monitoring,intelligence", "--json").json
    ids = [element["id"] for element in chosen["elements"]]
    assert ids and all(identity in tool("select", "--where", "modality=may").out for identity in ids)
    assert "No commitments" in tool("select", "--where", "modality=shall").out


def test_dates_and_events(tool):
    assert tool("status", "--json", "--at", "2027-01-01").json["receipt"]["date"] == "2027-01-01"
    dropped = tool("status", "--json", "--drop", "paris_meeting").json
    assert dropped["receipt"]["dropped"] == ["paris_meeting"]
    assert {c["standing"] for c in dropped["commitments"] if c["id"] == "first_line_of_defence"} == {"pending"}
    assert "did not happen" in tool("status", "--drop", "paris_meeting").out


def test_the_exact_reading_is_named(tool):
    answer = tool("status", "--exact", "--json").json
    assert answer["receipt"]["reading"] == "exact"
    assert "exact reading" in tool("status", "--exact").out
