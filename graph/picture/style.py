"""What every figure shares: colours, words, the length of names, the files that it can be.

Colours are those of Okabe and Ito (Color universal design, 2008) and shades of one blue. Refused: a file that is
neither .svg nor .png.
"""

from __future__ import annotations

import textwrap
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from graph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


__all__ = ["BLUE", "GREY", "INK", "ORANGE", "accept", "height", "said", "short"]

INK, GREY, BLUE, ORANGE = "#1b1b1b", "#8a8a8a", "#0072B2", "#D55E00"
FORMS = (".svg", ".png")
WIDEST = 42
"""Characters of a line of a name."""
TWO_LINES = 0.36
"""Height of a row that has room for a name on two lines, in inches."""


@cache
def said() -> Mapping[str, Any]:
    """Give what `fr.toml` says."""
    return tomllib.loads((files("graph.picture") / "fr.toml").read_text(encoding="utf-8"))


def short(label: str) -> str:
    r"""Give a name as a figure has room for it: on two lines at most, cut after a word.

    >>> short("Réseau des collectivités territoriales pour une économie solidaire")
    'Réseau des collectivités territoriales\npour une économie solidaire'
    """
    shown = "".join(letter if letter.isprintable() else " " for letter in label)
    lines = textwrap.wrap(shown, WIDEST, max_lines=2, placeholder="…", break_on_hyphens=False)
    return "\n".join(lines)


def height(labels: Iterable[str], least: float) -> float:
    """Give the height of a row in inches, where a name on two lines needs more than the least."""
    return max(least, TWO_LINES) if any("\n" in label for label in labels) else least


def accept(file: Path) -> None:
    """Refuse a file name before anything is computed for it.

    Raises:
        UsageError: it ends neither in .svg nor in .png.
    """
    if file.suffix not in FORMS:
        raise UsageError(f"{file.name}: a figure is written to a file that ends in {' or '.join(FORMS)}")
