"""Why something is so, or why not."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Annotated, Iterator, List, Optional, Tuple

from ..truth import Standing, Truth
from .answer import Answer, Citation, Standings
from .conflicts import ClaimReading, FactReading
from .record import Key, Record


@dataclass(frozen=True)
class Reason(Record):
    """One step of an explanation: what is so, and because of what."""

    #: What makes it count, such as "condition_not_met", "approval_missing", "withdrawn", "not_said", "disputed".
    kind: Annotated[str, Key("reason")]
    statement: str
    value: Truth
    #: The element that it speaks of, if one.
    id: Optional[str]
    #: When it came to be so; ``None`` from the outset, or where time says nothing.
    date: Optional[datetime.datetime]
    #: The event that told it.
    event: Optional[str]
    #: Whether the scenario supposes it.
    assumed: bool
    #: Who can settle it, where nobody has said or sources disagree.
    asks: Optional[str]
    sources: Tuple[Citation, ...]
    #: Of a contested fact: who says what.
    readings: Tuple[FactReading, ...]
    claims: Tuple[ClaimReading, ...]
    because: Tuple[Reason, ...]

    def walk(self) -> Iterator[Reason]:
        """This reason and all that it rests on, each before its own reasons."""
        pending: List[Reason] = [self]
        while pending:
            reason = pending.pop()
            yield reason
            pending.extend(reversed(reason.because))

    def leaves(self) -> Iterator[Reason]:
        """The reasons that rest on nothing further."""
        return (reason for reason in self.walk() if not reason.because)

    def __str__(self) -> str:
        lines: List[str] = []
        pending = [(0, self)]
        while pending:
            depth, reason = pending.pop()
            lines.append(f"{'  ' * depth}{reason.statement}: {reason.value} ({reason.kind.replace('_', ' ')})")
            pending.extend((depth + 1, inner) for inner in reversed(reason.because))
        return "\n".join(lines)


@dataclass(frozen=True, repr=False)
class Explanation(Answer):
    """Why a target is true, false or undecided: as ``text``, and as a ``tree`` pruned to what decides."""

    target: str
    value: Truth
    #: Of a commitment.
    standing: Optional[Standing]
    possible: Standings
    text: str
    tree: Reason
    #: Whether branches were cut off where the tree grew beyond its limits.
    truncated: bool

    def _summary(self) -> str:
        return f"{self.target} {self.value if self.standing is None else self.standing}"

    def __str__(self) -> str:
        return self.text
