"""Random documents that the reader accepts: what an element rests on comes before it."""

from hypothesis import strategies as st

TOLD = (True, False, "unknown", "contested")
TEXTS = ("A ceasefire", '“quoted” \\ "text"', "é́ 漢字 🕊", "\u0000\u001f", "/~0~1", " ")
DURATIONS = ("P1D", "P30D", "PT36H", "P1Y2M", "P2W")
CERTAINTIES = ("agreed", "announced", "expected", "dropped")
PREDICATES = ("entered", "ended", "triggered", "performed", "breached")


class Writer:
    def __init__(self, random):
        self.random = random
        self.parties = [f"P{n}" for n in range(random.randint(0, 3))]
        self.facts = [f"f{n}" for n in range(random.randint(1, 5))]
        self.named, self.commitments = [], []

    def text(self):
        return self.random.choice(TEXTS)

    def date(self):
        return f"2026-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"

    def some(self, element, **optional):
        """An element with some of its optional keys."""
        return {**element, **{key: make() for key, make in optional.items() if self.random.randint(0, 1)}}

    def condition(self, depth=3):
        random = self.random
        if depth == 0 or random.randint(0, 1):
            return self.leaf()
        members = [self.condition(depth - 1) for _ in range(random.randint(1, 3))]
        return random.choice(
            (
                {"all": members},
                {"any": members},
                {"not": members[0]},
                {"held": members[0], "for": random.choice(DURATIONS)},
                {"at_least": random.randint(1, len(members)), "of": members},
            )
        )

    def leaf(self):
        leaves = [*self.facts, *self.named, *self.commitments]
        leaves += [{key: party} for party in self.parties for key in ("participates", "approved")]
        leaves += [{predicate: id} for id in self.commitments for predicate in PREDICATES]
        return self.random.choice(leaves)

    def commitment(self, id):
        random = self.random
        optional = {
            key: self.condition for key in ("enters_when", "while", "suspended_when", "ends_when", "performed_when")
        }
        if self.parties:
            optional["guarantors"] = lambda: random.sample(self.parties, random.randint(1, len(self.parties)))
        element = self.some(
            {"id": id, "title": self.text()},
            certainty=lambda: random.choice(CERTAINTIES),
            quorum=lambda: "all",
            requires_approval=lambda: random.choice((True, False)),
            **optional,
        )
        if random.randint(0, 1):
            element["triggered_when"] = self.condition()
            element = self.some(element, within=lambda: random.choice(DURATIONS))
        return element

    def document(self):
        random = self.random
        document = {"guarantor": 1, "id": "random", "title": self.text(), "as_of": self.date()}
        document["parties"] = [
            self.some({"id": id, "name": self.text(), "kind": "state"}, roles=lambda: [self.text()], note=self.text)
            for id in self.parties
        ]
        document["facts"] = [
            self.some(
                {"id": id, "statement": self.text()},
                initially=lambda: random.choice(TOLD),
                probability=random.random,
                settled=lambda: random.choice((True, False)),
            )
            for id in self.facts
        ]
        document["conditions"], document["commitments"] = [], []
        for n in range(random.randint(0, 2)):
            document["conditions"].append({"id": f"c{n}", "when": self.condition()})
            self.named.append(f"c{n}")
        for n in range(random.randint(0, 3)):
            document["commitments"].append(self.commitment(f"k{n}"))
            self.commitments.append(f"k{n}")
        document["holds_when"] = self.condition()
        document["events"] = [
            {"id": f"e{n}", "date": self.date(), "sets": {random.choice(self.facts): random.choice(TOLD)}}
            for n in range(random.randint(0, 3))
        ]
        return document


documents = st.randoms(use_true_random=False).map(lambda random: Writer(random).document())
