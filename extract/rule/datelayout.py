"""A line's layout -> the date of what it tells of: chronologies, agendas, fields, the foot of an agreement.

"2009 – Mise en place …", "Lancement : 27 janvier 2012" under the name of the fund, "Jeudi 12 juin 2025, Aurillac"
under the title of the meeting, "Fait à Vire, le 3 mai 2022": no verb says to what the date belongs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import OF, TO
from extract.rule.appointment import appointment, bare, first_event, rounds
from extract.rule.bearer import bearer
from extract.rule.datable import DATED, dated, founded, plain
from extract.rule.dateverb import said_at
from extract.rule.field import ends_block, field_of, spoken_of
from extract.syntax import modality
from extract.syntax.unit import STOPS, THING, TIME, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.page.label import Field
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_NULL_DETERMINERS = word_set("grammar", "null_determiners")
_TOP = 120
_ABOVE = 45
_LABEL = 7
_DAY = len("2024-05-01")


def line_drafts(scene: Scene) -> Iterator[tuple[Draft, Unit]]:
    """The dates that a line gives by its layout."""
    units = [u for u in scene.units if u.first >= scene.first]
    while units and (is_mark(units[0], "*«»–—-|") or _leads(units)):
        units = units[1:]
    units = list(bare(units))
    if not units:
        return
    for rule in (_appointment, _rounds, _head, _field, _under_title, _invitation, _done):
        found = list(rule(scene, units))
        if found:
            yield from found
            return


def _leads(units: Sequence[Unit]) -> bool:
    """Whether a line opens with the article of its day: "Le 12 mars 2024, à Niort"."""
    return units[0].tag == "det" and len(units) > 1 and units[1].kind == TIME


def _appointment(scene: Scene, units: Sequence[Unit]) -> Iterator[tuple[Draft, Unit]]:
    """A line of an agenda dates its event, by its own head or by the line above it: "5 mars – Quimper"."""
    opened = appointment(units, ends_block(scene))
    found = opened or scene.discourse.slot
    unit = opened.event if opened is not None else first_event(units)
    if found is None or unit is None:
        return
    said = modality.PLANNED if scene.discourse.is_to_come(found.time) else modality.ASSERTED
    scene.discourse.scheduled.add(id(unit.things[0]))
    yield dated(scene, unit.things[0], found.time, [unit], said), found.time


def _rounds(scene: Scene, units: Sequence[Unit]) -> Iterator[tuple[Draft, Unit]]:
    """A line gives the days of an event that is held in several towns."""
    event, held = rounds(units)
    if event is None:
        return
    for _, time in held:
        said = modality.PLANNED if scene.discourse.is_to_come(time) else modality.ASSERTED
        yield dated(scene, event.things[0], time, [event], said), time


def _head(scene: Scene, units: Sequence[Unit]) -> Iterator[tuple[Draft, Unit]]:
    """A line that opens with a time dates the first event, publication, policy or instrument that it names."""
    time = units[0]
    k = 1
    while k < len(units) and is_mark(units[k], "*"):
        k += 1
    if time.kind != TIME or k >= len(units) or not is_mark(units[k], "–—-:|."):
        return
    if told := list(_founded(scene, units[k + 1 :], time)):
        yield from told
        return
    act = units[k + 1].lower if k + 1 < len(units) else ""
    kinds = DATED if act in word_set("syntax", "dating.acts") else DATED - {"Law"}
    for unit in units[k + 1 :]:
        if unit.kind == THING and unit.things[0].kind in kinds and not _is_of_site(units, unit):
            yield dated(scene, unit.things[0], time, [unit], modality.ASSERTED), time
            return
        if (
            is_mark(unit, ".")
            or unit.lower in _NULL_DETERMINERS
            or (unit.verb is not None and unit.verb.negated)
        ):
            return


def _is_of_site(units: Sequence[Unit], unit: Unit) -> bool:
    """Whether a thing only completes the noun of a place: "Rennes, palais des congrès"."""
    before = units[: units.index(unit)]
    noun = next((u for u in reversed(before) if u.tag not in {"det", "prep"}), None)
    return unit.prep == OF and noun is not None and noun.lower in word_set("places", "sites")


def _founded(scene: Scene, units: Sequence[Unit], time: Unit) -> Iterator[tuple[Draft, Unit]]:
    """Who is founded in a line that opens with its time: "2018 : l'association X est créée", "2020 – X crée Y"."""
    verb = next((u for u in units if u.kind == VERB or is_mark(u, STOPS)), None)
    if verb is None or verb.verb is None or verb.verb.lemma not in word_set("syntax", "dating.founding"):
        return
    yield from (d for d in said_at(scene, scene.units.index(verb), time) if d[0].relation == "foundedOn")


def _field(scene: Scene, units: Sequence[Unit]) -> Iterator[tuple[Draft, Unit]]:
    """Such as "Création : 2012" in the entry of a body; "Webinaire d'information : 19 mai 2021, 14 h"."""
    if (found := field_of(scene)) is not None:
        field, at = found
        time = next((u for u in scene.units[at:] if u.kind == TIME and plain(u) is not None), None)
        if field.dates and time is not None:
            yield from _entry(scene, units[0], time, field)
        return
    colon = _colon(units)
    time = next((u for u in units[colon + 1 : colon + 5] if u.tag not in {"det", "prep"}), None)
    if not colon or time is None or time.kind != TIME or plain(time) is None:
        return
    first = next((u for u in units[: min(colon, 3)] if u.kind == THING), None)
    if first is not None and not first.prep and first.things[0].kind in DATED - {"Law"}:
        to_come = first.things[0].kind == "Event" and scene.discourse.is_to_come(time)
        said = modality.PLANNED if to_come else modality.ASSERTED
        yield dated(scene, first.things[0], time, [first], said), time


def _colon(units: Sequence[Unit]) -> int:
    """Where the colon after a label stands, parentheses stepped over; 0 for none."""
    close = next((i for i, u in enumerate(units) if is_mark(u, ")")), -1)
    after = close + 1 if 0 <= close < len(units) - 1 and is_mark(units[close + 1], ":") else 0
    return next((i for i, u in enumerate(units[:_LABEL]) if is_mark(u, ":")), after)


def _entry(scene: Scene, label: Unit, time: Unit, field: Field) -> Iterator[tuple[Draft, Unit]]:
    """A field dates the thing whose entry it stands in; a deadline, the call that the text is about."""
    births = field.says[0].startswith("foundedOn")
    topics = (t for t in scene.discourse.topics if t.kind in DATED - {"Law"} or founded(t))
    beyond = (t for t in spoken_of(scene) if (founded(t) if births else t.kind in DATED - {"Law"}))
    owner = next(topics, None) or (next(beyond, None) if scene.block.field is not None else None)
    if field.until and (owner is None or owner.kind != "Instrument"):
        owner = _first(scene, lambda t: t.is_a("CallForProjects", "Prize"))
    owner = owner or _in_block(scene)
    if owner is None:
        return
    if founded(owner):
        if births and (owner.cls is not None or owner is bearer(scene.discourse)):
            yield scene.draft("foundedOn", owner, plain(time) or "", [label, time], "field"), time
    else:
        until = field.until and "/" not in (plain(time) or "")
        yield dated(scene, owner, time, [label], modality.ASSERTED, until), time


def _in_block(scene: Scene) -> Thing | None:
    """The device, plan or event named last before in the same paragraph: "… le programme « Pas ». Lancement : mai"."""
    inside = (
        link
        for link in scene.discourse.within(scene.first - _ABOVE, scene.first)
        if scene.words[link.first].start >= scene.block.start
    )
    named = [link.things[0] for link in inside if link.things[0].kind in DATED - {"Law"}]
    return named[-1] if named else None


def _under_title(scene: Scene, units: Sequence[Unit]) -> Iterator[tuple[Draft, Unit]]:
    """Such as "Jeudi 12 juin 2025, Aurillac" right under the title of an event."""
    time = units[0]
    if time.kind != TIME or time.time is None or len(time.time.edtf) < _DAY or scene.first > _TOP:
        return
    if any(u.kind == VERB for u in units) or (len(units) > 1 and not is_mark(units[1], ",–—-(*|")):
        return
    above = scene.discourse.within(scene.first - _ABOVE, scene.first)
    event = next((link.things[0] for link in above if link.things[0].kind == "Event"), None)
    if event is not None and not event.date and id(event) not in scene.discourse.scheduled:
        yield dated(scene, event, time, [], modality.ASSERTED), time


def _invitation(scene: Scene, units: Sequence[Unit]) -> Iterator[tuple[Draft, Unit]]:
    """Such as "Rendez-vous le 3 mai à Dijon pour le Forum des Scic"."""
    if units[0].lower not in word_set("heads", "calls"):
        return
    time = next((u for u in units if u.kind == TIME and plain(u) is not None), None)
    event = next((u for u in units if u.kind == THING and u.things[0].kind == "Event"), None)
    if time is not None and event is not None:
        yield dated(scene, event.things[0], time, [event], modality.PLANNED), time


def _done(scene: Scene, units: Sequence[Unit]) -> Iterator[tuple[Draft, Unit]]:
    """Such as "Fait à Vire, le 3 mai 2022" at the foot of an agreement."""
    if units[0].lower not in word_set("syntax", "dating.done") or len(units) < 3 or units[1].lower != TO:
        return
    time = next((u for u in units[2:7] if u.kind == TIME), None)
    agreement = _agreement(scene)
    if time is not None and agreement is not None:
        yield dated(scene, agreement, time, [units[0]], modality.ASSERTED), time


def _agreement(scene: Scene) -> Thing | None:
    """The agreement that a text is: the one of its title, as it is taken up last ("la convention")."""
    title = _first(scene, lambda t: t.kind == "Policy")
    if title is None:
        return None
    alike = (t for link in scene.discourse.before(scene.first) for t in link.things)
    return next((t for t in alike if t.kind == "Policy" and t.head and title.head.startswith(t.head)), title)


def _first(scene: Scene, test: Callable[[Thing], bool]) -> Thing | None:
    """The first thing of a document that passes a test."""
    return next((t for link in scene.discourse.opening() for t in link.things if test(t)), None)
