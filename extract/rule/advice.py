"""A complement of recommending -> the levers that it names or says.

Each infinitive's first lever counts, with what it is joined to: "la création de X et le recours à Y" are two. Of a
passive the levers stand before it, as its subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.rule.leverword import last_of_clause, lever_said, levers_of
from extract.syntax.unit import ENDS, STOPS, THING, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.linking.thing import Thing
    from extract.rule.scene import Scene

_NEAR = 12
_COMPLETIVE = word_set("words", "complementisers")


def recommended(scene: Scene, start: int, themes: bool = False) -> list[tuple[Unit, Thing]]:
    """The levers that a complement names or says, each infinitive's first one with what it is joined to."""
    found: list[tuple[Unit, Thing]] = []
    open_, clause = True, False
    for at in range(start, len(scene.units)):
        unit = scene.units[at]
        if is_mark(unit, ENDS) or (unit.tag == "rel" and unit.lower not in _COMPLETIVE):
            break
        clause = clause or unit.lower in _COMPLETIVE
        if is_mark(unit, ":") and found:
            break
        if unit.kind == VERB and unit.verb:
            if unit.verb.form == "finite" and not clause and at > start:
                break
            if lever := lever_said(scene, at):
                found.append((last_of_clause(scene, at) or unit, lever))
            open_, themes = lever is None, False
            continue
        open_ = open_ or (bool(found) and _adds(scene.units, at))
        if unit.kind == THING and open_ and (levers_of(unit) or unit.things[0].kind == "Theme"):
            members = [(m, t) for m in unit.group or [unit] for t in levers_of(m)]
            if members or (themes and not clause):
                found += members or [(unit, unit.things[0])]
                open_ = False
        elif unit.kind == THING and unit.things[0].kind in {"Policy", "Instrument"}:
            themes = False
    return found


def _adds(units: Sequence[Unit], at: int) -> bool:
    """Whether one more object begins at a unit: after "et" a free noun, after a comma the noun of an act."""
    after = next((u for u in units[at + 1 : at + 3] if u.tag not in {"det", "num"}), None)
    if after is None or after.prep or not (after.tag == "noun" or after.kind == THING):
        return False
    joined = units[at].lower in word_set("words", "joined")
    return joined or (is_mark(units[at], ",") and after.lower in word_set("predicates", "transparent"))


def advised(scene: Scene, at: int) -> list[tuple[Unit, Thing]]:
    """The levers that the passive or participle at `at` is said of: the nearest before it and those joined to it."""
    for unit in reversed(scene.units[max(0, at - _NEAR) : at]):
        if unit.finite or is_mark(unit, STOPS):
            return []
        if unit.kind == THING and (found := [(m, t) for m in unit.group or [unit] for t in levers_of(m)]):
            return found
    return []
