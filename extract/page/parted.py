r"""Lines that hold several fields -> a line for each.

"Porteur : Scic Rebond – Territoire : Dole | Financeurs : la Ville" is three fields in one line: it is parted at the
marks that a known label follows. Marks inside a value ("Dole – Jura") part nothing.

>>> from extract.page.line import lines
>>> text = "Porteur : Rebond – Territoire : Dole – Jura | Financeurs : la Ville\n"
>>> [text[line.start : line.end] for line in parted(text, lines(text))]
['Porteur : Rebond', 'Territoire : Dole – Jura', 'Financeurs : la Ville']
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.page.label import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.page.line import Line

_MARK = re.compile(
    r"(?<!\s)\s++[–—|•·/;-]\s++(?=[A-ZÀ-Ý][^:.;|\n]{1,40}\s?:\s)|;\s++(?=[A-ZÀ-Ý][^:.;|\n]{1,40}\s?:\s)"
)


def parted(text: str, read: Sequence[Line]) -> list[Line]:
    """The lines of a text, those of several fields parted."""
    return [part for line in read for part in _parts(text, line)]


def _parts(text: str, line: Line) -> Iterator[Line]:
    spelled = text[line.start : line.end]
    if line.kind == "row" or _MARK.search(spelled) is None or labelled(spelled, row=False) is None:
        yield line
        return
    start = 0
    for mark in _MARK.finditer(spelled):
        if labelled(spelled[mark.end() :], row=False) is not None:
            yield replace(line, kind="paragraph", start=line.start + start, end=line.start + mark.start())
            start = mark.end()
    yield replace(line, kind="paragraph" if start else line.kind, start=line.start + start)
