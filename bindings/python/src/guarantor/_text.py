"""Python's text as C reads it."""

from __future__ import annotations

from functools import lru_cache
from typing import Optional

from .dates import Date, written
from .errors import DateError, UnknownIdError


@lru_cache(maxsize=4096)
def id_text(id: str) -> bytes:
    """An id, NUL-terminated in C: what cannot be written so names nothing."""
    try:
        text = id.encode()
    except UnicodeEncodeError:
        text = b"\0"
    except AttributeError:
        raise TypeError(f"an id is a str, not {type(id).__name__}") from None
    if b"\0" in text:
        raise UnknownIdError(f"nothing has the id {id!r}", code="unknown_id")
    return text


def date_text(date: Optional[Date]) -> Optional[bytes]:
    """A date, NUL-terminated in C; ``None`` leaves it to the scenario."""
    if date is None:
        return None
    text = written(date)
    if "\0" in text or not text.isascii():
        raise DateError(f"{text!r} is not a date such as `2026-01-06` or `2026-01-06T12:30:00Z`", code="date")
    return text.encode()
