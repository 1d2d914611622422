"""How likely a target is, and what each fact matters to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Tuple

from .answer import Answer, table
from .record import Record, the


@dataclass(frozen=True)
class FactImportance(Record):
    """Measures of importance; ``None`` where one divides by zero, is not defined, or is left out."""

    fact: str
    #: P(target | fact) − P(target | not fact).
    birnbaum: float
    #: p · Birnbaum / P.
    criticality: Optional[float]
    #: Fussell–Vesely: the share of P from minimal sets with the fact.
    fussell_vesely: Optional[float]
    #: Risk achievement worth, P(target | fact) / P.
    raw: Optional[float]
    #: Risk reduction worth, P / P(target | not fact).
    rrw: Optional[float]


@dataclass(frozen=True, repr=False)
class Likelihood(Answer):
    """An exact probability, or bounds of it."""

    target: str
    #: ``None`` where there are only bounds.
    probability: Optional[float]
    #: From below and above, where something open has no probability, or the exact one takes too much.
    bounds: Optional[Tuple[float, float]]
    #: Whether the work ended before the exact probability was found.
    truncated: bool
    #: What is open and has no probability.
    open: Tuple[str, ...]
    #: The greatest Birnbaum importance first.
    importance: Tuple[FactImportance, ...]
    #: Measures that are defined and are not there all the same.
    left_out: Tuple[str, ...]

    def of(self, fact: str) -> FactImportance:
        """What one fact matters."""
        return the(self.importance, "fact", fact)

    def _summary(self) -> str:
        return f"{self.target}, {self._words()}"

    def _words(self) -> str:
        return f"{self.probability}" if self.bounds is None else f"from {self.bounds[0]} to {self.bounds[1]}"

    def __str__(self) -> str:
        rows: List[Tuple[str, ...]] = [("fact", "Birnbaum", "criticality", "Fussell–Vesely", "RAW", "RRW")]
        for item in self.importance:
            measures = (item.birnbaum, item.criticality, item.fussell_vesely, item.raw, item.rrw)
            rows.append((item.fact, *("–" if value is None else f"{value:.6g}" for value in measures)))
        head = f"probability of {self.target}: {self._words()}"
        return head if len(rows) == 1 else f"{head}\n{table(rows)}"
