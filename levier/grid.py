"""An answer -> a table for the terminal.

A table leaves out what says nothing: empty columns, an address that stands beside its name (`x` beside
`xLabel`), and a value that every row shares, which is told once above. Where the terminal is too narrow,
quotations stand beneath their row; where that is not enough, the values of a row stand one under the
other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from graph.answer import plain
from levier.show import console
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from graph.answer import Answer, Term

__all__ = ["answer"]

NARROW = 24
"""No column is made narrower than this, in characters, or than what it holds."""
GAP = 2
BENEATH = frozenset({"quote", "source"})
"""Columns that may stand beneath their row."""


def answer(found: Answer) -> None:
    """Print an answer."""
    to = console()
    if found.kind == "boolean":
        to.print("yes" if found.yes else "no")
        return
    names, rows = shown(found)
    shared = [at for at in range(len(names)) if len(rows) > 1 and len({row[at] for row in rows}) == 1]
    for at in shared:
        to.print(f"{names[at]}: {rows[0][at]}")
    left = [at for at in range(len(names)) if at not in shared]
    if rows:
        lay_out(to, [names[at] for at in left], [[row[at] for at in left] for row in rows])
    to.print(f"{len(rows):,} row{'s' * (len(rows) != 1)}")


def shown(found: Answer) -> tuple[list[str], list[list[str]]]:
    """Give the headings and cells that say something."""
    columns, rows = found.columns, [[short(term) for term in row] for row in found.rows()]
    kept = [
        at
        for at, name in enumerate(columns)
        if f"{name}Label" not in columns and any(row[at] for row in rows)
    ]
    return [columns[at].removesuffix("Label") for at in kept], [[row[at] for at in kept] for row in rows]


def short(term: Term | None) -> str:
    """Give the text of a cell; of an address in the graph, what follows its base."""
    return plain(term).removeprefix(terms.ESS).removeprefix(terms.BASE)


def lay_out(to: Console, names: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows side by side, else with quotations beneath them, else each as a block of lines."""
    side = [at for at, name in enumerate(names) if name not in BENEATH]
    least = [
        max(len(name), min(NARROW, max((len(row[at]) for row in rows), default=0)))
        for at, name in enumerate(names)
    ]
    if sum(least) + GAP * len(least) <= to.width:
        to.print(table(names, least, rows))
    elif sum(least[at] for at in side) + GAP * len(side) <= to.width:
        two_lines(to, names, side, rows)
    else:
        for row in rows:
            block(to, [(name, value) for name, value in zip(names, row, strict=True) if value])


def table(names: Sequence[str], least: Sequence[int], rows: Sequence[Sequence[str]]) -> Table:
    """Lay out rows side by side, long values folded."""
    made = Table(box=None, padding=(0, GAP, 0, 0), header_style="bold")
    for name, width in zip(names, least, strict=True):
        made.add_column(name, overflow="fold", min_width=width)
    for row in rows:
        made.add_row(*row)
    return made


def two_lines(to: Console, names: Sequence[str], side: Sequence[int], rows: Sequence[Sequence[str]]) -> None:
    """Print each row with its quotation beneath."""
    free = to.width - GAP * len(side)
    widths = [max(len(names[at]), *(len(row[at]) for row in rows)) for at in side]
    while sum(widths) > free:
        widths[widths.index(max(widths))] -= 1
    for number, row in enumerate(rows):
        line = Table(box=None, padding=(0, GAP, 0, 0), header_style="bold", show_header=not number)
        for at, width in zip(side, widths, strict=True):
            line.add_column(names[at], overflow="fold", width=width)
        line.add_row(*(row[at] for at in side))
        to.print(line)
        beneath = " · ".join(row[at] for at in range(len(names)) if at not in side and row[at])
        to.print(Padding(Text(beneath, style="dim"), (0, 0, 0, 4)))


def block(to: Console, pairs: Sequence[tuple[str, str]]) -> None:
    """Print the values of a row one under the other."""
    made = Table.grid(padding=(0, GAP, 0, 0))
    for name, value in pairs:
        made.add_row(Text(name, style="bold"), value)
    to.print(made)
    to.print()
