"""Two frameworks, or two parts of one, beside each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any, Mapping, Optional, Tuple

from ..truth import Truth
from .answer import Answer
from .record import Json, Key, Record, the

#: What can be shown of a commitment.
PREDICATES = ("entered", "triggered", "in_force", "ended")


def _shown(json: Json) -> Mapping[str, Truth]:
    return {name: Truth(json["shows"][name]) for name in PREDICATES if name in json["shows"]}


@dataclass(frozen=True)
class ComparedPart(Record):
    """A framework, or an instrument or a commitment of it."""

    framework: str
    title: str
    #: None: the whole framework.
    id: Optional[str] = None


@dataclass(frozen=True)
class ElementNote(Record):
    """An element that only one of the two has."""

    kind: str
    id: str
    title: Optional[str] = None


@dataclass(frozen=True)
class Renaming(Record):
    """An element that is the same under another id."""

    kind: str
    from_id: Annotated[str, Key("from")]
    to_id: Annotated[str, Key("to")]


@dataclass(frozen=True)
class KeyChange(Record):
    """A key with its two values as JSON; None where it lacks."""

    key: str
    before: Annotated[Any, Key("from")] = field(compare=False)
    after: Annotated[Any, Key("to")] = field(compare=False)


@dataclass(frozen=True)
class ElementChange(Record):
    """An element that says something else."""

    kind: str
    id: str
    #: Its id in the second, where it differs.
    to: Optional[str]
    keys: Tuple[KeyChange, ...]


@dataclass(frozen=True)
class WitnessSide(Record):
    """A scenario put to one framework, and what ``status`` shows then."""

    #: For ``Scenario.ask``.
    request: Mapping[str, Any] = field(compare=False)
    #: A predicate of the commitment, and its truth.
    shows: Annotated[Mapping[str, Truth], Key(read=_shown)]
    #: The commitment was dropped: this is what it would be if it had been kept.
    as_if_kept: bool = False
    #: The document does not say when it opens: this is what it would be if it opened then.
    opens: Optional[str] = None


@dataclass(frozen=True)
class Witness(Record):
    """A scenario in which two undertakings differ."""

    #: The facts that matter, in words.
    text: str
    from_side: Annotated[WitnessSide, Key("from")]
    to_side: Annotated[WitnessSide, Key("to")]


@dataclass(frozen=True)
class AspectComparison(Record):
    """How the second condition stands to the first."""

    #: "equivalent", "stricter" (it holds in fewer scenarios), "looser" or "incomparable"; None with a note that says why.
    relation: Optional[str]
    witnesses: Tuple[Witness, ...]
    note: Optional[str] = None


@dataclass(frozen=True)
class ScaleComparison(Record):
    """An attribute on its scale: the second is "stronger", "weaker" or the "same"; None where one has not been said."""

    before: Annotated[Optional[str], Key("from")]
    after: Annotated[Optional[str], Key("to")]
    relation: Optional[str]


@dataclass(frozen=True)
class CommitmentComparison(Record):
    """An undertaking beside its counterpart."""

    id: str
    #: The counterpart's id.
    to: str
    enters: AspectComparison
    owed: AspectComparison
    ends: AspectComparison
    modality: ScaleComparison
    binding: ScaleComparison
    certainty: ScaleComparison

    def __str__(self) -> str:
        aspects = (("enters", self.enters), ("owed", self.owed), ("ends", self.ends))
        return f"{self.id}: " + ", ".join(f"{name} {aspect.relation or 'not compared'}" for name, aspect in aspects)


@dataclass(frozen=True, repr=False)
class Comparison(Answer):
    """What was added, dropped, renamed and changed, and each undertaking beside its counterpart."""

    from_part: Annotated[ComparedPart, Key("from")]
    to_part: Annotated[ComparedPart, Key("to")]
    added: Tuple[ElementNote, ...]
    dropped: Tuple[ElementNote, ...]
    renamed: Tuple[Renaming, ...]
    changed: Tuple[ElementChange, ...]
    commitments: Tuple[CommitmentComparison, ...]

    def commitment(self, id: str) -> CommitmentComparison:
        """The comparison of one undertaking, by its first id."""
        return the(self.commitments, "id", id)

    def _summary(self) -> str:
        return f"{len(self.added)} added, {len(self.dropped)} dropped, {len(self.commitments)} compared"

    def __str__(self) -> str:
        lines = [f"dropped: {note.id}" for note in self.dropped] + [f"added: {note.id}" for note in self.added]
        return "\n".join(lines + [str(commitment) for commitment in self.commitments]) or "nothing to compare"
