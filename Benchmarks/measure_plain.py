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


def timed_loads(framework, runs):
    """In processor time: other programs' share of the machine does not count."""
    seconds, document = [], None
    for _ in range(runs):
        document = None
        start = time.process_time()
        document = plain.load(framework)
        seconds.append(time.process_time() - start)
    return seconds, document


def main(framework, assignments, runs):
    loads, document = timed_loads(framework, int(runs))
    gc.disable()
    uncollected, document = timed_loads(framework, int(runs))
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
    result = {
        "load": statistics.median(loads),
        "load_uncollected": statistics.median(uncollected),
        "evaluate": statistics.median(evaluations),
        "digest": fingerprint(answers),
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main(*sys.argv[1:])
