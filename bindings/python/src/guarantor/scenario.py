"""Scenarios: a framework, a date and assumptions; what every question is put to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Callable, Dict, Iterable, List, Mapping, Optional, Tuple, Union

from . import _ffi
from ._ffi import library
from ._frames import frames
from ._handle import Handle
from ._questions import Questions
from ._request import encoded
from ._text import date_text, id_text
from .dates import Date
from .kinds import kind_number
from .sweep import Sweep, new
from .truth import STANDINGS, TRUTH_NUMBERS, TRUTHS, Standing, Told, Truth

if TYPE_CHECKING:
    from .framework import Framework

# By their numbers in the header.
READINGS = ("fast", "exact")
PREDICATES = ("entered", "ended", "triggered", "performed", "breached", "in_force")

# What loops call goes without the conversion of arguments by declared types, which costs as much as the rest of the call: the
# handle, the text and the address are made here and are of the right kind.
_truth = _ffi.quick["guarantor_scenario_truth"]
_standing = _ffi.quick["guarantor_scenario_standing"]

# Places for numbers that no call is using. A call that interrupts another one, as a signal's may, takes its own.
_cells: List[Tuple[Any, Any]] = []


class Scenario(Questions, Handle):
    """Made by ``Framework.scenario``; keeps its framework. Threads may share one: each call waits for the one before.

    >>> import guarantor
    >>> scenario = guarantor.bundled("paris-2026").scenario()
    >>> scenario.assume("ceasefire", True, at="2026-03-01")
    >>> scenario.truth("precondition"), scenario.standing("military_hubs")
    (Truth.TRUE, Standing.PENDING)
    """

    _free = library.guarantor_scenario_free

    def __init__(self, framework: Framework, pointer: Any) -> None:
        super().__init__(pointer)
        self.framework = framework
        self._date: Optional[Date] = None
        self._known_at: Optional[Date] = None
        self._reading = "fast"

    # Changing it.

    def assume(self, fact: str, value: Told, at: Optional[Date] = None) -> None:
        """Supposes that a fact is told something just after the events of a date: without one, the scenario's."""
        self._change(library.guarantor_scenario_assume, id_text(fact), TRUTH_NUMBERS[Truth.of(value)], date_text(at))

    def withdraw(self, party: str, at: Optional[Date] = None) -> None:
        """Supposes that a party takes part no more."""
        self._change(library.guarantor_scenario_withdraw, id_text(party), date_text(at))

    def drop(self, event: str) -> None:
        """Leaves an event of the record out."""
        self._change(library.guarantor_scenario_drop, id_text(event))

    @property
    def date(self) -> Optional[Date]:
        """Where the scenario was told to stand; ``None``: at the document's date, or the latest assumption's."""
        return self._date

    @date.setter
    def date(self, date: Optional[Date]) -> None:
        self._change(library.guarantor_scenario_set_date, date_text(date))
        self._date = date

    @property
    def known_at(self) -> Optional[Date]:
        """Events reported later than this date are left out; ``None``: none is."""
        return self._known_at

    @known_at.setter
    def known_at(self, date: Optional[Date]) -> None:
        self._change(library.guarantor_scenario_set_known_at, date_text(date))
        self._known_at = date

    @property
    def reading(self) -> str:
        """How unknown and contested facts are read: "fast" by truth tables, "exact" under all their completions."""
        return self._reading

    @reading.setter
    def reading(self, reading: str) -> None:
        if reading not in READINGS:
            raise ValueError(f"{reading!r} is no reading: expected 'fast' or 'exact'")
        self._change(library.guarantor_scenario_set_reading, READINGS.index(reading))
        self._reading = reading

    def reset(self) -> None:
        """Takes all assumptions, drops and dates back, and the reading."""
        self._change(library.guarantor_scenario_reset)
        self._date, self._known_at, self._reading = None, None, "fast"

    def copy(self) -> Scenario:
        """An independent copy."""
        with self._lock:
            copy = Scenario(self.framework, self._duplicate())
            copy._date, copy._known_at, copy._reading = self._date, self._known_at, self._reading
        return copy

    __copy__ = copy

    def __deepcopy__(self, memo: Dict[int, Any]) -> Scenario:
        return self.copy()

    # Reading it.

    def truth(self, id: Optional[str] = None) -> Truth:
        """The truth of a fact, condition, pillar, instrument (adopted), commitment (in force), or the framework."""
        return TRUTHS[self._read(_truth, None if id is None else id_text(id))]

    def truths(self, kind: str) -> Dict[str, Truth]:
        """The truth of every element of a kind: "fact", "condition", "instrument", "pillar" or "commitment"."""
        ids, number = self.framework.ids(kind), kind_number(kind)
        with self._lock:
            numbers = _ffi.numbers(library.guarantor_scenario_truths, len(ids), self._open(), number, len(ids))
        return {id: TRUTHS[number] for id, number in zip(ids, numbers)}

    def predicate(self, name: str, commitment: str) -> Truth:
        """Whether a commitment is "entered", "ended", "triggered", "performed", "breached" or "in_force"."""
        if name not in PREDICATES:
            raise ValueError(f"{name!r} is no predicate: expected one of {', '.join(PREDICATES)}")
        return TRUTHS[self._settle(library.guarantor_scenario_predicate, PREDICATES.index(name), id_text(commitment))]

    def bound(self, commitment: str, party: str) -> Truth:
        """Whether a party is bound by a commitment."""
        return TRUTHS[self._settle(library.guarantor_scenario_bound, id_text(commitment), id_text(party))]

    def standing(self, commitment: str) -> Standing:
        """What a commitment's lifecycle says of it."""
        return STANDINGS[self._read(_standing, id_text(commitment))]

    def ask(
        self, request: Union[Mapping[str, Any], str, bytes], threads: int = 1,
        progress: Optional[Callable[[int, int], Any]] = None,
    ) -> Dict[str, Any]:
        """Puts a question as the library takes it, an object or its JSON text, and gives the answer as it comes.

        Puts it to a copy, so that a long question does not hold up other threads. A forecast that is simulated works on so
        many ``threads`` (0: as many as there are cores) and tells ``progress`` how many timelines of how many are done;
        anything true ends it with ``CancelledError``.
        """
        text = encoded(request)
        with self._lock:
            copy = self._duplicate()
        try:
            answer: Dict[str, Any] = json.loads(_ffi.asked(copy, text, threads, progress))
            return answer
        finally:
            library.guarantor_scenario_free(copy)

    def to_frames(self, kinds: Optional[Iterable[str]] = None) -> Dict[str, Any]:
        """The elements as tables of pandas, one for each kind: a row for each element, by id, a column for each key, and
        what the scenario says of it (``truth``, ``standing``). Lists and conditions stand in their cells as they are.

        Raises ImportError where pandas is missing.
        """
        return frames(self, kinds)

    def sweep(self, facts: Iterable[str], targets: Iterable[str]) -> Sweep:
        """The scenario with the values of some facts left open, to be evaluated for very many of them at once.

        ``targets`` are ids of what ``truth`` takes, and predicates of commitments, such as "breached:force_deployment". Each row of
        values gives what ``truth`` says after as many calls of ``assume`` without a date, in the fast reading.
        """
        with self._lock:
            return new(self, self._open(), facts, targets)

    def __repr__(self) -> str:
        return "<Scenario, closed>" if self.closed else f"<Scenario of {self.framework!r}>"

    def _duplicate(self) -> Any:
        return _ffi.handle(_ffi.Scenario, library.guarantor_scenario_copy, self._open())

    def _change(self, function: Any, *arguments: Any) -> None:
        with self._lock:
            self._settled.value = None
            _ffi.check(function(self._open(), *arguments))

    def _read(self, function: Any, id: Optional[bytes]) -> int:
        """What one of the quick functions reads."""
        try:
            cell = _cells.pop()
        except IndexError:
            cell = _ffi.cell()
        number, address = cell
        if function(self._settled, id, address):
            return self._settle(getattr(library, function.__name__), id)
        value: int = number.value
        _cells.append(cell)
        return value

    def _settle(self, function: Any, *arguments: Any) -> int:
        """What any of the functions reads, once it is known what stands: that may take long. Afterwards it is, and quick
        ones may read it, but for the exact reading, which considers each statement when it is asked for."""
        number, address = _ffi.cell()
        with self._lock:
            _ffi.check(function(self._open(), *arguments, address))
            if _ffi.HAS_LOCK and self._reading == "fast":
                self._settled.value = _ffi.address(self._pointer)
        return int(number.value)
