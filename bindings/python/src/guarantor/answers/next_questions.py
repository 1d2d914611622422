"""What to find out next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Tuple

from ..truth import Standing, Truth
from .answer import Answer, Standings, standing_words
from .record import Record


@dataclass(frozen=True)
class StandingChange(Record):
    """A commitment that would stand otherwise."""

    id: str
    standing: Standing
    #: The labels that truth leaves.
    possible: Standings

    def __str__(self) -> str:
        return f"{self.id} {standing_words(self.standing, self.possible)}"


@dataclass(frozen=True)
class Outcome(Record):
    """What an answer would change."""

    #: What the target would be.
    target: Truth
    #: Pillars and commitments that it would settle.
    settles: Tuple[str, ...]
    changes: Tuple[StandingChange, ...]


@dataclass(frozen=True)
class Question(Record):
    """An open fact."""

    fact: str
    statement: str
    value: Truth
    #: Whom to ask.
    asks: Optional[str]
    if_true: Outcome
    if_false: Outcome


@dataclass(frozen=True, repr=False)
class NextQuestions(Answer):
    """Open facts, ranked by what learning each would settle."""

    target: str
    value: Truth
    questions: Tuple[Question, ...]

    def _summary(self) -> str:
        return f"{self.target}, {len(self.questions)} questions"

    def __str__(self) -> str:
        lines: List[str] = [f"{self.target} is {self.value}"]
        for question in self.questions:
            lines.append(f"{question.fact}: {question.statement}? ({question.asks or 'nobody named'})")
            for word, outcome in (("yes", question.if_true), ("no", question.if_false)):
                settles = ", ".join(outcome.settles) or "nothing"
                lines.append(f"  {word}: {self.target} is {outcome.target}; settles {settles}")
        return "\n".join(lines)
