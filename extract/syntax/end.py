"""Units -> what may be the end of a verb: a free noun, and the thing that an empty noun stands for.

What is no thing (a common noun phrase) ends a search, so that "la présidente de X soutient Y"
does not make X support Y.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extract.language.lexicon import word_set
from extract.language.particle import OF
from extract.syntax.unit import THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence


STOPS = ".;:?!…"
ASIDE = frozenset({"adv", "neg", "clitic", "num"})


class End(NamedTuple):
    """One end of a verb: a unit (a thing, or a pronoun to be resolved), and how it was found."""

    unit: Unit
    how: str
    """"explicit", "pronoun", "antecedent", "shared" or "control"."""


def free_head(units: Sequence[Unit], k: int) -> End | None:
    """A free nominal head at a unit: a thing or pronoun that no preposition governs; a common noun stops as itself."""
    unit = units[k]
    if unit.kind == THING and unit.prep == "" and not unit.inside:
        head = unit.group[0] if unit.group else unit
        return End(head, "explicit") if head.prep == "" else None
    if unit.kind == WORD and unit.tag == "pron" and not governed(units, k):
        return End(unit, "pronoun")
    if unit.kind == WORD and unit.tag == "num" and k + 1 < len(units) and units[k + 1].kind == VERB:
        return End(unit, "noun")
    if unit.lower in word_set("syntax", "forms.prenominal"):
        return None
    if unit.kind == WORD and unit.tag == "noun" and unit.prep == "" and has_determiner(units, k):
        through = transparent(units, k)
        if through is None and unit.lower in word_set("predicates", "transparent") and possessed(units, k):
            return End(Unit(WORD, unit.first, unit.last, "", "pron"), "pronoun")
        return End(through, "explicit") if through else End(unit, "noun")
    return None


def possessed(units: Sequence[Unit], k: int) -> bool:
    """Whether a possessive stands right before a unit: the noun then speaks of another body."""
    return k > 0 and units[k - 1].lower in word_set("words", "possessives")


def governed(units: Sequence[Unit], k: int) -> bool:
    """Whether a preposition stands right before a unit."""
    return k > 0 and units[k - 1].tag == "prep"


def has_determiner(units: Sequence[Unit], k: int) -> bool:
    """Whether a noun has a determiner that holds no preposition, over nouns and numbers between."""
    i = k - 1
    while i >= 0 and units[i].kind == WORD and units[i].tag in {"noun", "num"} and k - i < 3:
        i -= 1
    return (
        i >= 0
        and units[i].kind == WORD
        and units[i].tag in {"det", "num"}
        and units[i].lower not in word_set("words", "with_masculine")
    )


def transparent(units: Sequence[Unit], k: int) -> Unit | None:
    """The thing that a noun such as "conseil", "résultats" stands for: what follows it with "de"."""
    if units[k].lower not in word_set("predicates", "transparent"):
        return None
    i = k + 1
    while i < len(units) and i < k + 7:
        unit = units[i]
        if unit.kind == THING:
            return unit if unit.prep == OF else None
        if unit.kind != WORD or unit.tag == "mark":
            return None
        if unit.tag == "noun" and unit.lower not in word_set("predicates", "transparent") and unit.prep:
            return None
        i += 1
    return None


def opening(units: Sequence[Unit], close: int) -> int:
    """Where the parenthesis opens that closes at `close`; `close` itself where none does."""
    for k in range(close - 1, -1, -1):
        if is_mark(units[k], "("):
            return k
    return close


def closing(units: Sequence[Unit], start: int) -> int:
    """Where the parenthesis closes that opens at `start`; `start` itself where none does."""
    for k in range(start + 1, len(units)):
        if is_mark(units[k], ")"):
            return k
    return start
