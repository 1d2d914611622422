"""What is odd about a framework as it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple

from .answer import Answer, Json, Receipt


@dataclass(frozen=True)
class Finding:
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

    @classmethod
    def from_json(cls, json: Json) -> Finding:
        return cls(
            rule=json["rule"],
            severity=json["severity"],
            id=json["id"],
            pointer=json["pointer"],
            text=json["text"],
            why=json["why"],
            remedy=json["remedy"],
            about=tuple(json.get("about", ())),
        )

    def __str__(self) -> str:
        return f"{self.pointer or '/'}: {self.severity}: {self.rule}: {self.text}"


@dataclass(frozen=True, repr=False)
class Audit(Answer):
    """All findings, by rule."""

    #: How many findings of each severity there are.
    errors: int
    warnings: int
    notes: int
    findings: Tuple[Finding, ...]
    #: JSON Pointers of conditions that took too much to decide.
    undecided: Tuple[str, ...]

    @classmethod
    def from_json(cls, json: Json) -> Audit:
        return cls(
            receipt=Receipt.from_json(json["receipt"]),
            raw=json,
            errors=json["counts"]["error"],
            warnings=json["counts"]["warning"],
            notes=json["counts"]["note"],
            findings=tuple(Finding.from_json(item) for item in json["findings"]),
            undecided=tuple(json.get("undecided", ())),
        )

    def of(self, rule: str) -> Tuple[Finding, ...]:
        """The findings of one rule."""
        return tuple(finding for finding in self.findings if finding.rule == rule)

    def _summary(self) -> str:
        return f"{len(self.findings)} findings"

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings)) or "nothing to report"
