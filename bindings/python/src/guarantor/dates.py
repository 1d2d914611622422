"""Dates as the library writes them, and as Python does."""

from __future__ import annotations

import datetime
from typing import Optional, Union

from .errors import DateError

#: ``"2026-01-06"``, ``"2026-01-06T12:30:00Z"``, a date (midnight, UTC) or a datetime that knows its time zone.
Date = Union[str, datetime.date, datetime.datetime]


def written(date: Date) -> str:
    """A date as the library reads it. Parts of a second are left off.

    >>> written(datetime.date(2026, 1, 6))
    '2026-01-06'
    >>> written(datetime.datetime(2026, 1, 6, 13, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=1))))
    '2026-01-06T12:30:00Z'
    """
    if isinstance(date, str):
        return date
    if isinstance(date, datetime.datetime):
        if date.tzinfo is None or date.utcoffset() is None:
            raise DateError(
                f"{date!r} does not say in which time zone it is: give it one, such as tzinfo=datetime.timezone.utc",
                code="date",
            )
        try:
            utc = date.astimezone(datetime.timezone.utc)
        except OverflowError:
            raise DateError(f"{date!r} lies outside the years 0001 to 9999", code="date") from None
        return utc.replace(microsecond=0, tzinfo=None).isoformat() + "Z"
    if isinstance(date, datetime.date):
        return date.isoformat()
    raise TypeError(f"a date is a str, datetime.date or datetime.datetime, not {type(date).__name__}")


def written_or_none(date: Optional[Date]) -> Optional[str]:
    return None if date is None else written(date)


def parsed(text: str) -> datetime.datetime:
    """The instant that the library has written.

    >>> parsed("2026-01-06")
    datetime.datetime(2026, 1, 6, 0, 0, tzinfo=datetime.timezone.utc)
    """
    return datetime.datetime.fromisoformat(text.rstrip("Z")).replace(tzinfo=datetime.timezone.utc)


def plain(date: Optional[datetime.datetime]) -> str:
    """For people: the day alone where it is midnight."""
    if date is None:
        return "no date"
    day = date.date().isoformat()
    return day if date.time() == datetime.time() else f"{day} {date.time().isoformat()} UTC"
