"""What waits for something that waits for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

from ..truth import Truth
from .answer import Answer, Json, Receipt


@dataclass(frozen=True)
class Dependent:
    """A member of a group whose members wait for each other."""

    id: str
    kind: str
    #: As it stands.
    now: Truth
    #: If all accepted at once.
    together: Truth

    @classmethod
    def from_json(cls, json: Json) -> Dependent:
        return cls(json["id"], json["kind"], Truth(json["now"]), Truth(json["together"]))


@dataclass(frozen=True)
class DependenceGroup:
    """Members that wait for each other."""

    members: Tuple[Dependent, ...]

    @classmethod
    def from_json(cls, json: Json) -> DependenceGroup:
        return cls(tuple(Dependent.from_json(item) for item in json["members"]))


@dataclass(frozen=True, repr=False)
class MutualDependence(Answer):
    """The groups, and what accepting at once would bring each."""

    groups: Tuple[DependenceGroup, ...]

    @classmethod
    def from_json(cls, json: Json) -> MutualDependence:
        return cls(
            receipt=Receipt.from_json(json["receipt"]),
            raw=json,
            groups=tuple(DependenceGroup.from_json(item) for item in json["groups"]),
        )

    def _summary(self) -> str:
        return f"{len(self.groups)} groups"

    def __str__(self) -> str:
        words = [
            ", ".join(f"{member.id} {member.now}, together {member.together}" for member in group.members)
            for group in self.groups
        ]
        return "\n".join(words) or "nothing waits for something that waits for it"
