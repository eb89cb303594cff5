"""Nouns of acts -> what each says of who does it and of what it is done to.

"soutien" says "supports" of who gives it, "un soutien financier" and "une aide de 3 000 €" say "funds": the nouns,
their relations and prepositions stand in `acts.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.syntax.unit import THING, VERB, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.rule.scene import Scene

_PHRASE = 6
_MONEY = "EUR"


@dataclass(frozen=True, slots=True)
class Act:
    """What a noun says of who does it and of what it is done to."""

    relations: tuple[str, ...]
    to: tuple[str, ...]
    financial: tuple[str, ...] = ()
    """What it says instead where money is given: "un soutien financier", "une aide de 3 000 €"."""


def act_of(scene: Scene, unit: Unit) -> Act | None:
    """What the noun of a unit says as an act; None of any other unit."""
    noun = _noun(scene, unit)
    return _acts().get(noun) if noun else None


@cache
def _acts() -> Mapping[str, Act]:
    return {
        noun: Act(tuple(entry["relation"]), tuple(entry["to"].split("|")), tuple(entry.get("financial", ())))
        for entry in table("acts")["act"]
        for noun in entry["nouns"].split()
    }


def _noun(scene: Scene, unit: Unit) -> str:
    lever = unit.kind == THING and unit.things[0].kind == "Lever" and not unit.inside
    return scene.words[unit.first].lower if lever else unit.lower if unit.tag == "noun" else ""


def is_financial(scene: Scene, at: int) -> bool:
    """Whether the noun's own phrase speaks of money: "soutien financier", "aide de 3 000 €"."""
    phrase = scene.units[at : at + _PHRASE]
    cut = next(
        (i for i, u in enumerate(phrase) if i and (u.kind in {VERB, THING} or u.tag in {"mark", "rel"})), None
    )
    words = scene.words[phrase[0].first : phrase[:cut][-1].last + 1]
    if any(w.lower in word_set("acts", "financial") for w in words):
        return True
    start, end = words[0].start, words[-1].end
    return any(start <= f.start < end and f.unit == _MONEY for f in scene.figures)
