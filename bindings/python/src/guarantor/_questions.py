"""The questions that a scenario answers, each as a method."""

from __future__ import annotations

import json
from typing import Any, Callable, Dict, Iterable, List, Mapping, Optional, Union

from .answers import (
    Answer,
    Audit,
    ChangeSet,
    Comparison,
    Conflicts,
    Coverage,
    Expectation,
    Explanation,
    Export,
    FactChange,
    Forecast,
    History,
    Influence,
    Likelihood,
    MutualDependence,
    NextQuestions,
    Procedures,
    Requirements,
    Selection,
    Status,
    Verification,
    Vulnerabilities,
)
from .dates import Date, written_or_none
from .truth import Truth


class Questions:
    """Methods for everything that can be asked, on top of ``ask`` and ``predicate``.

    A target narrows an answer: to a commitment, to a pillar or an instrument with its commitments, or to what a party
    guarantees. In questions about change it is what is to be brought about, undone or counted on: a fact, condition,
    instrument, pillar, commitment or, without one, the framework.
    """

    def ask(
        self, request: Union[Mapping[str, Any], str, bytes], threads: int = 1,
        progress: Optional[Callable[[int, int], Any]] = None,
    ) -> Dict[str, Any]:
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

    def procedures(self, target: Optional[str] = None) -> Procedures:
        """Where procedures stand: each step, who has to act now and by when, and what is left open.

        >>> import guarantor
        >>> protocol = guarantor.bundled("paris-2026").scenario().procedures().procedures[0]
        >>> [step.state for step in protocol.steps]
        ['waiting', 'waiting', 'waiting', 'waiting']
        """
        return Procedures.from_json(self._ask("procedures", target))

    def select(self, kind: str, /, **where: Any) -> Selection:
        """The elements of a kind whose attributes have, or contain, the given value or one of several.

        >>> import guarantor
        >>> scenario = guarantor.bundled("paris-2026").scenario()
        >>> scenario.select("commitment", guarantors="FRA", pledge=["basing", "deployment"]).ids
        ('force_deployment', 'french_troops', 'military_hubs', 'protected_facilities')
        """
        return Selection.from_json(self.ask({"ask": "select", "kind": kind, "where": where}))

    def requirements(
        self, target: Optional[str] = None, limit: int = 20, fixed: Iterable[str] = ()
    ) -> Requirements:
        """The least that still has to happen: minimal sets of changes that bring a target about in one step.

        ``limit`` says how many are listed; all are counted. Facts that are ``fixed`` do not change.

        >>> import guarantor
        >>> needed = guarantor.bundled("paris-2026").scenario().requirements("french_troops")
        >>> needed.count, needed.by_size
        (2, (0, 0, 1, 1))
        >>> print(needed.sets[0])
        a ceasefire is in effect; the French parliament approves
        """
        return Requirements.from_json(self._ask("requirements", target, limit=limit, fixed=_ids(fixed)))

    def vulnerabilities(
        self,
        target: Optional[str] = None,
        by: str = "facts",
        after: Union[ChangeSet, Mapping[str, bool], Iterable[FactChange]] = (),
        limit: int = 20,
        fixed: Iterable[str] = (),
    ) -> Vulnerabilities:
        """What undoes a target that is true: minimal sets of "facts" told otherwise, or of "parties" that withdraw.

        The changes ``after`` which that is asked are made first: a set of requirements, or facts and their values.

        >>> import guarantor
        >>> scenario = guarantor.bundled("paris-2026").scenario()
        >>> needed = scenario.requirements("french_troops").sets[0]
        >>> scenario.vulnerabilities("french_troops", by="parties", after=needed).single_points
        (Loss(fact=None, to=None, party='FRA'),)
        """
        changes = [{"fact": change.fact, "to": change.to} for change in _changes(after)]
        return Vulnerabilities.from_json(
            self._ask("vulnerabilities", target, by=by, after=changes, limit=limit, fixed=_ids(fixed))
        )

    def next_questions(self, target: Optional[str] = None, limit: int = 20) -> NextQuestions:
        """Open facts, ranked by what learning each would settle, with whom to ask.

        >>> import guarantor
        >>> agreed = {"settlement": True, "fra_approval": True, "usa_approval": True}
        >>> questions = guarantor.bundled("paris-2026").scenario(assume=agreed).next_questions().questions
        >>> questions[0].fact, questions[0].if_true.target
        ('settlement_suffices', Truth.TRUE)
        """
        return NextQuestions.from_json(self._ask("next_questions", target, limit=limit))

    def probability(
        self, target: Optional[str] = None, bounds: bool = False, fussell_vesely: Optional[bool] = None
    ) -> Likelihood:
        """How likely a target is, from the probabilities of facts, and what each of them matters to it.

        Where something open has no probability that is a ``RequestError``, or with ``bounds`` an interval. Fussell–Vesely
        importance may take a thousand times what all the rest does: by default it is there where it adds little, else with
        ``fussell_vesely=True``.

        >>> import guarantor
        >>> guarantor.bundled("paris-2026").scenario().probability("french_troops").probability
        0
        """
        keys = {} if fussell_vesely is None else {"fussell_vesely": fussell_vesely}
        return Likelihood.from_json(self._ask("probability", target, bounds=bounds, **keys))

    def forecast(
        self,
        target: Optional[str] = None,
        expectations: Iterable[Union[Expectation, Mapping[str, Any]]] = (),
        until: Optional[Date] = None,
        steps: int = 24,
        bounds: bool = False,
        simulate: bool = False,
        timelines: int = 100_000,
        seed: int = 0,
        threads: int = 0,
        progress: Optional[Callable[[int, int], Any]] = None,
    ) -> Forecast:
        """How likely a target is over time, from what the document and ``expectations`` say of facts to come.

        Exact where no order matters, else simulated: then ``threads`` (0: as many as there are cores) work on it, and
        ``progress`` is told how many timelines of how many are done; anything true ends it with ``CancelledError``.

        >>> import guarantor
        >>> scenario = guarantor.bundled("paris-2026").scenario(assume={"ceasefire": True})
        >>> expected = guarantor.Expectation("usa_approval", 0.8, {"distribution": "uniform", "min": "P30D", "max": "P90D"})
        >>> forecast = scenario.forecast("monitoring_lead", [expected], until="2026-04-06", steps=3)
        >>> forecast.method, [round(point.by.probability, 3) for point in forecast.curve]
        ('exact', [0, 0, 0.4, 0.8])
        """
        keys: Dict[str, Any] = {"until": written_or_none(until)} if until is not None else {}
        keys["expectations"] = [each.request() if isinstance(each, Expectation) else each for each in expectations]
        keys.update(steps=steps, bounds=bounds, simulate=simulate, timelines=timelines, seed=seed, ask="forecast")
        if target is not None:
            keys["target"] = target
        return Forecast.from_json(self.ask(keys, threads=threads, progress=progress))

    def influence(self, target: Optional[str] = None) -> Influence:
        """The power of each party over a target: Banzhaf and Shapley–Shubik.

        >>> import guarantor
        >>> scenario = guarantor.bundled("paris-2026").scenario(assume={"ceasefire": True})
        >>> scenario.influence("military_hubs").of("FRA").shapley_shubik
        0.5
        """
        return Influence.from_json(self._ask("influence", target))

    def mutual_dependence(self) -> MutualDependence:
        """What waits for something that waits for it, and what accepting at once would bring."""
        return MutualDependence.from_json(self._ask("mutual_dependence", None))

    def audit(self) -> Audit:
        """What is odd about the document: conditions that cannot hold, gaps, loops, what nobody vouches for.

        >>> import guarantor
        >>> audit = guarantor.bundled("paris-2026").scenario().audit()
        >>> audit.errors, [finding.id for finding in audit.of("contested_fact_decides")]
        (0, ['settlement_suffices'])
        """
        return Audit.from_json(self._ask("audit", None))

    def export(self, format: str, target: Optional[str] = None, kind: Optional[str] = None) -> Export:
        """The framework for another program: "document", "graphviz", "mermaid", "csv" or "open_psa".

        A ``target`` narrows the graphs to what it rests on, and is the top of the fault tree; ``kind`` says which elements
        a table has.

        >>> import guarantor
        >>> table = guarantor.bundled("paris-2026").scenario().export("csv", kind="pillar")
        >>> table.text.split(",")[:4]
        ['id', 'title', 'holds_when', 'sources']
        """
        keys = {} if kind is None else {"kind": kind}
        return Export.from_json(self._ask("export", target, format=format, **keys))

    def verify(self, answer: Union[Answer, Mapping[str, Any], str, bytes]) -> Verification:
        """Whether an answer given earlier comes out again: by its receipt, whatever this scenario supposes.

        ``Framework.verify`` takes the second framework of a comparison too.

        >>> import guarantor
        >>> answer = guarantor.bundled("paris-2026").scenario(assume={"ceasefire": True}).status()
        >>> guarantor.bundled("paris-2026").scenario().verify(answer).reproduced
        True
        """
        if isinstance(answer, (str, bytes)):
            answer = json.loads(answer)
        given = answer.raw if isinstance(answer, Answer) else answer
        return Verification.from_json(self._ask("verify", None, answer=given))

    def compare(self, from_: str, to: str, matches: Optional[Mapping[str, str]] = None) -> Comparison:
        """Two instruments, or two commitments, of the framework beside each other.

        ``matches`` names counterparts that have other ids, from the first to the second.

        >>> import guarantor
        >>> scenario = guarantor.bundled("paris-2026").scenario()
        >>> [note.id for note in scenario.compare("joint_declaration_draft", "joint_declaration").dropped]
        ['us_support_clause']
        """
        pairs = [{"from": one, "to": other} for one, other in (matches or {}).items()]
        return Comparison.from_json(self._ask("compare", None, **{"from": from_, "to": to, "matches": pairs}))

    def _ask(self, ask: str, target: Optional[str], **keys: Any) -> Dict[str, Any]:
        return self.ask({"ask": ask, **keys} if target is None else {"ask": ask, "target": target, **keys})

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


def _ids(ids: Iterable[str]) -> List[str]:
    if isinstance(ids, str):
        raise TypeError("several ids are expected, not one")
    return list(ids)


def _changes(after: Union[ChangeSet, Mapping[str, bool], Iterable[FactChange]]) -> Iterable[FactChange]:
    if isinstance(after, ChangeSet):
        return after.changes
    if isinstance(after, Mapping):
        return [FactChange(fact, value) for fact, value in after.items()]
    return after
