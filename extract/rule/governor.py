"""A time -> the verb that it goes with, by where it stands in its clause.

"En février, la Ville a créé …" opens its clause and goes with the verb to come, "créé en 2019 par la Ville, ce fonds …"
with the participle before it; a relative clause keeps its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import BE
from extract.syntax.unit import STOPS, THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

_AIM = 14
_COMPLETIVE = word_set("words", "complementisers")
_BARE_OF = word_set("grammar", "complement_articles")
_CONTRACTED_OF = word_set("grammar", "contracted_of")


def governor(units: Sequence[Unit], at: int) -> int | None:
    """The verb that a time goes with: the one before it in its clause; of a time that opens one, the next finite."""
    if at + 2 < len(units) and units[at + 1].lower in _COMPLETIVE and _cleft(units, at):
        return next((i for i in range(at + 2, len(units)) if units[i].finite), None)
    k = at - 1
    while (
        k >= 0
        and units[k].kind == WORD
        and units[k].tag in {"prep", "det", "adv"}
        and units[k].lower not in _BARE_OF
    ):
        k -= 1
    if k >= 0 and units[k].lower in _CONTRACTED_OF and units[k].kind == WORD and units[k - 1].kind == THING:
        return None
    opened = k < 0 or (units[k].tag == "conj" and _then_comma(units, at)) or is_mark(units[k], STOPS)
    left = None if opened else _verb_before(units, k)
    return left if left is not None else _verb_after(units, at)


def _then_comma(units: Sequence[Unit], at: int) -> bool:
    return at + 1 < len(units) and is_mark(units[at + 1], ",")


def _verb_before(units: Sequence[Unit], k: int) -> int | None:
    depth = 0
    while k >= 0:
        unit = units[k]
        depth += is_mark(unit, ")") - is_mark(unit, "(")
        if depth < 0 and k + 1 < len(units) and units[k + 1].kind != VERB:
            return None
        if depth <= 0:
            if unit.kind == VERB:
                return k
            if is_mark(unit, STOPS) or unit.tag in {"rel", "sub"}:
                return None
        k -= 1
    return None


def _verb_after(units: Sequence[Unit], at: int) -> int | None:
    relative = False
    for k in range(at + 1, len(units)):
        unit = units[k]
        if is_mark(unit, STOPS):
            return None
        if unit.tag == "rel":
            relative = True
        elif unit.finite:
            if not relative:
                return k
            relative = False
    return None


def _cleft(units: Sequence[Unit], at: int) -> bool:
    """Whether "c'est" brings a time to the front: "c'est le 21 mai que la Ville a adopté"."""
    return any(u.verb is not None and u.verb.lemma == BE for u in units[max(0, at - 3) : at])


def aim(units: Sequence[Unit], at: int) -> int | None:
    """The infinitive that says what a verb is for: "s'étaient associés pour organiser un atelier"."""
    for k in range(at + 1, min(len(units), at + _AIM)):
        verb = units[k].verb
        if verb is not None or is_mark(units[k], STOPS):
            return (
                k
                if verb is not None
                and verb.form == "inf"
                and units[k - 1].lower in word_set("syntax", "dating.aim")
                else None
            )
    return None
