"""The questions that a scenario answers, each as a method."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional, Union

from .answers import Conflicts, Coverage, Explanation, History, Selection, Status
from .truth import Truth


class Questions:
    """Methods for everything that can be asked, on top of ``ask`` and ``predicate``.

    A target narrows an answer: to a commitment, to a pillar or an instrument with its commitments, or to what a party
    guarantees.
    """

    def ask(self, request: Union[Mapping[str, Any], str, bytes]) -> Dict[str, Any]:
        raise NotImplementedError

    def predicate(self, name: str, commitment: str) -> Truth:
        raise NotImplementedError

    def status(self, target: Optional[str] = None) -> Status:
        """Standing of each commitment, per guarantor; truth of each pillar and of the framework.

        >>> import guarantor
        >>> status = guarantor.bundled("paris-2026").scenario().status()
        >>> status.commitment("first_line_of_defence").standing
        Standing.IN_FORCE
        """
        return Status.from_json(self._ask("status", target))

    def explain(self, target: Optional[str] = None) -> Explanation:
        """Why something is so, or why not; of the framework itself where no target is named.

        >>> import guarantor
        >>> why = guarantor.bundled("paris-2026").scenario().explain("french_troops")
        >>> sorted({reason.kind for reason in why.tree.leaves()})
        ['approval_missing', 'condition_not_met']
        """
        return Explanation.from_json(self._ask("explain", target))

    def coverage(self, target: Optional[str] = None) -> Coverage:
        """Pillars × parties: standing, modality, binding; and the gaps."""
        return Coverage.from_json(self._ask("coverage", target))

    def conflicts(self, target: Optional[str] = None) -> Conflicts:
        """Claims that disagree, facts that are contested, with who says what."""
        return Conflicts.from_json(self._ask("conflicts", target))

    def history(self, target: Optional[str] = None) -> History:
        """Standing of commitments and truth of pillars over time."""
        return History.from_json(self._ask("history", target))

    def select(self, kind: str, /, **where: Any) -> Selection:
        """The elements of a kind whose attributes have, or contain, the given value or one of several.

        >>> import guarantor
        >>> scenario = guarantor.bundled("paris-2026").scenario()
        >>> scenario.select("commitment", guarantors="FRA", pledge=["basing", "deployment"]).ids
        ('force_deployment', 'french_troops', 'military_hubs', 'protected_facilities')
        """
        return Selection.from_json(self.ask({"ask": "select", "kind": kind, "where": where}))

    def _ask(self, ask: str, target: Optional[str]) -> Dict[str, Any]:
        return self.ask({"ask": ask} if target is None else {"ask": ask, "target": target})

    def entered(self, commitment: str) -> Truth:
        """Whether it has entered into force."""
        return self.predicate("entered", commitment)

    def in_force(self, commitment: str) -> Truth:
        """Whether it is in force."""
        return self.predicate("in_force", commitment)

    def ended(self, commitment: str) -> Truth:
        """Whether it has ended."""
        return self.predicate("ended", commitment)

    def triggered(self, commitment: str) -> Truth:
        """Whether it has been triggered while in force."""
        return self.predicate("triggered", commitment)

    def performed(self, commitment: str) -> Truth:
        """Whether it has been performed."""
        return self.predicate("performed", commitment)

    def breached(self, commitment: str) -> Truth:
        """Whether performance fell due and did not come."""
        return self.predicate("breached", commitment)
