"""The occurrences of a commitment's trigger."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Optional, Tuple

from ..dates import parsed, parsed_or_none
from ..truth import Truth
from .answer import Json


@dataclass(frozen=True)
class Part:
    """What an occurrence means for one guarantor."""

    #: ``None`` for the unnamed members of an open coalition.
    party: Optional[str]
    #: Whether it was bound while the trigger was on.
    owes: Truth
    #: ``performed``, ``breached``, ``open``, or ``undetermined`` or ``contested``.
    outcome: str
    #: The outcomes that truth leaves.
    possible: Tuple[str, ...]

    @classmethod
    def from_json(cls, json: Json) -> Part:
        return cls(json["party"], Truth(json["owes"]), json["outcome"], tuple(json.get("possible", [json["outcome"]])))


@dataclass(frozen=True)
class Occurrence:
    """One time that a trigger came about, and what followed."""

    start: datetime.datetime
    #: Whether it started then.
    occurred: Truth
    deadline: Optional[datetime.datetime]
    #: ``performed``, ``breached``, ``open``, or ``undetermined`` or ``contested``; if it occurred.
    outcome: str
    #: The outcomes that truth leaves.
    possible: Tuple[str, ...]
    #: When it was first performed.
    performed: Optional[datetime.datetime]
    guarantors: Tuple[Part, ...]

    @classmethod
    def from_json(cls, json: Json) -> Occurrence:
        return cls(
            start=parsed(json["start"]),
            occurred=Truth(json["occurred"]),
            deadline=parsed_or_none(json["deadline"]),
            outcome=json["outcome"],
            possible=tuple(json.get("possible", [json["outcome"]])),
            performed=parsed_or_none(json.get("performed")),
            guarantors=tuple(Part.from_json(item) for item in json["guarantors"]),
        )
