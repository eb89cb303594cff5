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

from extract.language.lexicon import table, word_set
from extract.language.particle import HAVE, OF, ON, TO, WHOSE
from extract.rule.datable import outer
from extract.rule.dateverb import subject_of
from extract.rule.place import Place, held_in, is_body, is_plain_body, place_at
from extract.rule.scene import indexed
from extract.syntax import modality
from extract.syntax.object import objects
from extract.syntax.unit import THING, TIME, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_CLEFTS = word_set("grammar", "clefts")
_INTRANSITIVE = word_set("grammar", "intransitive")
_OCCURRENCE: str = table("grammar")["noun"]["occurrence"]


def locating_drafts(scene: Scene) -> Iterator[Draft]:
    """Where the bodies and events of a sentence are."""
    used: set[int] = set()
    for at in range(len(scene.units)):
        place = place_at(scene, at)
        if place is None:
            continue
        for rule in (_cleft, _beside, _by_verb):
            found = list(rule(scene, at, place))
            if found:
                used.add(at)
                yield from found
                break
    yield from _in_parentheses(scene)
    yield from _in_names(scene)
    yield from _under_heading(scene)


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
            yield from _draft(
                scene, thing, place, [owner], _said(scene, k) if thing.kind == "Event" else modality.ASSERTED
            )
            return


def _given(scene: Scene, k: int, at: int) -> bool:
    """Whether "à" may go with a verb before the name: "confie l'association à Brest"."""
    return any(u.kind == VERB for u in scene.units[:k]) and any(
        u.verb is not None and u.verb.form != "pp" for u in scene.units[:at]
    )


def _said(scene: Scene, at: int) -> str:
    """How sure the clause of a unit is that it happens: "organiseront à Dijon"."""
    for k in (*range(at - 1, -1, -1), *range(at + 1, len(scene.units))):
        verb = scene.units[k].verb
        if verb is not None and verb.form == "finite":
            said = modality.of_verb(verb)
            return said if said in {modality.PLANNED, modality.HEDGED} else modality.ASSERTED
        if is_mark(scene.units[k], ".;"):
            break
    return modality.ASSERTED


def _draft(scene: Scene, thing: Thing, place: Place, units: Sequence[Unit], said: str) -> Iterator[Draft]:
    if thing is not place.thing and (
        thing.kind in {"Event", "Organisation"} or (thing.kind == "" and is_body(thing))
    ):
        yield scene.draft("locatedIn", thing, place.thing, [*units, place.unit], "place", modality=said)


def _cleft(scene: Scene, at: int, place: Place) -> Iterator[Draft]:
    """Such as "C'est à Dole que se tiendront les Rencontres", "à Dole, où elle est née"."""
    units = scene.units
    k = next((i for i in range(at, min(len(units), at + 3)) if units[i].first >= place.unit.last), len(units))
    k += k < len(units) and is_mark(units[k], ",")
    if k >= len(units) or units[k].lower not in _CLEFTS:
        return
    verb = next((i for i in range(k + 1, len(units)) if units[i].verb is not None), None)
    if verb is not None:
        yield from _of_verb(scene, verb, place)


def _by_verb(scene: Scene, at: int, place: Place) -> Iterator[Draft]:
    """Such as "implantée à Rouen", "se tiendra le 3 mai à Dole", "son siège se trouve à Lorient"."""
    for k in range(at - 1, -1, -1):
        unit = scene.units[k]
        if unit.kind == VERB and unit.verb is not None:
            yield from _of_verb(scene, k, place)
            return
        if is_mark(unit, ".;:(") or unit.tag in {"rel", "sub"}:
            break
    if all(u.tag in {"prep", "det", "mark", "num"} for u in scene.units[:at] if u.first >= scene.first):
        verb = next((i for i in range(at + 1, len(scene.units)) if scene.units[i].verb is not None), None)
        if verb is not None and not any(u.tag == "rel" for u in scene.units[at:verb]):
            yield from _of_verb(scene, verb, place)


def _of_verb(scene: Scene, at: int, place: Place) -> Iterator[Draft]:
    unit = scene.units[at]
    verb = unit.verb
    if verb is None:
        return
    said = modality.of_context(scene.units, at, modality.of_verb(verb))
    passive = verb.passive or verb.form == "pp"
    turned = passive or verb.reflexive or verb.lemma in _INTRANSITIVE
    if verb.lemma in word_set("places", "seated") and (owner := _seat(scene, at)) is not None:
        yield from _draft(scene, owner, place, [unit], said)
        return
    happens = (
        verb.lemma == HAVE and scene.words[unit.last].lower == _OCCURRENCE
        if unit.last < len(scene.words)
        else False
    )
    if turned or happens:
        for what, thing in _subjects(scene, at):
            event = thing.kind == "Event" and (
                happens
                or verb.lemma in word_set("places", "event") | word_set("places", "body")
                or _detached(scene, place)
            )
            unsure = thing.cls is None and verb.lemma in word_set(
                "syntax", "dating.born"
            )  # it may be a person
            if event or (is_body(thing) and not unsure and verb.lemma in word_set("places", "body")):
                yield from _draft(scene, thing, place, [unit, *what], said)
    elif verb.lemma in word_set("places", "holding"):
        ends = list(objects(scene.units, at, ["obj"]))
        taken_up = [e for e in ends if e.how == "antecedent"]
        for end in taken_up or ends:
            for what_, thing in scene.things(end, "locatedIn", "subject"):
                if thing.kind == "Event":
                    yield from _draft(scene, thing, place, [unit, what_], said)
    elif _detached(scene, place):
        for what, thing in _subjects(scene, at):
            if thing.kind == "Event":
                yield from _draft(scene, thing, place, [unit, *what], said)


def _detached(scene: Scene, place: Place) -> bool:
    """Whether a comma parts a place from the verb: ", à Poitiers" says where all of it happens."""
    return scene.words[place.unit.first - 2].text == "," and place.unit.prep == TO


def _subjects(scene: Scene, at: int) -> Iterator[tuple[list[Unit], Thing]]:
    end = subject_of(scene, at)
    if end is not None:
        for unit, thing in scene.things(end, "locatedIn", "subject"):
            yield ([unit] if unit in scene.units else []), thing


def _seat(scene: Scene, at: int) -> Thing | None:
    """The body whose seat is the subject: "dont le siège", "son siège", "le siège de X"."""
    units = scene.units
    k = next(
        (i for i in range(at - 1, max(-1, at - 6), -1) if units[i].lower in word_set("places", "seat")), None
    )
    if k is None:
        return None
    owner = next((u for u in units[k + 1 : at] if u.kind == THING and u.prep == OF), None)
    if owner is not None:
        return owner.things[0]
    dont = next((i for i in range(k, max(-1, k - 3), -1) if units[i].lower == WHOSE), None)
    if dont is not None:
        end = next((e for e in objects(units, at, [OF]) if e.how == "antecedent"), None)
        return end.unit.things[0] if end is not None and end.unit.kind == THING else None
    if k and units[k - 1].lower in word_set("words", "possessives"):
        return scene.resolve(units[k - 1].lower, units[k].first, "locatedIn", "subject", ["Organisation"])
    return None


def _in_parentheses(scene: Scene) -> Iterator[Draft]:
    """Such as "Le Moulin (Pontivy)": a town alone in parentheses right after the name of a body or event."""
    units = scene.units
    for at, unit in indexed(units, THING):
        if (
            at < 2
            or unit.things[0].cls != "Territory"
            or not is_mark(units[at - 1], "(")
            or unit.first < scene.first
        ):
            continue
        owner = units[at - 2]
        closed = at + 1 < len(units) and is_mark(units[at + 1], "),")
        if (
            closed
            and owner.kind == THING
            and (owner.things[0].kind == "Event" or is_plain_body(scene, owner))
        ):
            yield from _draft(scene, owner.things[0], Place(unit.things[0], unit), [owner], modality.ASSERTED)


def _in_names(scene: Scene) -> Iterator[Draft]:
    """Such as "La Maison de l'emploi de Limoges" is in Limoges."""
    for _, unit in indexed(scene.units, THING):
        thing = unit.things[0]
        known = thing.record is not None or not thing.named or thing.kind != "Organisation"
        if unit.first >= scene.first and not known and (town := held_in(scene, thing)) is not None:
            yield from _draft(scene, thing, Place(town, unit), [unit], modality.ASSERTED)


def _under_heading(scene: Scene) -> Iterator[Draft]:
    """A body that opens an item of a list whose heading is a place and nothing else."""
    topics = scene.discourse.topics
    units = [u for u in scene.units if u.first >= scene.first and u.tag not in {"mark", "det"}]
    if scene.block.kind != "item" or len(topics) != 1 or topics[0].cls != "Territory" or not units:
        return
    if len(scene.discourse.heading) == 1 and units[0].kind == THING and is_body(units[0].things[0]):
        yield from _draft(scene, units[0].things[0], Place(topics[0], units[0]), [], modality.ASSERTED)
