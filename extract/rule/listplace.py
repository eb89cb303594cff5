"""Items of a list of bodies -> where each is: "La Bécane (Vire)", "Tek-Bois – Lorient", "Atelier Orme, en Bretagne".

The place closes the item or stands in parentheses; what comes between only explains. An item that says something has
its own rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.rule.place import is_body
from extract.syntax.modality import ASSERTED
from extract.syntax.unit import THING, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.unit import Unit

_OPENING, _CLOSING = ",–—-([|•", ")],;.:|–—"


def listed_places(scene: Scene) -> Iterator[Draft]:
    """Where the body is that an item names."""
    field = scene.block.field
    if scene.block.kind != "item" or field is None or not field.lists:
        return
    units = [u for u in scene.units if u.first >= scene.first]
    if any(u.finite or u.tag == "rel" for u in units):
        return
    named = next((u for u in units if u.tag not in {"det", "head", "mark"}), None)
    if named is None or named.kind != THING or named.prep or not is_body(named.things[0]):
        return
    place = next((units[i] for i in range(1, len(units)) if _is_place(units, i)), None)
    if place is not None:
        yield scene.draft(
            "locatedIn", named.things[0], place.things[0], [named, place], "place", modality=ASSERTED
        )


def _is_place(units: Sequence[Unit], at: int) -> bool:
    """Whether a territory is set apart by marks and says where."""
    unit = units[at]
    if unit.kind != THING or unit.things[0].cls != "Territory" or unit.inside:
        return False
    if unit.prep and unit.prep not in word_set("places", "prepositions"):
        return False
    k = at - 1
    while k >= 0 and units[k].tag in {"prep", "det"}:
        k -= 1
    closes = at + 1 >= len(units) or is_mark(units[at + 1], _CLOSING + "(")
    return k > 0 and is_mark(units[k], _OPENING) and closes
