"""Set phrases beside an event -> who holds it and who takes part in it.

"à l'initiative de X" names who holds it; who speaks at it is the person of "un webinaire avec Jeanne Morvan", of
"Ouverture par Jeanne Morvan" in a programme. A phrase that opens its sentence is said of the subject to come, any other
of the last event before it, over places and persons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import BY, OF, WITH
from extract.naming.gazetteer import CONCEPTS
from extract.rule.frame import phrases
from extract.rule.scene import indexed
from extract.syntax.end import End
from extract.syntax.modality import ASSERTED
from extract.syntax.neighbour import main_verb
from extract.syntax.unit import STOPS, THING, TIME, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_HELD = ("organises", "implements", "publishes")
_HELD_KINDS = frozenset({"Event", "Instrument", "Publication"})
_PASSED_OVER = frozenset({"Territory", "Person"})


def attending_drafts(scene: Scene) -> Iterator[Draft]:
    """Who holds the events of a sentence and who takes part in them, by set phrases."""
    for at, unit in indexed(scene.units, THING):
        if unit.first < scene.first:
            continue
        if unit.prep in phrases("organiser"):
            yield from _said(scene, at, _HELD, _HELD_KINDS)
        elif unit.prep == WITH and unit.things[0].kind == "Person":
            yield from _with_person(scene, at)
        elif unit.prep in {BY, OF} and unit.things[0].kind == "Person":
            yield from _speaking(scene, at)


def _said(
    scene: Scene, at: int, relations: Sequence[str], kinds: frozenset[str] | set[str]
) -> Iterator[Draft]:
    target = phrase_target(scene.units, at, kinds)
    if target is None:
        return
    said = phrase_modality(scene, at)
    for relation in relations:
        found = [
            scene.draft(relation, left, right, [unit, target], "phrase", modality=said)
            for unit, left in scene.things(End(scene.units[at], "explicit"), relation, "subject")
            for right in target.things
            if scene.joins(relation, left, right)
        ]
        if found:
            yield from found
            return


def phrase_target(units: Sequence[Unit], at: int, kinds: frozenset[str] | set[str]) -> Unit | None:
    """What a phrase is said of: the last thing before it over places and persons, else the first to come."""
    for k in range(at - 1, -1, -1):
        if is_mark(units[k], STOPS):
            break
        if units[k].kind == THING and units[k].things[0].kind not in _PASSED_OVER | CONCEPTS:
            return units[k] if units[k].things[0].kind in kinds else None
        if units[k].kind == THING and units[k].group and units[at] in units[k].group:
            return None
    for unit in units[at + 1 :]:
        if is_mark(unit, STOPS):
            break
        if unit.kind == THING and unit.prep == "" and unit not in units[at].group:
            return unit if unit.things[0].kind in kinds else None
    return None


def phrase_modality(scene: Scene, at: int) -> str:
    """How sure the clause round a phrase is that the event takes place."""
    verb = main_verb(scene.units, at)
    return scene.modality(verb) if verb is not None else scene.discourse.tells or ASSERTED


def _with_person(scene: Scene, at: int) -> Iterator[Draft]:
    """Such as "le webinaire du 3 mars, avec Jeanne Morvan": nothing but times between the event and who speaks."""
    k = at - 1
    while k >= 0 and (scene.units[k].kind == TIME or scene.units[k].tag in {"prep", "det", "num", "mark"}):
        if is_mark(scene.units[k], STOPS):
            return
        k -= 1
    titled = k > 0 or any(u.kind == TIME for u in scene.units[:at])  # "Rencontre avec X" heads an interview
    if k >= 0 and titled and scene.units[k].kind == THING and scene.units[k].things[0].kind == "Event":
        yield from _taking_part(scene, at, scene.units[k].things[0], [scene.units[k]])


def _speaking(scene: Scene, at: int) -> Iterator[Draft]:
    """Such as "Ouverture par Jeanne Morvan" in a programme, of the event that the document tells of."""
    event = scene.discourse.gathering
    noun = next(
        (u for u in reversed(scene.units[:at]) if u.tag not in {"prep", "det", "mark"}),
        None,
    )
    if event is None or noun is None or noun.lower not in word_set("fields", "speaking"):
        return
    yield from _taking_part(scene, at, event, [noun])


def _taking_part(scene: Scene, at: int, event: Thing, evidence: Sequence[Unit]) -> Iterator[Draft]:
    said = phrase_modality(scene, at)
    for unit, person in scene.things(End(scene.units[at], "explicit"), "participatesIn", "subject"):
        if scene.joins("participatesIn", person, event):
            yield scene.draft("participatesIn", person, event, [*evidence, unit], "phrase", modality=said)
