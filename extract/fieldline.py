"""Lines of a directory or form, "Label : values" -> drafts about the body whose entry it is.

"Financeurs : Brest métropole, Etat" under "LE LIEU-DIT" says who funds it. The labels stand in `predicates.toml`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.lexicon import table
from extract.scene import indexed
from extract.unit import THING, TIME, WORD, is_mark
from extract.words import norm

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extract.draft import Draft
    from extract.scene import Scene
    from extract.thing import Thing
    from extract.unit import Unit

_LONGEST = 5
_SWAPPED = frozenset({"funds", "implements", "supports", "participatesIn"})


@cache
def _labels() -> Mapping[str, str]:
    return {
        norm(word.replace("_", " ")): relation
        for relation, words in table("predicates")["fields"].items()
        for word in words.split()
    }


def field_drafts(scene: Scene) -> Iterator[Draft]:
    """What a line of an entry says of the body of the entry."""
    colon = next((i for i, u in enumerate(scene.units[:_LONGEST]) if is_mark(u, ":")), None)
    if colon is None or colon == 0 or any(u.kind == TIME for u in scene.units[:colon]):
        return
    label = norm(" ".join(w.lower for w in scene.words[scene.units[0].first : scene.units[colon].first]))
    relation = _labels().get(label) or _labels().get(label.split(" ")[0])
    owner = next((t for t in scene.discourse.topics if t.kind in {"Organisation", "", "Instrument", "Event"}), None)
    if relation is None or owner is None:
        return
    for at, unit in indexed(scene.units, THING):
        if at > colon and (unit.prep == "" or _first(scene, colon, at)) and not _aside(scene, colon, at):
            for thing in unit.things:
                yield from _draft(scene, relation, owner, unit, thing)


def _first(scene: Scene, colon: int, at: int) -> bool:
    return not any(u.kind == THING for u in scene.units[colon:at])


def _aside(scene: Scene, colon: int, at: int) -> bool:
    """Whether a value stands in parentheses, or after a verb: it explains another."""
    inside = 0
    for unit in scene.units[colon:at]:
        inside += is_mark(unit, "(") - is_mark(unit, ")")
        if unit.kind == WORD and unit.tag == "rel":
            return True
    return inside > 0


def _draft(scene: Scene, relation: str, owner: Thing, unit: Unit, thing: Thing) -> Iterator[Draft]:
    label = scene.units[0]
    pairs = {
        "members": [("memberOf", thing, owner)],
        "supported": [("supports", owner, thing)],
        "participants": [("participatesIn", thing, owner)],
        "person": [("holdsRole", thing, owner)],
        "implements": [("implements", thing, owner), ("implements", owner, thing)],
        "funds": [("funds", thing, owner)],
        "locatedIn": [("locatedIn", owner, thing)],
    }.get(relation, [(relation, owner, thing)])
    for name, left, right in pairs:
        if name not in {"date", "person"}:
            left = scene.acting(unit, left, name, "subject")
            right = scene.acting(unit, right, name, "object")
            if left is not right and scene.accepts(name, left, "subject") and scene.accepts(name, right, "object"):
                yield scene.draft(name, left, right, [label, unit], "field", role=None)
                return
