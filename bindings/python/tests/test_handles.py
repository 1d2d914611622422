import gc
import subprocess
import weakref

import pytest

import guarantor
from guarantor import _ffi
from project import environment, python

SMALL = '{"guarantor": 1, "id": "s", "title": "S", "facts": [{"id": "f", "statement": "F", "initially": true}]}'


@pytest.fixture
def counted(monkeypatch):
    """Counts what is freed."""
    freed = []
    for kind, function in (
        (guarantor.Framework, "guarantor_framework_free"),
        (guarantor.Scenario, "guarantor_scenario_free"),
    ):
        free = getattr(_ffi.library, function)
        monkeypatch.setattr(
            kind,
            "_free",
            staticmethod(lambda pointer, free=free, name=kind.__name__: (freed.append(name), free(pointer))),
        )
    return freed


def test_closing(counted):
    framework = guarantor.loads(SMALL)
    scenario = framework.scenario()
    assert not framework.closed and not scenario.closed
    framework.close()
    framework.close()
    assert framework.closed
    assert scenario.truth("f") is guarantor.Truth.TRUE
    scenario.close()
    assert counted == ["Framework", "Scenario"]


def test_with(counted):
    with guarantor.loads(SMALL) as framework, framework.scenario() as scenario:
        scenario.truth("f")
    assert counted == ["Scenario", "Framework"]
    for closed in (framework, scenario):
        with pytest.raises(ValueError, match="is closed"), closed:
            pass


def test_forgetting(counted):
    guarantor.loads(SMALL).scenario().copy()
    gc.collect()
    assert sorted(counted) == ["Framework", "Scenario", "Scenario"]


def test_a_scenario_keeps_its_framework(counted):
    scenario = guarantor.loads(SMALL).scenario()
    gc.collect()
    assert counted == []
    assert scenario.framework.id == "s"
    alive = weakref.ref(scenario.framework)
    del scenario
    gc.collect()
    assert alive() is None


@pytest.mark.parametrize(
    "use",
    [
        lambda s: s.truth("f"),
        lambda s: s.truth(),
        lambda s: s.truths("fact"),
        lambda s: s.status(),
        lambda s: s.assume("f", True),
        lambda s: s.copy(),
        lambda s: s.reset(),
        lambda s: setattr(s, "date", None),
        lambda s: setattr(s, "reading", "exact"),
        lambda s: s.standing("f"),
        lambda s: s.bound("f", "f"),
        lambda s: s.in_force("f"),
        lambda s: s.ask({"ask": "status"}),
    ],
)
def test_use_after_closing_a_scenario(use):
    scenario = guarantor.loads(SMALL).scenario()
    scenario.close()
    with pytest.raises(ValueError, match="this scenario is closed"):
        use(scenario)


@pytest.mark.parametrize(
    "use",
    [
        lambda f: f.canonical(),
        lambda f: f.document,
        lambda f: f.id,
        lambda f: f.ids("fact"),
        lambda f: f.index("fact", "f"),
        lambda f: f.scenario(),
    ],
)
def test_use_after_closing_a_framework(use):
    framework = guarantor.loads(SMALL)
    framework.close()
    with pytest.raises(ValueError, match="this framework is closed"):
        use(framework)
    assert repr(framework) == "<Framework, closed>"


def test_what_is_known_of_a_closed_framework_stays_known():
    framework = guarantor.loads(SMALL)
    assert framework.title == "S"
    framework.close()
    assert framework.title == "S"


def test_a_handle_that_was_never_made():
    scenario = guarantor.Scenario.__new__(guarantor.Scenario)
    assert scenario.closed
    del scenario


@pytest.mark.parametrize(
    "ending",
    ["", "import os; os._exit(0)", "framework.close()", "del guarantor", "cycle = [scenario]; cycle.append(cycle)"],
)
def test_the_interpreter_ends_quietly(ending):
    use = "import guarantor\nframework = guarantor.bundled()\nscenario = framework.scenario()\nscenario.truth()\n"
    program = use + ending
    done = subprocess.run(python("-X", "dev", "-c", program), env=environment(), capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_interpreter_ends_quietly_with_threads_at_work():
    program = """
import threading, guarantor
scenario = guarantor.bundled().scenario()
def work():
    while True:
        scenario.truth("ceasefire"); scenario.status()
for _ in range(4):
    threading.Thread(target=work, daemon=True).start()
"""
    for _ in range(5):
        done = subprocess.run(python("-c", program), env=environment(), capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")
