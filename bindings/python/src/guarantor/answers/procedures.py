"""Where procedures stand."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Annotated, List, Optional, Tuple

from ..dates import plain
from ..truth import Truth
from .answer import Answer
from .record import Key, Record


@dataclass(frozen=True)
class StepStatus(Record):
    id: str
    actors: Tuple[str, ...]
    after: Tuple[str, ...]
    #: ``waiting``, ``open``, ``done``, ``overdue``, or ``undetermined`` or ``contested``.
    state: str
    #: The states that truth leaves.
    possible: Annotated[Tuple[str, ...], Key(otherwise="state")]
    opened: Optional[datetime.datetime]
    #: ``None`` where nobody has said, or it is not open yet.
    due: Optional[datetime.datetime]
    done: Optional[datetime.datetime]
    late: bool


@dataclass(frozen=True)
class Action(Record):
    """What a party has to do now."""

    #: ``None`` where nobody has said whose step it is.
    party: Optional[str]
    step: str
    state: str
    by: Optional[datetime.datetime]


@dataclass(frozen=True)
class CriticalPath(Record):
    """The longest way through what has not been done, by the times that are set."""

    steps: Tuple[str, ...]
    #: An ISO 8601 duration.
    length: Optional[str]
    by: Optional[datetime.datetime]
    #: Steps not done that have no time set.
    untimed: Tuple[str, ...]


@dataclass(frozen=True)
class LeftOpen(Record):
    """A key that the document does not have."""

    id: str
    key: str


@dataclass(frozen=True)
class ProcedureStatus(Record):
    id: str
    started: Truth
    start: Optional[datetime.datetime]
    steps: Tuple[StepStatus, ...]
    to_act: Tuple[Action, ...]
    critical_path: CriticalPath
    left_open: Tuple[LeftOpen, ...]


@dataclass(frozen=True, repr=False)
class Procedures(Answer):
    """Each procedure's steps, who has to act, and what is left open."""

    procedures: Tuple[ProcedureStatus, ...]

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
