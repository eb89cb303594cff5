"""Figures and times -> each figure with the time that stands right after it.

"45 projets entre 2016 et 2019", "44 500 en 2019": a few words at the most, and no mark or number, may stand between.
A time further off, or before, dates something else too often to be taken for the figure's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.records import Figure, TimeSpan

_NEAR = 16
"""Most code points between a figure and its time."""
_APART = re.compile(r"[.,;:!?()\n»]|[0-9]")


def dated(text: str, figures: Sequence[Figure], times: Sequence[TimeSpan]) -> tuple[Figure, ...]:
    """The figures of a text with their times, where one stands right after them."""
    starts = [t.start for t in times]

    def after(figure: Figure) -> str | None:
        at = bisect_left(starts, figure.end)
        close = at < len(times) and starts[at] - figure.end <= _NEAR
        return times[at].edtf if close and not _APART.search(text, figure.end, starts[at]) else None

    return tuple(replace(figure, valid_in=after(figure)) for figure in figures)
