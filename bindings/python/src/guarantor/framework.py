"""Frameworks: documents that have been read and checked."""

from __future__ import annotations

import json
import os
from contextlib import ExitStack, contextmanager
from typing import IO, Any, Dict, Iterable, Iterator, List, Mapping, Optional, Tuple, Union

from . import _ffi
from ._ffi import library
from ._handle import Handle
from ._request import encoded
from ._text import id_text
from .answers import Answer, Comparison, Verification
from .dates import Date
from .diagnostics import Diagnostics
from .kinds import kind_number
from .scenario import Scenario
from .truth import Told


class Framework(Handle):
    """A framework never changes, and any number of threads may use it.

    >>> import guarantor
    >>> framework = guarantor.bundled("paris-2026")
    >>> framework.title
    'The Paris framework of security guarantees for Ukraine'
    >>> framework.ids("pillar")
    ['monitoring', 'armed_forces', 'multinational_force', 'response', 'cooperation']
    """

    _free = library.guarantor_framework_free

    def __init__(self, pointer: Any) -> None:
        super().__init__(pointer)
        self._document: Optional[Dict[str, Any]] = None
        self._ids: Dict[str, Tuple[str, ...]] = {}

    @property
    def document(self) -> Dict[str, Any]:
        """The document in canonical form, parsed once. Changing it does not change the framework."""
        if self._document is None:
            self._document = json.loads(self.canonical())
        return self._document

    @property
    def id(self) -> str:
        return str(self.document["id"])

    @property
    def title(self) -> str:
        return str(self.document["title"])

    def canonical(self) -> bytes:
        """The document in canonical form: the same model always gives the same bytes."""
        with self._lock:
            return _ffi.text(library.guarantor_framework_json, self._open())

    def ids(self, kind: str) -> List[str]:
        """The ids of all elements of a kind, in the document's order; of facts, those that need no declaration too."""
        number = kind_number(kind)
        with self._lock:
            framework = self._open()
            if kind not in self._ids:
                count = library.guarantor_framework_count(framework, number)
                self._ids[kind] = tuple(
                    library.guarantor_framework_id(framework, number, index).decode() for index in range(count)
                )
            return list(self._ids[kind])

    def index(self, kind: str, id: str) -> int:
        """The position of an element in ``ids(kind)``."""
        number, name = kind_number(kind), id_text(id)
        with self._lock:
            return _ffi.size(library.guarantor_framework_index, self._open(), number, name)

    def scenario(
        self,
        date: Optional[Date] = None,
        known_at: Optional[Date] = None,
        *,
        assume: Optional[Mapping[str, Told]] = None,
        withdraw: Iterable[str] = (),
        drop: Iterable[str] = (),
        reading: str = "fast",
    ) -> Scenario:
        """A scenario of this framework.

        ``date`` is where it stands, ``known_at`` leaves out events reported later, ``assume`` says what facts are told,
        ``withdraw`` names parties that take part no more, ``drop`` events that are left out.

        >>> import guarantor
        >>> scenario = guarantor.bundled("paris-2026").scenario(assume={"ceasefire": True, "fra_approval": True})
        >>> scenario.bound("force_deployment", "FRA"), scenario.bound("force_deployment", "GBR")
        (Truth.TRUE, Truth.FALSE)
        """
        with self._lock:
            scenario = Scenario(self, _ffi.handle(_ffi.Scenario, library.guarantor_scenario_new, self._open()))
        scenario.date, scenario.known_at, scenario.reading = date, known_at, reading
        for fact, value in (assume or {}).items():
            scenario.assume(fact, value)
        for party in _several(withdraw, "withdraw"):
            scenario.withdraw(party)
        for event in _several(drop, "drop"):
            scenario.drop(event)
        return scenario

    def compare(
        self,
        other: Framework,
        *,
        from_: Optional[str] = None,
        to: Optional[str] = None,
        matches: Optional[Mapping[str, str]] = None,
    ) -> Comparison:
        """This framework beside another, or an instrument or a commitment of each.

        ``matches`` names counterparts that have other ids and other titles, from the first to the second.

        >>> import guarantor
        >>> paris = guarantor.bundled("paris-2026")
        >>> paris.compare(paris, from_="us_support_clause", to="us_backstop").commitments[0].enters.relation
        'stricter'
        """
        terms: Dict[str, Any] = {key: value for key, value in (("from", from_), ("to", to)) if value is not None}
        terms["matches"] = [{"from": one, "to": another} for one, another in (matches or {}).items()]
        request = encoded(terms)
        with _held(self, other):
            answer = _ffi.text(library.guarantor_compare, self._open(), other._open(), request, len(request))
        return Comparison.from_json(json.loads(answer))

    def verify(
        self, answer: Union[Answer, Mapping[str, Any], str, bytes], other: Optional[Framework] = None
    ) -> Verification:
        """Whether an answer given earlier about this framework comes out again, by its receipt.

        ``other`` is the second framework of a comparison.

        >>> import guarantor
        >>> paris, budapest = guarantor.bundled("paris-2026"), guarantor.bundled("budapest-1994")
        >>> paris.verify(paris.compare(budapest), budapest).reproduced
        True
        """
        request = encoded(answer.raw if isinstance(answer, Answer) else answer)
        with _held(self, other or self):
            second = None if other is None else other._open()
            found = _ffi.text(library.guarantor_verify, self._open(), second, request, len(request))
        return Verification.from_json(json.loads(found))

    def __copy__(self) -> Framework:
        return self

    def __deepcopy__(self, memo: Dict[int, Any]) -> Framework:
        return self

    def __reduce__(self) -> Tuple[Any, Tuple[bytes]]:
        return loads, (self.canonical(),)

    def __repr__(self) -> str:
        return "<Framework, closed>" if self.closed else f"<Framework {self.id}>"


@contextmanager
def _held(one: Framework, other: Framework) -> Iterator[None]:
    """Both are open until they have been used. Always in the same order, so that two threads cannot wait for each other."""
    with ExitStack() as held:
        for _, framework in sorted({id(each): each for each in (one, other)}.items()):
            held.enter_context(framework._lock)
        yield


def bundled(name: str = "paris-2026") -> Framework:
    """A framework that the library brings along."""
    return Framework(_ffi.handle(_ffi.Framework, library.guarantor_framework_bundled, id_text(name)))


def bundled_names() -> List[str]:
    """The frameworks that the library brings along.

    >>> bundled_names()
    ['budapest-1994', 'cyprus-guarantee-1960', 'north-atlantic-1949', 'paris-2026']
    """
    count = library.guarantor_bundled_count()
    return [library.guarantor_bundled_name(index).decode() for index in range(count)]


def load(source: Union[str, os.PathLike[str], IO[str], IO[bytes]]) -> Framework:
    """Reads a document from a path or an open file. Raises DocumentError with all its problems."""
    if hasattr(source, "read"):
        return loads(source.read())
    with open(source, "rb") as file:
        return loads(file.read())


def loads(document: Union[str, bytes, bytearray, memoryview]) -> Framework:
    """Reads a document. Raises DocumentError with all its problems.

    >>> loads('{"guarantor": 1, "id": "small", "title": "A small one"}').id
    'small'
    >>> loads('{"guarantor": 1, "id": "small", "titel": "A small one"}')
    Traceback (most recent call last):
        ...
    guarantor.errors.DocumentError: 2 problems
      1:1: missing_key: ...
    """
    text = _bytes(document)
    return Framework(_ffi.handle(_ffi.Framework, library.guarantor_framework_load, text, len(text)))


def check(document: Union[str, bytes, bytearray, memoryview]) -> Diagnostics:
    """All problems of a document, by place; an empty list where there are none.

    >>> [problem.code for problem in check('{"guarantor": 1, "id": "small", "title": ""}')]
    ['empty']
    """
    text = _bytes(document)
    return Diagnostics.from_json(json.loads(_ffi.text(library.guarantor_check, text, len(text))))


def _bytes(document: Union[str, bytes, bytearray, memoryview]) -> bytes:
    if isinstance(document, str):
        # What is no Unicode text becomes bytes that are not UTF-8, which the reader reports with their place.
        return document.encode("utf-8", "surrogatepass")
    if isinstance(document, (bytes, bytearray, memoryview)):
        return bytes(document)
    raise TypeError(f"a document is str or bytes, not {type(document).__name__}")


def _several(names: Iterable[str], what: str) -> Iterable[str]:
    if isinstance(names, str):
        raise TypeError(f"{what} takes several ids, such as [{names!r}]")
    return names
