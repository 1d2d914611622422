"""Standing of each commitment, per guarantor; truth of each pillar and of the framework."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Optional, Protocol, Tuple, TypeVar

from ..truth import Standing, Truth
from .answer import Answer, Json, Receipt, standing_words, standings, table
from .occurrences import Occurrence


@dataclass(frozen=True)
class PillarStatus:
    id: str
    holds: Truth

    @classmethod
    def from_json(cls, json: Json) -> PillarStatus:
        return cls(json["id"], Truth(json["holds"]))


@dataclass(frozen=True)
class InstrumentStatus:
    id: str
    adopted: Truth

    @classmethod
    def from_json(cls, json: Json) -> InstrumentStatus:
        return cls(json["id"], Truth(json["adopted"]))


@dataclass(frozen=True)
class GuarantorStatus:
    #: ``None`` for the unnamed members of an open coalition.
    party: Optional[str]
    bound: Truth
    standing: Standing
    #: The labels that truth leaves.
    possible: Tuple[Standing, ...]

    @classmethod
    def from_json(cls, json: Json) -> GuarantorStatus:
        standing, possible = standings(json)
        return cls(json["party"], Truth(json["bound"]), standing, possible)


@dataclass(frozen=True)
class CommitmentStatus:
    id: str
    standing: Standing
    #: The labels that truth leaves.
    possible: Tuple[Standing, ...]
    entered: Truth
    in_force: Truth
    ended: Truth
    triggered: Truth
    performed: Truth
    breached: Truth
    guarantors: Tuple[GuarantorStatus, ...]
    #: Of its trigger, in order.
    occurrences: Tuple[Occurrence, ...]

    @classmethod
    def from_json(cls, json: Json) -> CommitmentStatus:
        standing, possible = standings(json)
        return cls(
            id=json["id"],
            standing=standing,
            possible=possible,
            entered=Truth(json["entered"]),
            in_force=Truth(json["in_force"]),
            ended=Truth(json["ended"]),
            triggered=Truth(json["triggered"]),
            performed=Truth(json["performed"]),
            breached=Truth(json["breached"]),
            guarantors=tuple(GuarantorStatus.from_json(item) for item in json["guarantors"]),
            occurrences=tuple(Occurrence.from_json(item) for item in json.get("occurrences", ())),
        )

    def guarantor(self, party: Optional[str]) -> GuarantorStatus:
        """The part of one guarantor; ``None`` for the unnamed."""
        for guarantor in self.guarantors:
            if guarantor.party == party:
                return guarantor
        raise KeyError(party)


@dataclass(frozen=True, repr=False)
class Status(Answer):
    """What stands."""

    framework: Truth
    pillars: Tuple[PillarStatus, ...]
    commitments: Tuple[CommitmentStatus, ...]
    instruments: Tuple[InstrumentStatus, ...]

    @classmethod
    def from_json(cls, json: Json) -> Status:
        return cls(
            receipt=Receipt.from_json(json["receipt"]),
            raw=json,
            framework=Truth(json["framework"]),
            pillars=tuple(PillarStatus.from_json(item) for item in json["pillars"]),
            commitments=tuple(CommitmentStatus.from_json(item) for item in json["commitments"]),
            instruments=tuple(InstrumentStatus.from_json(item) for item in json.get("instruments", ())),
        )

    def commitment(self, id: str) -> CommitmentStatus:
        """The status of one of them."""
        return _named(id, self.commitments)

    def pillar(self, id: str) -> PillarStatus:
        """The status of one of them."""
        return _named(id, self.pillars)

    def instrument(self, id: str) -> InstrumentStatus:
        """The status of one of them."""
        return _named(id, self.instruments)

    def _summary(self) -> str:
        return f"framework {self.framework}, {len(self.pillars)} pillars, {len(self.commitments)} commitments"

    def __str__(self) -> str:
        rows = [("framework", str(self.framework))]
        rows += [(f"  {pillar.id}", str(pillar.holds)) for pillar in self.pillars]
        rows += [(item.id, standing_words(item.standing, item.possible)) for item in self.commitments]
        return table(rows)


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_Item = TypeVar("_Item", bound=_Named)


def _named(id: str, items: Iterable[_Item]) -> _Item:
    for item in items:
        if item.id == id:
            return item
    raise KeyError(id)
