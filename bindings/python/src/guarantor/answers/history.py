"""Standing of each commitment and truth of each pillar over time."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import List, Optional, Tuple

from ..dates import parsed, parsed_or_none, plain
from ..truth import Standing, Truth
from .answer import Answer, Cause, Json, Receipt, standing_words, standings
from .occurrences import Occurrence


@dataclass(frozen=True)
class StandingInterval:
    """From ``start`` up to ``end``; the last one lasts as far as the scenario looks."""

    start: datetime.datetime
    end: Optional[datetime.datetime]
    standing: Standing
    #: The labels that truth leaves.
    possible: Tuple[Standing, ...]
    #: What happened at the start.
    cause: Cause

    @classmethod
    def from_json(cls, json: Json) -> StandingInterval:
        standing, possible = standings(json)
        return cls(
            parsed(json["from"]), parsed_or_none(json.get("to")), standing, possible, Cause.from_json(json["cause"])
        )


@dataclass(frozen=True)
class TruthInterval:
    """From ``start`` up to ``end``; the last one lasts as far as the scenario looks."""

    start: datetime.datetime
    end: Optional[datetime.datetime]
    holds: Truth
    #: What happened at the start.
    cause: Cause

    @classmethod
    def from_json(cls, json: Json) -> TruthInterval:
        return cls(
            parsed(json["from"]), parsed_or_none(json.get("to")), Truth(json["holds"]), Cause.from_json(json["cause"])
        )


@dataclass(frozen=True)
class CommitmentHistory:
    id: str
    intervals: Tuple[StandingInterval, ...]
    #: Of its trigger, in order.
    occurrences: Tuple[Occurrence, ...]

    @classmethod
    def from_json(cls, json: Json) -> CommitmentHistory:
        return cls(
            json["id"],
            tuple(StandingInterval.from_json(item) for item in json["intervals"]),
            tuple(Occurrence.from_json(item) for item in json.get("occurrences", ())),
        )


@dataclass(frozen=True)
class PillarHistory:
    id: str
    intervals: Tuple[TruthInterval, ...]

    @classmethod
    def from_json(cls, json: Json) -> PillarHistory:
        return cls(json["id"], tuple(TruthInterval.from_json(item) for item in json["intervals"]))


@dataclass(frozen=True)
class PastChange:
    """A stretch of the past, as it was known before a report and as it is known since."""

    id: str
    start: Optional[datetime.datetime]
    end: datetime.datetime
    #: A standing, or the truth of a pillar.
    was: str
    now: str

    @classmethod
    def from_json(cls, json: Json) -> PastChange:
        return cls(json["id"], parsed_or_none(json["from"]), parsed(json["to"]), json["was"], json["is"])


@dataclass(frozen=True)
class Correction:
    """What late reports of one date changed about the time before it."""

    reported: datetime.datetime
    events: Tuple[str, ...]
    commitments: Tuple[PastChange, ...]
    pillars: Tuple[PastChange, ...]

    @classmethod
    def from_json(cls, json: Json) -> Correction:
        return cls(
            parsed(json["reported"]),
            tuple(json["events"]),
            tuple(PastChange.from_json(item) for item in json["commitments"]),
            tuple(PastChange.from_json(item) for item in json["pillars"]),
        )


@dataclass(frozen=True, repr=False)
class History(Answer):
    """What stood when, and what changed it."""

    commitments: Tuple[CommitmentHistory, ...]
    pillars: Tuple[PillarHistory, ...]
    #: What late reports changed about the past, in the order in which they came.
    corrections: Tuple[Correction, ...]
    #: Whether there are more late reports than have been looked at.
    corrections_truncated: bool

    @classmethod
    def from_json(cls, json: Json) -> History:
        return cls(
            receipt=Receipt.from_json(json["receipt"]),
            raw=json,
            commitments=tuple(CommitmentHistory.from_json(item) for item in json["commitments"]),
            pillars=tuple(PillarHistory.from_json(item) for item in json["pillars"]),
            corrections=tuple(Correction.from_json(item) for item in json.get("corrections", ())),
            corrections_truncated=bool(json.get("corrections_truncated", False)),
        )

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


def _line(start: datetime.datetime, what: str, cause: Cause) -> str:
    why = str(cause)
    return f"  {plain(start)}  {what}" + (f"  [{why}]" if why else "")
