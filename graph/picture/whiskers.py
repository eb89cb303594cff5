"""A ranking -> a figure of ranks: a point where an actor is on average, a line over 95 % of its ranks."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from graph.network.design import design
from graph.picture.figure import drawn
from graph.picture.style import BLUE, GREY, ORANGE, height, said, short

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from graph.picture.figure import Drawing
    from graph.rank import Ranked, Ranking

__all__ = ["whiskers"]


def whiskers(ranking: Ranking, top: int = 20) -> Drawing:
    """Draw the first of a ranking, the first at the top."""
    rows = ranking.rows[:top]
    told = said()["whiskers"]
    names = [short(row.label) for row in rows]
    with drawn(7.5, 1.7 + height(names, 0.27) * len(rows)) as figure:
        axes = figure.add_subplot()
        intervals(axes, rows)
        axes.set_yticks(range(len(rows)), names)
        axes.set_ylim(len(rows) - 0.4, -0.6)
        axes.set_xlim(left=0)
        axes.set_xlabel(told["axis"])
        axes.grid(axis="x", color=GREY, alpha=0.25, linewidth=0.6)
        axes.set_axisbelow(True)
        measure = said()["measure"][ranking.measure]
        axes.set_title(told["title"].format(network=design(ranking.network).title, measure=measure))
        figure.legend(loc="outside upper center", ncols=3, frameon=False, fontsize=8)
        note = told["note"].format(samples=ranking.samples, claims=ranking.claims, sources=ranking.sources)
        figure.supxlabel(textwrap.fill(note, 105), fontsize=7, color=GREY)
    return figure


def intervals(axes: Axes, rows: tuple[Ranked, ...]) -> None:
    """Draw the intervals, the means and the ranks observed."""
    told = said()["whiskers"]
    at = range(len(rows))
    axes.hlines(at, [row.low for row in rows], [row.high for row in rows], color=BLUE, linewidth=2, alpha=0.55,
        label=told["interval"])  # fmt: skip
    axes.scatter([row.mean for row in rows], at, s=34, color=BLUE, zorder=3, label=told["mean"])
    axes.scatter([row.rank for row in rows], at, s=46, marker="|", color=ORANGE, linewidths=2, zorder=4,
        label=told["observed"])  # fmt: skip
