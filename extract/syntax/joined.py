"""Units -> the verb that a conjunction joins another to: "a publié un guide et finance la Scic"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.syntax.end import ASIDE
from extract.syntax.unit import STOPS, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.syntax.unit import Unit


def is_joined(units: Sequence[Unit], verb: int, at: int) -> bool:
    """Whether a conjunction joins two verbs with nothing free between: "a organisé A et publie B"."""
    between = units[verb + 1 : at]
    return any(u.lower in word_set("words", "joining") for u in between[-3:]) or (
        bool(between) and is_mark(between[-1], ",")
    )


def coordinated(units: Sequence[Unit], at: int) -> int | None:
    """The verb that a conjunction right before this one joins it to: "a publié un guide et finance la Scic"."""
    k = at - 1
    joining = word_set("words", "joining")
    while k >= 0 and units[k].tag in ASIDE and units[k].lower not in joining:
        k -= 1
    if k < 0 or units[k].lower not in joining:
        return None
    for j in range(k - 1, -1, -1):
        if is_mark(units[j], STOPS):
            return None
        if units[j].finite:
            return j
    return None
