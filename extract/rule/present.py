r"""Who was there, told in passing -> who takes part in an event.

"En présence de A, préfet, d'élus de la Ville et de B" lists them with what each of them is; "Présente lors de la
journée, la présidente de X, Jeanne Morvan, a …" says it of the subject to come, as "X, invité du colloque, …" of a
name.

>>> from extract.pipeline import read_document
>>> from extract.records import Document
>>> text = "Invitée de la journée de l'ESS, Jeanne Morvan a plaidé pour un fonds."
>>> found = read_document(Document("x", "x.txt", "", text))
>>> [c.subject.rsplit("/")[-1] for c in found.claims if c.relation == "participatesIn"]
['jeanne-morvan']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import OF, WITH
from extract.rule.attending import phrase_modality, phrase_target
from extract.rule.envoy import company, is_envoy, sender
from extract.rule.frame import phrases
from extract.rule.partner import actor, is_led, verb_of
from extract.syntax.modality import ASSERTED
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_RELATION = "participatesIn"
_FAR = 10
"""Units from "présente" to its event, at most."""
_RECENT = 12
"""Links back to the event that "à cette occasion" means."""


def present_drafts(scene: Scene) -> Iterator[Draft]:
    """Who takes part in an event, by a set phrase and its whole list or by an adjective in apposition."""
    for at, unit in enumerate(scene.units):
        if unit.first < scene.first:
            continue
        if unit.tag == "prep" and unit.lower in phrases("attendant"):
            yield from _in_presence(scene, at)
        elif unit.lower in word_set("fields", "present") or _is_invited(unit):
            yield from _present(scene, at)
        elif unit.prep == WITH and unit.kind == THING and unit is (unit.group or [unit])[0]:
            yield from _led(scene, at)


def _led(scene: Scene, at: int) -> Iterator[Draft]:
    """Who is with the person who leads an event: "une table ronde animée par X, avec Y et la Ville"."""
    verb = verb_of(scene, at)
    end = actor(scene.units, verb) if verb is not None and verb < at else None
    held = subject(scene.units, verb) if verb is not None and end is not None else None
    if verb is None or end is None or held is None or not is_led(scene.units, verb, end):
        return
    if held.unit.kind == THING and held.unit.things[0].kind == "Event":
        there = scene.units[at].group or [scene.units[at]]
        yield from _there(scene, there, held.unit.things[0], held.unit, scene.modality(verb))


def _is_invited(unit: Unit) -> bool:
    verb = unit.verb
    return verb is not None and verb.form == "pp" and verb.lemma in word_set("fields", "inviting")


def _in_presence(scene: Scene, at: int) -> Iterator[Draft]:
    there = company(scene.units, at + 1)
    if not there:
        return
    first = scene.units.index(there[0])
    target = phrase_target(scene.units, first, {"Event"}) or _held(scene, at, there)
    if target is not None:
        said = phrase_modality(scene, first)
        yield from _there(scene, there, target.things[0], target, said)


def _held(scene: Scene, at: int, there: Sequence[Unit]) -> Unit | None:
    """What a sentence that a phrase opens says is held: "En présence de X, la Ville a organisé un forum"."""
    if any(u.kind == THING and u.first >= scene.first for u in scene.units[:at]):
        return None
    for unit in scene.units[scene.units.index(there[-1]) + 1 :]:
        if is_mark(unit, STOPS):
            return None
        kind = unit.things[0].kind if unit.kind == THING and not unit.prep else "Person"
        if kind not in {"Person", "Organisation", "Territory"}:
            return unit if kind == "Event" else None
    return None


def _there(
    scene: Scene, there: Sequence[Unit], event: Thing, said_by: Unit, said: str = ASSERTED
) -> Iterator[Draft]:
    for unit in there:
        who = scene.acting(unit, unit.things[0], _RELATION, "subject")
        if scene.joins(_RELATION, who, event):
            yield scene.draft(_RELATION, who, event, [said_by, unit], "present", modality=said)


def _present(scene: Scene, at: int) -> Iterator[Draft]:
    """Such as "Présente lors de la journée, Jeanne Morvan, …" and "Jeanne Morvan, invitée du colloque"."""
    comma = next((i for i in range(at + 1, min(at + _FAR, len(scene.units))) if _ends(scene.units[i])), None)
    event = _event(scene, at, len(scene.units) if comma is None else comma)
    if event is None:
        return
    own = [u for u in scene.units[:at] if u.first >= scene.first]
    if own:
        name = own[-2] if len(own) > 1 and is_mark(own[-1], ",") else None
        named = name is not None and name.kind == THING and name.things[0].kind == "Person"
        there = [name] if named and name is not None else []
    else:
        there = _to_come(scene.units[comma + 1 :]) if comma is not None else []
    yield from _there(scene, there, event, scene.units[at])


def _ends(unit: Unit) -> bool:
    return is_mark(unit, "," + STOPS) or unit.finite


def _event(scene: Scene, at: int, end: int) -> Thing | None:
    """The event that follows "présente", or that "à cette occasion", "de la matinée" mean."""
    for unit in scene.units[at + 1 : end]:
        if unit.kind == THING:
            thing = unit.things[0]
            if unit.prep not in word_set("fields", "present_at") or thing.plural or thing.kind != "Event":
                return None
            part = thing.head in word_set("fields", "occasions") and _is_new(scene, unit)
            return (_last_event(scene) if part else None) or thing
        if unit.tag in {"noun", "adv"} and unit.lower.split(" ")[-1] in word_set("fields", "occasions"):
            return _last_event(scene)
    return None


def _is_new(scene: Scene, unit: Unit) -> bool:
    """Whether a thing without a name is spoken of for the first time: "la première journée" of what was told of."""
    thing = unit.things[0]
    return not thing.named and all(thing not in link.things for link in scene.discourse.before(unit.first))


def _last_event(scene: Scene) -> Thing | None:
    if (told_of := scene.discourse.retold or scene.discourse.occasion) is not None:
        return told_of
    recent = list(scene.discourse.before(scene.first))[:_RECENT]
    found = (t for link in recent for t in link.things if t.kind == "Event" and not t.plural)
    return next(found, scene.discourse.gathering)


def _to_come(units: Sequence[Unit]) -> list[Unit]:
    """Who the subject is that an opening is said of: the person, else the body, or that of an officer."""
    end = next((i for i, u in enumerate(units) if u.finite or is_mark(u, STOPS)), 0)
    clause = units[:end]
    person = next((u for u in clause if u.kind == THING and u.things[0].kind == "Person"), None)
    if person is not None:
        return [] if person.prep else [u for u in person.group or [person] if u in clause]
    for i, unit in enumerate(clause):
        if unit.kind == THING:
            return [] if unit.prep == OF else list(unit.group or [unit])
        if is_envoy(unit):
            body = sender(clause, i)
            return [body] if body is not None else []
    return []
