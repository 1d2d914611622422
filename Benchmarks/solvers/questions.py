#!/usr/bin/env python3
"""Questions about change beside the solvers that one would take for them, and what the ratio is meant to be.

usage: questions.py [--trees FOLDER | --without-trees] [--seconds 60]

Single-threaded. Ours are whole questions, with the simplification, the search for modules and all measures of importance. Beside
solvers from PyPI they are asked through Python, from the request to the parsed answer, in processor time, the median of five.
Beside scram, a program that tells the time of its own analysis by the clock on the wall, they are asked from C (questions.c),
from the request to the answer's text, by that clock too: both take turns, five times unless scram takes long, ours asked five
times in each turn, and of all times the median counts.
FOLDER has framework documents whose `holds_when` is the target, and may have an `expected.csv` of published counts and
probabilities; without it fault trees are made at random. What is missing, a solver or a C compiler, is said so and what needs it
left out, and so is what a solver does not finish in the seconds that it may take for one question.
"""
import argparse
import csv
import importlib
import json
import multiprocessing
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

BENCHMARKS = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(BENCHMARKS))

import generate
import peers
import trees
from formulas import Formulas

import guarantor

SETS = 1_000
# Medians are of so many.
RUNS = 5
# So often scram and we take turns, unless scram takes longer than so many seconds.
TURNS, LONG = 5, 0.5


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--trees", type=pathlib.Path, help="a folder of framework documents")
    parser.add_argument("--without-trees", action="store_true", help="only requirements and probability")
    parser.add_argument("--seconds", type=float, default=60, help="how long a solver may take for one question")
    options = parser.parse_args()
    sys.setrecursionlimit(100_000)
    print(f"{'questions about change':50}{'Guarantor':>12}{'solver':>12}{'ratio':>9}   meant")
    document = trees.conditions(generate.framework(1_000), seed=1)
    formulas, text = Formulas(document), json.dumps(document)
    if has("pysat.solvers", "PySAT (PyPI: python-sat)"):
        requirements(formulas, text, options.seconds)
    if has("dd.cudd", "CUDD (PyPI: dd)"):
        probabilities(formulas, text, options.seconds)
    if not options.without_trees:
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


def asked(text, *requests):
    """Seconds for questions one after the other, the median of a few times, and the answers. Each time of a framework loaded
    anew, since one remembers what it was asked last; its record has been evaluated."""
    times = []
    for _ in range(RUNS):
        scenario = guarantor.loads(text).scenario()
        scenario.ask({"ask": "status"})
        start = time.process_time()
        answers = [scenario.ask(request) for request in requests]
        times.append(time.process_time() - start)
    return statistics.median(times), *answers


def requirements(formulas, text, seconds):
    """The ten targets with the most minimal sets, three of them with more than are listed. All facts are false now."""
    counts = {}
    scenario = guarantor.loads(text).scenario()
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
        own, answer = asked(text, {"ask": "requirements", "target": target, "limit": SETS})
        found = limited(seconds, peers.glucose_minimal, formulas, target, SETS)
        if found is None:
            print(f"PySAT did not finish {target} ({counts[target]:,} sets) in {seconds:g} s: {shown(own)} here, left out")
            continue
        ours, theirs = ours + own, theirs + found[0]
        if counts[target] < SETS:
            assert {frozenset(each["fact"] for each in sets["changes"]) for sets in answer["sets"]} == set(found[1]), target
    row(f"requirements, 1,000 conditions, {len(targets)} targets; PySAT", ours, theirs, 5)


def probabilities(formulas, text, seconds):
    """The ten targets that rest on the most conditions, and ten others."""
    ranked = sorted(formulas.conditions, key=lambda target: len(formulas.gates(target)), reverse=True)
    ours = theirs = 0
    count = 0
    for target in ranked[:10] + ranked[10::len(ranked) // 10][:10]:
        own, answer = asked(text, {"ask": "probability", "target": target})
        found = limited(seconds, peers.cudd_probability, formulas, target)
        if found is None:
            print(f"CUDD did not finish {target} in {seconds:g} s: {shown(own)} here, left out")
            continue
        count, ours, theirs = count + 1, ours + own, theirs + found[0]
        # What is left of 1 after a subtraction has lost digits, on one side or the other.
        assert abs(answer["probability"] - found[1]) <= 1e-9 * found[1] + 1e-14, target
    row(f"probability, 1,000 conditions, {count} targets; CUDD", ours, theirs, 2)


def fault_trees(options):
    published = {}
    if options.trees:
        documents = [json.loads(path.read_bytes()) for path in sorted(options.trees.glob("*.json"))]
        if (options.trees / "expected.csv").exists():
            with open(options.trees / "expected.csv", newline="") as file:
                published = {row["model"]: row for row in csv.DictReader(file)}
    else:
        documents = [trees.tree(seed, 60 + 20 * seed, 40 + 15 * seed) for seed in range(10)]
    constructions(documents, options.seconds)
    analyses(documents, options.seconds, published)


def constructions(documents, seconds):
    """Diagrams in the static order of a depth-first walk, gate by gate, without modules: the same work on both sides."""
    if not has("dd.cudd", "CUDD (PyPI: dd)"):
        return
    if not (shutil.which("swift")):
        print("swift is missing: diagrams by themselves are left out")
        return
    subprocess.run(
        ["swift", "build", "-c", "release", "--package-path", str(BENCHMARKS), "--product", "Construction"],
        check=True, stdout=subprocess.DEVNULL)
    heading(f"diagrams, each {RUNS} times", "nodes", "CUDD")
    ours = theirs = 0
    for document in documents:
        formulas, target = Formulas(document), document["holds_when"]
        program = [BENCHMARKS / ".build" / "release" / "Construction", str(RUNS)]
        try:
            written = subprocess.run(
                program, input=formulas.steps(target), capture_output=True, text=True, timeout=seconds, check=True).stdout
        except subprocess.TimeoutExpired:
            print(f"{document['id']:34}not built in {seconds:g} s: left out")
            continue
        except subprocess.CalledProcessError:
            print(f"{document['id']:34}not built with the nodes allowed: left out")
            continue
        nodes, own = int(written.split()[0]), float(written.split()[1])
        found = limited(seconds, peers.cudd_build, formulas, target, RUNS)
        if found is None:
            print(f"{document['id']:34}{nodes:10,}{shown(own):>12}   CUDD did not finish in {seconds:g} s: left out")
            continue
        assert nodes == found[0], f"{document['id']}: {nodes} nodes, CUDD has {found[0]}"
        ours, theirs = ours + own, theirs + found[1]
        line(document["id"], f"{nodes:,}", own, found[1])
    row("all of them, the same nodes; CUDD", ours, theirs, 1, goal=2)


def analyses(documents, seconds, published):
    """Whole questions for the exact count and the exact probability, beside the faster of scram's two exact ways."""
    program = built()
    if not program:
        print("a C compiler is missing: count and probability are left out")
        return
    ways = ("bdd", "zbdd") if shutil.which("scram") else ()
    if not ways:
        print("scram (Debian: apt-get install scram) is missing: left out")
    heading("count and probability", "sets", "scram")
    ours = theirs = 0
    ratios, unfinished, differing = {}, 0, []
    for document in documents:
        formulas, target = Formulas(document), document["holds_when"]
        (own, (sets, likelihood)), found = in_turns(
            lambda: asked_from_c(program, document, {"ask": "requirements", "limit": 0}, {"ask": "probability"}),
            {way: lambda way=way: peers.scram(formulas, target, way, seconds) for way in ways})
        name = document["id"]
        if known := published.get(name):
            right = str(sets["count"]) == known["minimal_sets"] and close(
                likelihood["probability"], float(known["probability"]), 1e-9)
            if not right:
                differing.append(name)
        if not ways:
            continue
        done = {algorithm: each for algorithm, each in found.items() if each}
        for algorithm, (_, (products, probability)) in done.items():
            # What its other way gives is an approximation.
            if products != sets["count"] or (algorithm == "bdd" and not close(likelihood["probability"], probability, 1e-5)):
                differing.append(f"{name} (scram --{algorithm})")
        if not done:
            unfinished += 1
            print(f"{name:34}{sets['count']:>16,}{shown(own):>12}   scram did not finish in {seconds:g} s, either way")
            continue
        best = min(done, key=lambda algorithm: done[algorithm][0])
        late = "".join(f", --{algorithm} not in {seconds:g} s" for algorithm in found if algorithm not in done)
        ours, theirs = ours + own, theirs + done[best][0]
        ratios[name] = own, done[best][0]
        line(name, f"{sets['count']:,}", own, done[best][0], f"--{best}{late}")
    if published:
        print(f"{len(documents) - len(differing)} of {len(documents)} counts and probabilities as published, to 1e-9")
    if differing:
        print(f"DIFFERENT: {', '.join(differing)}")
    if ratios:
        row(f"all of them but {unfinished} that scram does not finish" if unfinished else "all of them; scram", ours, theirs, 10)
        least = min(ratios, key=lambda name: ratios[name][1] / ratios[name][0])
        row(f"the least favourable, {least}", *ratios[least], 1)


def built():
    """The program that asks from C; None where it cannot be compiled."""
    library = pathlib.Path(os.environ.get("GUARANTOR_LIBRARY", BENCHMARKS.parent / "build/lib/libguarantor.so")).resolve()
    compiler, program = os.environ.get("CC", "cc"), BENCHMARKS.parent / "build/bench/questions"
    if not shutil.which(compiler):
        return None
    program.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [compiler, "-std=c99", "-O2", f"-I{BENCHMARKS.parent / 'Include'}", BENCHMARKS / "questions.c", "-o", program, library,
         f"-Wl,-rpath,{library.parent}"], check=True)
    return program


def asked_from_c(program, document, *requests):
    """Seconds of each time, and the answers."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(document, file)
        file.flush()
        times, *answers = subprocess.run(
            [program, str(RUNS), file.name, *map(json.dumps, requests)], capture_output=True, text=True, check=True,
        ).stdout.splitlines()
    return [float(each) for each in times.split()], [json.loads(answer) for answer in answers]


def in_turns(own, theirs):
    """The median of the seconds that ours take, with what they find; the same of each of theirs, None where it does not finish.
    Taking turns, so that what else the machine does is shared."""
    times, found, each_way = [], None, {way: [] for way in theirs}
    for turn in range(TURNS):
        more, found = own()
        times += more
        for way, ask in theirs.items():
            earlier = each_way[way]
            if turn == 0 or (earlier[0] and earlier[0][0] < LONG):
                earlier.append(ask())
    best = {}
    for way, results in each_way.items():
        done = [result for result in results if result]
        best[way] = (statistics.median(seconds for seconds, *_ in done), done[0][1:]) if done else None
    return (statistics.median(times), found), best


def close(some, other, tolerance):
    return abs(some - other) <= tolerance * abs(other)


def heading(name, what, peer):
    print(f"\n{name:34}{what:>16}{'Guarantor':>12}{peer:>12}{'ratio':>9}")


def line(name, what, ours, theirs, note=""):
    print(f"{name:34}{what:>16}{shown(ours):>12}{shown(theirs):>12}{theirs / ours:9.1f}  {note}".rstrip(), flush=True)


def row(name, ours, theirs, wanted, goal=None):
    ratio = theirs / ours if ours else float("inf")
    verdict = f"{'≥' if ratio >= wanted else 'NOT ≥'} {wanted}" + (f", goal {goal}" if goal else "")
    print(f"{name:50}{shown(ours):>12}{shown(theirs):>12}{ratio:9.1f}   {verdict}", flush=True)


def shown(seconds):
    return f"{seconds:.3g} s" if seconds >= 1 else f"{seconds * 1e3:.3g} ms"


if __name__ == "__main__":
    main()
