"""Many threads at once: on one framework, on one scenario, on errors of their own."""

import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from time import monotonic, sleep

import pytest

import guarantor
from guarantor import Truth, UnknownIdError

THREADS = 8


def at_once(work, threads=THREADS):
    """Runs it in that many threads that start together; gives what each came to."""
    barrier = threading.Barrier(threads)

    def run(number):
        barrier.wait()
        return work(number)

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(run, range(threads)))


def test_one_framework_and_a_scenario_for_each(paris):
    expected = {
        value: paris.scenario(assume={"ceasefire": value, "fra_approval": True}).status().raw for value in (True, False)
    }

    def work(number):
        value = number % 2 == 0
        for _ in range(40):
            with paris.scenario(assume={"ceasefire": value, "fra_approval": True}) as scenario:
                assert scenario.truth("french_troops") is Truth.of(value)
                assert scenario.status().raw == expected[value]
        return True

    assert all(at_once(work))


def test_one_framework_read_for_the_first_time_by_all():
    framework = guarantor.loads(guarantor.bundled().canonical())
    results = at_once(lambda number: (framework.ids("fact"), framework.title, framework.canonical()))
    assert all(result == results[0] for result in results)


def test_one_scenario_read_and_changed(paris):
    scenario = paris.scenario(assume={"fra_approval": True})

    def work(number):
        for turn in range(300):
            if number == 0:
                scenario.assume("ceasefire", turn % 2 == 0)
            elif number == 1:
                scenario.date = None if turn % 2 else "2026-02-01"
            elif number == 2:
                assert scenario.copy().truth("precondition").is_decided
            elif number == 3:
                status = scenario.status()
                assert status.pillar("multinational_force").holds is status.commitment("force_deployment").in_force
            else:
                assert scenario.truth("french_troops").is_decided
        return True

    assert all(at_once(work))


def test_each_thread_has_its_own_errors(paris):
    scenario = paris.scenario()

    def work(number):
        for turn in range(200):
            with pytest.raises(UnknownIdError) as caught:
                scenario.truth(f"nothing-{number}-{turn}")
            assert f"nothing-{number}-{turn}`" in str(caught.value)
        return True

    assert all(at_once(work))


def test_closing_while_others_read(paris):
    for _ in range(30):
        scenario = paris.scenario()
        scenario.truth("ceasefire")

        def work(number, scenario=scenario):
            if number == 0:
                sleep(0.001)
                scenario.close()
                return True
            ends = monotonic() + 10
            with pytest.raises(ValueError, match="is closed"):
                while monotonic() < ends:
                    scenario.truth("ceasefire")
            return True

        assert all(at_once(work))


def test_an_interpreter_without_a_lock_of_its_own(paris, monkeypatch):
    monkeypatch.setattr(guarantor._ffi, "HAS_LOCK", False)
    scenario = paris.scenario(assume={"ceasefire": True})
    assert [scenario.truth("ceasefire") for _ in range(3)] == [Truth.TRUE] * 3
    assert not scenario._settled


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="signals of timers are there on Unix")
def test_a_read_that_a_signal_interrupts(paris):
    scenario = paris.scenario(assume={"ceasefire": True, "fra_approval": False})
    interruptions = []
    before = signal.signal(signal.SIGALRM, lambda *_: interruptions.append(scenario.truth("fra_approval")))
    signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)
    try:
        while len(interruptions) < 200:
            assert scenario.truth("ceasefire") is Truth.TRUE
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert set(interruptions) == {Truth.FALSE}
