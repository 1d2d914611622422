"""Claims that disagree, facts that are contested, with who says what."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import List, Optional, Tuple, Union

from ..dates import parsed_or_none
from ..truth import Truth
from .answer import Answer, Citation, Json, Receipt, citations

ClaimValue = Union[str, float, bool, None]


@dataclass(frozen=True)
class ClaimReading:
    """What one source claims."""

    value: ClaimValue
    source: str
    speaker: Optional[str]
    certainty: Optional[str]
    #: The id of the claim.
    claim: str
    note: Optional[str]

    @classmethod
    def from_json(cls, json: Json) -> ClaimReading:
        return cls(
            json["value"], json["source"], json.get("speaker"), json.get("certainty"), json["claim"], json.get("note")
        )

    def __str__(self) -> str:
        who = self.source if self.speaker is None else f"{self.source}, {self.speaker}"
        return f"{self.value} ({who})"


@dataclass(frozen=True)
class ClaimConflict:
    """Different readings of one property of one element."""

    about: str
    property: str
    readings: Tuple[ClaimReading, ...]

    @classmethod
    def from_json(cls, json: Json) -> ClaimConflict:
        return cls(json["about"], json["property"], tuple(ClaimReading.from_json(item) for item in json["readings"]))


@dataclass(frozen=True)
class FactReading:
    """What tells of a fact: an event, an assumption, or the document at the outset."""

    value: Truth
    event: Optional[str]
    date: Optional[datetime.datetime]
    assumed: bool
    sources: Tuple[Citation, ...]

    @classmethod
    def from_json(cls, json: Json) -> FactReading:
        return cls(
            Truth.of(json["value"]),
            json.get("event"),
            parsed_or_none(json.get("date")),
            bool(json.get("assumed", False)),
            citations(json),
        )


@dataclass(frozen=True)
class FactConflict:
    """A fact that is told both true and false."""

    id: str
    statement: str
    readings: Tuple[FactReading, ...]

    @classmethod
    def from_json(cls, json: Json) -> FactConflict:
        return cls(json["id"], json["statement"], tuple(FactReading.from_json(item) for item in json["readings"]))


@dataclass(frozen=True, repr=False)
class Conflicts(Answer):
    """Where sources disagree."""

    claims: Tuple[ClaimConflict, ...]
    facts: Tuple[FactConflict, ...]

    @classmethod
    def from_json(cls, json: Json) -> Conflicts:
        return cls(
            receipt=Receipt.from_json(json["receipt"]),
            raw=json,
            claims=tuple(ClaimConflict.from_json(item) for item in json["claims"]),
            facts=tuple(FactConflict.from_json(item) for item in json["facts"]),
        )

    def about(self, id: str) -> Tuple[ClaimConflict, ...]:
        """Those about one element."""
        return tuple(conflict for conflict in self.claims if conflict.about == id)

    def _summary(self) -> str:
        return f"{len(self.claims)} claims, {len(self.facts)} facts"

    def __str__(self) -> str:
        lines: List[str] = []
        for claim in self.claims:
            lines.append(f"{claim.about}, {claim.property}")
            lines += [f"  {reading}" for reading in claim.readings]
        for fact in self.facts:
            lines.append(f"{fact.id}: {fact.statement}")
            lines += [f"  {reading.value} ({', '.join(map(str, reading.sources))})" for reading in fact.readings]
        return "\n".join(lines)
