#!/usr/bin/env python3
"""Questions about change beside the solvers that one would take for them, and what the ratio is meant to be.

usage: questions.py [--trees FOLDER] [--seconds 60]

Single-threaded, in processor time, scram in the time that it reports of its own analysis. Ours are whole questions: from the
request to the parsed answer, the simplification and the search for modules included. FOLDER has framework documents whose
`holds_when` is the target; without it fault trees are made at random. A solver that is missing is said so and left out.
"""
import argparse
import importlib
import json
import multiprocessing
import pathlib
import shutil
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))

import generate
import peers
import trees
from formulas import Formulas

import guarantor

SETS = 1_000


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--trees", type=pathlib.Path, help="a folder of framework documents")
    parser.add_argument("--seconds", type=float, default=60, help="how long a solver may take for one question")
    options = parser.parse_args()
    sys.setrecursionlimit(100_000)
    print(f"{'questions about change':44}{'Guarantor':>12}{'solver':>12}{'ratio':>9}{'meant':>9}")
    document = trees.conditions(generate.framework(1_000), seed=1)
    formulas, scenario = Formulas(document), guarantor.loads(json.dumps(document)).scenario()
    if has("pysat.solvers", "PySAT (PyPI: python-sat)"):
        requirements(formulas, scenario, options.seconds)
    if has("dd.cudd", "CUDD (PyPI: dd)"):
        probabilities(formulas, scenario, options.seconds)
    fault_trees(options)


def has(module, name):
    try:
        importlib.import_module(module)
        return True
    except ImportError:
        print(f"{name} is missing: left out")
        return False


def limited(seconds, work, *arguments):
    """What the work comes to, in a process of its own; None where it takes too long or dies."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=lambda: sender.send(work(*arguments)))
    process.start()
    sender.close()
    try:
        return receiver.recv() if receiver.poll(seconds) else None
    except EOFError:
        return None
    finally:
        process.kill()
        process.join()


def asked(scenario, request):
    start = time.process_time()
    answer = scenario.ask(request)
    return time.process_time() - start, answer


def requirements(formulas, scenario, seconds):
    """The ten targets with the most minimal sets, three of them with more than are listed. All facts are false now."""
    counts = {}
    for target in formulas.conditions:
        answer = scenario.ask({"ask": "requirements", "target": target, "limit": 1})
        # Targets that hold already, or that take facts made false, are no matter of a solver's minimal models.
        if not answer["truncated"] and len(answer["sets"]) and answer["sets"][0]["changes"]:
            counts[target] = answer["count"]
    ranked = sorted(counts, key=counts.get, reverse=True)
    whole = [target for target in ranked if counts[target] < SETS]
    targets = whole[:7] + [target for target in ranked if counts[target] >= SETS][-3:]
    ours = theirs = 0
    for target in targets:
        own, answer = asked(scenario, {"ask": "requirements", "target": target, "limit": SETS})
        found = limited(seconds, peers.glucose_minimal, formulas, target, SETS)
        if found is None:
            print(f"PySAT does not finish {target} ({counts[target]} sets): {shown(own)} here, left out")
            continue
        ours, theirs = ours + own, theirs + found[0]
        if counts[target] < SETS:
            assert {frozenset(each["fact"] for each in sets["changes"]) for sets in answer["sets"]} == set(found[1]), target
    row(f"requirements, 1,000 conditions, {len(targets)} targets; PySAT", ours, theirs, 5)


def probabilities(formulas, scenario, seconds):
    """The ten targets that rest on the most conditions, and ten others."""
    ranked = sorted(formulas.conditions, key=lambda target: len(formulas.gates(target)), reverse=True)
    ours = theirs = 0
    count = 0
    for target in ranked[:10] + ranked[10::len(ranked) // 10][:10]:
        own, answer = asked(scenario, {"ask": "probability", "target": target})
        found = limited(seconds, peers.cudd_probability, formulas, target)
        if found is None:
            print(f"CUDD does not finish {target}: {shown(own)} here, left out")
            continue
        count, ours, theirs = count + 1, ours + own, theirs + found[0]
        # What is left of 1 after a subtraction has lost digits, on one side or the other.
        assert abs(answer["probability"] - found[1]) <= 1e-9 * found[1] + 1e-14, target
    row(f"probability, 1,000 conditions, {count} targets; CUDD", ours, theirs, 2)


def fault_trees(options):
    if options.trees:
        documents = [json.loads(path.read_bytes()) for path in sorted(options.trees.glob("*.json"))]
    else:
        documents = [trees.tree(seed, 60 + 20 * seed, 40 + 15 * seed) for seed in range(10)]
    cudd, scram = has("dd.cudd", "CUDD (PyPI: dd)"), shutil.which("scram")
    if not scram:
        print("scram (Debian: apt-get install scram) is missing: left out")
    built = {"ours": 0.0, "theirs": 0.0}
    analysed = {"ours": 0.0, "theirs": 0.0}
    slowest, unfinished = None, []
    for document in documents:
        formulas, target = Formulas(document), document["holds_when"]
        scenario = guarantor.loads(json.dumps(document)).scenario()
        likelihood, _ = asked(scenario, {"ask": "probability"})
        count, _ = asked(scenario, {"ask": "requirements", "limit": 1})
        if cudd:
            seconds = limited(options.seconds, peers.cudd_build, formulas, target)
            if seconds is not None:
                built["ours"] += likelihood
                built["theirs"] += seconds
        if scram:
            times = [peers.scram(formulas, target, algorithm, options.seconds) for algorithm in ("bdd", "zbdd")]
            best = min((seconds for seconds in times if seconds is not None), default=None)
            if best is None:
                unfinished.append(document["id"])
                continue
            analysed["ours"] += likelihood + count
            analysed["theirs"] += best
            ratio = best / (likelihood + count)
            if slowest is None or ratio < slowest[0]:
                slowest = ratio, document["id"], likelihood + count, best
    name = f"{len(documents)} fault trees"
    if cudd:
        row(f"{name}: all of probability; CUDD's diagram alone", built["ours"], built["theirs"], 1)
    if scram and slowest:
        row(f"{name}: count, probability; best of scram", analysed["ours"], analysed["theirs"], 10)
        row(f"the least favourable of them, {slowest[1]}", slowest[2], slowest[3], 1)
        if unfinished:
            print(f"scram does not finish {', '.join(unfinished)}")


def row(name, ours, theirs, wanted):
    ratio = theirs / ours if ours else float("inf")
    verdict = f"{'≥' if ratio >= wanted else 'NOT'} {wanted}"
    print(f"{name:44}{shown(ours):>12}{shown(theirs):>12}{ratio:9.1f}{verdict:>9}", flush=True)


def shown(seconds):
    return f"{seconds:.3g} s" if seconds >= 1 else f"{seconds * 1e3:.3g} ms"


if __name__ == "__main__":
    main()
