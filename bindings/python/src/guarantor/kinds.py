"""Kinds of element."""

from __future__ import annotations

#: What a framework holds, as `ids` and `select` name it, by the numbers in the header.
KINDS = (
    "source",
    "party",
    "fact",
    "condition",
    "instrument",
    "pillar",
    "commitment",
    "procedure",
    "objection",
    "open_question",
    "claim",
    "event",
)
_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}


def kind_number(kind: str) -> int:
    """Its number in the header."""
    try:
        return _NUMBERS[kind]
    except (KeyError, TypeError):
        raise ValueError(f"{kind!r} is no kind of element: expected one of {', '.join(KINDS)}") from None
