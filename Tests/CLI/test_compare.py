"""Two frameworks, or two parts of one, in two columns; each scenario shown can be asked again."""

import json

import pytest

from test_audit import ODD

PLAIN = ODD.replace('{"any": ["truce", {"all": ["truce", {"participates": "A"}]}]}', '"truce"')
WET = ODD.replace('{"any": ["truce", {"all": ["truce", {"participates": "A"}]}]}', '{"all": ["truce", "weather"]}')


@pytest.fixture
def files(tmp_path):
    for name, text in (("odd", ODD), ("plain", PLAIN), ("wet", WET)):
        (tmp_path / f"{name}.json").write_text(text)
    return tmp_path


def test_other_words_for_the_same_are_equivalent(tool, files):
    text = tool("compare", "odd.json", "plain.json", cwd=files).out
    assert "equivalent    part)" in text and "not compared" not in text
    assert "stricter" not in text and "Dropped" not in text


def test_a_stricter_condition_comes_with_a_scenario(tool, files):
    text = " ".join(tool("compare", "plain.json", "wet.json", cwd=files).out.split())
    assert "stricter" in text
    assert "the first enters into force; the second does not enter into force." in text
    brief = tool("compare", "plain.json", "wet.json", "--brief", cwd=files).out
    assert "stricter" in brief and "If " not in brief


def test_witnesses_show_what_they_say(tool, files):
    answer = tool("compare", "plain.json", "wet.json", "--json", cwd=files).json
    for witness in answer["commitments"][0]["enters"]["witnesses"]:
        for side, name in (("from", "plain.json"), ("to", "wet.json")):
            request, shows = witness[side]["request"], witness[side]["shows"]
            document = json.loads((files / name).read_text())
            if "opens" in witness[side]:
                document["opens"] = witness[side]["opens"]
            arguments = [f"--assume={a['fact']}={str(a['value']).lower()}@{a['date']}" for a in request["assumptions"]]
            status = tool("status", "-", "--at", request["date"], "--json", *arguments, stdin=json.dumps(document)).json
            assert shows.items() <= status["commitments"][0].items()


def test_the_same_twice(tool, files):
    text = tool("compare", "odd.json", "odd.json", cwd=files).out
    assert "The same in both\n  shield\n" in text
    assert "shield" not in tool("compare", "odd.json", "odd.json", "--brief", cwd=files).out


@pytest.mark.parametrize("arguments", [
    ["compare"],
    ["compare", "paris-2026", "--from", "us_support_clause"],
    ["compare", "paris-2026", "no-such-framework"],
    ["compare", "-", "-"],
    ["compare", "--from", "response", "--to", "response"],
    ["compare", "--from", "us_support_clause", "--to", "joint_declaration"],
    ["compare", "paris-2026", "budapest-1994", "--match", "UKR"],
    ["compare", "paris-2026", "budapest-1994", "--match", "UKR=memorandum"],
])
def test_what_cannot_be_compared_is_2_in_one_line(tool, arguments):
    answer = tool(*arguments)
    assert answer.status == 2 and not answer.out
    assert answer.err.startswith("guarantor: ") and answer.err.count("\n") == 1


def test_80_columns(tool):
    for arguments in (["paris-2026", "north-atlantic-1949"], ["--from", "us_support_clause", "--to", "us_backstop"]):
        out = tool("compare", *arguments).out
        assert "\x1b" not in out and max(map(len, out.splitlines())) <= 80
