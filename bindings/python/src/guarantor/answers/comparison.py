"""Two frameworks, or two parts of one, beside each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Mapping, Optional, Tuple

from ..truth import Truth
from .answer import Answer, Json, Receipt


#: What can be shown of a commitment.
PREDICATES = ("entered", "triggered", "in_force", "ended")


@dataclass(frozen=True)
class ComparedPart:
    """A framework, or an instrument or a commitment of it."""

    framework: str
    title: str
    #: None: the whole framework.
    id: Optional[str] = None

    @classmethod
    def from_json(cls, json: Json) -> ComparedPart:
        return cls(json["framework"], json["title"], json.get("id"))


@dataclass(frozen=True)
class ElementNote:
    """An element that only one of the two has."""

    kind: str
    id: str
    title: Optional[str] = None

    @classmethod
    def from_json(cls, json: Json) -> ElementNote:
        return cls(json["kind"], json["id"], json.get("title"))


@dataclass(frozen=True)
class Renaming:
    """An element that is the same under another id."""

    kind: str
    from_id: str
    to_id: str

    @classmethod
    def from_json(cls, json: Json) -> Renaming:
        return cls(json["kind"], json["from"], json["to"])


@dataclass(frozen=True)
class KeyChange:
    """A key with its two values as JSON; None where it lacks."""

    key: str
    before: Any = field(compare=False)
    after: Any = field(compare=False)

    @classmethod
    def from_json(cls, json: Json) -> KeyChange:
        return cls(json["key"], json.get("from"), json.get("to"))


@dataclass(frozen=True)
class ElementChange:
    """An element that says something else."""

    kind: str
    id: str
    #: Its id in the second, where it differs.
    to: Optional[str]
    keys: Tuple[KeyChange, ...]

    @classmethod
    def from_json(cls, json: Json) -> ElementChange:
        return cls(json["kind"], json["id"], json.get("to"), tuple(map(KeyChange.from_json, json["keys"])))


@dataclass(frozen=True)
class WitnessSide:
    """A scenario put to one framework, and what ``status`` shows then."""

    #: For ``Scenario.ask``.
    request: Mapping[str, Any] = field(compare=False)
    #: A predicate of the commitment, and its truth.
    shows: Mapping[str, Truth]
    #: The commitment was dropped: this is what it would be if it had been kept.
    as_if_kept: bool = False
    #: The document does not say when it opens: this is what it would be if it opened then.
    opens: Optional[str] = None

    @classmethod
    def from_json(cls, json: Json) -> WitnessSide:
        shows = {key: Truth(json["shows"][key]) for key in PREDICATES if key in json["shows"]}
        return cls(json["request"], shows, bool(json.get("as_if_kept", False)), json.get("opens"))


@dataclass(frozen=True)
class Witness:
    """A scenario in which two undertakings differ."""

    #: The facts that matter, in words.
    text: str
    from_side: WitnessSide
    to_side: WitnessSide

    @classmethod
    def from_json(cls, json: Json) -> Witness:
        return cls(json["text"], WitnessSide.from_json(json["from"]), WitnessSide.from_json(json["to"]))


@dataclass(frozen=True)
class AspectComparison:
    """How the second condition stands to the first."""

    #: "equivalent", "stricter" (it holds in fewer scenarios), "looser" or "incomparable"; None with a note that says why.
    relation: Optional[str]
    witnesses: Tuple[Witness, ...]
    note: Optional[str] = None

    @classmethod
    def from_json(cls, json: Json) -> AspectComparison:
        return cls(json["relation"], tuple(map(Witness.from_json, json["witnesses"])), json.get("note"))


@dataclass(frozen=True)
class ScaleComparison:
    """An attribute on its scale: the second is "stronger", "weaker" or the "same"; None where one has not been said."""

    before: Optional[str]
    after: Optional[str]
    relation: Optional[str]

    @classmethod
    def from_json(cls, json: Json) -> ScaleComparison:
        return cls(json["from"], json["to"], json["relation"])


@dataclass(frozen=True)
class CommitmentComparison:
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

    @classmethod
    def from_json(cls, json: Json) -> CommitmentComparison:
        return cls(
            id=json["id"],
            to=json["to"],
            enters=AspectComparison.from_json(json["enters"]),
            owed=AspectComparison.from_json(json["owed"]),
            ends=AspectComparison.from_json(json["ends"]),
            modality=ScaleComparison.from_json(json["modality"]),
            binding=ScaleComparison.from_json(json["binding"]),
            certainty=ScaleComparison.from_json(json["certainty"]),
        )

    def __str__(self) -> str:
        aspects = (("enters", self.enters), ("owed", self.owed), ("ends", self.ends))
        return f"{self.id}: " + ", ".join(f"{name} {aspect.relation or 'not compared'}" for name, aspect in aspects)


@dataclass(frozen=True, repr=False)
class Comparison(Answer):
    """What was added, dropped, renamed and changed, and each undertaking beside its counterpart."""

    from_part: ComparedPart
    to_part: ComparedPart
    added: Tuple[ElementNote, ...]
    dropped: Tuple[ElementNote, ...]
    renamed: Tuple[Renaming, ...]
    changed: Tuple[ElementChange, ...]
    commitments: Tuple[CommitmentComparison, ...]

    @classmethod
    def from_json(cls, json: Json) -> Comparison:
        return cls(
            receipt=Receipt.from_json(json["receipt"]),
            raw=json,
            from_part=ComparedPart.from_json(json["from"]),
            to_part=ComparedPart.from_json(json["to"]),
            added=tuple(map(ElementNote.from_json, json["added"])),
            dropped=tuple(map(ElementNote.from_json, json["dropped"])),
            renamed=tuple(map(Renaming.from_json, json["renamed"])),
            changed=tuple(map(ElementChange.from_json, json["changed"])),
            commitments=tuple(map(CommitmentComparison.from_json, json["commitments"])),
        )

    def commitment(self, id: str) -> CommitmentComparison:
        """The comparison of one undertaking, by its first id."""
        for commitment in self.commitments:
            if commitment.id == id:
                return commitment
        raise KeyError(id)

    def _summary(self) -> str:
        return f"{len(self.added)} added, {len(self.dropped)} dropped, {len(self.commitments)} compared"

    def __str__(self) -> str:
        lines = [f"dropped: {note.id}" for note in self.dropped] + [f"added: {note.id}" for note in self.added]
        return "\n".join(lines + [str(commitment) for commitment in self.commitments]) or "nothing to compare"
