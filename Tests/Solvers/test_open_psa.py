"""Fault trees to scram and back: what is written for it, what it and the tool read alike."""

import json
import math
import os
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

import guarantor
from conftest import MULTIPLIER
from test_scram import solve
from trees import Tree

#: The example models that Debian's package brings along.
INPUTS = Path("/usr/share/scram/input")


def written(scenario, folder, target=None):
    path = folder / "exported.xml"
    path.write_text(scenario.export("open_psa", target).text)
    return path


@pytest.fixture(scope="session")
def tool():
    path = os.environ.get("GUARANTOR_TOOL", str(Path(__file__).resolve().parents[2] / "build" / "bin" / "guarantor"))
    if not os.access(path, os.X_OK):
        pytest.skip("the tool is missing: make")
    return path


def imported(tool, *files):
    done = subprocess.run([tool, "import", "open-psa", *map(str, files)], capture_output=True, text=True, check=True)
    return guarantor.loads(done.stdout).scenario()


def sets(scenario):
    answer = scenario.requirements(limit=100_000)
    return {frozenset(change.fact for change in found.changes) for found in answer.sets}


def test_what_is_written_gives_the_same(scram, tmp_path):
    for seed in range(20 * MULTIPLIER):
        tree = Tree(seed, events=10 + seed % 20, gates=6 + seed % 15, coherent=True)
        products, probability = solve(scram, [written(tree.scenario, tmp_path)])
        assert tree.requirements() == products, seed
        assert math.isclose(tree.probability()["probability"], probability, rel_tol=1e-5), seed


def test_what_is_written_of_trees_that_are_not_coherent(scram, tmp_path):
    for seed in range(20 * MULTIPLIER):
        tree = Tree(seed, events=10 + seed % 15, gates=6 + seed % 10, coherent=False)
        probability = solve(scram, [written(tree.scenario, tmp_path)])[1]
        assert math.isclose(tree.probability()["probability"], probability, rel_tol=1e-5, abs_tol=1e-9), seed


@pytest.mark.parametrize("supposed", [{}, {"ceasefire": True, "fra_approval": True}], ids=["on the day", "in force"])
def test_everything_in_the_paris_framework(scram, tmp_path, supposed):
    document = json.loads(guarantor.bundled("paris-2026").canonical())
    for number, fact in enumerate(document["facts"]):
        if not fact.get("settled"):
            fact["probability"] = [0.1, 0.5, 0.9, 0.25][number % 4]
    framework = guarantor.loads(json.dumps(document))
    scenario = framework.scenario(assume=supposed)
    compared = 0
    for target in [*framework.ids("pillar"), *framework.ids("commitment"), *framework.ids("condition"), framework.id]:
        try:
            expected = scenario.probability(target).probability
        except guarantor.RequestError as error:
            # Unnamed members have no probability; both questions say so.
            assert error.code == "missing_probabilities"
            with pytest.raises(guarantor.RequestError):
                scenario.export("open_psa", target)
            continue
        found = solve(scram, [written(scenario, tmp_path, target)])[1]
        assert math.isclose(expected, found, rel_tol=1e-5, abs_tol=1e-12), target
        compared += 1
    assert compared > 10


def test_a_loop_is_unrolled(scram, tmp_path):
    """Each of three enters if the next does, or for its own reason: the least solution is that some reason is there."""
    document = {
        "guarantor": 1, "id": "ring", "title": "A ring", "holds_when": "k0",
        "parties": [{"id": "A", "name": "A", "kind": "state"}],
        "facts": [{"id": f"f{i}", "statement": "F", "initially": False, "probability": 0.5} for i in range(3)],
        "commitments": [
            {"id": f"k{i}", "title": "K", "guarantors": ["A"], "certainty": "agreed", "requires_approval": False,
             "enters_when": {"any": [f"f{i}", f"k{(i + 1) % 3}"]}} for i in range(3)]}
    scenario = guarantor.loads(json.dumps(document)).scenario()
    products, probability = solve(scram, [written(scenario, tmp_path)])
    assert products == {frozenset([f"f{i}"]) for i in range(3)}
    assert probability == 0.875 == scenario.probability().probability


MODELS = {
    "BSCU": ["BSCU/BSCU.xml"],
    "Chinese": ["Chinese/chinese.xml", "Chinese/chinese-basic-events.xml"],
    "Lift": ["Lift/lift.xml"],
    "SmallTree": ["SmallTree/SmallTree.xml"],
    "Theatre": ["Theatre/theatre.xml"],
    "ThreeMotor": ["ThreeMotor/three_motor.xml"],
    "TwoTrain": ["TwoTrain/two_train.xml"],
    "baobab1": ["Baobab/baobab1.xml", "Baobab/baobab1-basic-events.xml"],
    "baobab2": ["Baobab/baobab2.xml", "Baobab/baobab2-basic-events.xml"],
    "ne574": ["ne574/ne574.xml"],
}


@pytest.mark.parametrize("model", MODELS)
def test_what_is_read_gives_the_same(scram, tool, tmp_path, model):
    files = [INPUTS / name for name in MODELS[model]]
    if not all(file.exists() for file in files):
        pytest.skip("scram's example models are missing")
    scenario = imported(tool, *files)
    products, probability = solve(scram, files)
    assert math.isclose(scenario.probability().probability, probability, rel_tol=1e-5)
    requirements = scenario.requirements(limit=0)
    sizes = [0] * len(requirements.by_size)
    for product in products:
        sizes[len(product)] += 1
    assert (requirements.count, list(requirements.by_size)) == (len(products), sizes)
    # And back: what is written of it is read as the same.
    again = imported(tool, written(scenario, tmp_path))
    assert math.isclose(again.probability().probability, scenario.probability().probability, rel_tol=1e-12)
    assert again.requirements(limit=0).by_size == requirements.by_size
    assert sets(again) == sets(scenario)


def test_probability_of_a_large_model(scram, tool):
    """CEA9601: 186 events, more sets than anyone lists."""
    files = [INPUTS / "CEA9601" / name for name in ("CEA9601.xml", "CEA9601-basic-events.xml")]
    if not all(file.exists() for file in files):
        pytest.skip("scram's example models are missing")
    scenario = imported(tool, *files)
    report = subprocess.run(
        [scram, *map(str, files), "--bdd", "-l", "4", "--probability", "true"], check=True, capture_output=True).stdout
    total = ElementTree.fromstring(report).find(".//sum-of-products")
    assert math.isclose(scenario.probability().probability, float(total.get("probability")), rel_tol=1e-5)
    sizes = [int(count) for count in total.get("distribution").split()]
    # By size from one on; those of none have nothing in them.
    assert list(scenario.requirements(limit=0).by_size[1:1 + len(sizes)]) == sizes
