#!/usr/bin/env python3
"""What a call from Python costs, beside the same C function called through ctypes with nothing around it.

usage: Benchmarks/python_calls.py     GUARANTOR_LIBRARY names the library
"""
import ctypes
import os
import pathlib
import statistics
import sys
import timeit

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "bindings" / "python" / "src"))
import guarantor  # noqa: E402

ROUNDS, CALLS = 15, 20_000


def bare():
    """`guarantor_scenario_truth` with its arguments made beforehand."""
    library = ctypes.CDLL(os.environ["GUARANTOR_LIBRARY"])
    framework, scenario, truth = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_int32()
    library.guarantor_framework_bundled(b"paris-2026", ctypes.byref(framework))
    library.guarantor_scenario_new(framework, ctypes.byref(scenario))
    function, address, name = library.guarantor_scenario_truth, ctypes.byref(truth), b"response"
    return lambda: function(scenario, name, address)


def main():
    scenario = guarantor.bundled("paris-2026").scenario()
    calls = {"bare ctypes": bare(), "Scenario.truth": lambda: scenario.truth("response")}
    # Taking turns, so that what else the machine does is shared.
    rounds = [{name: timeit.timeit(call, number=CALLS) / CALLS for name, call in calls.items()} for _ in range(ROUNDS)]
    for name in calls:
        print(f"{name:<28} {1e9 * statistics.median(round[name] for round in rounds):12.0f} ns")
    ratio = statistics.median(round["Scenario.truth"] / round["bare ctypes"] for round in rounds)
    print(f"{'ratio':<28} {ratio:12.2f}    (target: under 2)")


if __name__ == "__main__":
    main()
