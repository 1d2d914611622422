"""What can go wrong, as exceptions."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional, Sequence, Tuple, Type

from .diagnostics import Diagnostic

_SHOWN = 10


class GuarantorError(Exception):
    """Whatever the library refuses or cannot do.

    ``code`` is a stable name for programs, such as ``unknown_id``; ``suggestion`` a word that exists and resembles the
    one that does not.
    """

    def __init__(self, message: str, *, code: str = "guarantor", suggestion: Optional[str] = None) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.suggestion = suggestion

    def __str__(self) -> str:
        return self.message


class ArgumentError(GuarantorError, ValueError):
    """A value that the library takes in no place."""


class UnknownIdError(GuarantorError, KeyError):
    """Nothing has that id."""


class WrongKindError(GuarantorError, ValueError):
    """The id names something of another kind."""


class DateError(GuarantorError, ValueError):
    """Not a date that the library knows."""


class BudgetError(GuarantorError):
    """The work ended before an answer was found."""


class CancelledError(GuarantorError):
    """A progress callback ended the work."""


class _ProblemsError(GuarantorError, ValueError):
    def __init__(
        self,
        message: str,
        *,
        code: str = "document",
        suggestion: Optional[str] = None,
        diagnostics: Sequence[Diagnostic] = (),
        total: int = 0,
    ) -> None:
        super().__init__(message, code=code, suggestion=suggestion)
        self.diagnostics: Tuple[Diagnostic, ...] = tuple(diagnostics)
        self.total = max(total, len(self.diagnostics))

    def __str__(self) -> str:
        if self.total < 2:
            return self.message
        lines = [f"{self.total} problems", *(f"  {problem}" for problem in self.diagnostics[:_SHOWN])]
        if self.total > _SHOWN:
            lines.append(f"  and {self.total - _SHOWN} more")
        return "\n".join(lines)


class DocumentError(_ProblemsError):
    """A document that cannot be loaded. ``diagnostics`` lists its problems by place, ``total`` counts them."""

    diagnostics: Tuple[Diagnostic, ...]
    total: int


class RequestError(_ProblemsError):
    """A question that is not of the form that it takes. ``diagnostics`` lists what is wrong with its JSON."""

    diagnostics: Tuple[Diagnostic, ...]
    total: int


_CLASSES: Dict[int, Type[GuarantorError]] = {
    1: ArgumentError,
    2: DocumentError,
    3: UnknownIdError,
    4: WrongKindError,
    5: DateError,
    6: RequestError,
    7: BudgetError,
    8: CancelledError,
}


def error(number: int, report: Mapping[str, Any]) -> GuarantorError:
    """The exception for an error number of the header and the report that came with it."""
    kind = _CLASSES.get(number, GuarantorError)
    details: Dict[str, Any] = {"code": report.get("code", str(number)), "suggestion": report.get("suggestion")}
    if issubclass(kind, _ProblemsError):
        details["diagnostics"] = [Diagnostic.from_json(item) for item in report.get("diagnostics", ())]
        details["total"] = report.get("total", 0)
    return kind(report.get("message", f"error {number}"), **details)
