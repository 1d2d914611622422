"""Truth values and standings."""

from __future__ import annotations

from enum import Enum
from typing import Union


class Truth(Enum):
    """What the record tells of something: nothing, true, false, or both.

    >>> Truth.of(None)
    Truth.UNKNOWN
    >>> bool(Truth.FALSE)
    False
    >>> bool(Truth.UNKNOWN)
    Traceback (most recent call last):
        ...
    TypeError: unknown is not false: compare with Truth.TRUE or Truth.FALSE, or ask is_decided first
    """

    UNKNOWN = "unknown"
    TRUE = "true"
    FALSE = "false"
    CONTESTED = "contested"

    @classmethod
    def of(cls, value: Told) -> Truth:
        """The truth that a Python value stands for; ``None`` is unknown."""
        if isinstance(value, Truth):
            return value
        if value is None:
            return cls.UNKNOWN
        if isinstance(value, bool):
            return cls.TRUE if value else cls.FALSE
        if isinstance(value, str) and value in cls._value2member_map_:
            return cls(value)
        kind = ValueError if isinstance(value, str) else TypeError
        raise kind(
            f"{value!r} is nothing that a fact can be told: expected True, False, None, 'unknown' or 'contested'"
        )

    @property
    def is_decided(self) -> bool:
        """Whether it is true or false."""
        return self is Truth.TRUE or self is Truth.FALSE

    def __bool__(self) -> bool:
        if self is Truth.TRUE:
            return True
        if self is Truth.FALSE:
            return False
        raise TypeError(f"{self.value} is not false: compare with Truth.TRUE or Truth.FALSE, or ask is_decided first")

    def __str__(self) -> str:
        return str(self.value)

    def __repr__(self) -> str:
        return f"Truth.{self.name}"


#: What a fact can be told: ``True``, ``False``, ``None`` for unknown, a word, or a ``Truth``.
Told = Union[Truth, bool, None, str]


class Standing(Enum):
    """What a commitment's lifecycle says of it: the first that applies; the last two, that truth leaves several."""

    DROPPED = "dropped"
    ENDED = "ended"
    BREACHED = "breached"
    PERFORMED = "performed"
    SUSPENDED = "suspended"
    TRIGGERED = "triggered"
    IN_FORCE = "in force"
    PENDING = "pending"
    UNDETERMINED = "undetermined"
    CONTESTED = "contested"

    @property
    def is_decided(self) -> bool:
        """Whether truth settles it."""
        return self is not Standing.UNDETERMINED and self is not Standing.CONTESTED

    def __str__(self) -> str:
        return str(self.value)

    def __repr__(self) -> str:
        return f"Standing.{self.name}"


# By their numbers in the header.
TRUTHS = (Truth.UNKNOWN, Truth.TRUE, Truth.FALSE, Truth.CONTESTED)
TRUTH_NUMBERS = {truth: number for number, truth in enumerate(TRUTHS)}
STANDINGS = tuple(Standing)
