"""Lines of an agenda or a programme -> where its events take place and who takes part in them.

"5 mars – Quimper" heads the event of the next line; "Jeudi 28 novembre, 18 h, médiathèque : visite de X", "Atelier 1 –
Sourcer : animé par Jeanne Morvan, avec les témoignages de A et B" say in one line without a verb what a sentence
would. When they take place is for `datelayout`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import OF, TO
from extract.rule.appointment import appointment, bare, first_event, is_counted, rounds
from extract.rule.field import ends_block
from extract.rule.guests import guest_drafts, unquoted
from extract.rule.page import Dated
from extract.syntax.modality import ASSERTED, PLANNED
from extract.syntax.unit import ENDS, THING, TIME, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_HEAD = 12
"""Units that stand before the event of a line, at most."""
_HOUR = 7
"""Units that an hour or two take at most."""
_SEPARATORS = ":–—|-"


def agenda_drafts(scene: Scene) -> Iterator[Draft]:
    """Where the event of a line takes place, and who takes part in it."""
    units = [u for u in scene.units if u.first >= scene.first]
    while units and is_mark(units[0], "*«»–—-|"):
        units = units[1:]
    units = list(bare(units))
    above, scene.discourse.slot = scene.discourse.slot, None
    if not units:
        return
    if units and units[0].kind == TIME:
        scene.discourse.page.dated = None
    hour, units = _after_hour(units)
    opened = appointment(units, ends_block(scene))
    if opened is not None and opened.event is None:
        scene.discourse.slot = opened
        return
    event = opened.event if opened is not None else first_event(units)
    if event is None or (opened is None and any(u.finite for u in unquoted(units))):
        return
    time = opened or above
    ahead = scene.discourse.is_to_come(time.time) if time is not None else scene.discourse.tells == PLANNED
    said = PLANNED if ahead else ASSERTED
    if time is not None:
        scene.discourse.page.dated = Dated(event.things[0], scene.first, said)
    if opened is not None:
        yield from _places(scene, event, opened.head, said)
    elif above is not None:
        yield from _places(scene, event, above.head, said)
    yield from _visited(scene, units, event, said)
    listed = hour or opened is not None or above is not None or _is_numbered(scene, units, event)
    yield from _at_label(scene, units, event)
    for town, when in rounds(units)[1]:
        held = PLANNED if scene.discourse.is_to_come(when) else ASSERTED
        yield scene.draft(
            "locatedIn", event.things[0], town.things[0], [event, town], "agenda", modality=held
        )
    yield from guest_drafts(scene, units, event, said, listed)


def _after_hour(units: list[Unit]) -> tuple[bool, list[Unit]]:
    """Whether a line opens with an hour, and what follows: "11 h : table ronde"."""
    timed = len(units) > 1 and units[0].tag == "num" and units[1].lower in word_set("fields", "hours")
    at = next((i for i, u in enumerate(units[:_HOUR]) if is_mark(u, _SEPARATORS)), 0) if timed else 0
    return at > 0, units[at + 1 :] if at else units


def _places(scene: Scene, event: Unit, head: Sequence[Unit], said: str) -> Iterator[Draft]:
    """The places of a head; where no register knows one, a capital alone is its town: "5 mars, Carhaix : …"."""
    things = [u for u in head if u.kind == THING and not u.inside]
    places = [u.things[0] for u in things if u.things[0].is_a("Territory", "Organisation")]
    if not places:
        alone = (u for i, u in enumerate(head) if u in things and (not i or head[i - 1].tag == "mark"))
        places = [_town(scene, u) for u in alone if u.things[0].cls is None and u.last - u.first == 1][:1]
    for place in places:
        yield scene.draft("locatedIn", event.things[0], place, [event], "agenda", modality=said)


def _town(scene: Scene, unit: Unit) -> Thing:
    return scene.world.unknown_territory(unit.things[0].names[0])


def _visited(scene: Scene, units: Sequence[Unit], event: Unit, said: str) -> Iterator[Draft]:
    """A visit takes place at the body that is visited: "visite de la ressourcerie La Remise"."""
    if event.things[0].head not in word_set("fields", "visits"):
        return
    for unit in units[units.index(event) + 1 :]:
        if unit.kind == THING:
            place = unit.things[0]
            if unit.prep == OF and place.kind == "Organisation":
                yield scene.draft("locatedIn", event.things[0], place, [event, unit], "agenda", modality=said)
            return


def _is_numbered(scene: Scene, units: Sequence[Unit], event: Unit) -> bool:
    """Whether a line is a part of a programme: "Atelier 2 – Réserver : …", "Table ronde : …"."""
    after = units[units.index(event) + 1 :]
    if is_counted(units, event):
        return True
    counted = bool(after) and (after[0].tag == "num" or is_mark(after[0], _SEPARATORS))
    return counted and any(is_mark(u, ":") for u in after[:_HEAD])


def _at_label(scene: Scene, units: Sequence[Unit], event: Unit) -> Iterator[Draft]:
    """Where an event takes place that a line names before its day: "Visite : mardi 6 mai, 10 h, mairie de Gap"."""
    at = units.index(event) + 1
    if at + 1 >= len(units) or not is_mark(units[at], ":") or units[at + 1].kind != TIME:
        return
    when = units[at + 1]
    said = PLANNED if scene.discourse.is_to_come(when) else ASSERTED
    for i in range(at + 2, len(units)):
        place = units[i]
        led = is_mark(units[i - 1], ",–—-|(") or units[i - 1].tag == "det" or place.prep == TO
        if place.kind == THING and led and place.prep in {"", TO}:
            town = place.things[0].is_a("Territory", "Organisation")
            if town and not place.inside:
                yield scene.draft(
                    "locatedIn", event.things[0], place.things[0], [event, place], "agenda", modality=said
                )
                return
        if place.finite or is_mark(place, ENDS):
            return
