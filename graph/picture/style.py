"""How every figure looks, and a figure -> bytes.

Colours are those of Okabe and Ito (Color universal design, 2008) and shades of one blue. Names of parts are hashed
from a fixed word and no date is written, so that the same figure is the same bytes.
Refused: a file that is neither .svg nor .png.
"""

from __future__ import annotations

import io
import tomllib
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from graph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from pathlib import Path

    from matplotlib.figure import Figure

__all__ = ["BLUE", "GREY", "INK", "ORANGE", "accept", "drawn", "rendered", "said", "short"]

INK, GREY, BLUE, ORANGE = "#1b1b1b", "#8a8a8a", "#0072B2", "#D55E00"
FORMS = (".svg", ".png")
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
LONGEST = 42
"""Characters of a name that a figure shows."""


@cache
def said() -> Mapping[str, Any]:
    """Give what `fr.toml` says."""
    return tomllib.loads((files("graph.picture") / "fr.toml").read_text(encoding="utf-8"))


def short(label: str) -> str:
    """Give a name as a figure has room for it: cut after a word.

    >>> short("Réseau des collectivités territoriales pour une économie solidaire")
    'Réseau des collectivités territoriales…'
    """
    if len(label) <= LONGEST:
        return label
    return f"{label[:LONGEST].rpartition(' ')[0] or label[:LONGEST]}…"


def accept(file: Path) -> None:
    """Refuse a file name before anything is computed for it.

    Raises:
        UsageError: it ends neither in .svg nor in .png.
    """
    if file.suffix not in FORMS:
        raise UsageError(f"{file.name}: a figure is written to a file that ends in {' or '.join(FORMS)}")


@contextmanager
def drawn(width: float, height: float) -> Generator[Figure]:
    """Give a figure to draw on, in inches, in the look of all."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context(LOOK):
        yield Figure(figsize=(width, height), layout="constrained")


def rendered(figure: Figure, form: str) -> bytes:
    """Write a figure as ".svg" or ".png"."""
    import matplotlib as mpl

    out = io.BytesIO()
    without: dict[str, None] = {"Date": None} if form == ".svg" else {"Software": None}
    with mpl.rc_context(LOOK):
        figure.savefig(out, format=form.removeprefix("."), dpi=200, metadata=without)
    return out.getvalue()
