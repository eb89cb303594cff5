"""Units -> what a sentence has named before a word: what a pronoun there may take up, and what it may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.linking.thing import Thing


def subjects_before(units: Sequence[Unit], at: int) -> list[Thing]:
    """The subjects of the finite verbs that stand before a word of the sentence, in order."""
    found: list[Thing] = []
    for i, unit in enumerate(units):
        if unit.first >= at:
            break
        if unit.finite:
            end = subject(units, i)
            named = end is not None and end.unit.last > end.unit.first
            if end is not None and named and end.unit.kind == THING and end.unit.first < at:
                found += end.unit.things[:1]
    return found or _announced(units, at)


def _announced(units: Sequence[Unit], at: int) -> list[Thing]:
    """The thing that a sentence begins with, before a comma: "La Ville, si elle …", "Quant à la Ville, elle"."""
    opening = [unit for unit in units if unit.tag not in {"det", "prep"}][:2]
    begins = len(opening) > 1 and opening[0].kind == THING and opening[1].first < at
    told = begins and is_mark(opening[1], ",") and opening[0].prep in {"", *word_set("syntax", "topical")}
    return list(opening[0].things[:1]) if told else []


def led_in(units: Sequence[Unit], at: int) -> list[Thing]:
    """What a phrase names that opens the clause of a pronoun at a word: "Financé par A, il …" is not said of A."""
    before = [unit for unit in units if unit.first < at]
    start = next((i + 1 for i in range(len(before) - 1, -1, -1) if is_mark(before[i], STOPS)), 0)
    opening = before[start:]
    if not opening or any(u.finite or u.tag in {"rel", "sub"} for u in opening):
        return []
    verb = next((i for i, u in enumerate(opening) if u.kind == VERB), len(opening))
    governed = (u for i, u in enumerate(opening) if u.kind == THING and (i > verb or u.prep))
    return [t for u in governed if u.prep not in word_set("syntax", "topical") for t in u.things]
