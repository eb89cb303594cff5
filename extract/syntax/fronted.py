"""Units -> what a participle that opens its sentence is said of: "Soutenu par l'Avise, le RTES publie un guide"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.syntax.end import End, free_head
from extract.syntax.unit import STOPS, VERB, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.syntax.unit import Unit


def fronted(units: Sequence[Unit], at: int) -> End | None:
    """What a participle that opens its sentence is said of: the free noun after a comma, best one before a verb."""
    end = None
    for i in range(at + 1, len(units)):
        if is_mark(units[i], STOPS):
            break
        if is_mark(units[i], ","):
            found = _opened(units, i + 1)
            end = end or found
            if found is not None and _has_verb(units, i + 1):
                return found
    return end


def _opened(units: Sequence[Unit], at: int) -> End | None:
    """The free noun that a part of a sentence opens with."""
    for j in range(at, min(len(units), at + 4)):
        if (end := free_head(units, j)) is not None:
            return end
        if units[j].kind == VERB or units[j].tag == "prep":
            break
    return None


def _has_verb(units: Sequence[Unit], at: int) -> bool:
    """Whether a verb stands before the next comma: what does not is one more of a list."""
    end = next(
        (k for k in range(at, len(units)) if is_mark(units[k], ",") or is_mark(units[k], STOPS)), len(units)
    )
    return any(units[k].finite for k in range(at, end))
