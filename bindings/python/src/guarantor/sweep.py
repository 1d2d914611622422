"""Sweeps: a scenario evaluated for very many values of some facts."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Callable, Iterable, Optional, Tuple

from . import _ffi
from ._ffi import library
from ._handle import Handle
from ._text import id_text

if TYPE_CHECKING:
    from .scenario import Scenario

#: Told how many of how many rows are done; anything true ends the work.
Progress = Callable[[int, int], Any]


class Sweep(Handle):
    """Made by ``Scenario.sweep``; what is changed in the scenario afterwards makes no difference to it.

    A value is a number: 0 unknown, 1 true, 2 false, 3 contested. Any number of threads may run one sweep at once.

    >>> import guarantor
    >>> scenario = guarantor.bundled("paris-2026").scenario()
    >>> sweep = scenario.sweep(["ceasefire", "fra_approval"], ["french_troops"])
    >>> bytes(sweep.run(b"\\1\\1" b"\\1\\2" b"\\1\\0"))
    b'\\x01\\x02\\x00'
    """

    _free = library.guarantor_sweep_free

    def __init__(self, scenario: Scenario, facts: Iterable[str], targets: Iterable[str], pointer: Any) -> None:
        super().__init__(pointer)
        self.framework = scenario.framework
        self.facts: Tuple[str, ...] = tuple(facts)
        self.targets: Tuple[str, ...] = tuple(targets)
        self._running = 0

    def run(self, values: Any, threads: int = 0, progress: Optional[Progress] = None) -> Any:
        """What is shown of each target, row by row.

        ``values`` is anything with the buffer protocol, a byte for each value, row after row: ``bytes``, or a numpy array of
        ``uint8`` with the shape rows, facts. It is not copied. An array of ``bool`` is taken too: false is then false, and a
        copy is made. Gives a numpy array with the shape rows, targets where numpy is there, else a ``bytearray``. ``threads``: 0 is as
        many as there are cores. An exception in ``progress`` ends the work, and is raised; if it gives something true, the work
        ends with ``CancelledError``.
        """
        view = _bytes(values, "values")
        rows = _rows(view.nbytes, len(self.facts), "values")
        out, target = _empty((rows, len(self.targets)))
        self._call(library.guarantor_sweep_run, (view, rows, target), threads, progress)
        return out

    def run_packed(
        self, told_true: Any, told_false: Any = None, rows: Optional[int] = None, threads: int = 0,
        progress: Optional[Progress] = None,
    ) -> Tuple[Any, Any]:
        """The same in bits, many times as fast: what is told true and what is told false, and so what is shown.

        Each is a column of bits for each fact, as ``numpy.packbits(values, axis=1, bitorder="little")`` makes it of an array with
        the shape facts, rows. Without ``told_false`` all that is not told true is told false. ``rows``: where they are not a
        multiple of eight.
        """
        is_true = _bytes(told_true, "told_true")
        is_false = None if told_false is None else _bytes(told_false, "told_false")
        length = _rows(is_true.nbytes, len(self.facts), "told_true")
        rows = 8 * length if rows is None else rows
        if rows < 0:
            raise ValueError(f"rows is {rows}: expected a number from 0")
        if (rows + 7) // 8 != length:
            raise ValueError(f"told_true has {length} bytes for each fact, and {rows} rows take {(rows + 7) // 8}")
        if is_false is not None and is_false.nbytes != is_true.nbytes:
            raise ValueError(f"told_false has {is_false.nbytes} bytes, and told_true {is_true.nbytes}")
        shown_true, first = _empty((len(self.targets), length))
        shown_false, second = _empty((len(self.targets), length))
        self._call(library.guarantor_sweep_run_packed, (is_true, is_false, rows, first, second), threads, progress)
        return shown_true, shown_false

    def _call(self, function: Any, arguments: Tuple[Any, ...], threads: int, progress: Optional[Progress]) -> None:
        """Runs without the lock, so that threads do not wait for each other; ``close`` waits for none and is refused."""
        with self._lock:
            pointer = self._open()
            self._running += 1
        try:
            _ffi.sweep(function, pointer, arguments, threads, progress)
        finally:
            with self._lock:
                self._running -= 1

    def close(self) -> None:
        """Gives back what the library holds for this object, which cannot be used afterwards. Twice does nothing.

        Raises ValueError while a run is under way.
        """
        with self._lock:
            if self._running:
                raise ValueError("this sweep is running")
            pointer, self._pointer = self._pointer, None
            if pointer is not None:
                self._free(pointer)

    def __repr__(self) -> str:
        state = "closed" if self.closed else f"{len(self.facts)} facts, {len(self.targets)} targets"
        return f"<Sweep, {state}>"


def new(scenario: Scenario, pointer: Any, facts: Iterable[str], targets: Iterable[str]) -> Sweep:
    """A sweep of the scenario that the pointer is to."""
    facts, targets = _ids(facts, "facts"), _ids(targets, "targets")
    names = [_ffi.texts([id_text(id) for id in ids]) for ids in (facts, targets)]
    made = _ffi.handle(
        _ffi.Sweep, library.guarantor_sweep_new, pointer, names[0], len(facts), names[1], len(targets))
    return Sweep(scenario, facts, targets, made)


def _ids(ids: Iterable[str], what: str) -> Tuple[str, ...]:
    if isinstance(ids, str):
        raise TypeError(f"{what} is a str: expected a list of ids")
    return tuple(ids)


def _bytes(values: Any, what: str) -> memoryview:
    """The bytes of a buffer, in place."""
    view = memoryview(values)
    if not view.c_contiguous:
        raise ValueError(f"{what} is not contiguous: expected what numpy.ascontiguousarray gives")
    if view.itemsize != 1:
        raise ValueError(f"{what} has {view.itemsize} bytes for each item: expected one, as in numpy.uint8")
    if view.format == "?" and what == "values":
        return memoryview(view.tobytes().translate(_TOLD))
    return view


# What a bool says: 0 is told false, 1 true.
_TOLD = bytes([2, 1]) + bytes(range(2, 256))


def _rows(count: int, columns: int, what: str) -> int:
    if columns == 0:
        if count:
            raise ValueError(f"{what} has {count} bytes, and there are no facts")
        return 0
    if count % columns:
        raise ValueError(f"{what} has {count} bytes, which is no multiple of the {columns} facts")
    return count // columns


def _empty(shape: Tuple[int, int]) -> Tuple[Any, memoryview]:
    """Memory for answers, and a view of it."""
    try:
        numpy = importlib.import_module("numpy")
    except ImportError:
        made: Any = bytearray(shape[0] * shape[1])
    else:
        made = numpy.empty(shape, numpy.uint8)
    return made, memoryview(made)
