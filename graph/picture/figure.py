"""A figure of matplotlib that Jupyter shows, and a figure -> bytes.

Names of parts are hashed from a fixed word and no date is written, so that the same figure is the same bytes.
"""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.figure import Figure

from graph.picture.style import GREY, INK

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["Drawing", "drawn", "rendered"]

LOOK: Any = {
    "font.family": "DejaVu Sans",
    "font.size": 9,
    "axes.edgecolor": GREY,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": INK,
    "ytick.color": INK,
    "text.color": INK,
    "svg.hashsalt": "levier",
}


class Drawing(Figure):
    """A figure that shows itself in a notebook, whatever draws figures there."""

    def _repr_png_(self) -> bytes:  # ruff: ignore[bad-dunder-method-name] Jupyter calls it so
        return rendered(self, ".png")


@contextmanager
def drawn(width: float, height: float) -> Generator[Drawing]:
    """Give a figure to draw on, in inches, in the look of all."""
    with mpl.rc_context(LOOK):
        yield Drawing(figsize=(width, height), layout="constrained")


def rendered(figure: Figure, form: str) -> bytes:
    """Write a figure as ".svg" or ".png"."""
    out = io.BytesIO()
    without: dict[str, None] = {"Date": None} if form == ".svg" else {"Software": None}
    with mpl.rc_context(LOOK):
        figure.savefig(out, format=form.removeprefix("."), dpi=200, metadata=without)
    return out.getvalue()
