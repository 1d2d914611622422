"""Documents out of what other programs and projects write: nothing lost, every refusal with its place and reason."""

import csv
import io

import pytest

ATOP = ["atopid", "member", "yrent", "moent", "dayent", "yrexit", "moexit", "dayexit", "ineffect", "phase", "defense", "offense",
        "neutral", "nonagg", "consul", "defcon", "offcon", "neucon", "concon", "defcoadv", "defcoloc", "defcocon", "defconum",
        "defcodem", "defconpr", "concoreq", "milaid"]


def table(columns, rows):
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="0", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def member(alliance, state, **cells):
    return {"atopid": alliance, "member": state, "yrent": 1900, "moent": 5, "dayent": 4, **cells}


ALLIANCES = table(ATOP, [
    # A conditional defense pledge of one, an unconditional of the other, who leaves.
    member(1, 100, ineffect=1, defense=1, defcon=1, defcoadv=1, defconpr=1, nonagg=1, milaid=3),
    member(1, 200, defense=1, consul=1, concon=1, concoreq=1, yrexit=1910, moexit=1, dayexit="", milaid=""),
    # Two phases; the state comes back after it has left.
    member(2, 100, phase=1, consul=1, yrexit=1905, moexit=1, dayexit=2),
    member(2, 100, phase=2, yrent=1905, moent=1, dayent=2, offense=1, yrexit=1906, moexit=1, dayexit=1),
    member(2, 100, phase=2, yrent=1907, moent=1, dayent=1, offense=1, ineffect=1),
])


@pytest.fixture
def atop(tmp_path):
    path = tmp_path / "atop.csv"
    path.write_text(ALLIANCES)
    return path


def test_alliances(tool, atop, tmp_path):
    answer = tool("import", "atop", str(atop))
    assert answer.status == 0
    said = answer.err
    assert "5 rows, 0 refused" in said
    assert "2 alliances, 3 phases, 2 states, 7 pledges" in said
    assert "defense pledges: 2, of them conditional 1 (adversary 1, location 0, ongoing conflict 0, number 0, refused demand 0, " \
        "non-provocation 1); members of one alliance differ in having it in 0, in its being conditional in 1" in said
    assert "consultation pledges: 2, of them conditional 1 (adversary 0, location 0, ongoing conflict 0, request 1)" in said
    document = answer.json
    commitments = {item["id"]: item for item in document["commitments"]}
    assert commitments["atop1.0:100:defense"]["triggered_when"] == {
        "all": ["atop1.0:attack", "atop1.0:defcoadv", "atop1.0:defconpr"]}
    assert commitments["atop1.0:200:defense"]["triggered_when"] == "atop1.0:attack"
    assert "triggered_when" not in commitments["atop1.0:100:nonagg"]
    (exit,) = [event for event in document["events"] if event["id"] == "atop1.0:200:exit"]
    assert exit["date"] == "1910-01-01" and "not coded" in exit["note"]
    assert tool("check", "-", stdin=answer.out).status == 0


def test_alliances_are_frameworks_that_can_be_asked(tool, atop):
    document = tool("import", "atop", str(atop)).out

    def commitment(date, commitment, *more):
        status = tool("status", "-", "--at", date, "--json", *more, stdin=document).json
        return {item["id"]: item for item in status["commitments"]}[commitment]

    def standing(*question):
        return commitment(*question)["standing"]

    assert standing("1899-01-01", "atop1.0:100:nonagg") == "pending"
    assert standing("1901-01-01", "atop1.0:100:nonagg") == "in force"
    assert standing("1911-01-01", "atop1.0:200:defense", "--assume", "atop1.0:attack=false") == "ended"
    assert standing("1905-01-01", "atop2.1:100:consul") == "in force"
    assert standing("1905-01-02", "atop2.1:100:consul") == "ended"
    attack = ["--assume", "atop1.0:attack=true@1902-01-01"]
    # What was agreed upon conditions is owed only if they are met.
    assert commitment("1902-01-01", "atop1.0:200:defense", *attack)["triggered"] == "true"
    assert commitment("1902-01-01", "atop1.0:100:defense", *attack)["triggered"] == "unknown"
    met = ["--assume", "atop1.0:defcoadv=true@1902-01-01", "--assume", "atop1.0:defconpr=true@1902-01-01"]
    assert commitment("1902-01-01", "atop1.0:100:defense", *attack, *met)["triggered"] == "true"


def test_every_cell_of_an_alliance_can_be_had_back(tool, atop):
    document = tool("import", "atop", str(atop)).json
    claims = {}
    for claim in document["claims"]:
        claims.setdefault(claim["about"], {})[claim["property"]] = claim["value"]
    found = []
    for fact, said in claims.items():
        phase, state = fact.split(":")
        alliance, number = phase.removeprefix("atop").split(".")
        row = {column: str(said.get(column, 0)) for column in ATOP}
        row |= {column: "" for column in said.get("not_coded", "").split()}
        found.append(row | {"atopid": alliance, "phase": number, "member": state.split("-")[0]})
    assert found == list(csv.DictReader(io.StringIO(ALLIANCES)))


def test_one_alliance_or_each_by_itself(tool, atop, tmp_path):
    one = tool("import", "atop", str(atop), "--only", "2")
    assert one.json["id"] == "atop-2" and len(one.json["commitments"]) == 3
    assert tool("status", "-", "--at", "1907-06-01", "--json", stdin=one.out).json["framework"] == "false"
    folder = tmp_path / "alliances"
    answer = tool("import", "atop", str(atop), "--into", str(folder))
    assert answer.status == 0 and not answer.out
    assert sorted(path.name for path in folder.iterdir()) == ["atop-1.json", "atop-2.json"]
    assert (folder / "atop-2.json").read_text() == one.out
    assert "defense pledges: 2" in answer.err
    assert tool("import", "atop", str(atop), "--only", "3").status == 1
    assert tool("import", "atop", str(atop), "--only", "2", "--into", "x").status == 2


def test_rows_of_alliances_are_refused_with_their_reasons(tool):
    rows = [
        member(1, 100, nonagg=1), member("", 100), member("one", 100), member(1, "x"), member(1, 1, yrent=0), member(1, 1, moent=13),
        member(1, 1, yrexit=1899, moexit=1, dayexit=1), member(1, 1, defense=2), member(1, 1, yrexit=1901, moexit=2, dayexit=30)]
    answer = tool("import", "atop", "-", stdin=table(ATOP, rows) + "1,2,3\n")
    assert answer.status == 1
    # What could be read is there.
    assert [item["id"] for item in answer.json["commitments"]] == ["atop1.0:100:nonagg"]
    refused = [line for line in answer.err.splitlines() if line.startswith("<stdin>:")]
    assert [line.split(":", 2)[1] for line in refused] == [str(line) for line in range(3, 12)]
    reasons = ["no `atopid`", "`atopid` is `one`", "`member` is `x`", "no date of entry", "no date of entry", "before that of entry",
               "coded `2`", "date of exit is none", "3 cells; expected 27"]
    for line, reason in zip(refused, reasons):
        assert reason.replace("before that", "lies before that") in line, line
    assert "10 rows, 9 refused" in answer.err


ONE = """stateID,treatyID,Title,Signature,StateSignature,StateRatification,Force,StateForce,Coder,Comments
FRA,T[1]_1950A,"A treaty, of peace",1950-01-01,1950-01-01,1951-02-03,1952-01-01,1952-01-01,Ann,"a ""note"" | more"
DEU,T[1]_1950A,"A treaty, of peace",1950-01-01,,1951-05..1951-06,1952-01-01,,Ann,
FRA,T2,Another,1960-01-01,,,,,Ben,
Free State of X,T2,Another,1960-01-01,1960-01-01?,,,,Ben,
"""
TWO = """stateID,treatyID,Title,Signature,stateSignature,Rat,Force
FRA,T[1]_1950A,A treaty of peace,1950-01-01,1950-01-01,1951-03-03,1952-01-01
DEU,T[1]_1950A,A treaty of peace,1950-01-01,,1951-05..1951-06,1952-01-01
FRA,T2,Another,1960-01-02,1960-01-01,,
"""


@pytest.fixture
def treaties(tmp_path):
    (tmp_path / "one.csv").write_text(ONE)
    (tmp_path / "second.csv").write_text(TWO)
    return [str(tmp_path / "one.csv"), f"two={tmp_path / 'second.csv'}"]


def test_coders_who_disagree(tool, treaties):
    answer = tool("import", "treaties", *treaties)
    assert answer.status == 0
    assert "one: 4 rows, 0 refused\ntwo: 3 rows, 0 refused\n3 parties, 2 treaties, 4 memberships" in answer.err
    assert "ratification: given by both one and two 2 times, different 1 times" in answer.err
    assert "treaty’s signature: given by both one and two 3 times, different 1 times" in answer.err
    document = answer.json
    parties = {item["name"]: item for item in document["parties"]}
    assert parties["FRA"]["kind"] == "state" and parties["Free State of X"]["kind"] == "organisation"
    instruments = {item["id"]: item for item in document["instruments"]}
    # Where the coders do not agree on a treaty's date it has none.
    assert instruments["T_1__1950A"]["date"] == "1950-01-01" and "date" not in instruments["T2"]
    conflicts = tool("conflicts", "-", "--json", stdin=answer.out).json["claims"]
    found = {(item["about"], item["property"]): [(reading["source"], reading["value"]) for reading in item["readings"]]
             for item in conflicts}
    assert found == {
        ("FRA:T_1__1950A", "ratification"): [("one", "1951-02-03"), ("two", "1951-03-03")],
        ("T_1__1950A", "treaty_title"): [("one", "A treaty, of peace"), ("two", "A treaty of peace")],
        ("T2", "treaty_signature"): [("one", "1960-01-01"), ("two", "1960-01-02")]}
    # By treaty and by state.
    assert len(tool("conflicts", "-", "--target", "T2", "--json", stdin=answer.out).json["claims"]) == 1
    narrowed = tool("conflicts", "-", "--target", "FRA", "--json", stdin=answer.out).json["claims"]
    assert [item["property"] for item in narrowed] == ["ratification"]


def test_every_cell_of_a_membership_can_be_had_back(tool, treaties):
    document = tool("import", "treaties", *treaties).json
    memberships = {item["id"]: item for item in document["commitments"]}
    states = {item["id"]: item["name"] for item in document["parties"]}
    rows, of_treaties = {}, set()
    for claim in document["claims"]:
        source, number, _ = claim["id"].split(":")
        row = rows.setdefault((source, int(number)), {})
        if claim["about"] in memberships:
            row[claim["property"]] = claim["value"]
            row["state"] = states[memberships[claim["about"]]["guarantors"][0]]
            row["treaty"] = memberships[claim["about"]]["instruments"][0]
        else:
            of_treaties.add((source, claim["about"], claim["property"], claim["value"]))
        row |= {key: claim[key] for key in ("speaker", "note") if key in claim}
    names = {"StateSignature": "signature", "stateSignature": "signature", "StateRatification": "ratification",
             "Rat": "ratification", "StateForce": "force", "Coder": "speaker", "Comments": "note"}
    for source, text in (("one", ONE), ("two", TWO)):
        for number, line in enumerate(csv.DictReader(io.StringIO(text)), 1):
            row = rows[source, number]
            assert row["state"] == line["stateID"]
            for column, cell in line.items():
                if column in names:
                    assert row.get(names[column], "") == cell, (line, column)
            treaty = row["treaty"]
            for column in ("Title", "Signature"):
                assert (source, treaty, "treaty_" + column.lower(), line[column]) in of_treaties
    # A row without a date of its own still says that there is a membership.
    assert rows["one", 3]["member"] is True


@pytest.mark.parametrize("text, place", [
    ("", ""), ("a,b\n1,2\n", "1: there is no column"), ("stateID,treatyID,stateid\n", "1: two columns"),
    ('stateID,"treatyID\n', "1: the quotation mark of line 1 is not closed"), ("\ufeffstate,treaty\n", "1: there is no column"),
])
def test_tables_without_their_columns(tool, text, place):
    answer = tool("import", "treaties", "-", stdin=text)
    assert answer.status == 1 and not answer.out
    assert answer.err.startswith("guarantor: <stdin>:" + place) and answer.err.count("\n") == 1


def test_hostile_rows_are_refused_and_the_rest_is_read(tool):
    rows = [
        b"FRA,T1,x", b'FRA,"T2,x', b'FRA,T3",x', b'FRA,"T4"a,x', b"FRA,T5", b"FRA,T6,x,y", b"FRA,T\xff7,x", b"FRA,T\x008,x", b",T9,x",
        b"FRA,,x", b'"F""R\r\nA",T11,"two\nlines"', b"", b"DEU,T12," + b"long " * 200_000, b"FRA," + b"T" * 300 + b",x"]
    # A quotation mark that is not closed takes the rest with it.
    text = b"stateID,treatyID,Other\r\n" + b"\r\n".join(rows[:1] + rows[2:]) + b"\r\n" + rows[1]
    answer = tool("import", "treaties", "-", stdin=text)
    assert answer.status == 1
    document = answer.json
    assert [item["title"].split(" in ")[1][:4] for item in document["commitments"]] == ["T1", "T11", "T12", "TTTT"]
    assert document["parties"][1]["name"] == 'F"R\r\nA'
    refused = [line.split(":", 2) for line in answer.err.splitlines() if line.startswith("<stdin>:")]
    assert [int(line) for _, line, _ in refused] == [3, 4, 5, 6, 7, 8, 9, 10, 17]
    for (_, _, reason), word in zip(refused, [
            "within a cell", "closing quotation", "2 cells; expected 3", "4 cells", "not UTF-8", "control character 0", "no state",
            "no treaty", "not closed"]):
        assert word in reason


TREE = """<?xml version="1.0" encoding="UTF-8"?>
<!-- a comment --><opsa-mef>
  <define-fault-tree name="tree">
    <label>A tree &amp; its &#x66;ruit</label>
    <define-gate name="top"><or><gate name="left"/><not><event name="b"/></not><gate name="odd"/></or></define-gate>
    <define-gate name="left"><label>Left</label><atleast min="2"><basic-event name="a"/><basic-event name="b"/><house-event name="h"/></atleast></define-gate>
    <define-gate name="odd"><xor><event name="a"/><and><event name="b"/><constant value="true"/></and></xor></define-gate>
    <define-component name="inner" role="private"><define-gate name="top"><nand><event name="a"/><event name="b"/></nand></define-gate></define-component>
    <define-house-event name="h"><constant value="true"/></define-house-event>
  </define-fault-tree>
  <model-data>
    <define-basic-event name="a"><label>Event A</label><attributes><attribute name="id" value="the:a"/></attributes><float value="0.25"/></define-basic-event>
    <define-basic-event name="b"><mul><parameter name="half"/><parameter name="half"/></mul></define-basic-event>
    <define-parameter name="half"><float value="5e-1"/></define-parameter>
  </model-data>
</opsa-mef>
"""


def test_a_fault_tree(tool):
    answer = tool("import", "open-psa", "-", stdin=TREE)
    assert answer.status == 0, answer.err
    document = answer.json
    assert (document["id"], document["title"]) == ("tree", "A tree & its fruit")
    assert "4 gates, 2 basic events, 2 of them with a probability, 1 house events" in answer.err
    facts = {item["id"]: item for item in document["facts"]}
    assert facts["the:a"] == {"id": "the:a", "statement": "Event A", "initially": False, "probability": 0.25}
    assert facts["b"]["probability"] == 0.25
    assert facts["h"]["settled"] is True and facts["h"]["initially"] is True
    # Two gates are on top: the private one is used by none.
    assert "holds_when" not in document and "2 gates are on top" in answer.err
    # By hand: left is a or b, as h is true; odd is a without b or b without a; so top is true unless b alone makes left true – which it does.
    assert tool("probability", "-", "--target", "top", "--json", stdin=answer.out).json["probability"] == 1
    # And of the component: not both, 1 − 1/16.
    inner = [item["id"] for item in document["conditions"] if item["id"].endswith("inner.top")]
    assert tool("probability", "-", "--target", *inner, "--json", stdin=answer.out).json["probability"] == 0.9375


def wrapped(content):
    return f'<opsa-mef><define-fault-tree name="t">{content}</define-fault-tree></opsa-mef>'


GATE = '<define-gate name="g"><event name="a"/></define-gate>'


@pytest.mark.parametrize("content, reason", [
    (GATE + '<define-basic-event name="a"/>', "1:%d: `a` has no probability: it has no expression"),
    (GATE + '<define-basic-event name="a"><GLM><float value="1"/></GLM></define-basic-event>', "the expression `GLM` of 1 operands is not read"),
    (GATE + '<define-basic-event name="a"><float value="1.5"/></define-basic-event>', "1.5 is not between 0 and 1"),
    (GATE + '<define-basic-event name="a"><float value="x"/></define-basic-event>', "`x` is no number"),
    (GATE + '<define-basic-event name="a"><parameter name="p"/></define-basic-event><define-parameter name="p"><parameter name="p"/></define-parameter>', "too deeply, or in a circle"),
    (GATE, "`a` is not defined"),
    (GATE + GATE + '<define-basic-event name="a"><float value="0"/></define-basic-event>', "`g` is defined twice"),
    (GATE + '<define-CCF-group name="c" model="MGL"/><define-basic-event name="a"><float value="0"/></define-basic-event>', "`define-CCF-group` is not read"),
    ('<define-gate name="h"><iff><event name="g"/></iff></define-gate>' + GATE + '<define-basic-event name="a"><float value="0"/></define-basic-event>', "`iff` with 1 arguments is not read"),
    ('<define-gate name="h"><atleast min="3"><event name="g"/></atleast></define-gate>' + GATE + '<define-basic-event name="a"><float value="0"/></define-basic-event>', "`min` is `3`; expected a number from 1 to 1"),
])
def test_what_a_fault_tree_has_that_is_not_read(tool, content, reason):
    answer = tool("import", "open-psa", "-", stdin=wrapped(content))
    assert answer.status == 1
    assert answer.json["conditions"]
    assert "<stdin>:1:" in answer.err and reason.split("%d: ")[-1] in answer.err


@pytest.mark.parametrize("text, message", [
    ("", "there is no element"), ("<a", "expected a space"), ("<a></b>", "`</b>` stands where `a`"), ("<a/><b/>", "second outermost"),
    ("x<a/>", "outside the outermost"), ("<a>", "is not closed"), ("<a x='1' x='2'/>", "given twice"), ("<a x=1/>", "in quotes"),
    ("<a>&nbsp;</a>", "entity `&nbsp;`"), ("<a>& b</a>", "expected `&amp;`"), ("<a>&#0;</a>", "entity"), ("<!-- x", "not closed"),
    ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "a document type is not read"), ('<?xml version="1.0" encoding="UTF-16"?><a/>', "not in UTF-8"),
    (b"<a>\xff</a>", "not UTF-8"), (b"<a>\x00</a>", "control character 0"), ("<a>" * 100_000, "nested more than 128 deep"),
    ("<opsa/>", "expected `opsa-mef`"), ("<opsa-mef/>", "there is no gate"), ("</a>", "closes nothing"), ("<a b='<'/>", "`&lt;`"),
    (wrapped('<define-gate name="g"><and><gate name="h"/><gate name="g"/></and></define-gate><define-gate name="h"><event name="g"/></define-gate>'), "gates rest on themselves: `g` → "),
])
def test_hostile_fault_trees(tool, text, message):
    answer = tool("import", "open-psa", "-", stdin=text)
    assert answer.status == 1 and not answer.out
    assert message in answer.err and answer.err.startswith("guarantor: <stdin>:") and answer.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [
    ["import"], ["import", "atop"], ["import", "word", "x"], ["import", "atop", "a", "b"], ["import", "treaties", "-", "-"],
    ["import", "treaties", "nowhere.csv"], ["import", "open-psa", "x", "--only", "1"], ["import", "atop", "."],
])
def test_wrong_usage(tool, arguments):
    answer = tool(*arguments)
    assert answer.status == 2 and not answer.out and answer.err.count("\n") == 1
