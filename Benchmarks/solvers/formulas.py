"""A framework's conditions as formulas over its facts, for solvers to be built from."""


class Formulas:
    """Facts and named conditions of a document; nothing else may be referred to."""

    def __init__(self, document):
        self.document = document
        self.facts = {fact["id"]: fact for fact in document["facts"]}
        self.conditions = {condition["id"]: condition["when"] for condition in document.get("conditions", [])}

    def order(self, target):
        """The facts that a condition rests on, as they are met depth first: the usual static order."""
        found, seen = [], set()

        def visit(condition):
            if isinstance(condition, str):
                if condition not in seen:
                    seen.add(condition)
                    if condition in self.facts:
                        found.append(condition)
                    else:
                        visit(self.conditions[condition])
            else:
                for member in members(condition)[1]:
                    visit(member)

        visit(target)
        return found

    def gates(self, target):
        """The named conditions that a condition rests on, each after those that it rests on itself."""
        found, seen = [], set()

        def visit(condition):
            if not isinstance(condition, str):
                for member in members(condition)[1]:
                    visit(member)
            elif condition in self.conditions and condition not in seen:
                seen.add(condition)
                visit(self.conditions[condition])
                found.append(condition)

        visit(target)
        return found

    def fold(self, target, fact, negate, count):
        """Builds a condition from the values of facts, of negations, and of counts: so many of some values."""
        known = {}

        def value(condition):
            if isinstance(condition, str):
                if condition not in known:
                    known[condition] = fact(condition) if condition in self.facts else value(self.conditions[condition])
                return known[condition]
            operator, inside = members(condition)
            values = [value(member) for member in inside]
            if operator == "not":
                return negate(values[0])
            return count({"all": len(values), "any": 1}.get(operator, operator), values)

        return value(target)

    def steps(self, target):
        """The condition as lines: its facts in their static order, then gate by gate over what stands before, by number."""
        lines = ["variable" for _ in self.order(target)]
        numbers = {name: number for number, name in enumerate(self.order(target), start=1)}

        def count(wanted, values):
            lines.append(" ".join(map(str, [{len(values): "all", 1: "any"}.get(wanted, wanted), *values])))
            return len(lines)

        top = self.fold(target, numbers.get, lambda value: -value, count)
        if top != len(lines):
            lines.append(f"all {top}")
        return "\n".join(lines) + "\n"


def members(condition):
    """The operator, or the number of an `at_least`, and what it is applied to."""
    if "at_least" in condition:
        return condition["at_least"], condition["of"]
    (operator, inside), = condition.items()
    return operator, [inside] if operator == "not" else inside
