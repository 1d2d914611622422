"""How likely a target is over time."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Annotated, Any, Dict, Mapping, Optional, Tuple

from ..dates import plain
from .answer import Answer, table
from .record import Key, Record


@dataclass(frozen=True)
class Expectation(Record):
    """What is expected of a fact: what is ``None`` is as the document has it.

    ``delay`` is as in a document: ``{"distribution": "exponential", "mean": "P6M"}``, with ``"after"`` another fact.
    """

    fact: str
    #: That it ever comes to that.
    probability: Optional[float] = None
    delay: Optional[Mapping[str, Any]] = None
    #: What it becomes.
    to: bool = True
    #: In an answer: whether all or part of it was supposed by the asker, and does not stand in the document.
    assumed: bool = True

    def request(self) -> Dict[str, Any]:
        """As a request puts it."""
        keys: Dict[str, Any] = {"fact": self.fact, "to": self.to}
        if self.probability is not None:
            keys["probability"] = self.probability
        if self.delay is not None:
            keys["delay"] = dict(self.delay)
        return keys


@dataclass(frozen=True)
class Chance(Record):
    """A probability, or bounds of one; ``band`` where it was simulated: 95 % confidence, for each date by itself."""

    #: ``None`` where there are only bounds.
    probability: Optional[float]
    bounds: Optional[Tuple[float, float]]
    band: Optional[Tuple[float, float]]

    def __str__(self) -> str:
        if self.probability is None and self.bounds is not None:
            return f"{self.bounds[0]:.4f} to {self.bounds[1]:.4f}"
        return f"{self.probability:.4f}"


@dataclass(frozen=True)
class ForecastPoint(Record):
    """A date of the curve."""

    date: datetime.datetime
    #: That the target is true then.
    at: Chance
    #: That it has been true by then.
    by: Chance


@dataclass(frozen=True)
class ForecastQuantile(Record):
    """When the target has come about with probability ``p``; ``None``: not by the end."""

    p: float
    date: Optional[datetime.datetime]
    #: Where there are bounds: by the greatest chance, ``date`` being by the least.
    earliest: Annotated[Optional[datetime.datetime], Key(otherwise="date")]


@dataclass(frozen=True)
class Wait(Record):
    """How often a change is the last that the target waits for, of all times that it comes about."""

    fact: str
    to: bool
    share: float


@dataclass(frozen=True, repr=False)
class Forecast(Answer):
    """A curve, and what it comes of."""

    target: str
    #: "exact" or "simulated".
    method: str
    why_simulated: Optional[str]
    timelines: Optional[int]
    seed: Optional[int]
    start: Annotated[datetime.datetime, Key("from")]
    until: datetime.datetime
    curve: Tuple[ForecastPoint, ...]
    #: When it comes about on average, given that it does by the end.
    expected: Optional[datetime.datetime]
    quantiles: Tuple[ForecastQuantile, ...]
    #: What it waits for last, the greatest share first.
    waits: Tuple[Wait, ...]
    #: The share in which a deadline or a duration comes last.
    clock_share: float
    #: What is open and of which nothing is expected.
    open: Tuple[str, ...]
    #: All that it rests on; what the asker supposed is ``assumed``.
    expectations: Tuple[Expectation, ...]

    def _summary(self) -> str:
        return f"{self.target}, {self.curve[-1].by} by {plain(self.until)}"

    def __str__(self) -> str:
        rows = [("date", "it is so", "it has been so")]
        rows += [(plain(point.date), str(point.at), str(point.by)) for point in self.curve]
        return f"forecast of {self.target}, {self.method}\n{table(rows)}"
