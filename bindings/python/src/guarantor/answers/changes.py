"""Minimal sets of changes that bring a target about, and of losses that undo it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Tuple

from ..truth import Truth
from .answer import Answer
from .record import Record


@dataclass(frozen=True)
class FactChange(Record):
    """A fact told anew."""

    fact: str
    to: bool

    def __str__(self) -> str:
        return f"{self.fact}={'true' if self.to else 'false'}"


@dataclass(frozen=True)
class ChangeSet(Record):
    """Changes that only together do what they do."""

    changes: Tuple[FactChange, ...]
    #: In the agreement's words.
    text: str

    @property
    def facts(self) -> Tuple[str, ...]:
        return tuple(change.fact for change in self.changes)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Loss(Record):
    """A known fact that is told otherwise, or a party that withdraws: the other one is ``None``."""

    fact: Optional[str] = None
    to: Optional[bool] = None
    party: Optional[str] = None


@dataclass(frozen=True)
class LossSet(Record):
    """Losses that only together undo the target."""

    losses: Tuple[Loss, ...]
    #: In the agreement's words.
    text: str

    @property
    def parties(self) -> Tuple[str, ...]:
        return tuple(loss.party for loss in self.losses if loss.party is not None)

    @property
    def facts(self) -> Tuple[str, ...]:
        return tuple(loss.fact for loss in self.losses if loss.fact is not None)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, repr=False)
class Requirements(Answer):
    """The least that still has to happen, smallest sets first."""

    target: str
    #: What the target is now.
    value: Truth
    #: How many sets there are, listed or not.
    count: int
    #: How many of each number of changes, from none on.
    by_size: Tuple[int, ...]
    #: Whether the work ended before all were found: then there are all of up to ``complete_up_to`` changes.
    truncated: bool
    complete_up_to: Optional[int]
    sets: Tuple[ChangeSet, ...]
    #: Such as "not in one step".
    note: Optional[str]

    def _summary(self) -> str:
        return f"{self.target}, {self.count} sets"

    def __str__(self) -> str:
        return _lines(f"{self.target} is {self.value}", self.count, [item.text for item in self.sets], self.note)


@dataclass(frozen=True, repr=False)
class Vulnerabilities(Answer):
    """What undoes a target, single points of failure first."""

    target: str
    #: What the target is, after the changes that were made first.
    value: Truth
    #: What is lost: "facts" or "parties".
    by: str
    #: What was changed first.
    after: Tuple[FactChange, ...]
    #: How many sets there are, listed or not.
    count: int
    #: How many of each number of losses, from none on.
    by_size: Tuple[int, ...]
    #: Whether the work ended before all were found: then there are all of up to ``complete_up_to`` losses.
    truncated: bool
    complete_up_to: Optional[int]
    sets: Tuple[LossSet, ...]
    #: Such as "it is not true now".
    note: Optional[str]

    @property
    def single_points(self) -> Tuple[Loss, ...]:
        """Losses that undo the target alone."""
        return tuple(item.losses[0] for item in self.sets if len(item.losses) == 1)

    def _summary(self) -> str:
        return f"{self.target}, {self.count} sets"

    def __str__(self) -> str:
        return _lines(f"{self.target} is {self.value}", self.count, [item.text for item in self.sets], self.note)


def _lines(head: str, count: int, texts: List[str], note: Optional[str]) -> str:
    lines = [head if note is None else f"{head}: {note}", *(f"- {text}" for text in texts)]
    if count > len(texts):
        lines.append(f"… {len(texts)} of {count}")
    return "\n".join(lines)
