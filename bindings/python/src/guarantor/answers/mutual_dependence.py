"""What waits for something that waits for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

from ..truth import Truth
from .answer import Answer
from .record import Record


@dataclass(frozen=True)
class Dependent(Record):
    """A member of a group whose members wait for each other."""

    id: str
    kind: str
    #: As it stands.
    now: Truth
    #: If all accepted at once.
    together: Truth


@dataclass(frozen=True)
class DependenceGroup(Record):
    """Members that wait for each other."""

    members: Tuple[Dependent, ...]


@dataclass(frozen=True, repr=False)
class MutualDependence(Answer):
    """The groups, and what accepting at once would bring each."""

    groups: Tuple[DependenceGroup, ...]

    def _summary(self) -> str:
        return f"{len(self.groups)} groups"

    def __str__(self) -> str:
        words = [
            ", ".join(f"{member.id} {member.now}, together {member.together}" for member in group.members)
            for group in self.groups
        ]
        return "\n".join(words) or "nothing waits for something that waits for it"
