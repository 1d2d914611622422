"""What each set of approvals would bring about, given a ceasefire: one line for each, one column for each pillar."""

from itertools import product

import guarantor

APPROVALS = {"France": "fra_approval", "United Kingdom": "gbr_approval", "United States": "usa_approval"}
MARKS = {
    guarantor.Truth.TRUE: "yes",
    guarantor.Truth.FALSE: "-",
    guarantor.Truth.UNKNOWN: "?",
    guarantor.Truth.CONTESTED: "!",
}


WIDTH = max(len(", ".join(APPROVALS)), len("approved by"))


def main() -> None:
    framework = guarantor.bundled("paris-2026")
    pillars = framework.ids("pillar")
    print("approved by".ljust(WIDTH), *pillars)
    scenario = framework.scenario(assume={"ceasefire": True})
    for given in product([False, True], repeat=len(APPROVALS)):
        for fact, value in zip(APPROVALS.values(), given):
            scenario.assume(fact, value)
        truths = scenario.truths("pillar")
        names = ", ".join(name for name, value in zip(APPROVALS, given) if value)
        marks = " ".join(MARKS[truths[pillar]].center(len(pillar)) for pillar in pillars)
        print(f"{names or 'nobody':{WIDTH}} {marks}".rstrip())


if __name__ == "__main__":
    main()
