#!/usr/bin/env python3
"""The exact reading beside the fast one, and beside plain Python that goes through all completions, side by side in one run.

usage: exact.py [--open 10] [--rounds 5]     GUARANTOR_LIBRARY names the library

Each answer is a whole status, from the request to the answer. What is asked about is the Paris model, and a generated
framework of 1 000 commitments, of which every tenth gives a neighbour a reason that it has from it. Plain Python evaluates
the commitments' code once for each completion (`plain.py`, with those circles solved by hand, which it could not take) and
knows nothing else of them; what is then in force has to be the same.
"""
import argparse
import json
import pathlib
import statistics
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "bindings" / "python" / "src"))

import generate  # noqa: E402
import guarantor  # noqa: E402
import plain  # noqa: E402

SIZE = 1_000


def mutual(size):
    """A framework in which commitments rest on each other, and one without circles that says the same.

    One of two neighbours may enter because the other has, which enters only if the first one has: so nothing has entered for
    the sake of the circle alone.
    """
    circles, solved = generate.framework(size), generate.framework(size)
    for first in range(0, size - 1, 10):
        second = first + 1
        own, later = (solved["commitments"][number]["enters_when"] for number in (first, second))
        if f"c{first}" in atoms(later):
            continue
        for document in (circles, solved):
            document["commitments"][second]["enters_when"] = {"all": [later, f"c{first}"]}
        circles["commitments"][first]["enters_when"] = {"any": [own, f"c{second}"]}
    return circles, solved


def atoms(condition):
    if isinstance(condition, str):
        return {condition}
    (_, members), *rest = condition.items()
    members = rest[0][1] if rest else members
    return set().union(*map(atoms, members)) if isinstance(members, list) else atoms(members)


def supposed(document, text):
    """The scenario in which the treaty is signed and facts are as the text has them: 0, 1, or open."""
    scenario = guarantor.loads(json.dumps(document)).scenario()
    scenario.assume(generate.SIGNED, True)
    for number, value in enumerate(text):
        scenario.assume(f"f{number}", {"0": False, "1": True}.get(value))
    return scenario


def status(scenario):
    return scenario.ask({"ask": "status"})


def completions(evaluate, text):
    """What is in force for all completions, for some, for none: plain Python's supervaluation."""
    places = [number for number, value in enumerate(text) if value == "?"]
    facts = [value == "1" for value in text]
    counts = [0] * SIZE
    for completion in range(1 << len(places)):
        for bit, place in enumerate(places):
            facts[place] = bool(completion >> bit & 1)
        for number in evaluate(facts):
            counts[number] += 1
    words = {0: "false", 1 << len(places): "true"}
    return [words.get(count, "unknown") for count in counts]


def measured(calls, rounds):
    """The median seconds of each call; they take turns."""
    seconds = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            start = time.perf_counter()
            call()
            seconds[name].append(time.perf_counter() - start)
    return {name: statistics.median(each) for name, each in seconds.items()}


def row(name, scenario, rounds, others={}):
    exact = scenario.copy()
    exact.reading = "exact"
    took = measured({"fast": lambda: status(scenario), "exact": lambda: status(exact), **others}, rounds)
    peer = "".join(f"{1e3 * took[other]:12.1f} ms{took[other] / took['exact']:9.1f}" for other in others)
    print(f"{name:<34}{1e3 * took['fast']:9.1f} ms{1e3 * took['exact']:9.1f} ms{took['exact'] / took['fast']:7.1f}{peer}")
    return status(exact)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--open", type=int, default=10, help="how many facts plain Python completes")
    parser.add_argument("--rounds", type=int, default=5, help="how often all sides take turns")
    options = parser.parse_args()
    print(f"\n{'a status':<34}{'fast':>12}{'exact':>12}{'ratio':>7}{'plain Python':>15}{'ratio':>9}")
    row("paris-2026", guarantor.bundled("paris-2026").scenario(), options.rounds)
    circles, solved = mutual(SIZE)
    evaluate = plain.compiled(solved)
    text = generate.assignments(SIZE, 1)[0]
    step = len(text) // options.open
    open_facts = range(0, step * options.open, step)
    some = "".join("?" if number in open_facts else value for number, value in enumerate(text))
    answer = row(
        f"{SIZE} commitments, {options.open} facts open", supposed(circles, some), options.rounds,
        {"plain Python": lambda: completions(evaluate, some)})
    row(f"{SIZE} commitments, {len(text)} facts open", supposed(circles, "?" * len(text)), options.rounds)
    if [commitment["in_force"] for commitment in answer["commitments"]] != completions(evaluate, some):
        sys.exit("the answers differ")


if __name__ == "__main__":
    main()
