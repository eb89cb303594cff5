"""A field that names what a sheet is of -> whose the fields below are: "Structure : Scic Tilia", "Collectivité : …".

Such a field says nothing itself. What it names holds until the next heading that is more than a rubric.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.rule.field import field_of
from extract.syntax.unit import THING

if TYPE_CHECKING:
    from extract.rule.scene import Scene

NAMING = ("entry",)
"""What a field says whose value is the name of an entry."""
_NAMED = frozenset({"Organisation", "Instrument", "Policy", ""})


def open_entry(scene: Scene) -> None:
    """Take what a line names as a structure or a project for what the lines below speak of."""
    if scene.block.field is None or scene.block.field.says != NAMING:
        return
    found = field_of(scene)
    first = next((u for u in scene.units[found[1] :] if u.tag != "det"), None) if found is not None else None
    if first is None or first.kind != THING or first.prep or len(first.group) > 1:
        return
    thing = first.things[0]
    if thing.kind in _NAMED and (thing.named or not thing.head):
        discourse = scene.discourse
        discourse.topics, discourse.page.card, discourse.page.entry = [thing], thing, True
