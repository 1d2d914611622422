"""What has no single minimal set left over: PySAT finds no true point beside those that the engine's sets cover, and with
one event of a coherent tree's set taken away the top is false."""

from conftest import MULTIPLIER
from trees import Tree


def clauses(pysat, tree):
    """The tree as clauses, and the variable of each name."""
    from pysat.card import CardEnc, EncType
    from pysat.formula import IDPool

    pool = IDPool()
    variable = {name: pool.id(name) for name in tree.events}
    written = []
    for gate, (operator, arguments) in tree.gates.items():
        literals = [-variable[name[1:]] if name.startswith("-") else variable[name] for name in arguments]
        needed = {"all": len(literals), "any": 1}.get(operator, operator)
        variable[gate] = own = pool.id(gate)
        # The gate holds exactly if so many do: at least so many, or more than the rest do not.
        for sign, bound, members in [
            (own, needed, literals), (-own, len(literals) - needed + 1, [-literal for literal in literals])]:
            encoded = CardEnc.atleast(members, bound=bound, vpool=pool, encoding=EncType.seqcounter)
            written += [clause + [-sign] for clause in encoded.clauses]
    return written, variable


def test_nothing_is_missing(pysat):
    from pysat.solvers import Solver

    for seed in range(60 * MULTIPLIER):
        tree = Tree(seed, events=10 + seed % 20, gates=6 + seed % 15, coherent=seed % 2 == 0)
        answer = tree.scenario.ask({"ask": "requirements", "limit": 2000})
        if answer["count"] > 2000:
            continue
        sets = [[change["fact"] for change in found["changes"]] for found in answer["sets"]]
        written, variable = clauses(pysat, tree)
        with Solver(bootstrap_with=written + [[variable[tree.top]]]) as solver:
            for found in sets:
                assert tree.values(set(found))[tree.top], seed
                # A true point below the set, or none.
                others = [-variable[event] for event in tree.events if event not in found]
                assert not found or not any(
                    solver.solve(assumptions=others + [-variable[event]]) for event in found), seed
            for found in sets:
                solver.add_clause([-variable[event] for event in found])
            assert not solver.solve(), seed
