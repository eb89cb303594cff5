"""Units -> a preposition said once for a common noun and a name: "avec trois lycées et l'Avise".

A coordination of things shares its preposition in `group`; where its first member names nothing, the name after "et" is
governed by what governs that noun, unless it begins a clause of its own ("et l'Avise finance").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import OF
from extract.naming.gazetteer import CONCEPTS
from extract.syntax.unit import THING, WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.syntax.unit import Unit

_REACH = 7


def share(units: Sequence[Unit]) -> None:
    """Give the names that "et" joins to a common noun its preposition."""
    for at, unit in enumerate(units):
        if unit.kind != THING or unit.prep or unit.inside or unit is not (unit.group or [unit])[0]:
            continue
        members = unit.group or [unit]
        last = next(i for i, u in enumerate(units) if u is members[-1])
        clause = any(u.finite for u in units[last + 1 : last + 2])
        joined = _joined(units, at) if not clause else None
        if joined is not None and (preposition := _governing(units, joined)):
            for member in members:
                member.prep = member.prep or preposition


def _joined(units: Sequence[Unit], at: int) -> int | None:
    """The conjunction that leads to a thing, over its article."""
    k = at - 1
    while k >= 0 and units[k].kind == WORD and units[k].tag in {"det", "head"}:
        k -= 1
    return k if k > 0 and units[k].lower in word_set("words", "joined") else None


def _governing(units: Sequence[Unit], conjunction: int) -> str:
    """The preposition of the common noun before a conjunction; "" where it names something or is governed by none."""
    for k in range(conjunction - 1, max(-1, conjunction - _REACH), -1):
        unit = units[k]
        if unit.kind == THING:
            if unit.prep != OF or unit.things[0].kind not in CONCEPTS:
                return ""
        elif unit.kind != WORD or unit.tag not in {"noun", "det", "num", "prep"}:
            return ""
        elif unit.tag == "noun" and unit.prep in word_set("syntax", "shared_prepositions"):
            return unit.prep
    return ""
