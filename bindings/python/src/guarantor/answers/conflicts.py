"""Claims that disagree, facts that are contested, with who says what."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import List, Optional, Tuple, Union

from ..truth import Truth
from .answer import Answer, Citation
from .record import Record

ClaimValue = Union[str, float, bool, None]


@dataclass(frozen=True)
class ClaimReading(Record):
    """What one source claims."""

    value: ClaimValue
    source: str
    speaker: Optional[str]
    certainty: Optional[str]
    #: The id of the claim.
    claim: str
    note: Optional[str]

    def __str__(self) -> str:
        who = self.source if self.speaker is None else f"{self.source}, {self.speaker}"
        return f"{self.value} ({who})"


@dataclass(frozen=True)
class ClaimConflict(Record):
    """Different readings of one property of one element."""

    about: str
    property: str
    readings: Tuple[ClaimReading, ...]


@dataclass(frozen=True)
class FactReading(Record):
    """What tells of a fact: an event, an assumption, or the document at the outset."""

    value: Truth
    event: Optional[str]
    date: Optional[datetime.datetime]
    assumed: bool
    sources: Tuple[Citation, ...]


@dataclass(frozen=True)
class FactConflict(Record):
    """A fact that is told both true and false."""

    id: str
    statement: str
    readings: Tuple[FactReading, ...]


@dataclass(frozen=True, repr=False)
class Conflicts(Answer):
    """Where sources disagree."""

    claims: Tuple[ClaimConflict, ...]
    facts: Tuple[FactConflict, ...]

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
