"""A framework for other programs, and answers asked again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

from .answer import Answer
from .record import Record


@dataclass(frozen=True, repr=False)
class Export(Answer):
    """A framework, or what one target rests on, in a form that another program reads."""

    #: "document", "graphviz", "mermaid", "csv" or "open_psa".
    format: str
    text: str

    def _summary(self) -> str:
        return f"{self.format}, {len(self.text)} characters"

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Difference(Record):
    """One place at which the answer given and the one found differ."""

    #: JSON Pointer into the answer.
    pointer: str
    #: As JSON; None where there is nothing.
    was: Optional[str]
    now: Optional[str]

    def __str__(self) -> str:
        return f"{self.pointer}: {self.was or 'nothing'}, now {self.now or 'nothing'}"


@dataclass(frozen=True, repr=False)
class Verification(Answer):
    """Whether an answer given earlier comes out again, by its receipt."""

    #: Whether all but the receipt is the same.
    reproduced: bool
    #: How many differences there are; the first hundred are listed.
    count: int
    differences: Tuple[Difference, ...]
    #: Why the question could not be asked again.
    failure: Optional[str]

    def _summary(self) -> str:
        return "reproduced" if self.reproduced else "not reproduced"

    def __str__(self) -> str:
        return "\n".join([self._summary(), *([self.failure] if self.failure else []), *map(str, self.differences)])
