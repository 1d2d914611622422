"""Pillars × parties: standing, modality, binding; and the gaps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, List, Optional, Tuple

from ..truth import Standing, Truth
from .answer import Answer, Standings, standing_words, table
from .record import Key, Record


@dataclass(frozen=True)
class Undertaking(Record):
    """A party's part in a commitment."""

    id: str
    bound: Truth
    standing: Standing
    #: The labels that truth leaves.
    possible: Standings
    modality: Optional[str]
    binding: Optional[str]


@dataclass(frozen=True)
class PartyCoverage(Record):
    #: ``None`` for the unnamed members of open coalitions.
    party: Optional[str]
    commitments: Tuple[Undertaking, ...]


@dataclass(frozen=True)
class PillarCoverage(Record):
    id: str
    holds: Truth
    parties: Tuple[PartyCoverage, ...]


@dataclass(frozen=True)
class Gap(Record):
    """What is missing, where."""

    #: Such as "pillar_without_force", "binding_not_said", "party_without_commitment".
    kind: Annotated[str, Key("gap")]
    #: The pillar, commitment or party where it shows.
    id: str
    text: str


@dataclass(frozen=True, repr=False)
class Coverage(Answer):
    """Who undertakes what, and what nobody does."""

    pillars: Tuple[PillarCoverage, ...]
    #: What parties undertake beside the pillars.
    beside: Tuple[PartyCoverage, ...]
    gaps: Tuple[Gap, ...]

    def _summary(self) -> str:
        return f"{len(self.pillars)} pillars, {len(self.gaps)} gaps"

    def __str__(self) -> str:
        rows: List[Tuple[str, str, str]] = []
        groups = [(pillar.id, pillar.parties) for pillar in self.pillars] + [("beside the pillars", self.beside)]
        for name, parties in groups:
            rows.append((name, "", ""))
            for party in parties:
                for item in party.commitments:
                    rows.append(
                        (f"  {party.party or 'unnamed'}", item.id, standing_words(item.standing, item.possible))
                    )
        return "\n".join([table(rows), *(f"gap: {gap.text}" for gap in self.gaps)])
