"""What is odd about a framework as it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Tuple

from .answer import Answer
from .record import Key, Record


@dataclass(frozen=True)
class Finding(Record):
    """Something odd: where it stands, why it matters and what to do."""

    rule: str
    #: "error", "warning" or "note".
    severity: str
    #: The element in which it was found.
    id: str
    #: A JSON Pointer (RFC 6901) into the document.
    pointer: str
    text: str
    why: str
    remedy: str
    #: Other elements that it concerns.
    about: Tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.pointer or '/'}: {self.severity}: {self.rule}: {self.text}"


@dataclass(frozen=True, repr=False)
class Audit(Answer):
    """All findings, by rule."""

    #: How many findings of each severity there are.
    errors: Annotated[int, Key(read=lambda json: json["counts"]["error"])]
    warnings: Annotated[int, Key(read=lambda json: json["counts"]["warning"])]
    notes: Annotated[int, Key(read=lambda json: json["counts"]["note"])]
    findings: Tuple[Finding, ...]
    #: JSON Pointers of conditions that took too much to decide.
    undecided: Tuple[str, ...]

    def of(self, rule: str) -> Tuple[Finding, ...]:
        """The findings of one rule."""
        return tuple(finding for finding in self.findings if finding.rule == rule)

    def _summary(self) -> str:
        return f"{len(self.findings)} findings"

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings)) or "nothing to report"
