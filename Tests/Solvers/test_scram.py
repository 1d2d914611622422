"""Counts and probabilities against scram, which reads the tree as Open-PSA. Coherent trees: of others scram's sets have
negative parts too."""

import math
import subprocess
from xml.etree import ElementTree


from conftest import MULTIPLIER
from trees import Tree


def open_psa(tree):
    def argument(name):
        kind = "gate" if name.lstrip("-").startswith("g") else "basic-event"
        text = f'<{kind} name="{name.lstrip("-")}"/>'
        return f"<not>{text}</not>" if name.startswith("-") else text

    def formula(operator, arguments):
        members = "".join(map(argument, arguments))
        if isinstance(operator, int) and 1 < operator < len(arguments):
            return f'<atleast min="{operator}">{members}</atleast>'
        name = "and" if operator in ("all", len(arguments)) else "or"
        return f"<{name}>{members}</{name}>"

    # The first gate that a tree defines is its top.
    gates = "".join(
        f'<define-gate name="{gate}">{formula(*tree.gates[gate])}</define-gate>' for gate in reversed(tree.gates))
    events = "".join(
        f'<define-basic-event name="{event}"><float value="{p}"/></define-basic-event>'
        for event, p in tree.probabilities.items())
    return f'<opsa-mef><define-fault-tree name="tree">{gates}</define-fault-tree><model-data>{events}</model-data></opsa-mef>'


def analyse(scram, tree, folder):
    """The products' event sets, and the probability."""
    model = folder / "tree.xml"
    model.write_text(open_psa(tree))
    return solve(scram, [model])


def solve(scram, files):
    """The same of a model in files."""
    # Without a limit of its own scram drops sets of more than twenty events in silence.
    done = subprocess.run(
        [scram, *map(str, files), "--bdd", "-l", "1000", "--probability", "true"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    total = ElementTree.fromstring(done.stdout).find(".//sum-of-products")
    products = {
        frozenset(event.get("name") for event in product.findall("basic-event")) for product in total.findall("product")}
    return products, float(total.get("probability"))


def test_counts_and_probability(scram, tmp_path):
    for seed in range(20 * MULTIPLIER):
        tree = Tree(seed, events=10 + seed % 20, gates=6 + seed % 15, coherent=True)
        events = {name for _, arguments in tree.gates.values() for name in arguments}
        assert set(tree.gates) - {tree.top} <= events
        products, probability = analyse(scram, tree, tmp_path)
        assert tree.requirements() == products, seed
        assert math.isclose(tree.probability()["probability"], probability, rel_tol=1e-5), seed


def test_probability_of_trees_that_are_not_coherent(scram, tmp_path):
    for seed in range(20 * MULTIPLIER):
        tree = Tree(seed, events=10 + seed % 15, gates=6 + seed % 10, coherent=False)
        probability = analyse(scram, tree, tmp_path)[1]
        assert math.isclose(tree.probability()["probability"], probability, rel_tol=1e-5, abs_tol=1e-9), seed
