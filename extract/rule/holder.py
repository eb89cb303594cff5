"""A predicate noun -> what it is said of, and what completes it.

"X est membre de Y", "X, membre de Y", "Membre de Y, X …": the holder stands before a copula or a comma, or after the
predicate that opens its sentence; the complement follows, or is taken up before the verb ("dont X est membre").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import OF
from extract.syntax.end import End, is_whereabouts
from extract.syntax.relative import relative_end
from extract.syntax.subject import described, subject
from extract.syntax.unit import STOPS, THING, TIME, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.rule.scene import Scene

_REACH = 9
_NAMED = 6
_OWN = 3
_OWN_TAGS = frozenset({"det", "adv", "neg", "num", "noun", "prep", "pron"})
_OF_IT: str = table("grammar")["pronoun"]["of_it"]


@cache
def _relations() -> Mapping[str, tuple[str, ...]]:
    return {w: tuple(e["relation"]) for e in table("predicates")["predicate"] for w in e["words"].split()}


def relations_of(units: Sequence[Unit], at: int) -> tuple[str, ...]:
    """The relations that a predicate noun says; none of a word that is no predicate.

    A partner that is called financial funds.
    """
    after = units[at + 1].lower if at + 1 < len(units) else ""
    said = _relations().get(units[at].lower, ())
    return table("acts")["money"] if said and after in word_set("acts", "financial") else said


def complement(scene: Scene, at: int, slots: Sequence[str]) -> End | None:
    """The thing that follows a predicate, where one of these prepositions governs it."""
    for unit in scene.units[at + 1 : at + _REACH]:
        if unit.kind == THING:
            return End(unit, "explicit") if unit.prep in slots else None
        if unit.kind == VERB or is_mark(unit, STOPS + "),") or unit.tag == "rel":
            return None
    return None


def holder_of(scene: Scene, at: int) -> tuple[int | None, End | None]:
    """The copula before a predicate, if any, and what the predicate is said of."""
    units = scene.units
    k = _before(units, at)
    if k < 0 or is_mark(units[k], STOPS):
        return None, described(units, at)
    verb = units[k].verb
    if units[k].kind == VERB and verb is not None:
        return (k, subject(units, k)) if verb.lemma in word_set("syntax", "copula") else (None, None)
    if is_mark(units[k], ",(–—") and (name := _named_before(units, k)) is not None:
        return None, End(name, "explicit")
    return None, End(units[k], "explicit") if units[k].kind == THING else None


def _before(units: Sequence[Unit], at: int) -> int:
    """Back over the words of a predicate's own phrase; a noun far before it belongs to another."""
    k = at - 1
    while k >= 0 and (units[k].tag in _OWN_TAGS or units[k].kind == TIME):
        ordinary = units[k].tag == "noun" and units[k].lower not in word_set("syntax", "forms.prenominal")
        if ordinary and at - k > _OWN:
            break
        k -= 1
    return k


def _named_before(units: Sequence[Unit], mark: int) -> Unit | None:
    """The name that an apposition after a mark explains, the first of its coordination."""
    for k in range(mark - 1, max(-1, mark - 1 - _NAMED), -1):
        unit = units[k]
        if unit.kind == THING and not is_whereabouts(units, k):
            return unit.group[0] if unit.group else unit
        if unit.kind == VERB:
            return None
    return None


def taken_up(scene: Scene, copula: int, slots: Sequence[str]) -> End | None:
    """The complement said before the verb: "dont X est membre", "en était membre"."""
    unit = scene.units[copula]
    if unit.verb is not None and _OF_IT in unit.verb.clitics and OF in slots:
        return End(Unit(WORD, unit.first, unit.first + 1, _OF_IT, "pron"), "pronoun")
    return relative_end(scene.units, copula, slots)
