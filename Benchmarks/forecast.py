#!/usr/bin/env python3
"""Forecasts of the Paris model against the same simulation in Python with numpy, side by side in one run.

usage: forecast.py [--timelines 100000] [--rounds 3] [--threads 2]

Two Python programs stand beside the library. In both numpy draws all random numbers at once, and the model's conditions are
Python code written for them. The plain one takes each timeline through its events, as anyone would write it down: what enters
into force stays so. The other is an expert's: it takes all timelines through their first events, then through their second ones,
on arrays of booleans. Both compute both bounds, as the library does. The curves have to agree.
"""
import argparse
import json
import os
import pathlib
import statistics
import sys
import time

import numpy

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "bindings" / "python" / "src"))

import guarantor  # noqa: E402

DAY = 86_400
MONTH = 2_629_746
UNTIL, HORIZON = "2030-01-05", 1460 * DAY
STEPS = 20

#: Suppositions, made up: probability, distribution, and what it comes after.
EXPECTED = {
    "ceasefire": (0.6, ("exponential", "P1Y"), None),
    "settlement": (0.3, ("exponential", "P2Y"), None),
    "settlement_suffices": (0.5, None, None),
    **{
        f"{state}_approval": (0.8, ("pert", "P1M", "P4M", "P1Y"), "ceasefire")
        for state in ("fra", "gbr", "deu", "can", "aus", "usa")
    },
}


def expectations():
    keys = {"exponential": ("mean",), "pert": ("min", "mode", "max")}
    for fact, (probability, law, after) in EXPECTED.items():
        item = {"fact": fact, "probability": probability}
        if law is not None:
            item["delay"] = {"distribution": law[0], **dict(zip(keys[law[0]], law[1:]))}
            if after:
                item["delay"]["after"] = after
        yield item


def draw(count, random):
    """By fact: seconds until it comes true, infinite where it does not."""
    seconds = {"P1M": MONTH, "P4M": 4 * MONTH, "P1Y": 12 * MONTH, "P2Y": 24 * MONTH}
    times = {}
    for fact, (probability, law, after) in EXPECTED.items():
        if law is None:
            delay = numpy.zeros(count)
        elif law[0] == "exponential":
            delay = random.exponential(seconds[law[1]], count)
        else:
            low, mode, high = (seconds[each] for each in law[1:])
            alpha = 1 + 4 * (mode - low) / (high - low)
            delay = low + (high - low) * random.beta(alpha, 6 - alpha, count)
        delay[random.random(count) >= probability] = numpy.inf
        times[fact] = delay + times[after] if after else delay
    return times


class Model:
    """The part of the Paris model that the framework rests on, as Python code: what is entered, and whether it holds.

    Nothing there is negated, suspended or ended, so that the bounds are the model with all that is open false, and true.
    """

    def __init__(self, document, join, either):
        self.document, self.join, self.either = document, join, either
        self.elements = {each["id"]: each for kind in ("conditions", "instruments", "pillars", "commitments", "facts",
                                                       "parties") for each in document[kind]}
        self.told = {}
        for event in document["events"]:
            self.told.update(event["sets"])
        self.places = {fact: number for number, fact in enumerate(EXPECTED)}
        self.entered = {}
        self.lines = []

    def compiled(self):
        """A function of facts, entries and what counts for open, to whether the framework holds; entries are brought up to date."""
        holds = self.source(self.document["holds_when"])
        space = {}
        exec("def step(f, e, open):\n " + "\n ".join(self.lines) + f"\n return {holds}", space)
        return space["step"], len(self.entered)

    def source(self, condition):
        if isinstance(condition, str):
            return self.named(condition)
        (operator, members), = condition.items()
        if operator in ("all", "any"):
            sign = self.join if operator == "all" else self.either
            return "(" + sign.join(self.source(member) for member in members) + ")"
        if operator == "participates":
            return self.named("participates:" + members)
        raise ValueError(operator)

    def named(self, name):
        if name in self.places:
            return f"f[{self.places[name]}]"
        element = self.elements.get(name, {})
        if "when" in element:
            return self.source(element["when"])
        if "adopted_when" in element:
            return self.source(element["adopted_when"])
        if "holds_when" in element:
            return self.source(element["holds_when"])
        if "certainty" in element:
            return self.commitment(element)
        value = self.told.get(name, element.get("initially", name.startswith("participates:") or None))
        return "open" if value not in (True, False) else str(value)

    def commitment(self, element):
        """Its place among what is entered; in force needs no more here."""
        name = element["id"]
        if name not in self.entered:
            quorum = "(" + self.either.join(self.bound(each, element) for each in self.guarantors(element)) + ")"
            place = self.entered[name] = len(self.entered)
            terms = [quorum, self.source(element.get("enters_when", {"all": []}))] if "enters_when" in element else [quorum]
            if "instruments" in element:
                terms.append("(" + self.either.join(self.named(each) for each in element["instruments"]) + ")")
            now = self.join.join(terms)
            self.lines += [f"q{place} = {quorum}", f"e[{place}] = e[{place}]{self.either}({now})"]
        place = self.entered[name]
        return f"(e[{place}]{self.join}q{place})"

    def guarantors(self, element):
        for each in element["guarantors"]:
            party = self.elements[each["party"] if isinstance(each, dict) else each]
            yield from party.get("members", [party["id"]] if party["kind"] != "coalition" else [])
            if party.get("open"):
                yield None

    def bound(self, party, element):
        if party is None:
            return "open"
        if not element["requires_approval"]:
            return "True"
        return self.named(self.elements[party]["approval"]["fact"])


def curve(first, count):
    """The share of timelines by each mark."""
    marks = numpy.arange(STEPS + 1) * (HORIZON // STEPS)
    return numpy.searchsorted(numpy.sort(first), marks, side="right") / count


def plain(document, count, random):
    step, entries = Model(document, " and ", " or ").compiled()
    facts = list(EXPECTED)
    times = list(zip(*(each.tolist() for each in draw(count, random).values())))
    first = [[], []]
    for drawn in times:
        agenda = sorted((when, number) for number, when in enumerate(drawn) if when <= HORIZON)
        for bound, is_open in zip(first, (False, True)):
            known, entered = [False] * len(facts), [False] * entries
            hit = 0.0 if step(known, entered, is_open) else None
            for when, number in agenda:
                known[number] = True
                if step(known, entered, is_open) and hit is None:
                    hit = when
            if hit is not None:
                bound.append(hit)
    return [curve(each, count) for each in first]


def vectorised(document, count, random):
    step, entries = Model(document, " & ", " | ").compiled()
    times = numpy.array(list(draw(count, random).values()))
    order = numpy.argsort(times, axis=0)
    rows = numpy.arange(count)
    curves = []
    for is_open in (numpy.zeros(count, bool), numpy.ones(count, bool)):
        known, entered = numpy.zeros(times.shape, bool), numpy.zeros((entries, count), bool)
        first = numpy.where(step(known, entered, is_open), 0.0, numpy.inf)
        for rank in order:
            when = times[rank, rows]
            comes = when <= HORIZON
            known[rank[comes], rows[comes]] = True
            hit = step(known, entered, is_open) & numpy.isinf(first)
            first[hit] = when[hit]
        curves.append(curve(first[first <= HORIZON], count))
    return curves


def library(scenario, count, threads):
    request = {
        "ask": "forecast", "until": UNTIL, "steps": STEPS, "bounds": True, "timelines": count,
        "expectations": list(expectations()),
    }
    answer = scenario.ask(request, threads=threads)
    assert answer["method"] == "simulated"
    return [numpy.array([point["by"]["bounds"][bound] for point in answer["curve"]]) for bound in (0, 1)]


def seconds(work, rounds):
    """Medians of elapsed time and of processor time, all threads together, which other programs' share does not touch."""
    results, elapsed, processor = None, [], []
    for _ in range(rounds):
        start = time.perf_counter(), time.process_time()
        results = work()
        elapsed.append(time.perf_counter() - start[0])
        processor.append(time.process_time() - start[1])
    return statistics.median(elapsed), statistics.median(processor), results


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--timelines", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    count = options.timelines
    scenario = guarantor.bundled("paris-2026").scenario()
    document = json.loads((HERE.parent / "Models" / "paris-2026.json").read_text(encoding="utf-8"))
    random = numpy.random.default_rng(1)
    library(scenario, count, options.threads)
    results = {
        f"Guarantor, {options.threads} threads": seconds(
            lambda: library(scenario, count, options.threads), 5 * options.rounds),
        "Guarantor, 1 thread": seconds(lambda: library(scenario, count, 1), 5 * options.rounds),
        "Python with numpy": seconds(lambda: plain(document, count, random), options.rounds),
        "numpy on arrays": seconds(lambda: vectorised(document, count, random), options.rounds),
    }
    # Elapsed times against all threads', processor times against one's.
    (ours, _, expected), (_, busy, _) = list(results.values())[:2]
    print(f"{count:,} timelines of the Paris framework, both bounds, {os.cpu_count()} cores")
    print(f"{'':24}{'elapsed':>15}{'ratio':>9}{'processor':>15}{'ratio':>9}")
    for name, (elapsed, processor, found) in results.items():
        for mine, theirs in zip(expected, found):
            # Two samples of this size differ by more than six standard deviations hardly ever.
            spread = 6 * numpy.sqrt((mine * (1 - mine) + theirs * (1 - theirs)) / count) + 6 / count
            assert (numpy.abs(mine - theirs) <= spread).all(), (name, mine, theirs)
        verdict = ""
        if name == f"Guarantor, {options.threads} threads":
            verdict = f"   {'<' if elapsed < 2 else 'NOT <'} 2 s"
        if name == "Python with numpy":
            verdict = f"   {'≥' if elapsed >= 50 * ours else 'NOT'} 50 elapsed"
        print(
            f"{name:24}{1e3 * elapsed:12,.1f} ms{elapsed / ours:9.1f}{1e3 * processor:12,.1f} ms{processor / busy:9.1f}{verdict}")


if __name__ == "__main__":
    main()
