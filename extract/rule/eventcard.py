"""Short lines below the event of an agenda -> where it takes place and who takes part.

"12 juin" over "Forum des métiers verts" dates it; "Dole, salle Pasteur" and "Avec l'Avise et l'Adie" on the
next lines have no verb and speak of it too. The card ends at the next day, or where its lines are few words past.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.particle import BY, WITH
from extract.syntax.modality import ASSERTED
from extract.syntax.unit import OPENERS, THING, TIME, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.unit import Unit

_LONGEST = 16
_HEAD = 5


def event_card_drafts(scene: Scene) -> Iterator[Draft]:
    """What a short line says of the event above it."""
    card = scene.discourse.page.dated
    units = [u for u in scene.units if u.first >= scene.first]
    while units and is_mark(units[0], OPENERS):
        units = units[1:]
    event = card.event(scene.first) if card is not None else None
    if event is None or not units or scene.block.field is not None:
        return
    if any(u.finite for u in units):
        scene.discourse.page.dated = None  # running text
        return
    if len(units) > _LONGEST or any(u.verb is not None or u.kind == TIME for u in units):
        return
    said = card.said if card is not None else ASSERTED
    yield from _place(scene, event, units, said)
    yield from _company(scene, event, units, said)


def _place(scene: Scene, event: Thing, units: Sequence[Unit], said: str) -> Iterator[Draft]:
    """The town of a line that opens with it or with a hall: "Rennes, Les Champs libres", "Médiathèque, Dole"."""
    if any(u.kind == THING and u.prep for u in units[:1]):
        return
    for at, unit in enumerate(units[:_HEAD]):
        if unit.kind == THING and unit.things[0].cls == "Territory" and not unit.prep and not unit.inside:
            if at == 0 or is_mark(units[at - 1], ",–—-("):
                yield scene.draft("locatedIn", event, unit.things[0], [unit], "agenda", modality=said)
            return
        if unit.kind == THING and unit.things[0].kind not in {"", "Organisation"}:
            return


def _company(scene: Scene, event: Thing, units: Sequence[Unit], said: str) -> Iterator[Draft]:
    """Who is named behind "avec", or "par" of persons, at the head of a line."""
    first = next((u for u in units[:_HEAD] if u.kind == THING), None)
    if first is None or first.prep not in {WITH, BY} or units[0].lower not in {WITH, BY}:
        return
    for unit in first.group or [first]:
        who = unit.things[0]
        named = who.kind == "Person" or (who.kind == "Organisation" and who.named)
        relation = "organises" if first.prep == BY and who.kind == "Organisation" else "participatesIn"
        if named and scene.joins(relation, who, event):
            yield scene.draft(relation, who, event, [unit], "agenda", modality=said)
