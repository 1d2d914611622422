"""Minimal sets of changes against clingo's subset-minimal models. Of a tree that is not coherent these are the minimal
points at which it is true, by the events made true: not its prime implicants."""

import pytest

from conftest import MULTIPLIER
from trees import Tree


def program(tree, choices):
    lines = list(choices)
    for gate, (operator, arguments) in tree.gates.items():
        needed = {"all": len(arguments), "any": 1}.get(operator, operator)
        counted = "; ".join(
            f"{place} : " + (f"not {name[1:]}" if name.startswith("-") else name)
            for place, name in enumerate(arguments))
        lines.append(f"{gate} :- {needed} #count {{ {counted} }}.")
    lines.append(f":- not {tree.top}.")
    return "\n".join(lines)


def minimal(clingo, text, event_of):
    """The subset-minimal sets of the atoms that `event_of` names."""
    control = clingo.Control(["--enum-mode=domRec", "--heuristic=Domain", "0"])
    shown = "\n".join(f"#heuristic {atom}. [1, false]" for atom in event_of)
    control.add("base", [], f"{text}\n{shown}")
    control.ground([("base", [])])
    sets = set()
    with control.solve(yield_=True) as models:
        for model in models:
            true = {str(atom) for atom in model.symbols(atoms=True)}
            sets.add(frozenset(event_of[atom] for atom in event_of if atom in true))
    return {found for found in sets if not any(other < found for other in sets)}


@pytest.mark.parametrize("coherent", [True, False])
def test_requirements(clingo, coherent):
    for seed in range(100 * MULTIPLIER):
        tree = Tree(seed, events=6 + seed % 9, gates=4 + seed % 8, coherent=coherent)
        text = program(tree, ["{ " + "; ".join(tree.events) + " }."])
        assert tree.requirements() == minimal(clingo, text, {event: event for event in tree.events}), seed


def test_vulnerabilities(clingo):
    """From the state in which every event is true, the minimal sets of events whose loss undoes the top."""
    for seed in range(100 * MULTIPLIER):
        tree = Tree(seed, events=6 + seed % 9, gates=4 + seed % 8, coherent=seed % 2 == 0)
        document = tree.document
        for fact in document["facts"]:
            fact["initially"] = True
        lost = {f"lost_{event}": event for event in tree.events}
        choices = ["{ " + "; ".join(lost) + " }."] + [f"{event} :- not {atom}." for atom, event in lost.items()]
        text = program(tree, choices).replace(f":- not {tree.top}.", f":- {tree.top}.")
        expected = minimal(clingo, text, lost) if tree.values(set(tree.events))[tree.top] else set()
        answer = ask(document, {"ask": "vulnerabilities", "limit": 100_000})
        found = {frozenset(loss["fact"] for loss in each["losses"]) for each in answer["sets"]}
        assert (found, answer["count"]) == (expected, len(expected)), seed


def ask(document, request):
    import json

    import guarantor

    return guarantor.loads(json.dumps(document)).scenario().ask(request)
