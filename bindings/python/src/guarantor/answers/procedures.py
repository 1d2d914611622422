"""Where procedures stand."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import List, Optional, Tuple

from ..dates import parsed_or_none, plain
from ..truth import Truth
from .answer import Answer, Json, Receipt


@dataclass(frozen=True)
class StepStatus:
    id: str
    actors: Tuple[str, ...]
    after: Tuple[str, ...]
    #: ``waiting``, ``open``, ``done``, ``overdue``, or ``undetermined`` or ``contested``.
    state: str
    #: The states that truth leaves.
    possible: Tuple[str, ...]
    opened: Optional[datetime.datetime]
    #: ``None`` where nobody has said, or it is not open yet.
    due: Optional[datetime.datetime]
    done: Optional[datetime.datetime]
    late: bool

    @classmethod
    def from_json(cls, json: Json) -> StepStatus:
        return cls(
            id=json["id"],
            actors=tuple(json["actors"]),
            after=tuple(json["after"]),
            state=json["state"],
            possible=tuple(json.get("possible", [json["state"]])),
            opened=parsed_or_none(json.get("opened")),
            due=parsed_or_none(json["due"]),
            done=parsed_or_none(json.get("done")),
            late=bool(json.get("late", False)),
        )


@dataclass(frozen=True)
class Action:
    """What a party has to do now."""

    #: ``None`` where nobody has said whose step it is.
    party: Optional[str]
    step: str
    state: str
    by: Optional[datetime.datetime]

    @classmethod
    def from_json(cls, json: Json) -> Action:
        return cls(json["party"], json["step"], json["state"], parsed_or_none(json["by"]))


@dataclass(frozen=True)
class CriticalPath:
    """The longest way through what has not been done, by the times that are set."""

    steps: Tuple[str, ...]
    #: An ISO 8601 duration.
    length: Optional[str]
    by: Optional[datetime.datetime]
    #: Steps not done that have no time set.
    untimed: Tuple[str, ...]

    @classmethod
    def from_json(cls, json: Json) -> CriticalPath:
        return cls(tuple(json["steps"]), json.get("length"), parsed_or_none(json["by"]), tuple(json["untimed"]))


@dataclass(frozen=True)
class LeftOpen:
    """A key that the document does not have."""

    id: str
    key: str

    @classmethod
    def from_json(cls, json: Json) -> LeftOpen:
        return cls(json["id"], json["key"])


@dataclass(frozen=True)
class ProcedureStatus:
    id: str
    started: Truth
    start: Optional[datetime.datetime]
    steps: Tuple[StepStatus, ...]
    to_act: Tuple[Action, ...]
    critical_path: CriticalPath
    left_open: Tuple[LeftOpen, ...]

    @classmethod
    def from_json(cls, json: Json) -> ProcedureStatus:
        return cls(
            id=json["id"],
            started=Truth(json["started"]),
            start=parsed_or_none(json.get("start")),
            steps=tuple(StepStatus.from_json(item) for item in json["steps"]),
            to_act=tuple(Action.from_json(item) for item in json["to_act"]),
            critical_path=CriticalPath.from_json(json["critical_path"]),
            left_open=tuple(LeftOpen.from_json(item) for item in json["left_open"]),
        )


@dataclass(frozen=True, repr=False)
class Procedures(Answer):
    """Each procedure's steps, who has to act, and what is left open."""

    procedures: Tuple[ProcedureStatus, ...]

    @classmethod
    def from_json(cls, json: Json) -> Procedures:
        return cls(
            receipt=Receipt.from_json(json["receipt"]),
            raw=json,
            procedures=tuple(ProcedureStatus.from_json(item) for item in json["procedures"]),
        )

    def _summary(self) -> str:
        return f"{len(self.procedures)} procedures"

    def __str__(self) -> str:
        lines: List[str] = []
        for procedure in self.procedures:
            lines.append(f"{procedure.id}: started {procedure.started}")
            for step in procedure.steps:
                due = f"  by {plain(step.due)}" if step.due is not None else ""
                lines.append(f"  {step.id}  {step.state}{due}")
        return "\n".join(lines) or "no procedures"
