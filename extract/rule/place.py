"""Units of a scene -> the places that they name: known towns and regions, towns no register knows, sites with a name.

A capital after "à" is a town ("à Bercy"); a common noun of place is one with its name ("au port du Rhin", "au Stade des
Alpes"). An acronym is none.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from extract.language.head import nouns
from extract.language.lexicon import table, word_set
from extract.language.noun import is_capital
from extract.language.particle import IN, OF, TO
from extract.language.words import norm, wording
from extract.naming.gazetteer import named
from extract.syntax.unit import THING, WORD, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from ontology.terms import Record

_LOCAL = ("Commune", "Departement", "Region", "State", "Intercommunality", "Metropole")
HALLS = ("ResearchBody", "PublicBody", "SSEOrganisation", "Departement", "Region")
_ACRONYM = 2
_SITE = 6
_BEFORE_SITE_NAME = word_set("grammar", "before_site_name")
_NAME_LINKS: list[str] = table("grammar")["name_links"]


class Place(NamedTuple):
    """A place and the unit that names it."""

    thing: Thing
    unit: Unit


def place_at(scene: Scene, at: int) -> Place | None:
    """The place that a preposition leads to at a unit."""
    unit = scene.units[at]
    if unit.first < scene.first:
        return None
    if unit.kind == THING:
        return _named_place(scene, at) if unit.prep in word_set("places", "prepositions") else None
    if unit.kind == WORD and unit.prep == TO and unit.tag == "noun":
        return _unknown_town(scene, at) or _site(scene, at)
    if unit.kind == WORD and unit.prep == IN and unit.tag == "noun":
        return _site(scene, at)
    return None


def _named_place(scene: Scene, at: int) -> Place | None:
    """The territory that a thing is, or that a name of no class is taken for after "à"."""
    unit = scene.units[at]
    thing = unit.things[0]
    if thing.cls == "Territory":
        return Place(thing, unit)
    told = thing.cls is not None or _is_of_a_name(scene, at) or _is_acronym(scene, unit)
    if told or not (unit.prep == TO or _is_bare(scene, unit)):
        return None
    return Place(scene.world.unknown_territory(thing.names[0] if thing.names else ""), unit)


def _is_of_a_name(scene: Scene, at: int) -> bool:
    """Whether "à" and a capital right after bare capitals may go on with their name: "La Boîte à Lumières"."""
    before = scene.units[at - 2] if at > 1 else None
    return before is not None and before.kind == THING and before.things[0].cls is None


def town_at(scene: Scene, at: int) -> Place | None:
    """The town that a unit names without a preposition: one of the registers, or by how it is made ("X-en-Der")."""
    unit = scene.units[at]
    thing = unit.things[0] if unit.kind == THING else None
    if thing is not None and thing.cls is not None:
        return Place(thing, unit) if thing.cls == "Territory" else None
    word = scene.words[unit.first]
    if unit.last - unit.first > 1:
        return None
    parts = word.lower.split("-")
    made = unit.kind in {WORD, THING} and is_capital(word) and len(parts) > 1 and not word.text.isupper()
    named = made and set(parts) & word_set("places", "parts")
    return Place(scene.world.unknown_territory(word.text), unit) if named else None


def _is_acronym(scene: Scene, unit: Unit) -> bool:
    first = scene.words[unit.first]
    return (first.text.isupper() and len(first.text) > _ACRONYM) or not is_capital(first)


def _is_bare(scene: Scene, unit: Unit) -> bool:
    """Whether a capital after "en" or "dans" is one word and no kind of body: "en Thiérache", not "en Scic"."""
    return unit.last - unit.first == 1 and scene.words[unit.first].norm not in nouns()


def hall_at(scene: Scene, at: int) -> Place | None:
    """The body at whose place an event may be held: "à l'université de Caen"."""
    unit = scene.units[at]
    holds = unit.kind == THING and unit.prep == TO and unit.first >= scene.first
    return Place(unit.things[0], unit) if holds and unit.things[0].is_a(*HALLS) else None


def _unknown_town(scene: Scene, at: int) -> Place | None:
    """A capital after "à" that no one knows: "à Bercy"."""
    word = scene.words[scene.units[at].first]
    if (
        not is_capital(word)
        or len(word.text) <= _ACRONYM
        or word.text.isupper()
        or scene.units[at - 1].lower != TO
    ):
        return None
    return Place(scene.world.unknown_territory(word.text), scene.units[at])


def _site(scene: Scene, at: int) -> Place | None:
    """A place that is no town, where it has a name: "au port du Rhin"."""
    units = scene.units
    if units[at].lower not in word_set("places", "sites"):
        return None
    k = at + 1
    while k < len(units) and k - at < _SITE and (units[k].lower in _BEFORE_SITE_NAME):
        k += 1
    last = units[k] if at < k < len(units) else None
    if last is None or not is_capital(scene.words[last.first]):
        return _town_of_site(units, at)
    unit = Unit(THING, units[at].first, last.last)
    return Place(scene.world.unknown_territory(wording(scene.words, unit.first, unit.last)), unit)


def _town_of_site(units: Sequence[Unit], at: int) -> Place | None:
    """The town of a place without a name of its own: "au palais des congrès de Dijon"."""
    for unit in units[at + 1 : at + _SITE]:
        if unit.kind == THING:
            known = unit.prep == OF and unit.things[0].cls == "Territory"
            return Place(unit.things[0], unit) if known else None
        if unit.tag not in {"prep", "det", "noun"}:
            return None
    return None


def held_in(scene: Scene, thing: Thing) -> Thing | None:
    """The town that the name of a body holds: Limoges of "Maison de l'emploi de Limoges"."""
    town = next((t for t in map(_town_of, thing.names) if t is not None), None)
    if town is None:
        return None
    record = _towns().get(norm(town))
    return scene.world.territory(record) if record is not None else scene.world.unknown_territory(town)


def _town_of(name: str) -> str | None:
    plain = norm(name)
    for head in table("places")["held"]:
        for link in _NAME_LINKS if head not in word_set("places", "municipal") else ():
            opening = norm(head) + link
            if plain.startswith(opening) and (town := name[len(opening) :]) and town[0].isupper():
                return town
    return None


@cache
def _towns() -> Mapping[str, Record]:
    """The communes of the authority by the normal form of their name."""
    return {norm(r.label): r for records in named().values() for r in records if r.cls == "Commune"}


def is_body(thing: Thing) -> bool:
    """Whether a thing is a named body, and no local authority: those are places themselves."""
    return thing.kind in {"Organisation", ""} and not thing.is_a(*_LOCAL) and thing.named


def is_plain_body(scene: Scene, unit: Unit) -> bool:
    """Whether a name is a body's even if nothing says its class: a single capital may be a person's."""
    thing = unit.things[0]
    return is_body(thing) and (
        thing.cls is not None or scene.block.kind == "item" or unit.last - unit.first > 1
    )


def located(scene: Scene, thing: Thing, place: Place, units: Sequence[Unit], said: str) -> Iterator[Draft]:
    """The draft of a body or an event that is at a place; no place is in itself."""
    may_be = thing.kind in {"Event", "Organisation"} or (thing.kind == "" and is_body(thing))
    if thing is not place.thing and may_be:
        yield scene.draft("locatedIn", thing, place.thing, [*units, place.unit], "place", modality=said)
