r"""Lines that are the rows of a table -> rows, and what the names of a column are by its header.

The text of a page gives a table a line a row, its cells apart by "|". "Structure | Projet | Montant" tells that each
row names a body that got a sum, "Partenaire | Objet" with whom one works. A lone line with a bar is a menu or a title.

>>> from extract.page.line import lines
>>> text = "Structure | Montant\nScic Tilia | 3 000 €\nLe Fil | 500 €\n"
>>> [line.kind for line in rowed(text, lines(text))]
['row', 'row', 'row']
>>> named_column("Structure | Projet | Montant").says
('supports>', 'benefitsFrom<')
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.words import norm
from extract.page.label import label, labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.page.label import Field
    from extract.page.line import Line

_BAR = re.compile(r"\s\|\s")
_FEWEST = 2
_MOST_WORDS = 5
_NAMING = ("entry",)


def rowed(text: str, read: Sequence[Line]) -> list[Line]:
    """The lines of a text, those of a table without bars round it as rows."""
    found = list(read)
    at = 0
    while at < len(found):
        end, count = at, _cells(text, found[at])
        while count and end < len(found) and _cells(text, found[end]) == count:
            if end > at and text.count("\n", found[end - 1].end, found[end].start) > 1:
                break
            end += 1
        if end - at >= _FEWEST:
            found[at:end] = [replace(line, kind="row", indent=0, mark="") for line in found[at:end]]
        at = max(end, at + 1)
    return found


def _cells(text: str, line: Line) -> int:
    """How many bars part the cells of a line; 0 for one that is no row, or holds fields with colons."""
    spelled = text[line.start : line.end]
    if line.marked or line.kind == "row" or labelled(spelled, row=False) is not None:
        return 0
    return len(_BAR.findall(spelled))


def named_column(header: str) -> Field | None:
    """What the bodies that the first column of a table names got or are; None where its header does not tell."""
    cells = [norm(cell).strip(" *_") for cell in header.strip("| ").split("|")]
    if len(cells) < _FEWEST or not all(_heads_column(cell) for cell in cells[1:]):
        return None  # "Partenaires | la Ville, Wimoov" is a field, and heads no column
    first = label(cells[0])
    if first is not None and first.lists and first.says != _NAMING:
        return first
    names = cells[0] in word_set("layout", "kinds_of_body") or (first is not None and first.says == _NAMING)
    paid = any(cell.split(" ")[0] in word_set("layout", "sums") for cell in cells[1:] if cell)
    return label(table("layout")["winner"]) if names and paid else None


def _heads_column(cell: str) -> bool:
    """Whether a cell tells what the cells below it are."""
    known = word_set("layout", "sums") | word_set("layout", "columns")
    return cell.split(" ", maxsplit=1)[0] in known and len(cell.split(" ")) <= _MOST_WORDS
