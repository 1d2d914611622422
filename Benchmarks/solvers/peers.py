"""The same questions put to CUDD (through dd), Glucose (through PySAT) and scram, as someone would who knows them well."""

import gc
import pathlib
import re
import statistics
import subprocess
import tempfile
import threading
import time

from formulas import members


# ---- CUDD ----

def diagram(manager, formulas, target):
    """A target's diagram in the order of a depth-first walk, gate by gate; what counts goes member by member."""
    manager.declare(*formulas.order(target))

    def count(wanted, values):
        if wanted in (1, len(values)):
            joined = values[0]
            for value in values[1:]:
                joined = joined | value if wanted == 1 else joined & value
            return joined
        reached = [manager.true] + [manager.false] * wanted
        for value in values:
            for number in range(wanted, 0, -1):
                reached[number] = manager.ite(value, reached[number - 1], reached[number])
        return reached[wanted]

    return formulas.fold(target, manager.var, lambda value: ~value, count)


def cudd_build(formulas, target, runs):
    """Nodes of the diagram, and the median of the seconds that it takes without reordering; the manager's making is left out."""
    from dd.cudd import BDD

    times = []
    for _ in range(runs):
        manager = BDD()
        manager.configure(reordering=False)
        start = time.process_time()
        top = diagram(manager, formulas, target)
        times.append(time.process_time() - start)
        # The terminal counts there.
        nodes = top.dag_size - 1
        del top
        # The walk over the formulas is a cycle that holds nodes.
        gc.collect()
    return nodes, statistics.median(times)


def cudd_probability(formulas, target):
    """Seconds, and the probability: by Shannon expansion, each node once."""
    from dd.cudd import BDD

    manager = BDD()
    manager.configure(reordering=False)
    start = time.process_time()
    top = diagram(manager, formulas, target)
    known = {}

    def value(node):
        if node == manager.true:
            return 1.0
        if node == manager.false:
            return 0.0
        key = int(node)
        if key not in known:
            p = formulas.facts[node.var]["probability"]
            found = p * value(node.high) + (1 - p) * value(node.low)
            known[key] = 1 - found if node.negated else found
        return known[key]

    found = value(top)
    seconds = time.process_time() - start
    del top
    return seconds, found


# ---- Glucose ----

class Clauses:
    """Tseitin's encoding; the same gate is written once, and constants are folded. Literals are numbers, or True and False."""

    def __init__(self):
        self.clauses, self.variables, self.known, self.of_fact = [], 0, {}, {}

    def variable(self):
        self.variables += 1
        return self.variables

    def fact(self, name):
        self.of_fact[name] = self.variable()
        return self.of_fact[name]

    @staticmethod
    def negate(literal):
        return not literal if isinstance(literal, bool) else -literal

    def conjunction(self, literals):
        open_ones = {literal for literal in literals if literal is not True}
        if any(literal is False or -literal in open_ones for literal in open_ones):
            return False
        if len(open_ones) < 2:
            return next(iter(open_ones), True)
        key = frozenset(open_ones)
        if key not in self.known:
            gate = self.known[key] = self.variable()
            self.clauses += [[-gate, literal] for literal in key] + [[gate] + [-literal for literal in key]]
        return self.known[key]

    def disjunction(self, literals):
        return self.negate(self.conjunction([self.negate(literal) for literal in literals]))

    def count(self, wanted, literals):
        if wanted == len(literals):
            return self.conjunction(literals)
        if wanted == 1:
            return self.disjunction(literals)
        reached = [True] + [False] * wanted
        for literal in literals:
            for number in range(wanted, 0, -1):
                grown = self.conjunction([reached[number - 1], literal])
                reached[number] = self.disjunction([reached[number], grown])
        return reached[wanted]


def glucose_minimal(formulas, target, limit):
    """Seconds, and up to so many minimal sets of facts to be made true where all are false: a model is shrunk until it is
    minimal, and blocked."""
    from pysat.solvers import Solver

    start = time.process_time()
    encoding = Clauses()
    top = formulas.fold(target, encoding.fact, encoding.negate, encoding.count)
    if isinstance(top, bool):
        return time.process_time() - start, [frozenset()] if top else []
    facts = {variable: name for name, variable in encoding.of_fact.items()}
    found = []
    with Solver(name="g4", bootstrap_with=encoding.clauses + [[top]]) as solver:
        solver.set_phases([-variable for variable in facts])
        while len(found) < limit and solver.solve():
            model = solver.get_model()
            true = {variable for variable in facts if model[variable - 1] > 0}
            while true:
                # One of them less, and none of the others.
                chosen = encoding.variable()
                solver.add_clause([-chosen] + [-variable for variable in true])
                smaller = solver.solve(assumptions=[chosen] + [-variable for variable in facts if variable not in true])
                if smaller:
                    model = solver.get_model()
                    true = {variable for variable in true if model[variable - 1] > 0}
                solver.add_clause([-chosen])
                if not smaller:
                    break
            found.append(frozenset(facts[variable] for variable in true))
            if not true:
                break
            solver.add_clause([-variable for variable in true])
    return time.process_time() - start, found


# ---- scram ----

def open_psa(formulas, target):
    """The target and what it rests on as an Open-PSA fault tree."""
    names = {name: f"g{number}" for number, name in enumerate(formulas.gates(target))}
    events = {name: f"e{number}" for number, name in enumerate(formulas.order(target))}

    def argument(condition):
        if isinstance(condition, str):
            if condition in events:
                return f'<basic-event name="{events[condition]}"/>'
            return f'<gate name="{names[condition]}"/>'
        operator, inside = members(condition)
        parts = "".join(map(argument, inside))
        if operator == "not":
            return f"<not>{parts}</not>"
        if operator == "all" or operator == len(inside):
            return f"<and>{parts}</and>" if len(inside) > 1 else parts
        if operator == "any" or operator == 1:
            return f"<or>{parts}</or>" if len(inside) > 1 else parts
        return f'<atleast min="{operator}">{parts}</atleast>'

    lines = [
        f'<define-gate name="{names[name]}">{argument(formulas.conditions[name])}</define-gate>' for name in reversed(names)]
    if not isinstance(target, str):
        lines.insert(0, f'<define-gate name="top">{argument(target)}</define-gate>')
    probabilities = "".join(
        f'<define-basic-event name="{events[name]}"><float value="{formulas.facts[name].get("probability", 0.5)}"/>'
        "</define-basic-event>" for name in events)
    return (f'<opsa-mef><define-fault-tree name="tree">{"".join(lines)}</define-fault-tree>'
            f"<model-data>{probabilities}</model-data></opsa-mef>")


def scram(formulas, target, algorithm, limit):
    """What scram finds: seconds of its own analysis as it reports them, products and probability; how many products there are;
    the probability to six digits. None where it does not finish. What it writes of each product is neither waited for nor counted.
    """
    with tempfile.TemporaryDirectory() as folder:
        model = pathlib.Path(folder, "model.xml")
        model.write_text(open_psa(formulas, target))
        # Without a limit of its own scram drops sets of more than twenty facts in silence.
        command = [
            "scram", str(model), f"--{algorithm}", "-l", "1000", "--probability", "true", "--no-indent", "-o", "/dev/stdout"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
            timer = threading.Timer(limit, process.kill)
            timer.start()
            seconds = 0.0
            try:
                for line in process.stdout:
                    if found := re.search(r"<(products|probability)>([^<]*)</", line):
                        seconds += float(found[2])
                    if found := re.search(r'<sum-of-products .*products="(\d+)" probability="([^"]*)"', line):
                        return seconds, int(found[1]), float(found[2])
            finally:
                timer.cancel()
                process.kill()
    return None
