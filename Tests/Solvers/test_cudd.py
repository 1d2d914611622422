"""Probability, importance and numbers of minimal sets against CUDD. Probabilities are fractions here: differences of small
doubles would lose their digits."""

import math
from fractions import Fraction

import pytest

from conftest import MULTIPLIER
from trees import Tree


def diagram(manager, tree):
    """The top's diagram: `at_least` as an any of alls would be too large, so that it is built event by event."""
    manager.declare(*tree.events)
    nodes = {event: manager.var(event) for event in tree.events}
    for gate, (operator, arguments) in tree.gates.items():
        members = [~nodes[name[1:]] if name.startswith("-") else nodes[name] for name in arguments]
        needed = {"all": len(members), "any": 1}.get(operator, operator)
        reached = [manager.true] + [manager.false] * needed
        for member in members:
            for count in range(needed, 0, -1):
                reached[count] |= reached[count - 1] & member
        nodes[gate] = reached[needed]
    return nodes[tree.top]


def probability(manager, node, of):
    """By Shannon expansion, each node once."""
    known = {}

    def value(node):
        if node == manager.true:
            return Fraction(1)
        if node == manager.false:
            return Fraction(0)
        key = int(node)
        if key not in known:
            p = Fraction(of[node.var])
            low, high = value(node.low), value(node.high)
            known[key] = p * high + (1 - p) * low
            if node.negated:
                known[key] = 1 - known[key]
        return known[key]

    return value(node)


def close(one, other):
    if one is None or other is None:
        return one is None and other is None
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-15)


@pytest.mark.parametrize("coherent", [True, False])
def test_probability_and_importance(cudd, coherent):
    for seed in range(40 * MULTIPLIER):
        tree = Tree(seed, events=10 + seed % 30, gates=6 + seed % 25, coherent=coherent)
        manager = cudd.BDD()
        top = diagram(manager, tree)
        answer = tree.probability(fussell_vesely=True)
        whole = probability(manager, top, tree.probabilities)
        assert close(answer["probability"], whole), seed
        measures = {item["fact"]: item for item in answer["importance"]}
        for event in manager.support(top):
            given = [
                probability(manager, manager.let({event: value}, top), tree.probabilities) for value in (False, True)]
            item, p = measures[event], Fraction(tree.probabilities[event])
            birnbaum = given[1] - given[0]
            assert close(item["birnbaum"], birnbaum), (seed, event)
            assert close(item["criticality"], p * birnbaum / whole), (seed, event)
            assert close(item["raw"], given[1] / whole), (seed, event)
            assert close(item["rrw"], whole / given[0] if given[0] else None), (seed, event)
            if coherent:
                assert close(item["fussell_vesely"], fussell_vesely(manager, tree, event, whole)), (seed, event)
        del top


def fussell_vesely(manager, tree, event, whole):
    """The share of the probability of minimal sets with the event."""
    union = manager.false
    for found in tree.requirements():
        if event in found:
            union |= manager.cube({name: True for name in found})
    return probability(manager, union, tree.probabilities) / whole


def test_requirements_are_the_prime_implicants_of_coherent_trees(cudd):
    """Rauzy's decomposition, over Python's sets: those of the low branch, and those of the high branch that contain none."""
    for seed in range(40 * MULTIPLIER):
        tree = Tree(seed, events=8 + seed % 12, gates=5 + seed % 12, coherent=True)
        manager = cudd.BDD()
        top = diagram(manager, tree)

        def minimal(node):
            if node == manager.false:
                return set()
            if node == manager.true:
                return {frozenset()}
            low, high = (manager.let({node.var: value}, node) for value in (False, True))
            without = minimal(low)
            extra = {found | {node.var} for found in minimal(high) if not any(other <= found for other in without)}
            return without | extra

        assert tree.requirements() == minimal(top), seed
        del top
