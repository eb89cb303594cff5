"""Which things a date may be of, and how a time is written as one: what the rules of `dating` and `datelayout` share.

A name and its apposition are one thing ("Le Tremplin, fonds créé en 2017" dates Le Tremplin), "ce fonds" is the fund
named before, and a participle agrees in gender with what it is said of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.head import nouns
from extract.language.lexicon import word_set
from extract.language.particle import OF
from extract.language.words import norm
from extract.naming.gazetteer import CONCEPTS
from extract.syntax.unit import STOPS, THING, TIME, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.unit import Verb

DATED = frozenset({"Event", "Publication", "Policy", "Instrument", "Law"})
_LOCAL = ("Commune", "Departement", "Region", "State")
_TOP = 120
_ABOVE = 45


def dated(
    scene: Scene, thing: Thing, time: Unit, units: Sequence[Unit], said: str, until: bool = False
) -> Draft:
    """The draft of a date; of a deadline ("clos le 15 mars") with an open beginning."""
    value = plain(time) or ""
    return scene.draft(
        "date", thing, f"../{value}" if until else value, [*units, time], "date", modality=said
    )


def plain(time: Unit) -> str | None:
    """A time as a date; of "since 2018" the beginning: an event or a plan is dated by its start."""
    return time.time.edtf.removesuffix("/..") if time.time is not None else None


def founded(thing: Thing) -> bool:
    """Whether a thing is a body that somebody founds; towns, départements and regions are not."""
    return thing.kind in {"Organisation", ""} and not thing.is_a(*_LOCAL)


def fits(
    scene: Scene, thing: Thing, relation: str, verb: Verb, unit: Unit, founding: bool, explained: bool
) -> bool:
    """Whether a verb may give a thing a date, or the day of its founding; one `explained` by a noun need not agree."""
    explained = explained or thing is scene.discourse.page.card
    if verb.form == "pp" and not explained and not _agrees(thing, scene.words[unit.last - 1].lower):
        return False
    if relation == "foundedOn":
        born = thing.cls is None and verb.lemma in word_set("syntax", "dating.born")
        unsure = born and not explained  # it may be a person
        return founding and founded(thing) and not unsure
    if thing.kind == "Law":
        return thing.date is None and verb.lemma in word_set("syntax", "dating.legislating")
    return thing.kind in DATED


def _agrees(thing: Thing, participle: str) -> bool:
    """Whether a participle may be said of a thing, by its gender."""
    if not thing.gender:
        return True
    feminine = participle.rstrip("s").endswith("e")
    return feminine == (thing.gender == "feminine")


def own(scene: Scene, unit: Unit) -> Thing:
    """The thing that a unit stands for: of an apposition the name before it, of "ce fonds" the one named before."""
    thing = unit.things[0]
    if thing.named or unit not in scene.units:
        return thing
    at = scene.units.index(unit)
    before = scene.units[at - 1] if at else None
    if before is not None and before.lower in word_set("words", "demonstratives"):
        for link in scene.discourse.before(scene.first):
            other = link.things[0]
            if other.named and other.cls == thing.cls:
                return other
    k = at - 1
    while k >= 0 and scene.units[k].kind == WORD and scene.units[k].tag == "det":
        k -= 1
    if k > 0 and is_mark(scene.units[k], ",") and scene.units[k - 1].kind == THING:
        name = scene.units[k - 1].things[0]
        if name.named and name.kind == thing.kind and not scene.units[k - 1].prep:
            return name
    return thing


def outer(units: Sequence[Unit], at: int) -> Unit | None:
    """The noun that a thing completes with "de": "l'enquête" of "l'enquête du RTES"."""
    if units[at].kind != THING or units[at].prep != OF:
        return None
    for k in range(at - 1, max(-1, at - 7), -1):
        if units[k].kind == THING:
            return units[k] if units[k].prep != OF or units[k].things[0].kind in DATED else outer(units, k)
        if units[k].kind == VERB or units[k].tag in {"mark", "rel", "conj"}:
            return None
    return None


def body_above(scene: Scene) -> Thing | None:
    """The body named last above a line."""
    above = reversed(scene.discourse.within(scene.first - _ABOVE, scene.first))
    return next((link.things[0] for link in above if founded(link.things[0]) and link.things[0].cls), None)


def said_of(scene: Scene, at: int) -> tuple[Unit | None, Thing] | None:
    """What a participle is said of past a bare noun, a date or a place: "Sillage, association née en 2016"."""
    units = scene.units
    k = _back(units, at - 1)
    opens = k < 0 or is_mark(units[k], STOPS) or units[k].first < scene.first
    if opens and (found := _fronted(units, at)) is not None:
        return found
    if k >= 0 and units[k].kind == THING and not _concept(units[k]):
        return (units[k], units[k].things[0]) if any(u.kind == TIME for u in units[k:at]) else None
    end = k
    while k >= 0 and (
        (units[k].kind == WORD and units[k].tag in {"noun", "prep", "adv", "num"}) or _concept(units[k])
    ):
        k -= 1
    if k == end:
        return None
    if k >= 0 and units[k].kind == THING and units[k + 1].tag == "prep":
        return units[k], units[k].things[0]
    return _explained(scene, k, at)


def _explained(scene: Scene, k: int, at: int) -> tuple[Unit | None, Thing] | None:
    """What a bare noun explains: the name before its comma or after the next one, the entry it stands in."""
    units = scene.units
    k_noun = k + 1
    known = any(norm(u.lower) in nouns() for u in units[k_noun : k_noun + 1]) or _concept(units[k_noun])
    if not known:
        return None
    if k > 0 and units[k].tag == "det":
        k -= 1
    if k > 0 and is_mark(units[k], ",(:") and units[k - 1].kind == THING:
        name = units[k - 1].things[0]
        return None if name.cls is None and _concept(units[k_noun]) else (units[k - 1], name)
    labelled = k >= 0 and is_mark(units[k], ":")
    if k >= 0 and units[k].first >= scene.first and not labelled and not is_mark(units[k], "*–—-"):
        return None
    if not labelled and (found := _fronted(units, at)) is not None:
        return found
    topics = (t for t in scene.discourse.topics if founded(t) and (t.cls or t.named))
    body = next(topics, None) if labelled else None
    if body is None and (scene.block.kind == "heading" or scene.first < _TOP):
        body = body_above(scene)
    return (None, body) if body is not None else None


def _back(units: Sequence[Unit], k: int) -> int:
    """Back over what a participle already has beside it: times, places, a participle before it."""
    while k >= 0 and (units[k].kind == TIME or is_mark(units[k], ",)»*") or _is_light(units[k])):
        k -= 1
    return k


def _is_light(unit: Unit) -> bool:
    return unit.tag in {"prep", "det", "conj"} or (unit.verb is not None and unit.verb.form == "pp")


def _fronted(units: Sequence[Unit], at: int) -> tuple[Unit, Thing] | None:
    """The thing after the comma that ends a fronted participle: "Installée à Dole, la Scic …"."""
    for i in range(at + 1, len(units)):
        if is_mark(units[i], ","):
            k = i + 1
            while k < len(units) and units[k].tag in {"det", "num"}:
                k += 1
            if k < len(units) and units[k].kind == THING and units[i + 1].tag != "prep":
                return units[k], units[k].things[0]
            if k < len(units) and units[k].tag == "pron":
                return None
        if is_mark(units[i], STOPS) or units[i].finite:
            return None
    return None


def _concept(unit: Unit) -> bool:
    return unit.kind == THING and unit.things[0].kind in CONCEPTS
