"""Minimal sets of changes that bring a target about, and of losses that undo it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Tuple

from ..truth import Truth
from .answer import Answer, Json, Receipt


@dataclass(frozen=True)
class FactChange:
    """A fact told anew."""

    fact: str
    to: bool

    @classmethod
    def from_json(cls, json: Json) -> FactChange:
        return cls(json["fact"], json["to"])

    def __str__(self) -> str:
        return f"{self.fact}={'true' if self.to else 'false'}"


@dataclass(frozen=True)
class ChangeSet:
    """Changes that only together do what they do."""

    changes: Tuple[FactChange, ...]
    #: In the agreement's words.
    text: str

    @classmethod
    def from_json(cls, json: Json) -> ChangeSet:
        return cls(tuple(FactChange.from_json(item) for item in json["changes"]), json["text"])

    @property
    def facts(self) -> Tuple[str, ...]:
        return tuple(change.fact for change in self.changes)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Loss:
    """A known fact that is told otherwise, or a party that withdraws: the other one is ``None``."""

    fact: Optional[str] = None
    to: Optional[bool] = None
    party: Optional[str] = None

    @classmethod
    def from_json(cls, json: Json) -> Loss:
        return cls(json.get("fact"), json.get("to"), json.get("party"))


@dataclass(frozen=True)
class LossSet:
    """Losses that only together undo the target."""

    losses: Tuple[Loss, ...]
    #: In the agreement's words.
    text: str

    @classmethod
    def from_json(cls, json: Json) -> LossSet:
        return cls(tuple(Loss.from_json(item) for item in json["losses"]), json["text"])

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

    @classmethod
    def from_json(cls, json: Json) -> Requirements:
        return cls(
            receipt=Receipt.from_json(json["receipt"]),
            raw=json,
            target=json["target"],
            value=Truth(json["value"]),
            count=json["count"],
            by_size=tuple(json["by_size"]),
            truncated=json["truncated"],
            complete_up_to=json.get("complete_up_to"),
            sets=tuple(ChangeSet.from_json(item) for item in json["sets"]),
            note=json.get("note"),
        )

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

    @classmethod
    def from_json(cls, json: Json) -> Vulnerabilities:
        return cls(
            receipt=Receipt.from_json(json["receipt"]),
            raw=json,
            target=json["target"],
            value=Truth(json["value"]),
            by=json["by"],
            after=tuple(FactChange.from_json(item) for item in json.get("after", ())),
            count=json["count"],
            by_size=tuple(json["by_size"]),
            truncated=json["truncated"],
            complete_up_to=json.get("complete_up_to"),
            sets=tuple(LossSet.from_json(item) for item in json["sets"]),
            note=json.get("note"),
        )

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
