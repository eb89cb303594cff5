"""Rows of territories and levers -> the matrix of both, each cell with the number of texts that say so.

A cell tells its number in figures too, and an empty one is left blank: that no text says it, not that it is not so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.errors import QueryError
from graph.picture.figure import drawn
from graph.picture.style import GREY, INK, height, said, short

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from matplotlib.axes import Axes

    from graph.picture.figure import Drawing

__all__ = ["matrix"]

LIGHT = 4
"""Texts that the darkest shade stands for at least, so that one text is never dark."""

Cell = tuple[str, str, int]
"""Territory, lever, number of texts."""


def matrix(cells: Iterable[Cell]) -> Drawing:
    """Draw the matrix; of several rows for a cell, the highest number counts.

    Raises:
        QueryError: there is no cell.
    """
    most: dict[tuple[str, str], int] = {}
    for territory, lever, texts in cells:
        most[territory, lever] = max(texts, most.get((territory, lever), 0))
    if not most:
        raise QueryError("no lever of any territory to draw: no text of the build says that one is used")
    down = ordered([territory for territory, _ in most])
    across = ordered([lever for _, lever in most])
    names = [short(name) for name in down]
    with drawn(2.6 + 0.42 * len(across), 2.9 + height(names, 0.3) * len(down)) as figure:
        axes = figure.add_subplot()
        fill(axes, [[most.get((row, column), 0) for column in across] for row in down])
        axes.set_xticks(range(len(across)), [short(name) for name in across], rotation=45,
            ha="right", rotation_mode="anchor", fontsize=7.5)  # fmt: skip
        axes.set_yticks(range(len(down)), names)
        axes.tick_params(length=0)
        axes.spines[:].set_visible(False)
        axes.set_title(said()["matrix"]["title"])
        figure.supxlabel(
            f"{said()['matrix']['axis']} ; {said()['matrix']['empty']}", fontsize=7.5, color=GREY
        )
    return figure


def ordered(names: Sequence[str]) -> list[str]:
    """Give each name once, those with the most cells first."""
    return sorted(set(names), key=lambda name: (-names.count(name), name))


def fill(axes: Axes, numbers: Sequence[Sequence[int]]) -> None:
    """Colour the cells, darker where more texts say so, and write their numbers."""
    from matplotlib import colormaps
    from matplotlib.colors import Normalize

    high = max(max(row) for row in numbers)
    scale = Normalize(0, max(high, LIGHT))
    axes.imshow(numbers, cmap=colormaps["Blues"], norm=scale, aspect="auto")
    for row, line in enumerate(numbers):
        for column, number in enumerate(line):
            if number:
                colour = "#ffffff" if scale(number) > 0.6 else INK
                axes.text(column, row, str(number), ha="center", va="center", color=colour, fontsize=8)
    axes.set_xticks([at - 0.5 for at in range(len(numbers[0]) + 1)], minor=True)
    axes.set_yticks([at - 0.5 for at in range(len(numbers) + 1)], minor=True)
    axes.grid(which="minor", color=GREY, alpha=0.3, linewidth=0.6)
    axes.tick_params(which="minor", length=0)
