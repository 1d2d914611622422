"""Pillars × parties: standing, modality, binding; and the gaps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Tuple

from ..truth import Standing, Truth
from .answer import Answer, Json, Receipt, standing_words, standings, table


@dataclass(frozen=True)
class Undertaking:
    """A party's part in a commitment."""

    id: str
    bound: Truth
    standing: Standing
    #: The labels that truth leaves.
    possible: Tuple[Standing, ...]
    modality: Optional[str]
    binding: Optional[str]

    @classmethod
    def from_json(cls, json: Json) -> Undertaking:
        standing, possible = standings(json)
        return cls(json["id"], Truth(json["bound"]), standing, possible, json.get("modality"), json.get("binding"))


@dataclass(frozen=True)
class PartyCoverage:
    #: ``None`` for the unnamed members of open coalitions.
    party: Optional[str]
    commitments: Tuple[Undertaking, ...]

    @classmethod
    def from_json(cls, json: Json) -> PartyCoverage:
        return cls(json["party"], tuple(Undertaking.from_json(item) for item in json["commitments"]))


@dataclass(frozen=True)
class PillarCoverage:
    id: str
    holds: Truth
    parties: Tuple[PartyCoverage, ...]

    @classmethod
    def from_json(cls, json: Json) -> PillarCoverage:
        return cls(json["id"], Truth(json["holds"]), tuple(PartyCoverage.from_json(item) for item in json["parties"]))


@dataclass(frozen=True)
class Gap:
    """What is missing, where."""

    #: Such as "pillar_without_force", "binding_not_said", "party_without_commitment".
    kind: str
    #: The pillar, commitment or party where it shows.
    id: str
    text: str

    @classmethod
    def from_json(cls, json: Json) -> Gap:
        return cls(json["gap"], json["id"], json["text"])


@dataclass(frozen=True, repr=False)
class Coverage(Answer):
    """Who undertakes what, and what nobody does."""

    pillars: Tuple[PillarCoverage, ...]
    #: What parties undertake beside the pillars.
    beside: Tuple[PartyCoverage, ...]
    gaps: Tuple[Gap, ...]

    @classmethod
    def from_json(cls, json: Json) -> Coverage:
        return cls(
            receipt=Receipt.from_json(json["receipt"]),
            raw=json,
            pillars=tuple(PillarCoverage.from_json(item) for item in json["pillars"]),
            beside=tuple(PartyCoverage.from_json(item) for item in json["beside"]),
            gaps=tuple(Gap.from_json(item) for item in json["gaps"]),
        )

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
