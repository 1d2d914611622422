"""What all answers have in common."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any, Iterable, List, Mapping, Optional, Sequence, Tuple

from ..dates import parsed, parsed_or_none, plain
from ..truth import Standing, Truth

Json = Mapping[str, Any]


@dataclass(frozen=True)
class Assumption:
    """What a scenario supposes of a fact; without a date, at the scenario's own."""

    fact: str
    value: Truth
    date: Optional[datetime.datetime] = None

    @classmethod
    def from_json(cls, json: Json) -> Assumption:
        return cls(json["fact"], Truth.of(json["value"]), parsed_or_none(json.get("date")))


@dataclass(frozen=True)
class Receipt:
    """What an answer rests on: enough to ask the same question again."""

    #: What was asked, as a request puts it: "ask", and whatever narrows or widens it.
    question: Mapping[str, Any] = field(compare=False)
    library: str
    format: int
    #: SHA-256 of the document in canonical form.
    document: str
    date: Optional[datetime.datetime]
    known_at: Optional[datetime.datetime]
    assumptions: Tuple[Assumption, ...]
    dropped: Tuple[str, ...]
    #: "fast" or "exact".
    reading: str
    #: SHA-256 of the second document, where two were compared.
    other_document: Optional[str] = None

    @classmethod
    def from_json(cls, json: Json) -> Receipt:
        return cls(
            question=json["question"],
            library=json["library"],
            format=json["format"],
            document=json["document"],
            date=parsed_or_none(json.get("date")),
            known_at=parsed_or_none(json.get("as_known_at")),
            assumptions=tuple(Assumption.from_json(item) for item in json.get("assumptions", ())),
            dropped=tuple(json.get("dropped", ())),
            reading=json["reading"],
            other_document=json.get("other_document"),
        )

    def __str__(self) -> str:
        supposed = "".join(f", {item.fact} {item.value}" for item in self.assumptions)
        return f"at {plain(self.date)}{supposed}"


@dataclass(frozen=True, repr=False)
class Answer:
    """An answer of the library.

    ``raw`` is the JSON object that it was read from; keys that this package does not know are only there.
    """

    receipt: Receipt
    raw: Json = field(compare=False)

    def _summary(self) -> str:
        return ""

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.receipt}: {self._summary()}>"


@dataclass(frozen=True)
class Citation:
    """A source, who says it there, and where."""

    source: str
    speaker: Optional[str] = None
    at: Optional[str] = None

    @classmethod
    def from_json(cls, json: Json) -> Citation:
        return cls(json["source"], json.get("speaker"), json.get("at"))

    def __str__(self) -> str:
        return self.source if self.speaker is None else f"{self.source}: {self.speaker}"


@dataclass(frozen=True)
class Cause:
    """What happened at an instant."""

    events: Tuple[str, ...] = ()
    #: Facts that were assumed.
    assumed: Tuple[str, ...] = ()
    #: Whether a deadline fell due or a duration completed.
    deadline: bool = False
    #: When it was reported, where that was later.
    reported: Optional[datetime.datetime] = None

    @classmethod
    def from_json(cls, json: Json) -> Cause:
        return cls(
            tuple(json.get("events", ())),
            tuple(json.get("assumed", ())),
            bool(json.get("deadline", False)),
            parsed_or_none(json.get("reported")),
        )

    def __str__(self) -> str:
        parts = [
            *self.events,
            *(f"{fact} assumed" for fact in self.assumed),
            *(["a deadline"] if self.deadline else []),
        ]
        return ", ".join(parts)


def standings(json: Json) -> Tuple[Standing, Tuple[Standing, ...]]:
    """The label, and those that remain possible: that one alone where truth settles it."""
    label = Standing(json["standing"])
    return label, tuple(Standing(word) for word in json.get("possible", ())) or (label,)


def standing_words(label: Standing, possible: Sequence[Standing]) -> str:
    return str(label) if len(possible) < 2 else f"{label} ({' or '.join(map(str, possible))})"


def citations(json: Json) -> Tuple[Citation, ...]:
    return tuple(Citation.from_json(item) for item in json.get("sources", ()))


def table(rows: Iterable[Sequence[str]]) -> str:
    """Columns as wide as their widest word."""
    lines: List[Sequence[str]] = list(rows)
    widths = [max(map(len, column)) for column in zip(*lines)]
    return "\n".join("  ".join(word.ljust(width) for word, width in zip(line, widths)).rstrip() for line in lines)


__all__ = [
    "Answer",
    "Assumption",
    "Cause",
    "Citation",
    "Json",
    "Receipt",
    "citations",
    "parsed",
    "standing_words",
    "standings",
    "table",
]
