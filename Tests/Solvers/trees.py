"""Fault trees at random: events, and gates over events and earlier gates, with sharing."""

import random

import guarantor


class Tree:
    """`gates` maps a name to (operator, arguments); an argument is a name, or a name after a minus for its negation.
    The last gate is the top. The operators are `all`, `any` and the numbers of `at_least`."""

    def __init__(self, seed, events, gates, coherent):
        draw = random.Random(seed)
        self.seed = seed
        self.events = [f"e{number}" for number in range(events)]
        self.probabilities = {event: draw.choice([0.001, 0.01, 0.1, 0.3, 0.5, 0.9]) for event in self.events}
        self.gates = {}
        waiting = self.events[:]
        draw.shuffle(waiting)
        for number in range(gates):
            names = self.events + list(self.gates)
            count = draw.choice([2, 2, 3, 3, 4])
            # What nothing rests on yet comes first, so that the top rests on most of it.
            chosen = waiting[:count - 1] if number < gates - 1 else waiting
            waiting = waiting[len(chosen):]
            while len(chosen) < count:
                other = draw.choice(names)
                if other not in chosen:
                    chosen.append(other)
            arguments = [
                "-" + name if not coherent and draw.random() < 0.25 else name for name in chosen]
            operator = draw.choice(["all", "any", "any", draw.randint(1, len(arguments))])
            self.gates[f"g{number}"] = (operator, arguments)
            waiting.append(f"g{number}")
        self.top = f"g{gates - 1}"

    @property
    def document(self):
        """The tree as a framework: events are facts now false, gates are conditions."""

        def condition(operator, arguments):
            members = [{"not": name[1:]} if name.startswith("-") else name for name in arguments]
            return {operator: members} if isinstance(operator, str) else {"at_least": operator, "of": members}

        return {
            "guarantor": 1, "id": "tree", "title": f"Tree {self.seed}", "holds_when": self.top,
            "facts": [
                {"id": event, "statement": event, "initially": False, "probability": self.probabilities[event]}
                for event in self.events],
            "conditions": [{"id": gate, "when": condition(*self.gates[gate])} for gate in self.gates]}

    def values(self, true):
        """Every gate's value where just these events are true."""
        values = {event: event in true for event in self.events}
        for gate, (operator, arguments) in self.gates.items():
            count = sum(not values[name[1:]] if name.startswith("-") else values[name] for name in arguments)
            needed = {"all": len(arguments), "any": 1}.get(operator, operator)
            values[gate] = count >= needed
        return values

    @property
    def scenario(self):
        import json

        return guarantor.loads(json.dumps(self.document)).scenario()

    def requirements(self):
        """The minimal sets of events that the engine finds, and its answer."""
        answer = self.scenario.ask({"ask": "requirements", "limit": 100_000})
        assert not answer["truncated"]
        for found in answer["sets"]:
            assert all(change["to"] is True for change in found["changes"])
        sets = [frozenset(change["fact"] for change in found["changes"]) for found in answer["sets"]]
        assert len(sets) == len(set(sets)) == answer["count"] == sum(answer["by_size"])
        for size, count in enumerate(answer["by_size"]):
            assert count == sum(len(found) == size for found in sets)
        return set(sets)

    def probability(self, **terms):
        return self.scenario.ask({"ask": "probability", **terms})
