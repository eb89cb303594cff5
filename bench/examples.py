"""The sample corpus -> the rows of the example of each question and query of edges, and docs/questions.md, anew.

Extraction improves, and what the examples give with it. Run `make examples`, then read the difference: a row that is
gone or wrong is a fault, of a question or of a rule.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import yaml

import levier
from graph import example, store
from graph.engine import Embedded
from graph.query import catalogue, parse
from levier.listing import about

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.query import Question

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("answer", "check", "edges")
PAGE = ROOT / "docs" / "questions.md"
INTRODUCTION = """\
# Questions

<!-- `make examples` writes this page from the headers of `queries/answer` and `queries/check`. -->

Ask each with `levier query NAME -g OUT`, or in a notebook with `levier.open("OUT").query("name", parameter="…")`. A
parameter takes a name, a slug, an address, a date or a number. Claims that are denied are left out but where a
question says otherwise; most questions look at asserted claims alone, until `--param modality=any`. The examples are
what the sample corpus gives. **The sample texts were written to test a program; what they say must not be cited.**
"""
ROWS, ROW = "#+   rows:", "#+     - "


class Plain(yaml.SafeDumper):
    """Writes each text without quotes where it can: the header is read without types."""

    yaml_implicit_resolvers: dict[str, list[object]] = {}  # ruff: ignore[mutable-class-default]


def line(row: list[str]) -> str:
    """Write a row of a header."""
    return (
        ROW + yaml.dump(row, Dumper=Plain, default_flow_style=True, allow_unicode=True, width=10**6).strip()
    )


def rewritten(text: str, rows: list[list[str]]) -> str:
    """Put rows in the place of those of a header; at the end of the header where it has none."""
    lines = text.splitlines()
    last = max(at for at, one in enumerate(lines) if one.startswith("#+"))
    start = lines.index(ROWS) if ROWS in lines else last + 1
    end = start
    while end <= last and (end == start or lines[end].startswith(ROW)):
        end += 1
    return "\n".join([*lines[:start], ROWS, *map(line, rows), *lines[end:]]) + "\n"


def page(found: Mapping[str, Question]) -> str:
    """Write the catalogue for readers, each question once, under its first tag."""
    lines = [INTRODUCTION]
    for tag in sorted({asked.tags[0] for asked in found.values()}):
        lines.append(f"## {tag.capitalize()}\n")
        lines += [entry(asked) for asked in found.values() if asked.tags[0] == tag]
    return "\n".join(lines)


def entry(asked: Question) -> str:
    """Write one question: what it asks, takes and gives, and the rows of its example."""
    taken = [f"- `{one.name}`: {about(one)}" for one in asked.params]
    given = (
        f"Columns: {', '.join(f'`{name}`' for name in asked.columns)}." if asked.columns else "It gives RDF."
    )
    parts = [f"### {asked.name}", f"{asked.summary}. {asked.description.strip()}", "\n".join(taken), given]
    if asked.example:
        typed = "".join(
            f' --param {name}="{value}"' for name, value in asked.example.get("params", {}).items()
        )
        shown = asked.example.get("columns", ("subject", "predicate", "object"))
        table = [shown, ["---"] * len(shown), *asked.example["rows"]]
        parts += [f"`levier query {asked.name}{typed}`", "\n".join(f"| {' | '.join(row)} |" for row in table)]
    return "\n\n".join(part for part in parts if part) + "\n"


def main() -> None:
    """Write the rows of every example, then the page."""
    with TemporaryDirectory() as folder:
        levier.build(ROOT / "corpus" / "sample", Path(folder) / "out", validate=False)
        engine = Embedded(store.open(Path(folder) / "out"))
    for folder in FOLDERS:
        for path in sorted((ROOT / "queries" / folder).glob("*.rq")):
            asked = parse(path.stem, path.read_text(encoding="utf-8"), folder)
            if asked.example:
                found = example.rows(engine, asked)
                print(f"{len(found):3} rows  {asked.name}")
                path.write_text(rewritten(asked.text, found), encoding="utf-8")
    catalogue.cache_clear()
    PAGE.write_text(page(catalogue()), encoding="utf-8")


if __name__ == "__main__":
    main()
