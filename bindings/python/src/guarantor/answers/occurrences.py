"""The occurrences of a commitment's trigger."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Annotated, Optional, Tuple

from ..truth import Truth
from .record import Key, Record


@dataclass(frozen=True)
class Part(Record):
    """What an occurrence means for one guarantor."""

    #: ``None`` for the unnamed members of an open coalition.
    party: Optional[str]
    #: Whether it was bound while the trigger was on.
    owes: Truth
    #: ``performed``, ``breached``, ``open``, or ``undetermined`` or ``contested``.
    outcome: str
    #: The outcomes that truth leaves.
    possible: Annotated[Tuple[str, ...], Key(otherwise="outcome")]


@dataclass(frozen=True)
class Occurrence(Record):
    """One time that a trigger came about, and what followed."""

    start: datetime.datetime
    #: Whether it started then.
    occurred: Truth
    deadline: Optional[datetime.datetime]
    #: ``performed``, ``breached``, ``open``, or ``undetermined`` or ``contested``; if it occurred.
    outcome: str
    #: The outcomes that truth leaves.
    possible: Annotated[Tuple[str, ...], Key(otherwise="outcome")]
    #: When it was first performed.
    performed: Optional[datetime.datetime]
    guarantors: Tuple[Part, ...]
