"""Documents in YAML: the same as in JSON, with places in the YAML."""

import json

import pytest

YAML = """# A comment
guarantor: 1
id: example
title: "An example: é 🙂"
opens: 2026-01-06
holds_when: assistance
parties:
  - {id: FRA, name: France, kind: state}
  - id: NO            # text, and not false
    name: 'Norway'
    kind: state
facts:
  - &fact
    id: ceasefire
    statement: >
      A ceasefire
      is in effect
    initially: false
    probability: 2.5e-1
commitments:
  - id: assistance
    title: "07"
    guarantors: [FRA, NO]
    certainty: agreed
    requires_approval: no_such
    enters_when: {all: [ceasefire, {not: cesefire}]}
events:
  - {id: truce, date: 2026-03-01, sets: {ceasefire: true}}
"""
SOUND = YAML.replace("no_such", "false").replace("cesefire", '{participates: "NO"}')


@pytest.mark.parametrize("name", ["a.yaml", "a.yml", "A.YAML"])
def test_problems_have_their_places_in_the_yaml(tool, tmp_path, name):
    path = tmp_path / name
    path.write_text(YAML)
    answer = tool("check", name, cwd=tmp_path)
    assert answer.status == 1
    lines = answer.out.splitlines()
    assert [line.split(" ")[0] for line in lines] == [f"{name}:25:24:", f"{name}:26:42:"]
    assert "wrong_type" in lines[0] and "did you mean `ceasefire`?" in lines[1]
    problem = tool("check", name, "--json", cwd=tmp_path).json["diagnostics"][1]
    assert YAML.encode()[problem["offset"]:].startswith(b"cesefire")
    assert problem["pointer"] == "/commitments/0/enters_when/all/1/not"
    answer = tool("status", name, cwd=tmp_path)
    assert answer.status == 1 and answer.err.splitlines() == lines


def test_it_says_the_same_as_json(tool, tmp_path):
    (tmp_path / "a.yaml").write_text(SOUND)
    converted = tool("import", "yaml", "a.yaml", cwd=tmp_path)
    assert converted.status == 0, converted.err
    document = converted.json
    assert document["title"] == "An example: é 🙂" and document["opens"] == "2026-01-06"
    assert document["parties"][1]["id"] == "NO" and document["commitments"][0]["title"] == "07"
    assert document["facts"][0]["statement"] == "A ceasefire is in effect\n" and document["facts"][0]["probability"] == 0.25
    (tmp_path / "a.json").write_text(converted.out)
    assert tool("status", "a.yaml", "--json", cwd=tmp_path).out == tool("status", "a.json", "--json", cwd=tmp_path).out
    assert tool("import", "yaml", "-", stdin=SOUND).out == converted.out == tool("export", "a.yaml", cwd=tmp_path).out


def test_json_is_yaml_too(tool, paris):
    assert tool("import", "yaml", str(paris)).out == tool("export").out


def test_anchors_are_what_they_name(tool):
    text = SOUND.replace("holds_when: assistance", "holds_when: &c {all: [ceasefire]}") + "conditions: [{id: c, when: *c}]\n"
    assert tool("import", "yaml", "-", stdin=text).json["conditions"][0]["when"] == {"all": ["ceasefire"]}
    # A problem stands where the anchor stands.
    answer = tool("import", "yaml", "-", stdin=text.replace("&c {all: [ceasefire]}", "&c {all: [cesefire]}"))
    assert [line.split(" ")[0] for line in answer.err.splitlines()] == ["<stdin>:6:23:", "<stdin>:6:23:"]


@pytest.mark.parametrize("text, said", [
    (b"", "1:1: syntax: there is no document"), (b"a: [1,\nb: }", "2:4: syntax:"), (b"a: 1\na: 2\n", "duplicate_key: the key `a`"),
    (b"a: 1\nb: \xff", "2:1: invalid_utf8"), (b"a: \x01", "1:4: syntax: control"), (b"a: *b", "1:4: syntax: found undefined alias"),
    (b"[" * 100_000, "syntax: "), (b"? [a]\n: b", "1:3: wrong_type"), (b"a: !!binary x", "1:4: bad_value: the tag"),
    (b"a: 1\n---\nb: 2", "syntax: but found another document"), (b"\t- a", "syntax:"), (b"a: 1", "missing_key"), (b"- a", "wrong_type"),
    (b"[" * 200 + b"]" * 200, "too_deep"), ("a: ‮x\u2028".encode(), "missing_key"),
])
def test_hostile_yaml(tool, text, said):
    answer = tool("import", "yaml", "-", stdin=text)
    assert answer.status == 1 and not answer.out
    assert answer.err.startswith("<stdin>:") and said in answer.err


def test_aliases_do_not_grow_without_bound(tool):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 12)]
    answer = tool("import", "yaml", "-", stdin="\n".join(lines))
    assert answer.status == 1 and "too_many_values" in answer.err


def test_numbers_are_those_of_json(tool):
    words = ["0", "-1", "1.5", "1e3", "-0.25E-2", "1.", ".5", "+1", "0x10", "007", "1_000", "12:30", ".inf", "NaN", "yes", "on", "True", "Null"]
    text = 'guarantor: 1\nid: x\ntitle: T\nsources: [{id: s, title: S}]\nclaims:\n' + "".join(
        f"- {{id: c{i}, about: x, property: p, value: {word}, source: s}}\n" for i, word in enumerate(words))
    values = [claim["value"] for claim in tool("import", "yaml", "-", stdin=text).json["claims"]]
    assert values[:5] == [json.loads(word) for word in words[:5]]
    assert values[5:] == words[5:]
