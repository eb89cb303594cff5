"""Units -> the nouns of public roles, and what may stand before one.

"2e vice-présidente", "aujourd'hui directeur", "membre du bureau": a rank, an adverb or a time is stepped over. A word
that is an adjective as often ("responsable") is a role only where a complement follows.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import OF
from extract.syntax.preposition import plain_preposition
from extract.syntax.unit import TIME, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEAD = 7
_ORDINAL_ENDINGS = word_set("grammar", "ordinal_endings")


def names_role(unit: Unit) -> bool:
    """Whether a unit is the noun of a role."""
    return unit.kind == WORD and _bare(unit.lower) in word_set("roles", "roles")


def _bare(form: str) -> str:
    return form.removeprefix("ex-")


def role_head(units: Sequence[Unit], at: int) -> int | None:
    """The noun of the role that begins at a unit; None where none does."""
    for k in range(at, min(len(units), at + _LEAD)):
        unit = units[k]
        if names_role(unit):
            return k if _may_head(units, k) else None
        if _is_seat(units, k):
            return k
        light = unit.kind == TIME or unit.tag in {"det", "num", "adv", "neg"} or unit.lower in ranks()
        if not (
            light or unit.lower in word_set("roles", "former") or unit.lower in word_set("roles", "since")
        ):
            return None
    return None


def _may_head(units: Sequence[Unit], k: int) -> bool:
    """Whether a role's noun is one here: "responsable" alone is an adjective."""
    if units[k].lower not in word_set("roles", "adjectives"):
        return True
    return k + 1 < len(units) and not is_mark(units[k + 1], ",;.") and units[k + 1].kind != VERB


def _is_seat(units: Sequence[Unit], k: int) -> bool:
    if units[k].lower not in word_set("roles", "seat") or k + 2 >= len(units):
        return False
    after = units[k + 1 : k + 4]
    return plain_preposition(after[0].lower) == OF and any(
        u.lower in word_set("roles", "boards") for u in after
    )


@cache
def ranks() -> frozenset[str]:
    """Words that rank a role: "1re", "ancien", and the endings of ordinals in figures."""
    return word_set("roles", "ordinals") | _ORDINAL_ENDINGS
