"""Elements by their attributes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Iterator, Tuple

from .answer import Answer


@dataclass(frozen=True, repr=False)
class Selection(Answer):
    """Elements of one kind, each as the canonical document has it. A sequence of them."""

    kind: str
    elements: Tuple[Dict[str, Any], ...]

    __hash__ = None  # type: ignore[assignment]

    @property
    def ids(self) -> Tuple[str, ...]:
        return tuple(element["id"] for element in self.elements)

    def __len__(self) -> int:
        return len(self.elements)

    def __iter__(self) -> Iterator[Dict[str, Any]]:
        return iter(self.elements)

    def __getitem__(self, position: int) -> Dict[str, Any]:
        return self.elements[position]

    def _summary(self) -> str:
        return f"{len(self)} of the kind {self.kind}"

    def __str__(self) -> str:
        return "\n".join(self.ids)
