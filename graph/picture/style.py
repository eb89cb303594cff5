"""What every figure shares: colours, words, the length of names, the files that it can be.

Colours are those of Okabe and Ito (Color universal design, 2008) and shades of one blue. Refused: a file that is
neither .svg nor .png.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from graph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


__all__ = ["BLUE", "GREY", "INK", "ORANGE", "accept", "said", "short"]

INK, GREY, BLUE, ORANGE = "#1b1b1b", "#8a8a8a", "#0072B2", "#D55E00"
FORMS = (".svg", ".png")
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
