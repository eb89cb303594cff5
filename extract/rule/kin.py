"""A body named behind a noun of relation that a possessive opens -> what it is to whose noun it is.

"Notre partenaire X", "ses financeurs, A et B", "avec nos adhérents A et B": the noun says the relation, the possessive
who the other is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.rule.holder import relations_of
from extract.rule.scene import naming
from extract.syntax.end import End
from extract.syntax.unit import THING, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_TIES = frozenset({"cooperatesWith", "funds", "memberOf", "holdsStakeIn"})
_EPITHETS = 3
_NEAR = 6


def kin_drafts(scene: Scene) -> Iterator[Draft]:
    """What a sentence makes of bodies by a possessed noun before their names."""
    for at, unit in enumerate(scene.units):
        relations = _relations(scene, at)
        if not relations or relations[0] not in _TIES or unit.first < scene.first:
            continue
        whose = _possessive(scene.units, at)
        named = _named(scene.units, at) if whose is not None else None
        if whose is None or named is None:
            continue
        holder = End(Unit(WORD, whose.first, whose.last, whose.lower, "pron"), "pronoun")
        for s_unit, left, _, right in scene.pairs(relations[0], End(named, "explicit"), holder):
            yield scene.draft(relations[0], left, right, [whose, unit, *naming(s_unit)], "kin", resolved=True)


def _relations(scene: Scene, at: int) -> tuple[str, ...]:
    """The relations that a noun says, also where it was taken to stand for a body named before."""
    unit = scene.units[at]
    if unit.kind == THING and unit.link is not None and unit.link.how == "reference":
        spelled = Unit(WORD, unit.first, unit.last, scene.words[unit.last - 1].lower, "noun")
        return relations_of([spelled, *scene.units[at + 1 : at + 2]], 0)
    return relations_of(scene.units, at) if unit.kind == WORD else ()


def _possessive(units: Sequence[Unit], at: int) -> Unit | None:
    """The possessive that a noun goes with, over numbers and epithets before it."""
    wanted = word_set("words", "possessives") | word_set("references", "pronouns.first_person")
    for k in range(at - 1, max(-1, at - 1 - _EPITHETS), -1):
        if units[k].lower in wanted and units[k].tag == "det":
            return units[k]
        if units[k].tag not in {"noun", "num"} or units[k].prep:
            return None
    return None


def _named(units: Sequence[Unit], at: int) -> Unit | None:
    """The name that stands right behind a noun, over epithets, one mark and an article."""
    marks = 0
    for unit in units[at + 1 : at + _NEAR]:
        if unit.kind == THING:
            fits = not unit.prep and unit.things[0].named and unit.things[0].kind in {"Organisation", ""}
            return unit if fits else None
        if is_mark(unit, ",–—(") and not marks:
            marks = 1
        elif unit.tag not in {"noun", "det"} or (unit.prep and marks) or is_mark(unit, ".;:"):
            return None
    return None
