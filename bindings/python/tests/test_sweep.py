"""Sweeps, against one scenario for each row."""

import json
import random
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

import guarantor
from documents import documents
from guarantor import CancelledError, Truth, UnknownIdError, WrongKindError
from guarantor.truth import TRUTHS

FACTS = ["ceasefire", "fra_approval", "participates:GBR"]
TARGETS = ["french_troops", "force_deployment", "paris-2026", "entered:force_deployment", "ceasefire"]


def one_by_one(scenario, facts, targets, rows):
    """What the targets of a sweep are, a scenario for each row."""
    found = []
    for row in rows:
        with scenario.copy() as copy:
            for fact, value in zip(facts, row):
                copy.assume(fact, TRUTHS[value])
            for target in targets:
                predicate, _, commitment = target.partition(":")
                is_predicate = predicate in guarantor.scenario.PREDICATES and commitment
                truth = copy.predicate(predicate, commitment) if is_predicate else copy.truth(target)
                found.append(TRUTHS.index(truth))
    return bytes(found)


def drawn(count, columns, seed=0, values=4):
    draws = random.Random(seed)
    return [bytes(draws.randrange(values) for _ in range(columns)) for _ in range(count)]


def flat(answer):
    return memoryview(answer).tobytes()


def columns(rows, bit):
    """Bits of the values, a column for each fact."""
    length = (len(rows) + 7) // 8
    packed = bytearray(length * len(rows[0]))
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            packed[column * length + number // 8] |= (value >> bit & 1) << number % 8
    return bytes(packed)


@pytest.mark.parametrize("count", [0, 1, 7, 8, 65, 300])
def test_rows_of_bytes(scenario, count):
    rows = drawn(count, len(FACTS))
    with scenario.sweep(FACTS, TARGETS) as sweep:
        assert flat(sweep.run(b"".join(rows))) == one_by_one(scenario, FACTS, TARGETS, rows)


@pytest.mark.parametrize("count", [1, 7, 8, 65, 300])
@pytest.mark.parametrize("values", [(1, 2), (0, 1, 2), (1, 2, 3), (0, 1, 2, 3)])
def test_columns_of_bits(scenario, count, values):
    rows = [bytes(values[value % len(values)] for value in row) for row in drawn(count, len(FACTS), count, 12)]
    expected = one_by_one(scenario, FACTS, TARGETS, rows)
    expected = [expected[start:start + len(TARGETS)] for start in range(0, len(expected), len(TARGETS))]
    sweep = scenario.sweep(FACTS, TARGETS)
    shown = sweep.run_packed(columns(rows, 0), columns(rows, 1), rows=count)
    assert [flat(each) for each in shown] == [columns(expected, bit) for bit in (0, 1)]
    if set(values) == {1, 2}:
        shown = sweep.run_packed(columns(rows, 0), rows=count)
        assert [flat(each) for each in shown] == [columns(expected, bit) for bit in (0, 1)]


def test_many_rows_on_any_number_of_threads(scenario):
    rows = drawn(40_000, len(FACTS), 3)
    sweep = scenario.sweep(FACTS, TARGETS)
    values = b"".join(rows)
    answers = {flat(sweep.run(values, threads=threads)) for threads in (0, 1, 2, 5)}
    assert len(answers) == 1
    known = {row: one_by_one(scenario, FACTS, TARGETS, [row]) for row in set(rows)}
    assert answers.pop() == b"".join(known[row] for row in rows)


def test_many_columns_on_any_number_of_threads(scenario):
    """What is shown goes past the caches, and what different threads show meets within a line of memory."""
    rows = drawn(100_001, len(FACTS), 4)
    known = {row: one_by_one(scenario, FACTS, TARGETS, [row]) for row in set(rows)}
    expected = [columns([known[row] for row in rows], bit) * 80 for bit in (0, 1)]
    told = [columns(rows, bit) for bit in (0, 1)]
    sweep = scenario.sweep(FACTS, TARGETS * 80)
    for threads in (1, 2, 5):
        assert [flat(each) for each in sweep.run_packed(*told, rows=len(rows), threads=threads)] == expected


@given(documents, st.randoms(use_true_random=False))
def test_random_documents(document, draws):
    try:
        framework = guarantor.loads(json.dumps(document))
    except guarantor.DocumentError:
        return
    facts = draws.sample(framework.ids("fact"), min(3, len(framework.ids("fact"))))
    targets = [*framework.ids("commitment"), *framework.ids("condition"), document["id"]]
    rows = [bytes(draws.randrange(4) for _ in facts) for _ in range(9)]
    scenario = framework.scenario()
    assert flat(scenario.sweep(facts, targets).run(b"".join(rows))) == one_by_one(scenario, facts, targets, rows)


def test_numpy(scenario):
    numpy = pytest.importorskip("numpy")
    rows = numpy.random.default_rng(5).integers(0, 4, (500, len(FACTS)), dtype=numpy.uint8)
    sweep = scenario.sweep(FACTS, TARGETS)
    shown = sweep.run(rows)
    assert shown.shape == (500, len(TARGETS)) and shown.dtype == numpy.uint8
    packed = [numpy.packbits(numpy.ascontiguousarray(rows.T >> bit & 1), axis=1, bitorder="little") for bit in (0, 1)]
    told = [numpy.unpackbits(each, axis=1, bitorder="little")[:, :500].T for each in sweep.run_packed(*packed, rows=500)]
    assert (told[0] + 2 * told[1] == shown).all()
    rows.flags.writeable = False
    assert (sweep.run(rows) == shown).all()
    decided = rows % 2 == 1
    assert (sweep.run(decided) == sweep.run(2 - decided.astype(numpy.uint8))).all()
    with pytest.raises(ValueError):
        sweep.run(rows.T)
    with pytest.raises(ValueError):
        sweep.run(rows.astype(numpy.int64))


def test_progress(scenario):
    sweep = scenario.sweep(FACTS, TARGETS)
    values = bytes(len(FACTS)) * 50_000
    reports, threads = [], set()

    def progress(done, total):
        reports.append((done, total))
        threads.add(threading.get_ident())

    sweep.run(values, threads=2, progress=progress)
    assert reports[-1] == (50_000, 50_000) and {total for _, total in reports} == {50_000}
    assert [done for done, _ in reports] == sorted(done for done, _ in reports)
    assert threads == {threading.get_ident()}

    with pytest.raises(CancelledError):
        sweep.run(values, progress=lambda done, total: True)

    def fail(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sweep.run(values, progress=fail)
    assert flat(sweep.run(values[:3])) == one_by_one(scenario, FACTS, TARGETS, [values[:3]])


def test_what_it_refuses(scenario):
    with pytest.raises(UnknownIdError):
        scenario.sweep(["ceasefir"], [])
    with pytest.raises(WrongKindError):
        scenario.sweep([], ["FRA"])
    with pytest.raises(TypeError):
        scenario.sweep("ceasefire", [])
    sweep = scenario.sweep(FACTS, TARGETS)
    with pytest.raises(ValueError, match="no multiple"):
        sweep.run(b"1234")
    with pytest.raises(guarantor.ArgumentError, match="listed"):
        sweep.run(b"\1\2\4")
    with pytest.raises(ValueError):
        sweep.run_packed(b"123", rows=9)
    with pytest.raises(ValueError):
        sweep.run_packed(b"123", b"12")
    with pytest.raises(ValueError):
        sweep.run(b"", threads=-1)
    scenario.reading = "exact"
    with pytest.raises(guarantor.BudgetError):
        scenario.sweep(FACTS, TARGETS)


def test_it_stays_what_it_was(scenario):
    sweep = scenario.sweep(["fra_approval"], ["french_troops"])
    before = flat(sweep.run(b"\1\2"))
    scenario.assume("ceasefire", True)
    assert flat(sweep.run(b"\1\2")) == before
    assert Truth.of(True) is TRUTHS[flat(scenario.sweep(["fra_approval"], ["french_troops"]).run(b"\1"))[0]]
    scenario.close()
    assert flat(sweep.run(b"\1\2")) == before
    sweep.close()
    sweep.close()
    with pytest.raises(ValueError):
        sweep.run(b"")
