#!/usr/bin/env python3
"""Measures Guarantor against the same work in plain Python, side by side in one run, and prints a table.

usage: Benchmarks/run.py [--sizes 50,1000,10000,100000] [--rounds 3] [--instructions]

Frameworks are written at random, always the same (`generate.py`). Loading is read, check and compile; evaluating is all
commitments of one scenario in which every fact is supposed, to the list of those in force. Both sides have to give the
same lists. Loads are in processor time, evaluations in elapsed time; medians. Python runs as it comes: the load again
with its garbage collector off is shown too, without a target.
"""
import argparse
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

import generate

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE / ".build" / "data"
BENCH = HERE / ".build" / "release" / "Bench"
TOOL = pathlib.Path(os.environ.get("GUARANTOR_TOOL", HERE.parent / "build" / "bin" / "guarantor"))
SCENARIOS = 8


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", default="50,1000,10000,100000", help="numbers of commitments")
    parser.add_argument("--rounds", type=int, default=3, help="how often both sides take turns")
    parser.add_argument("--instructions", action="store_true", help="count instructions too (valgrind)")
    options = parser.parse_args()
    build()
    sizes = [int(size) for size in options.sizes.split(",")]
    results = {size: measured(size, options.rounds) for size in sizes}
    table(results)
    growth(results)
    start()
    if options.instructions:
        instructions(results)
    differing = [size for size, (ours, plain) in results.items() if ours["digest"] != plain["digest"]]
    if differing:
        sys.exit(f"the answers differ at {differing}")


def build():
    # A plan that is left over does not see new files of the package next door.
    (HERE / ".build" / "release.yaml").unlink(missing_ok=True)
    subprocess.run(
        ["swift", "build", "-c", "release", "--package-path", str(HERE)], check=True, stdout=subprocess.DEVNULL)


def files(size):
    DATA.mkdir(parents=True, exist_ok=True)
    framework, assignments = DATA / f"framework-{size}.json", DATA / f"assignments-{size}.txt"
    with open(framework, "w", encoding="utf-8") as file:
        json.dump(generate.framework(size), file, separators=(",", ":"))
    assignments.write_text("\n".join(generate.assignments(size, SCENARIOS)) + "\n", encoding="utf-8")
    return str(framework), str(assignments)


def measured(size, rounds):
    """The medians of both sides, which take turns, so that both see the same machine."""
    framework, assignments = files(size)
    runs = str(3 if size > 10_000 else 7)
    ours, plain = [], []
    for _ in range(rounds):
        ours.append(output([str(BENCH), framework, assignments, runs]))
        plain.append(output([sys.executable, str(HERE / "measure_plain.py"), framework, assignments, runs]))
    return medians(ours), medians(plain)


def output(command):
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def medians(results):
    return {
        key: statistics.median(each[key] for each in results) if isinstance(value, float) else value
        for key, value in results[0].items()
    }


def table(results):
    print(f"{'':26}{'commitments':>12}{'Guarantor':>12}{'Python':>12}{'ratio':>8}{'target':>10}")
    for name, key, other, target in [
        ("load", "load", "load", lambda size: 2),
        ("load, collector off", "load", "load_uncollected", lambda size: None),
        ("evaluate", "evaluate", "evaluate", lambda size: 10 if size >= 1_000 else None),
    ]:
        for size, (ours, plain) in results.items():
            ratio = plain[other] / ours[key]
            wanted = target(size)
            verdict = "" if wanted is None else f"{'≥' if ratio >= wanted else 'NOT'} {wanted}"
            print(f"{name:26}{size:12,}{shown(ours[key]):>12}{shown(plain[other]):>12}{ratio:8.1f}{verdict:>10}")


def growth(results):
    """What one commitment costs, which stays the same where growth is linear."""
    print()
    print(f"{'for each commitment':26}{'commitments':>12}{'load':>12}{'suppose':>12}{'evaluate':>12}")
    for size, (ours, _) in results.items():
        cells = "".join(f"{shown(ours[key] / size):>12}" for key in ("load", "suppose", "evaluate"))
        print(f"{'':26}{size:12,}{cells}")


def start(runs=20):
    """A whole process: starts, loads the bundled Paris framework, answers its first status."""
    print()
    if not TOOL.exists():
        print(f"first status of a process: no tool at {TOOL}")
        return
    elapsed, processor = [], []
    for _ in range(runs + 1):
        begin = time.perf_counter()
        process = subprocess.Popen([str(TOOL), "status", "--json"], stdout=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        elapsed.append(time.perf_counter() - begin)
        processor.append(usage.ru_utime + usage.ru_stime)
    # The first one warms the caches.
    times = statistics.median(elapsed[1:]), statistics.median(processor[1:])
    verdict = f"{'<' if times[0] < 0.010 else 'NOT <'} 10 ms"
    print(f"first status of a process: {shown(times[0])} elapsed, {shown(times[1])} of processor time   {verdict}")


def instructions(results):
    """As callgrind counts them: the same in each run, whatever else the machine does."""
    print()
    print(f"{'instructions (thousands)':26}{'commitments':>12}{'load':>12}{'evaluate':>12}")
    for size in results:
        framework, assignments = DATA / f"framework-{size}.json", DATA / f"assignments-{size}.txt"
        base, loads, evaluations = (
            counted([str(BENCH), str(framework), str(assignments), *map(str, counts)])
            for counts in [(1, 1), (2, 1), (1, 11)]
        )
        print(f"{'':26}{size:12,}{(loads - base) / 1e3:12,.0f}{(evaluations - base) / 1e4:12,.1f}")


def counted(command):
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return int(re.search(r"Collected : (\d+)", run.stderr)[1])


def shown(seconds):
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e9:.3g} ns"


if __name__ == "__main__":
    main()
