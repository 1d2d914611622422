"""Questions of change and probability against brute force, on every Boolean function of four variables: a framework for
each 256 of them, a condition for each function.

Each function is asked from the state in which all facts are false, and every fourth block of them from one more of the 81 in
which each is true, false or unknown. GUARANTOR_ALL_STATES=1 asks each from all 81, which takes a quarter of an hour.
"""

import itertools
import json
import os

import pytest

import guarantor

FACTS = "abcd"
PROBABILITIES = (0.1, 0.25, 0.6, 0.7)
STATES = list(itertools.product((False, True, None), repeat=4))
ALL_FALSE = (False,) * 4
POINTS = range(16)
NEVER = {"all": ["a", {"not": "a"}]}


def document(tables, state):
    """Point n is where the facts are as the bits of n say; a function is true at some of the points."""
    facts = []
    for fact, value, probability in zip(FACTS, state, PROBABILITIES):
        initially = {} if value is None else {"initially": value}
        facts.append({"id": fact, "statement": fact, "probability": probability, **initially})
    points = [
        {"id": f"point{point}", "when": {"all": [
            fact if point >> index & 1 else {"not": fact} for index, fact in enumerate(FACTS)]}}
        for point in POINTS]
    functions = [
        {"id": f"f{table}", "when": {"any": [f"point{point}" for point in POINTS if table >> point & 1] or [NEVER]}}
        for table in tables]
    return json.dumps(
        {"guarantor": 1, "id": "functions", "title": "Functions", "facts": facts, "conditions": points + functions})


def candidates(state):
    """Every set of changes as pairs of a fact and its new value, with the points at which one may then be; smallest first."""
    choices = [[None, not value] if value is not None else [None, False, True] for value in state]
    found = []
    for chosen in itertools.product(*choices):
        values = [now if new is None else new for now, new in zip(state, chosen)]
        reachable = sum(
            1 << point for point in POINTS
            if all(value is None or value == bool(point >> index & 1) for index, value in enumerate(values)))
        found.append((frozenset((FACTS[i], new) for i, new in enumerate(chosen) if new is not None), reachable))
    return sorted(found, key=lambda each: len(each[0]))


def minimal(table, sets):
    """The sets that suffice wherever one may be then, and contain no other that does."""
    found = []
    for changes, reachable in sets:
        if reachable & ~table == 0 and not any(other < changes for other in found):
            found.append(changes)
    return found


def check(scenario, table, sets):
    answer = scenario.ask({"ask": "requirements", "target": f"f{table}", "limit": 100})
    expected = minimal(table, sets)
    given = [frozenset((change["fact"], change["to"]) for change in each["changes"]) for each in answer["sets"]]
    assert len(given) == answer["count"] == len(expected) and set(given) == set(expected), table
    sizes = [sum(len(each) == size for each in expected) for size in range(len(answer["by_size"]))]
    assert answer["by_size"] == sizes, table


@pytest.mark.parametrize("eighth", range(8))
def test_requirements(eighth):
    for block in range(eighth * 32, eighth * 32 + 32):
        states = STATES if os.environ.get("GUARANTOR_ALL_STATES") else [STATES[block % 81]][:block % 4 == 0]
        for state in {ALL_FALSE, *states}:
            sets = candidates(state)
            tables = range(block * 256, block * 256 + 256)
            with guarantor.loads(document(tables, state)) as framework, framework.scenario() as scenario:
                for table in tables:
                    check(scenario, table, sets)


def test_probability():
    weights = []
    for point in POINTS:
        weight = 1.0
        for index, probability in enumerate(PROBABILITIES):
            weight *= probability if point >> index & 1 else 1 - probability
        weights.append(weight)
    for first in range(0, 65536, 256):
        tables = range(first, first + 256)
        with guarantor.loads(document(tables, ALL_FALSE)) as framework, framework.scenario() as scenario:
            for table in tables:
                expected = sum(weights[point] for point in POINTS if table >> point & 1)
                given = scenario.ask({"ask": "probability", "target": f"f{table}"})["probability"]
                assert abs(given - expected) < 1e-12, table
