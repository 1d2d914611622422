#!/usr/bin/env python3
"""Writes random frameworks of any size, always the same for the same size and seed.

usage: generate.py N [SEED] > framework.json

N commitments over N/2 facts. Each enters when a condition of 3 to 7 distinct atoms holds, nested at most four
operators deep; an atom is an earlier commitment with probability 0.2, else a fact. Guarantors are states that need no
approval. All commitments stand in one treaty, which is not signed on the document's day: so nothing has entered yet,
and what is in force after all facts are supposed is what the conditions alone say.
"""
import json
import random
import sys

STATES = 30
SIGNED = "signed"


class Draws(random.Random):
    """Draws from random() alone, whose stream is the same in every version of Python."""

    def below(self, bound):
        return min(int(self.random() * bound), bound - 1)

    def happens(self, probability):
        return self.random() < probability


def framework(size, seed=0):
    draws = Draws(7_919 * size + seed)
    facts = [
        {"id": f"f{number}", "statement": f"Statement {number} holds"} | ({"initially": False} if draws.happens(0.5) else {})
        for number in range(size // 2)
    ]
    facts.append({"id": SIGNED, "statement": "The treaty is signed", "initially": False})
    return {
        "guarantor": 1,
        "id": f"generated-{size}",
        "title": f"A generated framework of {size} commitments",
        "as_of": "2026-01-06",
        "parties": [{"id": f"S{number}", "name": f"State {number}", "kind": "state"} for number in range(STATES)],
        "facts": facts,
        "instruments": [{"id": "treaty", "title": "The treaty", "adopted_when": SIGNED}],
        "commitments": [
            {
                "id": f"c{number}",
                "title": f"Undertaking {number}",
                "guarantors": [f"S{draws.below(STATES)}"],
                "certainty": "agreed",
                "instruments": ["treaty"],
                "requires_approval": False,
                "enters_when": condition(draws, atoms(draws, number, size // 2)),
            }
            for number in range(size)
        ],
    }


def atoms(draws, commitment, facts):
    wanted = 3 + draws.below(5)
    found = {}
    while len(found) < wanted:
        is_earlier = commitment > 0 and draws.happens(0.2)
        found[f"c{draws.below(commitment)}" if is_earlier else f"f{draws.below(facts)}"] = None
    return list(found)


def condition(draws, names):
    """Joins neighbours under operators until one condition is left; what is three deep is joined with all the rest."""
    parts = [({"not": name}, 1) if draws.happens(0.2) else (name, 0) for name in names]
    while len(parts) > 1:
        count = min(2 + draws.below(3), len(parts))
        if max(depth for _, depth in parts) == 3:
            count = len(parts)
        start = draws.below(len(parts) - count + 1)
        members = parts[start:start + count]
        depth = 1 + max(depth for _, depth in members)
        joined = operation(draws, [member for member, _ in members])
        if depth < 3 and draws.happens(0.05):
            joined, depth = {"not": joined}, depth + 1
        parts[start:start + count] = [(joined, depth)]
    return parts[0][0]


def operation(draws, members):
    if len(members) > 2 and draws.happens(0.3):
        return {"at_least": 2 + draws.below(len(members) - 2), "of": members}
    return {"all" if draws.happens(0.5) else "any": members}


def assignments(size, count, seed=0):
    """Truth values for the facts f0, f1, …, as strings of 0 and 1."""
    draws = Draws(104_729 * size + seed)
    return ["".join("01"[draws.happens(0.5)] for _ in range(size // 2)) for _ in range(count)]


if __name__ == "__main__":
    json.dump(framework(*map(int, sys.argv[1:])), sys.stdout, separators=(",", ":"))
    sys.stdout.write("\n")
