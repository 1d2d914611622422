"""The same work in plain Python: what a careful user writes instead of taking a library.

`load` reads the JSON and checks it; `compiled` writes Python code for the conditions, the fastest form that CPython runs.
"""
import datetime
import json
import re

CHUNK = 500
ONE_FUNCTION_AT_MOST = 1_000

is_id = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.:-]{0,127}").fullmatch
DOCUMENT = {"guarantor", "id", "title", "as_of", "parties", "facts", "instruments", "commitments"}
KEYS = {
    "parties": {"id", "name", "kind"},
    "facts": {"id", "statement", "initially"},
    "instruments": {"id", "title", "adopted_when"},
    "commitments": {
        "id", "title", "guarantors", "certainty", "instruments", "requires_approval", "enters_when"},
}


def load(path):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    validate(document)
    return document


def validate(document):
    """Shapes, known keys, unique ids of the right form, references of the right kind, thresholds in range, no loops.

    What JSON itself says twice in an object goes unseen, as json.load alone does not tell.
    """
    if not document.keys() <= DOCUMENT:
        raise ValueError(f"unknown keys {document.keys() - DOCUMENT}")
    if document["guarantor"] != 1:
        raise ValueError(f"version {document['guarantor']!r}")
    text(document, "title")
    datetime.date.fromisoformat(document["as_of"])
    kinds = {document["id"]: "framework"}
    for kind, known in KEYS.items():
        for element in document[kind]:
            if not element.keys() <= known:
                raise ValueError(f"unknown keys {element.keys() - known}")
            name = element["id"]
            if not isinstance(name, str) or not is_id(name):
                raise ValueError(f"bad id {name!r}")
            if name in kinds:
                raise ValueError(f"{name} is declared twice")
            kinds[name] = kind
    for party in document["parties"]:
        text(party, "name")
        if party["kind"] not in ("state", "organisation", "coalition"):
            raise ValueError(f"{party['id']} is {party['kind']!r}")
    for fact in document["facts"]:
        text(fact, "statement")
        if fact.get("initially") not in (None, True, False, "unknown", "contested"):
            raise ValueError(f"{fact['id']} starts with {fact['initially']!r}")
    for instrument in document["instruments"]:
        text(instrument, "title")
        check(instrument["adopted_when"], kinds, [])
    rests_on = {}
    for commitment in document["commitments"]:
        text(commitment, "title")
        if commitment["certainty"] not in ("agreed", "announced", "expected", "under_negotiation", "dropped"):
            raise ValueError(f"{commitment['id']} is {commitment['certainty']!r}")
        if not isinstance(commitment["requires_approval"], bool):
            raise ValueError(f"{commitment['id']}: requires_approval")
        refer(commitment["guarantors"], kinds, "parties")
        refer(commitment["instruments"], kinds, "instruments")
        found = rests_on[commitment["id"]] = []
        check(commitment["enters_when"], kinds, found)
    in_order(rests_on)


def text(element, key):
    if not isinstance(element[key], str) or not element[key]:
        raise ValueError(f"{element['id']}: {key}")


def refer(names, kinds, kind):
    if not isinstance(names, list) or not names:
        raise ValueError(f"no {kind}")
    for name in names:
        if kinds.get(name) != kind:
            raise ValueError(f"no {kind} called {name}")


def check(condition, kinds, commitments):
    """Checks a condition and collects the commitments that it names."""
    if isinstance(condition, str):
        kind = kinds.get(condition)
        if kind == "commitments":
            commitments.append(condition)
        elif kind not in ("facts", "instruments"):
            raise ValueError(f"nothing that holds is called {condition}")
        return
    if not isinstance(condition, dict):
        raise ValueError("a condition is an id or an object")
    if "at_least" in condition:
        if len(condition) != 2:
            raise ValueError("at_least goes with of alone")
        members = condition["of"]
        if not isinstance(members, list) or not 1 <= condition["at_least"] <= len(members):
            raise ValueError("at_least is out of range")
    else:
        if len(condition) != 1:
            raise ValueError("one operator")
        (operator, members), = condition.items()
        if operator == "not":
            return check(members, kinds, commitments)
        if operator not in ("all", "any") or not isinstance(members, list) or not members:
            raise ValueError(f"bad condition {operator}")
    for member in members:
        check(member, kinds, commitments)


def in_order(rests_on):
    """The names, each after those that it rests on; refuses loops (Kahn 1962)."""
    waiting = {name: len(found) for name, found in rests_on.items()}
    dependents = {name: [] for name in rests_on}
    for name, found in rests_on.items():
        for other in found:
            dependents[other].append(name)
    order = [name for name, count in waiting.items() if count == 0]
    for name in order:
        for dependent in dependents[name]:
            waiting[dependent] -= 1
            if waiting[dependent] == 0:
                order.append(dependent)
    if len(order) != len(rests_on):
        raise ValueError("a loop")
    return order


def compiled(document):
    """A function from the facts' truth values to the positions of the commitments in force."""
    commitments = document["commitments"]
    position = {commitment["id"]: number for number, commitment in enumerate(commitments)}
    is_small = len(commitments) <= ONE_FUNCTION_AT_MOST

    def name(atom):
        if is_small:
            return atom
        return f"c[{position[atom]}]" if atom in position else f"f[{atom[1:]}]"

    # Every commitment of these frameworks rests on earlier ones only, so that the document's order will do.
    lines = [f"{name(each['id'])}={source(each['enters_when'], name)}" for each in commitments]
    if is_small:
        facts = ",".join(f"f{number}" for number in range(len(commitments) // 2))
        body = [f"({facts},)=facts", *lines, "return [" + ",".join(position) + "]"]
        run = function("facts", body)
        return lambda facts: [number for number, holds in enumerate(run(facts)) if holds]
    parts = [function("f,c", lines[start:start + CHUNK]) for start in range(0, len(lines), CHUNK)]

    def evaluate(facts):
        values = [False] * len(commitments)
        for part in parts:
            part(facts, values)
        return [number for number, holds in enumerate(values) if holds]

    return evaluate


def function(parameters, lines):
    space = {}
    exec(f"def run({parameters}):\n " + "\n ".join(lines), space)
    return space["run"]


def source(condition, name):
    if isinstance(condition, str):
        return name(condition)
    if "not" in condition:
        return f"(not {source(condition['not'], name)})"
    if "all" in condition:
        return "(" + " and ".join(source(member, name) for member in condition["all"]) + ")"
    if "any" in condition:
        return "(" + " or ".join(source(member, name) for member in condition["any"]) + ")"
    return "(" + "+".join(source(member, name) for member in condition["of"]) + f">={condition['at_least']})"
