"""What to find out next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Tuple

from ..truth import Standing, Truth
from .answer import Answer, Json, Receipt, standing_words, standings


@dataclass(frozen=True)
class StandingChange:
    """A commitment that would stand otherwise."""

    id: str
    standing: Standing
    #: The labels that truth leaves.
    possible: Tuple[Standing, ...]

    @classmethod
    def from_json(cls, json: Json) -> StandingChange:
        standing, possible = standings(json)
        return cls(json["id"], standing, possible)

    def __str__(self) -> str:
        return f"{self.id} {standing_words(self.standing, self.possible)}"


@dataclass(frozen=True)
class Outcome:
    """What an answer would change."""

    #: What the target would be.
    target: Truth
    #: Pillars and commitments that it would settle.
    settles: Tuple[str, ...]
    changes: Tuple[StandingChange, ...]

    @classmethod
    def from_json(cls, json: Json) -> Outcome:
        return cls(
            Truth(json["target"]),
            tuple(json["settles"]),
            tuple(StandingChange.from_json(item) for item in json["changes"]),
        )


@dataclass(frozen=True)
class Question:
    """An open fact."""

    fact: str
    statement: str
    value: Truth
    #: Whom to ask.
    asks: Optional[str]
    if_true: Outcome
    if_false: Outcome

    @classmethod
    def from_json(cls, json: Json) -> Question:
        return cls(
            fact=json["fact"],
            statement=json["statement"],
            value=Truth(json["value"]),
            asks=json.get("asks"),
            if_true=Outcome.from_json(json["if_true"]),
            if_false=Outcome.from_json(json["if_false"]),
        )


@dataclass(frozen=True, repr=False)
class NextQuestions(Answer):
    """Open facts, ranked by what learning each would settle."""

    target: str
    value: Truth
    questions: Tuple[Question, ...]

    @classmethod
    def from_json(cls, json: Json) -> NextQuestions:
        return cls(
            receipt=Receipt.from_json(json["receipt"]),
            raw=json,
            target=json["target"],
            value=Truth(json["value"]),
            questions=tuple(Question.from_json(item) for item in json["questions"]),
        )

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
