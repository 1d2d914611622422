"""A child goes on with what its parent made, and neither disturbs the other."""

import os
import sys
import traceback
import warnings

import pytest
from test_threads import at_once

import guarantor
from guarantor import Expectation, Truth

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
TRUCE = Expectation("ceasefire", 0.5, {"distribution": "exponential", "mean": "P90D"})


def child(work):
    """Starts it in a process of its own."""
    with warnings.catch_warnings():
        # Python warns of threads that there have been. Those here have ended.
        warnings.simplefilter("ignore", DeprecationWarning)
        process = os.fork()
    if process:
        return process
    status = 1
    try:
        work()
        status = 0
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(status)


def ended_well(process):
    return os.waitpid(process, 0)[1] == 0


def everything(scenario):
    """An answer of each sort: read, asked, swept, simulated on several threads, and of a scenario of its own."""
    framework = scenario.framework
    with framework.scenario(assume={"ceasefire": True}) as other:
        needed = other.requirements("response").raw
    return (
        scenario.truths("fact"),
        scenario.status().raw,
        scenario.explain().raw,
        needed,
        scenario.forecast("ceasefire", [TRUCE], simulate=True, timelines=3000, threads=3).raw,
        bytes(scenario.sweep(["ceasefire"], ["french_troops"]).run(b"\1\2\0", threads=3)),
        framework.canonical(),
        framework.ids("commitment"),
    )


@pytest.mark.parametrize("is_used", [False, True], ids=["untouched", "used"])
def test_a_child_uses_what_the_parent_made(is_used):
    scenario = guarantor.loads(guarantor.bundled().canonical()).scenario()
    expected = everything(guarantor.bundled().scenario())
    if is_used:
        # From several threads, which have ended by then: what they have started is no more.
        assert at_once(lambda _: everything(scenario)) == [expected] * 8

    def work():
        assert everything(scenario) == expected

    assert all([ended_well(process) for process in [child(work) for _ in range(4)]])
    assert everything(scenario) == expected


def test_what_a_child_changes_is_its_own(paris):
    scenario = paris.scenario(assume={"fra_approval": True})
    assert scenario.truth("french_troops") is Truth.FALSE

    def work():
        scenario.assume("ceasefire", True)
        assert scenario.truth("french_troops") is Truth.TRUE
        scenario.close()
        paris.close()

    assert ended_well(child(work))
    assert scenario.truth("french_troops") is Truth.FALSE
    assert paris.scenario().status().commitments


def test_a_child_of_a_child(paris):
    scenario = paris.scenario()
    expected = scenario.status().raw

    def work():
        assert ended_well(child(lambda: check()))
        check()

    def check():
        assert scenario.status().raw == expected
        with pytest.raises(guarantor.UnknownIdError, match="`nothing`"):
            scenario.truth("nothing")

    assert ended_well(child(work))


def test_a_failure_belongs_to_the_process_that_saw_it(paris):
    scenario = paris.scenario()
    with pytest.raises(guarantor.UnknownIdError):
        scenario.truth("nothing")

    def work():
        with pytest.raises(guarantor.DocumentError):
            guarantor.loads("{")

    assert ended_well(child(work))
    with pytest.raises(guarantor.UnknownIdError, match="`nobody`"):
        scenario.withdraw("nobody")
