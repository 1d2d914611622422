#!/usr/bin/env python3
"""Times plain Python on one framework. usage: measure_plain.py FRAMEWORK ASSIGNMENTS RUNS; prints JSON."""
import gc
import json
import statistics
import sys
import time

import plain


def fingerprint(answers):
    """FNV-1a, 64 bits, over the lists of positions as text."""
    state = 0xCBF29CE484222325
    for answer in answers:
        for byte in (",".join(map(str, answer)) + "\n").encode():
            state = (state ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"{state:016x}"


def main(framework, assignments, runs):
    document = None
    loads = []
    # A load makes no cycles, so that a user in a hurry turns the collector off: half the time and less.
    gc.disable()
    for _ in range(int(runs)):
        document = None
        start = time.process_time()
        document = plain.load(framework)
        loads.append(time.process_time() - start)
    gc.enable()
    with open(assignments, encoding="utf-8") as file:
        facts = [[digit == "1" for digit in line.strip()] for line in file]
    evaluate = plain.compiled(document)
    answers = [evaluate(each) for each in facts]
    evaluations = []
    until = time.perf_counter() + 1.5
    while len(evaluations) < 3 * len(facts) or time.perf_counter() < until:
        for each in facts:
            start = time.perf_counter()
            evaluate(each)
            evaluations.append(time.perf_counter() - start)
    result = {"load": statistics.median(loads), "evaluate": statistics.median(evaluations), "digest": fingerprint(answers)}
    print(json.dumps(result))


if __name__ == "__main__":
    main(*sys.argv[1:])
