"""What all answers have in common."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Annotated, Any, Iterable, List, Mapping, Optional, Sequence, Tuple

from ..dates import plain
from ..truth import Standing, Truth
from .record import Json, Key, Record


@dataclass(frozen=True)
class Assumption(Record):
    """What a scenario supposes of a fact; without a date, at the scenario's own."""

    fact: str
    value: Truth
    date: Optional[datetime.datetime] = None


@dataclass(frozen=True)
class Receipt(Record):
    """What an answer rests on: enough to ask the same question again."""

    #: What was asked, as a request puts it: "ask", and whatever narrows or widens it.
    question: Mapping[str, Any] = field(compare=False)
    library: str
    format: int
    #: SHA-256 of the document in canonical form.
    document: str
    date: Optional[datetime.datetime]
    known_at: Annotated[Optional[datetime.datetime], Key("as_known_at")]
    assumptions: Tuple[Assumption, ...]
    dropped: Tuple[str, ...]
    #: "fast" or "exact".
    reading: str
    #: SHA-256 of the second document, where two were compared.
    other_document: Optional[str] = None

    def __str__(self) -> str:
        supposed = "".join(f", {item.fact} {item.value}" for item in self.assumptions)
        return f"at {plain(self.date)}{supposed}"


@dataclass(frozen=True, repr=False)
class Answer(Record):
    """An answer of the library.

    ``raw`` is the JSON object that it was read from; keys that this package does not know are only there.
    """

    receipt: Receipt
    raw: Annotated[Json, Key(read=lambda json: json)] = field(compare=False)

    def _summary(self) -> str:
        return ""

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.receipt}: {self._summary()}>"


@dataclass(frozen=True)
class Citation(Record):
    """A source, who says it there, and where."""

    source: str
    speaker: Optional[str] = None
    at: Optional[str] = None

    def __str__(self) -> str:
        return self.source if self.speaker is None else f"{self.source}: {self.speaker}"


@dataclass(frozen=True)
class Cause(Record):
    """What happened at an instant."""

    events: Tuple[str, ...] = ()
    #: Facts that were assumed.
    assumed: Tuple[str, ...] = ()
    #: Whether a deadline fell due or a duration completed.
    deadline: bool = False
    #: When it was reported, where that was later.
    reported: Optional[datetime.datetime] = None

    def __str__(self) -> str:
        parts = [
            *self.events,
            *(f"{fact} assumed" for fact in self.assumed),
            *(["a deadline"] if self.deadline else []),
        ]
        return ", ".join(parts)


#: The labels that truth leaves: one alone where it settles the standing.
Standings = Annotated[Tuple[Standing, ...], Key(otherwise="standing")]


def standing_words(label: Standing, possible: Sequence[Standing]) -> str:
    return str(label) if len(possible) < 2 else f"{label} ({' or '.join(map(str, possible))})"


def table(rows: Iterable[Sequence[str]]) -> str:
    """Columns as wide as their widest word."""
    lines: List[Sequence[str]] = list(rows)
    widths = [max(map(len, column)) for column in zip(*lines)]
    return "\n".join("  ".join(word.ljust(width) for word, width in zip(line, widths)).rstrip() for line in lines)
