"""The questions that a scenario answers, each as a method."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional

from .answers import Conflicts, Coverage, Explanation, History, Selection, Status
from .truth import Truth


class Questions:
    """Methods for everything that can be asked, on top of ``ask`` and ``predicate``."""

    def ask(self, request: Mapping[str, Any]) -> Dict[str, Any]:
        raise NotImplementedError

    def predicate(self, name: str, commitment: str) -> Truth:
        raise NotImplementedError

    def status(self) -> Status:
        """Standing of each commitment, per guarantor; truth of each pillar and of the framework.

        >>> import guarantor
        >>> status = guarantor.bundled("paris-2026").scenario().status()
        >>> status.commitment("first_line_of_defence").standing
        Standing.IN_FORCE
        """
        return Status.from_json(self.ask({"ask": "status"}))

    def explain(self, target: Optional[str] = None) -> Explanation:
        """Why something is so, or why not; of the framework itself where no target is named.

        >>> import guarantor
        >>> why = guarantor.bundled("paris-2026").scenario().explain("french_troops")
        >>> sorted({reason.kind for reason in why.tree.leaves()})
        ['approval_missing', 'condition_not_met']
        """
        return Explanation.from_json(self.ask({"ask": "explain"} if target is None else {"ask": "explain", "target": target}))

    def coverage(self) -> Coverage:
        """Pillars × parties: standing, modality, binding; and the gaps."""
        return Coverage.from_json(self.ask({"ask": "coverage"}))

    def conflicts(self) -> Conflicts:
        """Claims that disagree, facts that are contested, with who says what."""
        return Conflicts.from_json(self.ask({"ask": "conflicts"}))

    def history(self, *targets: str) -> History:
        """Standing of commitments and truth of pillars over time; of all where none is named."""
        return History.from_json(self.ask({"ask": "history", "targets": targets} if targets else {"ask": "history"}))

    def select(self, kind: str, /, **where: Any) -> Selection:
        """The elements of a kind whose attributes have, or contain, the given value or one of several.

        >>> import guarantor
        >>> guarantor.bundled("paris-2026").scenario().select("commitment", guarantors="FRA", pledge=["basing", "deployment"]).ids
        ('force_deployment', 'french_troops', 'military_hubs', 'protected_facilities')
        """
        return Selection.from_json(self.ask({"ask": "select", "kind": kind, "where": where}))

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
