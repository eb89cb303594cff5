"""A field that names what a sheet is of -> whose the fields below are: "Structure : Scic Tilia", "Collectivité : …".

Such a field says nothing itself. "Porteur : X" is one too on a sheet that names no project of its own. What it names
holds until the next heading that is more than a rubric.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.rule.field import field_of
from extract.syntax.unit import THING

if TYPE_CHECKING:
    from extract.rule.discourse import Discourse
    from extract.rule.scene import Scene

NAMING = ("entry",)
"""What a field says whose value is the name of an entry."""
BEARING = ("implements<",)
"""What a field says first whose value bears the project of a sheet: its own, where nothing else is named."""
_SHEET = frozenset({"Organisation", "Instrument", "Event", "Policy"})
_NAMED = frozenset({"Organisation", "Instrument", "Policy", ""})


def open_entry(scene: Scene) -> None:
    """Take what a line names as a structure or a project for what the lines below speak of."""
    discourse = scene.discourse
    field = scene.block.field
    if field is None or not (
        field.says == NAMING or (field.says[:1] == BEARING and _is_ownerless(discourse))
    ):
        return
    found = field_of(scene)
    first = next((u for u in scene.units[found[1] :] if u.tag != "det"), None) if found is not None else None
    if first is None or first.kind != THING or first.prep or len(first.group) > 1:
        return
    thing = first.things[0]
    if thing.kind in _NAMED and (thing.named or not thing.head):
        discourse.topics, discourse.page.card, discourse.page.entry = [thing], thing, True


def _is_ownerless(discourse: Discourse) -> bool:
    """Whether neither the title of a page nor the heading above names what a sheet is of."""
    named = any(t.kind in _SHEET or not t.kind for t in discourse.topics)
    return not (named or discourse.page.entry) and not any(t.kind in _SHEET for t in discourse.title)
