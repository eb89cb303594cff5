"""A scene's place names -> where a body is and where an event is held.

A place says where something is when it stands right beside its name ("Scic L'Étale, à Vire", "Le Moulin (Pontivy)",
"séminaire du 3 mai à Poitiers"), beside a verb that puts it there ("implantée à Rouen", "se tiendra à Dole"), after
its seat ("dont le siège est à Brest"), in its name ("Maison de l'emploi de Limoges"), or in the line under an event's
title. The "à" of any other verb ("verse à Nantes") says to whom, and is refused. A town that no register knows is a
territory of its own.

>>> from extract.pipeline import read_document
>>> from extract.records import Document
>>> found = read_document(Document("x", "x.txt", "", "L'association Les Deux Rives est implantée à Rouen."))
>>> [(c.relation, c.object.rsplit("/")[-1]) for c in found.claims]
[('locatedIn', 'rouen')]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import OF, ON, TO
from extract.rule.datable import outer
from extract.rule.place import Place, hall_at, held_in, is_body, is_plain_body, located, place_at, town_at
from extract.rule.placeverb import by_verb, cleft
from extract.rule.scene import indexed
from extract.syntax.modality import ASSERTED, HEDGED, PLANNED
from extract.syntax.unit import THING, TIME, VERB, WORD, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.unit import Unit


def locating_drafts(scene: Scene) -> Iterator[Draft]:
    """Where the bodies and events of a sentence are."""
    for at in range(len(scene.units)):
        place = place_at(scene, at)
        if place is None:
            continue
        for rule in (cleft, _fronted, _beside, by_verb):
            found = list(rule(scene, at, place))
            if found:
                yield from found
                break
    yield from _in_halls(scene)
    yield from _apposed(scene)
    yield from _in_parentheses(scene)
    yield from _in_names(scene)
    yield from _under_heading(scene)


def _fronted(scene: Scene, at: int, place: Place) -> Iterator[Draft]:
    """Such as "À Vire, la Scic L'Étale livre …": a body of the text's own that opens the clause after a place."""
    units = scene.units
    if place.unit.prep != TO or not all(
        u.tag in {"prep", "det"} for u in units[:at] if u.first >= scene.first
    ):
        return
    k = next((i for i in range(at, min(len(units), at + 3)) if units[i].first >= place.unit.last), len(units))
    if k >= len(units) or not is_mark(units[k], ","):
        return
    k += 1
    while k < len(units) and (units[k].tag in {"det", "adv", "head"} or is_mark(units[k], ",")):
        k += 1
    if k + 1 >= len(units) or units[k].kind != THING or units[k].prep or len(units[k].group) > 1:
        return
    thing = units[k].things[0]
    grounded = thing.is_a("SSEOrganisation", "PublicBody", "Cluster") and thing.record is None
    if grounded and is_body(thing):
        yield from located(scene, thing, place, [units[k]], ASSERTED)


def _beside(scene: Scene, at: int, place: Place) -> Iterator[Draft]:
    """Such as "X, à Vire", "le séminaire du 3 mai à Poitiers"."""
    units = scene.units
    k = at - 1
    commas = 0
    between = word_set("places", "between")
    while k >= 0 and (units[k].kind == TIME or (units[k].kind == WORD and units[k].lower in between)):
        commas += is_mark(units[k], ",")
        k -= 1
    if k < 0 or units[k].kind != THING or units[k].first < scene.first:
        return
    head = units[k]
    for owner in (head, outer(units, k)):
        if owner is None:
            continue
        thing = owner.things[0]
        timed = any(u.kind == TIME for u in units[k:at])
        beside = commas or not _given(scene, k, at)
        if thing.kind == "Event" or (
            is_plain_body(scene, owner) and place.unit.prep != ON and not timed and beside
        ):
            yield from located(
                scene, thing, place, [owner], _said(scene, k) if thing.kind == "Event" else ASSERTED
            )
            return


def _given(scene: Scene, k: int, at: int) -> bool:
    """Whether "à" may go with a verb before the name: "confie l'association à Brest"."""
    return any(u.kind == VERB for u in scene.units[:k]) and any(
        u.verb is not None and u.verb.form != "pp" for u in scene.units[:at]
    )


def _in_halls(scene: Scene) -> Iterator[Draft]:
    """Events that a verb puts at a body's place: "se tiendra à l'université de Caen"."""
    for at in range(len(scene.units)):
        if (hall := hall_at(scene, at)) is not None:
            yield from (draft for draft in by_verb(scene, at, hall) if draft.subject.kind == "Event")


def _apposed(scene: Scene) -> Iterator[Draft]:
    """Such as "X, une entreprise adaptée de Vire", "X, coopérative implantée en Thiérache" said of X by its noun."""
    units = scene.units
    for at, unit in indexed(units, THING):
        if unit.things[0].cls != "Territory" or unit.prep != OF or unit.first < scene.first:
            continue
        k = at - 1
        while k >= 0 and (
            (units[k].kind == WORD and units[k].tag in {"noun", "det", "prep", "head", "adv"})
            or _is_participle(units[k])
        ):
            k -= 1
        noun = next((u for u in units[k + 1 : at] if u.tag in {"noun", "head"}), None)
        owner = units[k - 1] if k > 0 and is_mark(units[k], ",(–—") else None
        if noun is None or owner is None or owner.kind != THING or owner.first < scene.first:
            continue
        described = scene.words[noun.first].norm in word_set("places", "bodies")
        if described and is_plain_body(scene, owner):
            yield from located(scene, owner.things[0], Place(unit.things[0], unit), [owner], ASSERTED)


def _is_participle(unit: Unit) -> bool:
    return unit.verb is not None and unit.verb.form == "pp"


def _said(scene: Scene, at: int) -> str:
    """How sure the clause of an event is that it happens: "organiseront à Dijon"."""
    said = scene.modality(at, ("organises",))
    return said if said in {PLANNED, HEDGED} else ASSERTED


def _in_parentheses(scene: Scene) -> Iterator[Draft]:
    """Such as "Le Moulin (Pontivy)": a town alone in parentheses right after the name of a body or event."""
    units = scene.units
    for at in range(2, len(units)):
        if not is_mark(units[at - 1], "("):
            continue
        place = town_at(scene, at) if units[at].first >= scene.first else None
        owner = units[at - 2]
        closed = at + 1 < len(units) and is_mark(units[at + 1], "),")
        if (
            place is not None
            and closed
            and owner.kind == THING
            and (owner.things[0].kind == "Event" or is_plain_body(scene, owner))
        ):
            yield from located(scene, owner.things[0], place, [owner], ASSERTED)


def _in_names(scene: Scene) -> Iterator[Draft]:
    """Such as "La Maison de l'emploi de Limoges" is in Limoges."""
    for _, unit in indexed(scene.units, THING):
        thing = unit.things[0]
        known = thing.record is not None or not thing.named or thing.kind != "Organisation"
        if unit.first >= scene.first and not known and (town := held_in(scene, thing)) is not None:
            yield from located(scene, thing, Place(town, unit), [unit], ASSERTED)


def _under_heading(scene: Scene) -> Iterator[Draft]:
    """A body that opens an item of a list whose heading is a place and nothing else."""
    topics = scene.discourse.topics
    units = [u for u in scene.units if u.first >= scene.first and u.tag not in {"mark", "det"}]
    if scene.block.kind != "item" or len(topics) != 1 or topics[0].cls != "Territory" or not units:
        return
    if len(scene.discourse.heading) == 1 and units[0].kind == THING and is_body(units[0].things[0]):
        yield from located(scene, units[0].things[0], Place(topics[0], units[0]), [], ASSERTED)
