"""A scene's place names -> where a body is and where an event is held.

A place says where something is when it stands right beside its name ("Scic L'Étale, à Vire", "Le Moulin (Pontivy)",
"séminaire du 3 mai à Poitiers"), beside a verb that puts it there ("implantée à Rouen", "se tiendra à Dole"), after
its seat ("dont le siège est à Brest"), in its name ("Maison de l'emploi de Limoges"), or in the line under an event's
title. The "à" of any other verb ("verse à Nantes") says to whom, and is refused. A town that no register knows is a
territory of its own.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from extract import modality
from extract.clause import End, objects, subject
from extract.datable import event_above, outer, said_of
from extract.gazetteer import named
from extract.lexicon import table, word_set
from extract.noun import is_capital
from extract.scene import indexed
from extract.thing import Thing
from extract.unit import THING, TIME, VERB, WORD, Unit, is_mark
from extract.words import norm

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.draft import Draft
    from extract.scene import Scene
    from ontology.terms import Record

_LOCAL = ("Commune", "Departement", "Region", "State", "Intercommunality", "Metropole")
_ACRONYM = 2
_SITE = 6


class _Place(NamedTuple):
    """A place and the unit that names it."""

    thing: Thing
    unit: Unit


def locating_drafts(scene: Scene) -> Iterator[Draft]:
    """Where the bodies and events of a sentence are."""
    used: set[int] = set()
    for at in range(len(scene.units)):
        place = _place(scene, at)
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
    yield from _under_title(scene)
    yield from _under_heading(scene)


def _place(scene: Scene, at: int) -> _Place | None:
    """The place that a preposition leads to at a unit."""
    unit = scene.units[at]
    if unit.first < scene.first:
        return None
    if unit.kind == THING and unit.prep in word_set("places", "prepositions"):
        thing = unit.things[0]
        if thing.cls == "Territory":
            return _Place(thing, unit)
        if thing.cls is None and unit.prep == "à" and not _is_acronym(scene, unit):
            return _Place(_new(scene, thing.names[0] if thing.names else ""), unit)
    if unit.kind == WORD and unit.prep == "à" and unit.tag == "noun":
        return _town(scene, at) or _site(scene, at)
    return None


def _is_acronym(scene: Scene, unit: Unit) -> bool:
    first = scene.words[unit.first]
    return first.text.isupper() and len(first.text) > _ACRONYM or not is_capital(first)


def _town(scene: Scene, at: int) -> _Place | None:
    """A capital after "à" that no one knows: "à Bercy"."""
    word = scene.words[scene.units[at].first]
    if not is_capital(word) or len(word.text) <= _ACRONYM or word.text.isupper() or scene.units[at - 1].lower != "à":
        return None
    return _Place(_new(scene, word.text), scene.units[at])


def _site(scene: Scene, at: int) -> _Place | None:
    """A place that is no town, where it has a name: "au port du Rhin"."""
    units = scene.units
    if units[at].lower not in word_set("places", "sites"):
        return None
    k = at + 1
    while k < len(units) and k - at < _SITE and (units[k].lower in {"de", "du", "des", "d'", "la", "l'", "les"}):
        k += 1
    last = units[k] if at + 1 < k < len(units) else None
    if last is None or not is_capital(scene.words[last.first]):
        return None
    unit = Unit(THING, units[at].first, last.last)
    start, end = scene.words[unit.first].start, scene.words[unit.last - 1].end
    return _Place(_new(scene, _spelled(scene, unit.first, unit.last, start, end)), unit)


def _spelled(scene: Scene, first: int, last: int, start: int, end: int) -> str:
    out = ""
    at = start
    for word in scene.words[first:last]:
        out += " " * (word.start > at) + word.text
        at = word.end
    return out if at == end else out.strip()


def _new(scene: Scene, name: str) -> Thing:
    """A territory that no register knows, the same one for the same name."""
    key = norm(name)
    for thing in scene.world.things:
        if thing.cls == "Territory" and thing.record is None and any(norm(n) == key for n in thing.names):
            return thing
    thing = Thing(len(scene.world.things), "Territory", names=[name])
    scene.world.things.append(thing)
    return thing


def _beside(scene: Scene, at: int, place: _Place) -> Iterator[Draft]:
    """ "X, à Vire", "le séminaire du 3 mai à Poitiers"."""
    units = scene.units
    k = at - 1
    commas = 0
    while k >= 0 and (units[k].kind == TIME or units[k].kind == WORD and (
        units[k].lower in word_set("places", "prepositions") | word_set("places", "between") | {"au", "aux"})):  # fmt: skip
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
        if thing.kind == "Event" or (_is_body(thing) and place.unit.prep != "en" and not timed and (commas or not _given(scene, k, at))):
            yield from _draft(scene, thing, place, [owner], _said(scene, k) if thing.kind == "Event" else modality.ASSERTED)
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


def _is_body(thing: Thing) -> bool:
    return thing.kind in {"Organisation", ""} and not thing.is_a(*_LOCAL) and thing.named


def _draft(scene: Scene, thing: Thing, place: _Place, units: Sequence[Unit], said: str) -> Iterator[Draft]:
    if thing is not place.thing and (thing.kind in {"Event", "Organisation"} or thing.kind == "" and _is_body(thing)):
        yield scene.draft("locatedIn", thing, place.thing, [*units, place.unit], "place", modality=said)


def _cleft(scene: Scene, at: int, place: _Place) -> Iterator[Draft]:
    """ "C'est à Dole que se tiendront les Rencontres", "à Dole, où elle est née"."""
    units = scene.units
    k = next((i for i in range(at, min(len(units), at + 3)) if units[i].first >= place.unit.last), len(units))
    k += k < len(units) and is_mark(units[k], ",")
    if k >= len(units) or units[k].lower not in {"que", "qu'", "où"}:
        return
    verb = next((i for i in range(k + 1, len(units)) if units[i].verb is not None), None)
    if verb is not None:
        yield from _of_verb(scene, verb, place)


def _by_verb(scene: Scene, at: int, place: _Place) -> Iterator[Draft]:
    """ "implantée à Rouen", "se tiendra le 3 mai à Dole", "son siège se trouve à Lorient"."""
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


def _of_verb(scene: Scene, at: int, place: _Place) -> Iterator[Draft]:
    unit = scene.units[at]
    verb = unit.verb
    if verb is None:
        return
    said = modality.of_context(scene.units, at, modality.of_verb(verb))
    passive = verb.passive or verb.form == "pp"
    turned = passive or verb.reflexive or verb.lemma in {"naître", "siéger"}
    if verb.lemma in word_set("places", "seated") and (owner := _seat(scene, at)) is not None:
        yield from _draft(scene, owner, place, [unit], said)
        return
    happens = verb.lemma == "avoir" and scene.words[unit.last].lower == "lieu" if unit.last < len(scene.words) else False
    if turned or happens:
        for what, thing in _subjects(scene, at):
            event = thing.kind == "Event" and (happens or verb.lemma in word_set("places", "event") | word_set("places", "body") or _detached(scene, place))
            if event or _is_body(thing) and verb.lemma in word_set("places", "body"):
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


def _detached(scene: Scene, place: _Place) -> bool:
    """Whether a comma parts a place from the verb: ", à Poitiers" says where all of it happens."""
    return scene.words[place.unit.first - 2].text == "," and place.unit.prep == "à"


def _subjects(scene: Scene, at: int) -> Iterator[tuple[list[Unit], Thing]]:
    end = subject(scene.units, at)
    verb = scene.units[at].verb
    if verb is not None and verb.form == "pp" and (end is None or end.how != "pronoun") and (found := said_of(scene, at)):
        unit, thing = found
        yield ([unit] if unit is not None else []), thing
        return
    if end is not None and end.how == "noun" and end.unit.lower in word_set("predicates", "transparent"):
        end = next((e for e in objects(scene.units, at, ["de"]) if e.how == "antecedent"), end)
    if end is not None and end.how == "noun" and end.unit in scene.units:
        owner = scene.units[scene.units.index(end.unit) - 1]
        if owner.lower in word_set("references", "pronouns.first_person"):
            end = End(Unit(WORD, owner.first, owner.last, owner.lower, "pron"), "pronoun")
    if end is not None:
        for unit, thing in scene.things(end, "locatedIn", "subject"):
            yield ([unit] if unit.kind == THING else []), thing


def _seat(scene: Scene, at: int) -> Thing | None:
    """The body whose seat is the subject: "dont le siège", "son siège", "le siège de X"."""
    units = scene.units
    k = next((i for i in range(at - 1, max(-1, at - 6), -1) if units[i].lower in word_set("places", "seat")), None)
    if k is None:
        return None
    owner = next((u for u in units[k + 1 : at] if u.kind == THING and u.prep == "de"), None)
    if owner is not None:
        return owner.things[0]
    dont = next((i for i in range(k, max(-1, k - 3), -1) if units[i].lower == "dont"), None)
    if dont is not None:
        end = next((e for e in objects(units, at, ["de"]) if e.how == "antecedent"), None)
        return end.unit.things[0] if end is not None and end.unit.kind == THING else None
    if k and units[k - 1].lower in word_set("words", "possessives"):
        return scene.resolve(units[k - 1].lower, units[k].first, "locatedIn", "subject", ["Organisation"])
    return None


def _in_parentheses(scene: Scene) -> Iterator[Draft]:
    """ "Le Moulin (Pontivy)": a town alone in parentheses right after the name of a body or event."""
    units = scene.units
    for at, unit in indexed(units, THING):
        if at < 2 or unit.things[0].cls != "Territory" or not is_mark(units[at - 1], "(") or unit.first < scene.first:
            continue
        owner = units[at - 2]
        closed = at + 1 < len(units) and is_mark(units[at + 1], "),")
        if closed and owner.kind == THING and (owner.things[0].kind == "Event" or _is_body(owner.things[0])):
            yield from _draft(scene, owner.things[0], _Place(unit.things[0], unit), [owner], modality.ASSERTED)


def _in_names(scene: Scene) -> Iterator[Draft]:
    """ "la Maison de l'emploi de Limoges" is in Limoges."""
    for _, unit in indexed(scene.units, THING):
        thing = unit.things[0]
        if unit.first < scene.first or not thing.named or thing.kind != "Organisation" or thing.record is not None:
            continue
        for name in thing.names:
            town = _town_of(name)
            if town is not None:
                record = towns().get(norm(town))
                place = _known(scene, record) if record is not None else _new(scene, town)
                yield from _draft(scene, thing, _Place(place, unit), [unit], modality.ASSERTED)
                break


def _town_of(name: str) -> str | None:
    plain = norm(name)
    for head in table("places")["held"]:
        for link in (" de ", " d'", " du "):
            opening = norm(head) + link
            if plain.startswith(opening) and (town := name[len(opening) :]) and town[0].isupper():
                return town
    return None


def _known(scene: Scene, record: Record) -> Thing:
    for thing in scene.world.things:
        if thing.cls == "Territory" and thing.record is not None and thing.record.iri == record.iri:
            return thing
    thing = Thing(len(scene.world.things), "Territory", names=[record.label], record=record)
    scene.world.things.append(thing)
    return thing


@cache
def towns() -> Mapping[str, Record]:
    """The communes of the authority by the normal form of their name."""
    return {norm(r.label): r for records in named().values() for r in records if r.cls == "Commune"}


def _under_title(scene: Scene) -> Iterator[Draft]:
    """ "Jeudi 12 juin 2025, Aurillac (Cantal)" under the title of an event."""
    units = [u for u in scene.units if u.first >= scene.first and not is_mark(u, "*«»|")]
    if not units or units[0].kind != TIME or any(u.kind == VERB for u in units):
        return
    event = event_above(scene)
    if event is None:
        return
    for at, unit in enumerate(units):
        if unit.kind != THING or not is_mark(units[at - 1], ",–—-"):
            continue
        town = next((u for u in units[at + 2 : at + 3] if u.kind == THING and u.things[0].cls == "Territory"), None)
        if unit.things[0].cls is None and town is not None:
            yield from _draft(scene, event, _Place(_new(scene, unit.things[0].names[0]), unit), [units[0]], modality.ASSERTED)
        if unit.things[0].cls == "Territory":
            yield from _draft(scene, event, _Place(unit.things[0], unit), [units[0]], modality.ASSERTED)
            return


def _under_heading(scene: Scene) -> Iterator[Draft]:
    """A body that opens an item of a list whose heading is a place and nothing else."""
    topics = scene.discourse.topics
    units = [u for u in scene.units if u.first >= scene.first and u.tag not in {"mark", "det"}]
    if scene.block.kind != "item" or len(topics) != 1 or topics[0].cls != "Territory" or not units:
        return
    if len(scene.discourse.heading) == 1 and units[0].kind == THING and _is_body(units[0].things[0]):
        yield from _draft(scene, units[0].things[0], _Place(topics[0], units[0]), [], modality.ASSERTED)
