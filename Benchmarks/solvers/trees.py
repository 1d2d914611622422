"""Documents to put questions about change to: the conditions of generated frameworks, and fault trees at random."""

import random


def conditions(framework, seed):
    """A generated framework's conditions without their commitments: facts now false, each with a probability."""
    draw = random.Random(seed)
    facts = [
        {"id": fact["id"], "statement": fact["statement"], "initially": False, "probability": round(0.05 + 0.9 * draw.random(), 3)}
        for fact in framework["facts"] if fact["id"].startswith("f")]
    return {
        "guarantor": 1, "id": "conditions", "title": "Conditions", "facts": facts,
        "conditions": [{"id": each["id"], "when": each["enters_when"]} for each in framework["commitments"]]}


def tree(seed, events, gates):
    """A coherent fault tree of the usual kind: mostly alternatives above, redundancy below, a quarter of the events shared."""
    draw = random.Random(seed)
    facts = [
        {"id": f"e{number}", "statement": f"e{number}", "initially": False, "probability": draw.choice([1e-3, 5e-3, 1e-2, 5e-2])}
        for number in range(events)]
    waiting = [fact["id"] for fact in facts]
    draw.shuffle(waiting)
    shared = draw.sample(waiting, events // 4)
    written = []
    for number in range(gates):
        left = gates - number
        # What nothing rests on yet comes first, so that the top rests on all of it.
        share = max(2, -(-len(waiting) // left) + 1) if left > 1 else len(waiting)
        arguments, waiting = waiting[:share], waiting[share:]
        for _ in range(draw.choice([0, 0, 1, 1, 2])):
            other = draw.choice(shared)
            if other not in arguments:
                arguments.append(other)
        kind = draw.random()
        if kind < 0.1 and len(arguments) > 2:
            when = {"at_least": 2, "of": arguments}
        else:
            when = {"all" if kind < 0.4 and left > 1 else "any": arguments}
        written.append({"id": f"g{number}", "when": when})
        waiting.append(f"g{number}")
    return {
        "guarantor": 1, "id": f"tree-{seed}", "title": f"A fault tree of {events} events", "facts": facts, "conditions": written,
        "holds_when": f"g{gates - 1}"}
