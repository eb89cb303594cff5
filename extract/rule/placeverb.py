"""The verb that a place goes with -> what is there: "implantée à Rouen", "se tiendra à Dole", "a son siège à Brest".

Which verbs put a thing somewhere stands in `places.toml`; the "à" of any other ("verse à Nantes") says to whom, and is
refused, unless a comma parts the place from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import HAVE, OF, TO, WHOSE
from extract.rule.datable import outer
from extract.rule.dateend import subject_of
from extract.rule.place import Place, is_body, located
from extract.rule.scene import naming
from extract.syntax.end import End
from extract.syntax.object import objects
from extract.syntax.unit import STOPS, THING, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.unit import Verb

_OCCASIONS: list[str] = table("grammar")["occasion_slots"]
_CLEFTS = word_set("grammar", "clefts")
_INTRANSITIVE = word_set("grammar", "intransitive")
_OCCURRENCE: str = table("grammar")["noun"]["occurrence"]


def cleft(scene: Scene, at: int, place: Place) -> Iterator[Draft]:
    """Such as "C'est à Dole que se tiendront les Rencontres", "à Dole, où elle est née"."""
    units = scene.units
    k = next((i for i in range(at, min(len(units), at + 3)) if units[i].first >= place.unit.last), len(units))
    k += k < len(units) and is_mark(units[k], ",")
    if k >= len(units) or units[k].lower not in _CLEFTS:
        return
    verb = next((i for i in range(k + 1, len(units)) if units[i].verb is not None), None)
    if verb is not None:
        yield from _of_verb(scene, verb, place)


def by_verb(scene: Scene, at: int, place: Place) -> Iterator[Draft]:
    """Such as "implantée à Rouen", "se tiendra le 3 mai à Dole", "son siège se trouve à Lorient"."""
    for k in range(at - 1, -1, -1):
        unit = scene.units[k]
        if unit.kind == VERB and unit.verb is not None:
            yield from _of_verb(scene, k, place)
            return
        if is_mark(unit, STOPS + "(") or unit.tag in {"rel", "sub"}:
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
    said = scene.modality(at)
    yield from _on_occasion(scene, at, place, said)
    if verb.lemma in word_set("places", "seated") and (owner := _seat(scene, at)) is not None:
        yield from located(scene, owner, place, [unit], said)
        return
    if (owner_end := _has_seat(scene, at)) is not None:
        for name, thing in scene.things(owner_end, "locatedIn", "subject"):
            yield from located(scene, thing, place, [unit, *naming(name)], said)
        return
    happens = _happens(scene, unit, verb)
    opens = any(w.lower in word_set("places", "doors") for w in scene.words[unit.last : unit.last + 2])
    turned = verb.passive or verb.form == "pp" or verb.reflexive or verb.lemma in _INTRANSITIVE or opens
    works = verb.lemma in word_set("places", "working") and place.unit.prep != TO
    if turned or happens or works:
        for what, thing in _subjects(scene, at):
            if _is_put(scene, place, verb, thing, happens):
                yield from located(scene, thing, place, [unit, *what], said)
    elif verb.lemma in word_set("places", "holding") and (held := list(_held(scene, at))):
        for what_, thing in held:
            yield from located(scene, thing, place, [unit, what_], said)
    elif verb.lemma in word_set("places", "gathering") or _detached(scene, place):
        for what, thing in _events(scene, at):
            yield from located(scene, thing, place, [unit, *what], said)


def _events(scene: Scene, at: int) -> list[tuple[list[Unit], Thing]]:
    return [(what, thing) for what, thing in _subjects(scene, at) if thing.kind == "Event"]


def _on_occasion(scene: Scene, at: int, place: Place, said: str) -> Iterator[Draft]:
    """The event at which something is done somewhere: "ont été remis à Dole, lors d'un forum"."""
    for unit in scene.units[at + 1 :]:
        if unit.finite or is_mark(unit, STOPS) or unit.tag == "rel":
            return
        if unit.kind == THING and unit.prep in _OCCASIONS and unit.things[0].kind == "Event":
            yield from located(scene, unit.things[0], place, [scene.units[at], unit], said)


def _happens(scene: Scene, unit: Unit, verb: Verb) -> bool:
    """Whether a verb group is "avoir lieu"."""
    return verb.lemma == HAVE and unit.last < len(scene.words) and scene.words[unit.last].lower == _OCCURRENCE


def _is_put(scene: Scene, place: Place, verb: Verb, thing: Thing, happens: bool) -> bool:
    """Whether a verb puts its subject at a place: an event or a body; what has no class may be a person born there."""
    of_body = verb.lemma in word_set("places", "body") or verb.lemma in word_set("places", "working")
    if thing.kind == "Event" and (happens or of_body or verb.lemma in word_set("places", "event")):
        return True
    if thing.kind == "Event" and _detached(scene, place):
        return True
    doing = word_set("syntax", "dating.born") | word_set("places", "working")
    unsure = thing.cls is None and verb.lemma in doing
    return is_body(thing) and not unsure and of_body


def _held(scene: Scene, at: int) -> Iterator[tuple[Unit, Thing]]:
    """The events that a verb of holding has for its object, the antecedent of its relative first."""
    ends = list(objects(scene.units, at, ["obj"]))
    taken_up = [e for e in ends if e.how == "antecedent"]
    for end in taken_up or ends:
        yield from ((u, t) for u, t in scene.things(end, "locatedIn", "subject") if t.kind == "Event")


def _detached(scene: Scene, place: Place) -> bool:
    """Whether a comma parts a place from the verb: ", à Poitiers" says where all of it happens."""
    return scene.words[place.unit.first - 2].text == "," and place.unit.prep == TO


def _subjects(scene: Scene, at: int) -> Iterator[tuple[list[Unit], Thing]]:
    """What a verb is said of; a participle of the event that its noun completes ("l'assemblée du RTES, tenue à")."""
    end = subject_of(scene, at)
    if end is None:
        return
    units, verb = scene.units, scene.units[at].verb
    whole = outer(units, units.index(end.unit)) if end.unit in units else None
    if (
        whole is not None
        and whole.things[0].kind == "Event"
        and verb is not None
        and verb.form == "pp"
        and end.unit.things[0].kind != "Event"
    ):
        end = End(whole, end.how)
    for unit, thing in scene.things(end, "locatedIn", "subject"):
        yield ([unit] if unit in units else []), thing


def _has_seat(scene: Scene, at: int) -> End | None:
    """Whose seat is the object of a verb: "a son siège", "ont établi leur siège"."""
    after = scene.units[at + 1 : at + 4]
    own = any(u.lower in word_set("words", "possessives") for u in after)
    seat = any(u.lower in word_set("places", "seat") and not u.prep for u in after)
    end = subject_of(scene, at) if own and seat else None
    return end if end is not None and end.how != "noun" else None


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
