"""Standing of each commitment, per guarantor; truth of each pillar and of the framework."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

from ..truth import Standing, Truth
from .answer import Answer, Standings, standing_words, table
from .occurrences import Occurrence
from .record import Record, the


@dataclass(frozen=True)
class PillarStatus(Record):
    id: str
    holds: Truth


@dataclass(frozen=True)
class InstrumentStatus(Record):
    id: str
    adopted: Truth


@dataclass(frozen=True)
class GuarantorStatus(Record):
    #: ``None`` for the unnamed members of an open coalition.
    party: Optional[str]
    bound: Truth
    standing: Standing
    #: The labels that truth leaves.
    possible: Standings


@dataclass(frozen=True)
class CommitmentStatus(Record):
    id: str
    standing: Standing
    #: The labels that truth leaves.
    possible: Standings
    entered: Truth
    in_force: Truth
    ended: Truth
    triggered: Truth
    performed: Truth
    breached: Truth
    guarantors: Tuple[GuarantorStatus, ...]
    #: Of its trigger, in order.
    occurrences: Tuple[Occurrence, ...]

    def guarantor(self, party: Optional[str]) -> GuarantorStatus:
        """The part of one guarantor; ``None`` for the unnamed."""
        return the(self.guarantors, "party", party)


@dataclass(frozen=True, repr=False)
class Status(Answer):
    """What stands."""

    framework: Truth
    pillars: Tuple[PillarStatus, ...]
    commitments: Tuple[CommitmentStatus, ...]
    instruments: Tuple[InstrumentStatus, ...]

    def commitment(self, id: str) -> CommitmentStatus:
        """The status of one of them."""
        return the(self.commitments, "id", id)

    def pillar(self, id: str) -> PillarStatus:
        """The status of one of them."""
        return the(self.pillars, "id", id)

    def instrument(self, id: str) -> InstrumentStatus:
        """The status of one of them."""
        return the(self.instruments, "id", id)

    def _summary(self) -> str:
        return f"framework {self.framework}, {len(self.pillars)} pillars, {len(self.commitments)} commitments"

    def __str__(self) -> str:
        rows = [("framework", str(self.framework))]
        rows += [(f"  {pillar.id}", str(pillar.holds)) for pillar in self.pillars]
        rows += [(item.id, standing_words(item.standing, item.possible)) for item in self.commitments]
        return table(rows)
