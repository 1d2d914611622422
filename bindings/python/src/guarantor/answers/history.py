"""Standing of each commitment and truth of each pillar over time."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Annotated, List, Optional, Tuple

from ..dates import plain
from ..truth import Standing, Truth
from .answer import Answer, Cause, Standings, standing_words
from .occurrences import Occurrence
from .record import Key, Record


@dataclass(frozen=True)
class StandingInterval(Record):
    """From ``start`` (``None``: the outset) up to ``end``; the last one lasts as far as the scenario looks."""

    start: Annotated[Optional[datetime.datetime], Key("from")]
    end: Annotated[Optional[datetime.datetime], Key("to")]
    standing: Standing
    #: The labels that truth leaves.
    possible: Standings
    #: What happened at the start.
    cause: Cause


@dataclass(frozen=True)
class TruthInterval(Record):
    """From ``start`` (``None``: the outset) up to ``end``; the last one lasts as far as the scenario looks."""

    start: Annotated[Optional[datetime.datetime], Key("from")]
    end: Annotated[Optional[datetime.datetime], Key("to")]
    holds: Truth
    #: What happened at the start.
    cause: Cause


@dataclass(frozen=True)
class CommitmentHistory(Record):
    id: str
    intervals: Tuple[StandingInterval, ...]
    #: Of its trigger, in order.
    occurrences: Tuple[Occurrence, ...]


@dataclass(frozen=True)
class PillarHistory(Record):
    id: str
    intervals: Tuple[TruthInterval, ...]


@dataclass(frozen=True)
class PastChange(Record):
    """A stretch of the past, as it was known before a report and as it is known since."""

    id: str
    start: Annotated[Optional[datetime.datetime], Key("from")]
    end: Annotated[datetime.datetime, Key("to")]
    #: A standing, or the truth of a pillar.
    was: str
    now: Annotated[str, Key("is")]


@dataclass(frozen=True)
class Correction(Record):
    """What late reports of one date changed about the time before it."""

    reported: datetime.datetime
    events: Tuple[str, ...]
    commitments: Tuple[PastChange, ...]
    pillars: Tuple[PastChange, ...]


@dataclass(frozen=True, repr=False)
class History(Answer):
    """What stood when, and what changed it."""

    commitments: Tuple[CommitmentHistory, ...]
    pillars: Tuple[PillarHistory, ...]
    #: What late reports changed about the past, in the order in which they came.
    corrections: Tuple[Correction, ...]
    #: Whether there are more late reports than have been looked at.
    corrections_truncated: bool

    def _summary(self) -> str:
        return f"{len(self.commitments)} commitments, {len(self.pillars)} pillars"

    def __str__(self) -> str:
        lines: List[str] = []
        for commitment in self.commitments:
            lines.append(commitment.id)
            for step in commitment.intervals:
                lines.append(_line(step.start, standing_words(step.standing, step.possible), step.cause))
        for pillar in self.pillars:
            lines.append(pillar.id)
            lines += [_line(interval.start, str(interval.holds), interval.cause) for interval in pillar.intervals]
        return "\n".join(lines)


def _line(start: Optional[datetime.datetime], what: str, cause: Cause) -> str:
    why = str(cause)
    return f"  {plain(start) if start else 'at first'}  {what}" + (f"  [{why}]" if why else "")
