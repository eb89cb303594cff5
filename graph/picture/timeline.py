"""Events with their dates -> a figure of when they are: a point, or a line over the period that the text gives.

What is asserted is filled; what is planned or hedged is hollow. A date without a beginning or an end has an arrow
there. Refused: no event with a date.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from graph.errors import QueryError
from graph.picture.figure import drawn
from graph.picture.style import BLUE, GREY, ORANGE, height, said, short
from ontology.edtf import bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from matplotlib.axes import Axes

    from graph.picture.figure import Drawing

__all__ = ["timeline"]

Event = tuple[str, str, str]
"""Name, EDTF date, modality."""
MOST = 60
"""Events that a figure holds; of more, the latest."""
BRIEF = 45
"""Days up to which a period is drawn as a point."""


def timeline(events: Iterable[Event]) -> Drawing:
    """Draw events, the earliest at the top.

    Raises:
        QueryError: there is none with a date.
    """
    dated = sorted(
        {(*ends, name, modality) for name, edtf, modality in events if any(ends := bounds(edtf))}, key=key
    )
    if not dated:
        raise QueryError("no event with a date to draw: no text of the build dates one")
    shown = dated[-MOST:]
    told = said()["timeline"]
    names = [short(row[2]) for row in shown]
    with drawn(7.5, 1.5 + height(names, 0.24) * len(shown)) as figure:
        axes = figure.add_subplot()
        for modalities, colour, face, label in (
            ({"Asserted"}, BLUE, BLUE, told["asserted"]),
            ({"Hedged", "Planned", "Recommended"}, ORANGE, "white", told["other"]),
        ):
            mark(
                axes, [(at, row) for at, row in enumerate(shown) if row[3] in modalities], colour, face, label
            )
        axes.set_yticks(range(len(shown)), names)
        axes.set_ylim(len(shown) - 0.4, -0.6)
        axes.xaxis_date()
        axes.grid(axis="x", color=GREY, alpha=0.25, linewidth=0.6)
        axes.set_axisbelow(True)
        axes.set_title(told["title"])
        figure.legend(loc="outside upper center", ncols=2, frameon=False, fontsize=8)
        figure.supxlabel(told["note"], fontsize=7, color=GREY)
    return figure


Row = tuple[str | None, str | None, str, str]
"""First day, last day, name, modality."""


def key(row: Row) -> tuple[str, str, str, str]:
    """Order by the middle of what is known of the time, then by name."""
    return row[0] or row[1] or "", row[1] or row[0] or "", row[2], row[3]


def mark(axes: Axes, rows: Sequence[tuple[int, Row]], colour: str, face: str, label: str) -> None:
    """Draw the events of one look."""
    for at, (first, last, *_) in rows:
        begins, ends = day(first or last), day(last or first)
        middle = begins + (ends - begins) / 2
        if ends - begins > BRIEF:
            axes.barh([at], [ends - begins], height=0.3, left=[begins], color=face, edgecolor=colour)
        else:
            axes.plot([middle], [at], "o", color=colour, markerfacecolor=face, markersize=6)
        if not (first and last):
            axes.plot([begins if first else ends], [at], ">" if first else "<", color=colour, markersize=8)
    if rows:
        axes.plot([], [], "o", color=colour, markerfacecolor=face, markersize=6, label=label)


def day(text: str | None) -> float:
    """Give a day as the figure counts them."""
    from matplotlib.dates import date2num

    return float(date2num(datetime.date.fromisoformat(text or "")))  # type: ignore[no-untyped-call]
