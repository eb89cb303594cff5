"""Lines below an hour of a programme -> who takes part, in the session that the line names, else in the whole event.

"9 h 30 Ouverture" over "Léa Morvan, présidente de Tilia", "10 h : table ronde" over "- un représentant de la Scic X":
a person or an officer that opens a line without a verb is there. Any other line ends it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import OF
from extract.rule.guests import goes_on, is_body
from extract.syntax.modality import ASSERTED, PLANNED
from extract.syntax.unit import OPENERS, THING, TIME, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_HOUR = 12
"""Units that the hours of a line take at most."""
_OFFICER = 6
_LEAD = 5
"""Units from "avec" to the first who is named."""
_BULLETS = f"{OPENERS}/"
_ENVOYS = word_set("fields", "envoys")
_HOURLY = frozenset({"num", "mark", "prep", "noun"})


def open_session(scene: Scene) -> None:
    """Note the event of the lines to come: of a line that opens with an hour, its own or the whole one's."""
    page = scene.discourse.page
    if _is_hourly(scene):
        own = (u.things[0] for u in _after_hours(scene) if u.kind == THING and not u.prep)
        event = next((t for t in own if t.kind == "Event" and not t.plural), None)
        page.session, page.session_block = event or scene.discourse.gathering, scene.block
    elif (part := _numbered(scene) or _titled(scene)) is not None:
        page.session, page.session_block = part, scene.block
    elif scene.block.field is None and not (
        scene.units[0].kind == TIME or _named(scene) or scene.block is page.session_block
    ):
        page.session = None


def session_drafts(scene: Scene) -> Iterator[Draft]:
    """Who takes part, by a line that a person or an officer opens."""
    event = scene.discourse.page.session
    if event is None or scene.block.field is not None or any(u.finite for u in scene.units):
        return
    card = scene.discourse.page.dated
    dated = card is not None and card.thing is event and card.said == PLANNED
    said = PLANNED if dated or scene.discourse.tells == PLANNED else ASSERTED
    named = _speakers(scene) if _is_hourly(scene) else _named(scene)
    for unit in named:
        if scene.joins("participatesIn", unit.things[0], event):
            yield scene.draft(
                "participatesIn", unit.things[0], event, [unit], "session", modality=said, resolved=True
            )


def _numbered(scene: Scene) -> Thing | None:
    """The session that a line opens with by its noun and number and tells no one of: "Table ronde 2 : louer"."""
    units = _own(scene)
    if len(units) < 2 or units[0].kind != THING or any(u.finite for u in units):
        return None
    if any(u.kind == THING and (_is_person(u) or is_body(u.things[0])) for u in units):
        return None
    thing = units[0].things[0]
    last = scene.words[units[0].last - 1].text
    counted = units[1].tag == "num" or (
        units[0].last - units[0].first > 1 and (last.isdigit() or len(last) == 1)
    )
    return thing if thing.kind == "Event" and not thing.plural and counted else None


def _titled(scene: Scene) -> Thing | None:
    """The session that a line of a page on an event names and nothing more: "Table ronde « Lever les freins »"."""
    units = _own(scene)
    if len(units) != 1 or units[0].kind != THING:
        return None
    thing, discourse = units[0].things[0], scene.discourse
    wholes = [discourse.occasion, discourse.retold, *(t for t in discourse.title if t.kind == "Event")]
    part = (
        thing.kind == "Event" and not thing.plural and any(t is not None and t is not thing for t in wholes)
    )
    return thing if part and thing.head in table("fields")["parts"] else None


def _own(scene: Scene) -> Sequence[Unit]:
    units = [u for u in scene.units if u.first >= scene.first]
    while units and is_mark(units[0], _BULLETS):
        units = units[1:]
    return units


def _is_hourly(scene: Scene) -> bool:
    units = _own(scene)
    return len(units) > 1 and units[0].tag == "num" and units[1].lower in word_set("fields", "hours")


def _after_hours(scene: Scene) -> Sequence[Unit]:
    """What follows the hours that a line opens with: "9 h 30 – 10 h : table ronde"."""
    units = _own(scene)
    hours = word_set("fields", "hours")
    last = max(
        (
            i
            for i, u in enumerate(units[:_HOUR])
            if u.lower in hours and all(v.tag in _HOURLY for v in units[:i])
        ),
        default=-1,
    )
    at = last + 1
    while at < len(units) and (units[at].tag == "num" or is_mark(units[at], _BULLETS + ":,")):
        at += 1
    return units[at:]


def _named(scene: Scene) -> list[Unit]:
    """The persons of a line that one opens, or the body whose officer opens it."""
    units = _own(scene)
    if not units:
        return []
    led = units[1:] if units[0].lower in word_set("fields", "presented_by") else units
    if led is not units and (guests := _guests(scene, led)):
        return guests
    if led and led[0].kind == THING and _is_person(led[0]):
        return [u for u in led if u.kind == THING and u.prep in {"", led[0].prep} and _is_person(u)]
    officer = next(
        (i for i, u in enumerate(units[:3]) if u.lower in word_set("roles", "roles") | _ENVOYS), None
    )
    if officer is None or any(u.tag not in {"det", "noun"} for u in units[:officer]):
        return []
    body = next((u for u in units[officer : officer + _OFFICER] if u.kind == THING), None)
    return [body] if body is not None and body.prep == OF and is_body(body.things[0]) else []


def _guests(scene: Scene, units: Sequence[Unit]) -> list[Unit]:
    """The persons and bodies that a line with "avec" lists: "Avec notamment la Ville de Gap et le RTES"."""
    if scene.units[0].lower not in word_set("fields", "together"):
        return []
    first = next((u for u in units[:_LEAD] if u.kind == THING), None)
    if first is None or not (_is_person(first) or is_body(first.things[0])):
        return []
    found, depth = [first], 0
    for at in range(units.index(first) + 1, len(units)):
        depth += is_mark(units[at], "(") - is_mark(units[at], ")")
        if units[at].kind == THING and not depth and goes_on(units, at):
            found.append(units[at])
    return found


def _speakers(scene: Scene) -> list[Unit]:
    """Who speaks in a line that opens with an hour and names no event: its persons."""
    after = _after_hours(scene)
    if any(u.kind == THING and u.things[0].kind == "Event" for u in after):
        return []
    return [u for u in after if u.kind == THING and u.prep != OF and _is_person(u)]


def _is_person(unit: Unit) -> bool:
    return unit.things[0].kind == "Person"
