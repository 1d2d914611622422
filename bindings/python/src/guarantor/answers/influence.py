"""The power of each party over a target."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

from .answer import Answer, Json, Receipt, table


@dataclass(frozen=True)
class PartyInfluence:
    """A party's power indices."""

    party: str
    #: The share of the sets of other parties in which it tips the target.
    banzhaf: float
    #: The share of the orders of accession in which it tips the target.
    shapley_shubik: float

    @classmethod
    def from_json(cls, json: Json) -> PartyInfluence:
        return cls(json["party"], json["banzhaf"], json["shapley_shubik"])


@dataclass(frozen=True, repr=False)
class Influence(Answer):
    """Who has power over a target, the most powerful first."""

    target: str
    #: Whether the target is true where no party takes part, and where all do.
    with_nobody: bool
    with_all: bool
    parties: Tuple[PartyInfluence, ...]

    @classmethod
    def from_json(cls, json: Json) -> Influence:
        return cls(
            receipt=Receipt.from_json(json["receipt"]),
            raw=json,
            target=json["target"],
            with_nobody=json["with_nobody"],
            with_all=json["with_all"],
            parties=tuple(PartyInfluence.from_json(item) for item in json["parties"]),
        )

    def of(self, party: str) -> PartyInfluence:
        """The power of one party."""
        for item in self.parties:
            if item.party == party:
                return item
        raise KeyError(party)

    def _summary(self) -> str:
        return f"{self.target}, {len(self.parties)} parties"

    def __str__(self) -> str:
        rows = [("party", "Shapley–Shubik", "Banzhaf")]
        rows += [(item.party, f"{item.shapley_shubik:.6g}", f"{item.banzhaf:.6g}") for item in self.parties]
        return table(rows)
