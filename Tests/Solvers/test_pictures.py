"""Graphs open in the programs that they are written for: Graphviz's dot, and Mermaid's own parser in Node."""

import json
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest

import guarantor

HOSTILE = 'A "quote", a \\ backslash,\r\na line <b>&amp;</b> #35; %% `x` [end] --> {"y"} \u2028 \u202e \u0007\u0000 é 🙂 end'


def scenarios():
    paris = guarantor.bundled("paris-2026").scenario()
    yield "paris", paris, None
    yield "response", paris, "response"
    document = {
        "guarantor": 1, "id": "x", "title": HOSTILE,
        "holds_when": {"any": ["end", {"at_least": 2, "of": ["end", {"not": "k"}, {"held": "end", "for": "P30D"}]}]},
        "facts": [{"id": "end", "statement": HOSTILE}],
        "parties": [{"id": "p", "name": HOSTILE, "kind": "state"}],
        "commitments": [{"id": "k", "title": HOSTILE, "guarantors": ["p"], "enters_when": {"participates": "p"}}]}
    yield "hostile", guarantor.loads(json.dumps(document)).scenario(), None
    yield "smallest", guarantor.loads('{"guarantor": 1, "id": "x", "title": "T"}').scenario(), None


CASES = {name: (scenario, target) for name, scenario, target in scenarios()}


@pytest.mark.parametrize("name", CASES)
def test_dot_draws_it(name):
    dot = shutil.which("dot")
    if dot is None:
        pytest.skip("dot is missing (Debian: apt-get install graphviz)")
    scenario, target = CASES[name]
    text = scenario.export("graphviz", target).text
    done = subprocess.run([dot, "-Tsvg"], input=text.encode(), capture_output=True)
    assert done.returncode == 0 and not done.stderr, done.stderr
    picture = ElementTree.fromstring(done.stdout)
    drawn = [group.get("class") for group in picture.iter("{http://www.w3.org/2000/svg}g")]
    assert drawn.count("node") == text.count("fillcolor=") > 0
    assert drawn.count("edge") == text.count(" -> ")


def test_mermaid_reads_it(tmp_path):
    node, package = shutil.which("node"), find_spec("nicegui")
    if node is None or package is None:
        pytest.skip("Node, or the package nicegui that brings Mermaid, is missing")
    (library,) = Path(package.origin).parent.glob("elements/mermaid/**/index.js")
    files = []
    for name, (scenario, target) in CASES.items():
        files.append(tmp_path / f"{name}.mmd")
        files[-1].write_text(scenario.export("mermaid", target).text)
    broken = tmp_path / "broken.mmd"
    broken.write_text('flowchart LR\n a["no end\n')
    parse = Path(__file__).with_name("mermaid.mjs")
    done = subprocess.run(
        [node, parse, library, *files, broken], capture_output=True, text=True, timeout=120)
    said = dict(line.split("\t") for line in done.stdout.splitlines())
    assert said.pop(str(broken)) == "refused", done.stderr
    assert said == {str(file): "flowchart-v2" for file in files}, done.stderr
