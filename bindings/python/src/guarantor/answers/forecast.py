"""How likely a target is over time."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, Dict, Mapping, Optional, Tuple

from ..dates import parsed, parsed_or_none, plain
from .answer import Answer, Json, Receipt, table


@dataclass(frozen=True)
class Expectation:
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

    @classmethod
    def from_json(cls, json: Json) -> Expectation:
        return cls(json["fact"], json["probability"], json.get("delay"), json["to"], json["assumed"])

    def request(self) -> Dict[str, Any]:
        """As a request puts it."""
        keys: Dict[str, Any] = {"fact": self.fact, "to": self.to}
        if self.probability is not None:
            keys["probability"] = self.probability
        if self.delay is not None:
            keys["delay"] = dict(self.delay)
        return keys


@dataclass(frozen=True)
class Chance:
    """A probability, or bounds of one; ``band`` where it was simulated: 95 % confidence, for each date by itself."""

    #: ``None`` where there are only bounds.
    probability: Optional[float]
    bounds: Optional[Tuple[float, float]]
    band: Optional[Tuple[float, float]]

    @classmethod
    def from_json(cls, json: Json) -> Chance:
        bounds, band = json.get("bounds"), json.get("band")
        return cls(
            probability=json["probability"],
            bounds=None if bounds is None else (bounds[0], bounds[1]),
            band=None if band is None else (band[0], band[1]),
        )

    def __str__(self) -> str:
        if self.probability is None and self.bounds is not None:
            return f"{self.bounds[0]:.4f} to {self.bounds[1]:.4f}"
        return f"{self.probability:.4f}"


@dataclass(frozen=True)
class ForecastPoint:
    """A date of the curve."""

    date: datetime.datetime
    #: That the target is true then.
    at: Chance
    #: That it has been true by then.
    by: Chance

    @classmethod
    def from_json(cls, json: Json) -> ForecastPoint:
        return cls(parsed(json["date"]), Chance.from_json(json["at"]), Chance.from_json(json["by"]))


@dataclass(frozen=True)
class ForecastQuantile:
    """When the target has come about with probability ``p``; ``None``: not by the end."""

    p: float
    date: Optional[datetime.datetime]
    #: Where there are bounds: by the greatest chance, ``date`` being by the least.
    earliest: Optional[datetime.datetime]

    @classmethod
    def from_json(cls, json: Json) -> ForecastQuantile:
        date = parsed_or_none(json["date"])
        return cls(json["p"], date, parsed_or_none(json["earliest"]) if "earliest" in json else date)


@dataclass(frozen=True)
class Wait:
    """How often a change is the last that the target waits for, of all times that it comes about."""

    fact: str
    to: bool
    share: float

    @classmethod
    def from_json(cls, json: Json) -> Wait:
        return cls(json["fact"], json["to"], json["share"])


@dataclass(frozen=True, repr=False)
class Forecast(Answer):
    """A curve, and what it comes of."""

    target: str
    #: "exact" or "simulated".
    method: str
    why_simulated: Optional[str]
    timelines: Optional[int]
    seed: Optional[int]
    start: datetime.datetime
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

    @classmethod
    def from_json(cls, json: Json) -> Forecast:
        return cls(
            receipt=Receipt.from_json(json["receipt"]),
            raw=json,
            target=json["target"],
            method=json["method"],
            why_simulated=json.get("why_simulated"),
            timelines=json.get("timelines"),
            seed=json.get("seed"),
            start=parsed(json["from"]),
            until=parsed(json["until"]),
            curve=tuple(ForecastPoint.from_json(item) for item in json["curve"]),
            expected=parsed_or_none(json["expected"]),
            quantiles=tuple(ForecastQuantile.from_json(item) for item in json["quantiles"]),
            waits=tuple(Wait.from_json(item) for item in json["waits"]),
            clock_share=json["clock_share"],
            open=tuple(json.get("open", ())),
            expectations=tuple(Expectation.from_json(item) for item in json["expectations"]),
        )

    def _summary(self) -> str:
        return f"{self.target}, {self.curve[-1].by} by {plain(self.until)}"

    def __str__(self) -> str:
        rows = [("date", "it is so", "it has been so")]
        rows += [(plain(point.date), str(point.at), str(point.by)) for point in self.curve]
        return f"forecast of {self.target}, {self.method}\n{table(rows)}"
