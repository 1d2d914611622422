#!/usr/bin/env python3
"""Writes the bundled frameworks into the library's sources: each model of this folder as a string literal.

usage: python3 Models/embed.py        run it after a change to a model; a test holds the two together
"""
from pathlib import Path

MODELS = Path(__file__).resolve().parent
TARGET = MODELS.parent / "Sources" / "Guarantor" / "Bundled"


def swift_name(model: Path) -> str:
    first, *rest = model.stem.split("-")
    return first + "".join(part.capitalize() for part in rest)


def main() -> None:
    models = sorted(MODELS.glob("*.json"))
    for model in models:
        text = model.read_text(encoding="utf-8")
        assert '"""##' not in text and "\\##" not in text, f"{model.name} cannot stand in a raw literal"
        name = swift_name(model)
        (TARGET / f"{name[0].upper()}{name[1:]}.swift").write_text(
            f"// Written by Models/embed.py from Models/{model.name}.\n\n"
            f"extension BundledFrameworks {{\n    static let {name} = ##\"\"\"\n{text}\"\"\"##\n}}\n",
            encoding="utf-8",
        )
    table = "".join(f'        ("{model.stem}", {swift_name(model)}),\n' for model in models)
    (TARGET / "BundledFrameworks.swift").write_text(
        "// Written by Models/embed.py.\n\n"
        "/// The frameworks that the library brings along.\n"
        "enum BundledFrameworks {\n"
        f"    static let all: [(name: String, json: String)] = [\n{table}    ]\n}}\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
