"""The power of each party over a target."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

from .answer import Answer, table
from .record import Record, the


@dataclass(frozen=True)
class PartyInfluence(Record):
    """A party's power indices."""

    party: str
    #: The share of the sets of other parties in which it tips the target.
    banzhaf: float
    #: The share of the orders of accession in which it tips the target.
    shapley_shubik: float


@dataclass(frozen=True, repr=False)
class Influence(Answer):
    """Who has power over a target, the most powerful first."""

    target: str
    #: Whether the target is true where no party takes part, and where all do.
    with_nobody: bool
    with_all: bool
    parties: Tuple[PartyInfluence, ...]

    def of(self, party: str) -> PartyInfluence:
        """The power of one party."""
        return the(self.parties, "party", party)

    def _summary(self) -> str:
        return f"{self.target}, {len(self.parties)} parties"

    def __str__(self) -> str:
        rows = [("party", "Shapley–Shubik", "Banzhaf")]
        rows += [(item.party, f"{item.shapley_shubik:.6g}", f"{item.banzhaf:.6g}") for item in self.parties]
        return table(rows)
