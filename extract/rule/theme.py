"""Units of a scene -> the themes that a noun phrase or a parenthesis holds.

"les aides à l'ESS et à l'IS" leads to two, "(réemploi)" is nothing but one. A verb, a relative or a
thing of another kind ends the phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.naming.gazetteer import is_ordinary
from extract.syntax.unit import THING, VERB, Unit, is_mark

if TYPE_CHECKING:
    from extract.linking.thing import Thing
    from extract.rule.scene import Scene


def themes_after(scene: Scene, start: int) -> list[tuple[Unit, Thing]]:
    """The themes that a preposition leads to, within the noun phrase: "les aides à l'ESS et à l'IS"."""
    found: list[tuple[Unit, Thing]] = []
    gap = 0
    for unit in scene.units[start:]:
        if unit.kind == THING:
            inner = _themes_of(unit)
            if not inner:
                break
            found += [(unit, theme) for theme in inner]
            gap = 0
        elif unit.kind == VERB or (unit.tag in {"rel", "sub", "pron", "mark"} and not is_mark(unit, ',«»*"')):
            break
        else:
            gap += unit.tag == "noun"
            if gap > (2 if found else 4) or (found and is_mark(unit, ",") and gap):
                break
    return found


def _themes_of(unit: Unit) -> list[Thing]:
    """The themes that a thing is, or that its own name holds."""
    if unit.things[0].kind == "Theme":
        return list(unit.things)
    holds = unit.things[0].kind == "Policy"
    return [t for t in unit.things[0].themes if t.kind == "Theme"] if holds else []


def is_plain(theme: Thing) -> bool:
    """Whether a theme goes by an everyday word alone ("emploi" in "coopérative d'activités et d'emploi")."""
    return all(is_ordinary(name, theme.record) for name in theme.names)


def only_themes(scene: Scene, opening: int) -> list[tuple[Unit, Thing]]:
    """The themes in parentheses that hold nothing else."""
    found: list[tuple[Unit, Thing]] = []
    for unit in scene.units[opening + 1 :]:
        if is_mark(unit, ")"):
            return found
        if unit.kind == THING and unit.things[0].kind == "Theme":
            found += [(unit, t) for t in unit.things]
        elif not is_mark(unit, ",") and unit.tag not in {"conj", "det"}:
            return []
    return []
