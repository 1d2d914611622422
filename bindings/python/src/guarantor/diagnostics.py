"""Problems of documents and requests, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Mapping, Optional


@dataclass(frozen=True)
class Diagnostic:
    """One problem: what it is, where it stands, what to do about it.

    ``line`` and ``column`` count from 1, ``offset`` from 0 in bytes; ``pointer`` is a JSON Pointer (RFC 6901).
    """

    code: str
    line: int
    column: int
    offset: int
    pointer: str
    message: str
    expected: Optional[str] = None
    suggestion: Optional[str] = None

    @classmethod
    def from_json(cls, json: Mapping[str, Any]) -> Diagnostic:
        return cls(
            code=json["code"],
            line=json["line"],
            column=json["column"],
            offset=json["offset"],
            pointer=json["pointer"],
            message=json["message"],
            expected=json.get("expected"),
            suggestion=json.get("suggestion"),
        )

    def __str__(self) -> str:
        place = f"{self.line}:{self.column} {self.pointer}".rstrip()
        if self.suggestion is not None:
            remedy = f"; did you mean `{self.suggestion}`?"
        else:
            remedy = f"; expected {self.expected}" if self.expected is not None else ""
        return f"{place}: {self.code}: {self.message}{remedy}"


class Diagnostics(List[Diagnostic]):
    """The problems by place, at most a hundred of them; ``total`` counts all."""

    total: int = 0

    @classmethod
    def from_json(cls, json: Mapping[str, Any]) -> Diagnostics:
        problems = cls(Diagnostic.from_json(item) for item in json["diagnostics"])
        problems.total = json["problems"]
        return problems
