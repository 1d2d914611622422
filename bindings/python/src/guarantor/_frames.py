"""The elements of a framework as tables of pandas, which is not needed otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Iterable, Optional

from .kinds import KINDS, kind_number

if TYPE_CHECKING:
    from .scenario import Scenario

_WITH_TRUTH = ("fact", "condition", "instrument", "pillar", "commitment")


def frames(scenario: Scenario, kinds: Optional[Iterable[str]]) -> Dict[str, Any]:
    """A table for each kind: a row for each element, by id, and what the scenario says of it."""
    try:
        import pandas
    except ImportError as error:
        raise ImportError("tables take pandas: pip install pandas") from error
    tables = {}
    for kind in KINDS if kinds is None else list(kinds):
        kind_number(kind)
        elements = list(scenario.select(kind))
        table = pandas.DataFrame(elements, columns=None if elements else ["id"]).set_index("id")
        if kind in _WITH_TRUTH:
            truths = scenario.truths(kind)
            table["truth"] = [truths[id].value for id in table.index]
        if kind == "commitment":
            table["standing"] = [scenario.standing(id).value for id in table.index]
        tables[kind] = table
    return tables
