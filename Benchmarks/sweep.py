#!/usr/bin/env python3
"""Sweeps against what an expert would write in their place: numpy on packed words and Python's big integers.

usage: sweep.py [--json] [LIBRARY]; rates in scenarios per second. Packed in, packed out; all facts are given.

On one core in processor time, medians. Two cores against one in elapsed time, the best of calls that take turns: what else the
machine does can only add to it, but two cores have to be free.
"""
import argparse
import ctypes
import gc
import json
import os
import statistics
import time

import numpy

import generate

ROWS = 100_000
SIZES = (50, 1_000)
#: By what it is measured against: commitments, and how many times as fast the sweep is to be.
TARGETS = {("numpy packed", 1_000): 3, ("python integers", 50): 2}
#: Two cores against one: commitments, targets and scenarios.
SHARED = ((1_000, 100, 4_000_000), (1_000, 1_000, 1_000_000))
TWICE = 1.8
TRUE = 1


def source(condition, name, lines):
    """A bitwise expression; what counts goes to lines of its own: at least j of those so far, for each j that can matter."""
    if isinstance(condition, str):
        return name(condition)
    (operator, members), *_ = [item for item in condition.items() if item[0] != "of"]
    if operator == "not":
        return f"({source(members, name, lines)}^M)"
    if operator in ("all", "any"):
        return "(" + "&|"[operator == "any"].join(source(member, name, lines) for member in members) + ")"
    wanted, parts = members, [source(member, name, lines) for member in condition["of"]]
    base = len(lines)
    for position, part in enumerate(parts):
        lines.append(f"x{base}={part}")
        for count in range(min(wanted, position + 1), 0, -1):
            if wanted - count >= len(parts) - position:
                continue
            grown = f"x{base}" + (f"&t{base}_{count - 1}" if count > 1 else "")
            place = f"t{base}_{count}"
            lines.append(f"{place}={grown}" if count == position + 1 else f"{place}={place}|({grown})")
    return f"t{base}_{wanted}"


def compiled(document):
    """A function from the facts' columns and all ones to the columns of what is in force."""
    places = {each["id"]: f"C[{number}]" for number, each in enumerate(document["commitments"])}
    lines = []
    for number, each in enumerate(document["commitments"]):
        expression = source(each["enters_when"], lambda atom: places.get(atom) or f"F[{atom[1:]}]", lines)
        lines.append(f"C[{number}]={expression}")
    space = {}
    exec("def run(F,M,C):\n " + "\n ".join(lines) + "\n return C", space)
    count = len(document["commitments"])
    return lambda facts, ones: space["run"](facts, ones, [None] * count)


def rate(work, least=1.5):
    """Scenarios per second of processor time: other programs' share of the machine does not count."""
    work()
    times, end = [], time.perf_counter() + least
    gc.disable()
    while len(times) < 7 or time.perf_counter() < end:
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    gc.enable()
    return ROWS / statistics.median(times)


class Library:
    def __init__(self, path):
        self.c = ctypes.CDLL(path)

    def call(self, name, *arguments):
        if getattr(self.c, name)(*arguments):
            self.c.guarantor_last_error_message.restype = ctypes.c_char_p
            raise SystemExit(self.c.guarantor_last_error_message().decode())

    def sweep(self, document, facts, targets):
        """All facts but the treaty's are columns."""
        text = json.dumps(document).encode()
        framework, scenario, sweep = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
        self.call("guarantor_framework_load", text, ctypes.c_size_t(len(text)), ctypes.byref(framework))
        self.call("guarantor_scenario_new", framework, ctypes.byref(scenario))
        self.call("guarantor_scenario_assume", scenario, generate.SIGNED.encode(), TRUE, None)
        names = [(ctypes.c_char_p * len(ids))(*(id.encode() for id in ids)) for ids in (facts, targets)]
        self.call(
            "guarantor_sweep_new", scenario, names[0], ctypes.c_size_t(len(facts)), names[1],
            ctypes.c_size_t(len(targets)), ctypes.byref(sweep),
        )
        return sweep


class Options(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_uint32), ("threads", ctypes.c_uint32), ("progress", ctypes.c_void_p), ("context", ctypes.c_void_p)
    ]


def options(threads):
    return ctypes.byref(Options(ctypes.sizeof(Options), threads, None, None))


def address(array):
    return None if array is None else ctypes.c_void_p(array.ctypes.data)


def measure(library, size):
    document = generate.framework(size)
    facts = [f"f{number}" for number in range(size // 2)]
    targets = [each["id"] for each in document["commitments"]]
    values = numpy.random.Generator(numpy.random.PCG64(size)).integers(0, 2, (len(facts), ROWS), dtype=numpy.uint8)
    columns = numpy.packbits(values, axis=1, bitorder="little")
    words = numpy.pad(columns, ((0, 0), (0, -columns.shape[1] % 8))).view(numpy.uint64)
    run, ones = compiled(document), numpy.uint64(0xFFFFFFFFFFFFFFFF)
    integers, mask = [int.from_bytes(column.tobytes(), "little") for column in columns], (1 << ROWS) - 1

    expected = numpy.array(run(words, ones)).view(numpy.uint8)[:, : columns.shape[1]]
    by_integers = run(integers, mask)
    assert all(int.from_bytes(column.tobytes(), "little") & mask == other for column, other in zip(expected, by_integers))

    sweep = library.sweep(document, facts, targets)
    shown_true = numpy.zeros((len(targets), columns.shape[1]), numpy.uint8)
    shown_false = numpy.zeros_like(shown_true)
    told_false = numpy.packbits(1 - values, axis=1, bitorder="little")

    def packed(told_true, told_false, shown_false, threads=1):
        """A call with its arguments made ready: what they cost is Python's, and the same for everyone."""
        arguments = (
            sweep, address(told_true), address(told_false), ctypes.c_size_t(ROWS), address(shown_true),
            address(shown_false), options(threads),
        )
        return lambda: library.call("guarantor_sweep_run_packed", *arguments)

    result = {
        "commitments": size,
        "numpy packed": rate(lambda: run(words, ones)),
        "python integers": rate(lambda: run(integers, mask)),
        "sweep": rate(packed(columns, told_false, shown_false)),
    }
    assert (shown_true == expected).all() and (shown_true ^ shown_false == numpy.packbits(numpy.ones_like(values[0]), bitorder="little")).all()
    result["sweep, told true alone"] = rate(packed(columns, None, None))
    assert (shown_true == expected).all()
    # One value in a thousand is unknown, or unknown or contested: then the planes are two, or four.
    some = numpy.random.Generator(numpy.random.PCG64(1)).integers(0, 1000, values.shape) == 0
    other = numpy.random.Generator(numpy.random.PCG64(2)).integers(0, 1000, values.shape) == 0
    is_true, is_false = values & ~some, (1 - values) & ~some
    unknown = [numpy.packbits(each, axis=1, bitorder="little") for each in (is_true, is_false)]
    contested = [numpy.packbits(each | other, axis=1, bitorder="little") for each in (is_true, is_false)]
    result["sweep, some unknown"] = rate(packed(*unknown, shown_false))
    result["sweep, some contested"] = rate(packed(*contested, shown_false))
    by_bytes = numpy.ascontiguousarray((2 - values).T)
    out = numpy.zeros((ROWS, len(targets)), numpy.uint8)
    result["sweep, bytes"] = rate(lambda: library.call(
        "guarantor_sweep_run", sweep, address(by_bytes), ctypes.c_size_t(ROWS), address(out), options(1)))
    assert (numpy.packbits(out.T == TRUE, axis=1, bitorder="little") == expected).all()
    return {key: value if key == "commitments" else round(value) for key, value in result.items()}


def share(library, size, count, rows, least=3):
    """One core's time and two cores'."""
    document = generate.framework(size)
    facts = [f"f{number}" for number in range(size // 2)]
    sweep = library.sweep(document, facts, [each["id"] for each in document["commitments"]][-count:])
    random = numpy.random.Generator(numpy.random.PCG64(size))
    told_true = random.integers(0, 256, (len(facts), rows // 8), dtype=numpy.uint8)
    told_false = ~told_true
    shown = [[numpy.zeros((count, rows // 8), numpy.uint8) for _ in range(2)] for _ in range(2)]
    times, end = ([], []), time.perf_counter() + least
    while len(times[0]) < 7 or time.perf_counter() < end:
        for number, (shown_true, shown_false) in enumerate(shown):
            arguments = (
                sweep, address(told_true), address(told_false), ctypes.c_size_t(rows), address(shown_true),
                address(shown_false), options(number + 1))
            start = time.perf_counter()
            library.call("guarantor_sweep_run_packed", *arguments)
            times[number].append(time.perf_counter() - start)
    assert all((one == two).all() for one, two in zip(*shown))
    return {
        "commitments": size, "targets": count, "scenarios": rows, "one core": min(times[0]), "two cores": min(times[1])}


def table(results, shared):
    print(f"{'sweep':26}{'commitments':>12}{'Guarantor':>14}{'peer':>14}{'ratio':>8}{'target':>10}")
    for peer in ("numpy packed", "python integers"):
        for result in results:
            size, ratio = result["commitments"], result["sweep"] / result[peer]
            print(
                f"{'against ' + peer:26}{size:12,}{result['sweep'] / 1e6:12,.2f}/µs{result[peer] / 1e6:12,.2f}/µs{ratio:8.1f}"
                f"{verdict(ratio, TARGETS.get((peer, size))):>10}")
    for result in shared:
        ratio = result["one core"] / result["two cores"]
        one, two = (result["scenarios"] / result[each] / 1e6 for each in ("one core", "two cores"))
        print(
            f"{'two cores against one':26}{result['commitments']:12,}{two:12,.2f}/µs{one:12,.2f}/µs{ratio:8.2f}"
            f"{verdict(ratio, TWICE):>10}   {result['targets']:,} targets")


def verdict(ratio, target):
    return "" if target is None else f"{'≥' if ratio >= target else 'NOT'} {target}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true", help="all that is measured")
    parser.add_argument("library", nargs="?", default="build/lib/libguarantor.so")
    arguments = parser.parse_args()
    library = Library(os.path.abspath(arguments.library))
    results = [measure(library, size) for size in SIZES]
    shared = [share(library, *each) for each in SHARED]
    if arguments.json:
        print(json.dumps({"one core": results, "two cores": shared}, indent=1))
    else:
        table(results, shared)


if __name__ == "__main__":
    main()
