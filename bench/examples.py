"""The sample corpus -> the rows of the example in the header of each question and each query of edges, written anew.

Extraction improves, and what the examples give with it. Run in the project's folder, then read the difference: a
row that is gone or wrong is a fault, of a question or of a rule.

    python -m bench.examples
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

import levier
from graph import example, store
from graph.engine import Embedded
from graph.query import parse

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("answer", "check", "edges")
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


def main() -> None:
    """Write the rows of every example."""
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


if __name__ == "__main__":
    main()
