"""What stands in the Paris framework on the day, and why the force does not.

python status.py [PATH OF A DOCUMENT] [TARGET]
"""

import sys

import guarantor


def main(document: str = "", target: str = "force_deployment") -> None:
    framework = guarantor.load(document) if document else guarantor.bundled("paris-2026")
    scenario = framework.scenario()
    status = scenario.status()
    print(f"{framework.title} ({status.receipt.date:%d %B %Y})\n")
    print(f"{status}\n")

    why = scenario.explain(target)
    print(f"{why.text}\n")
    missing = [reason for reason in why.tree.leaves() if reason.value is not guarantor.Truth.TRUE]
    for reason in missing:
        sources = ", ".join(map(str, reason.sources)) or "no source"
        print(f"- {reason.kind.replace('_', ' ')}: {reason.statement} [{sources}]")


if __name__ == "__main__":
    main(*sys.argv[1:])
