"""A scene's persons -> the public roles that they hold, and in which organisation.

"X, présidente de Y et vice-présidente de Z", "Y, présidée par X", "la maire, X", "X (trésorière)", "son président, X".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.lexicon import table, word_set
from extract.scene import indexed
from extract.unit import THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.draft import Draft
    from extract.scene import Scene
    from extract.thing import Thing

_REACH = 26


def role_drafts(scene: Scene) -> Iterator[Draft]:
    """The roles that a sentence gives to persons."""
    taken: set[int] = set()
    for at, unit in indexed(scene.units, THING):
        if unit.things[0].kind == "Person" and at not in taken:
            persons = [u for u in (unit.group or [unit]) if u.things[0].kind == "Person"]
            last = scene.units.index(persons[-1])
            yield from _after_person(scene, persons, at, last)
            yield from _before_person(scene, unit, at)
            yield from _by_verb(scene, unit, at)


def _is_role(unit: Unit) -> bool:
    return unit.kind == WORD and unit.lower in word_set("roles", "roles")


def _after_person(scene: Scene, persons: Sequence[Unit], at: int, last: int) -> Iterator[Draft]:
    """Roles after a name: between commas, in parentheses, joined by "et"."""
    units = scene.units
    start = at + 1 if len(persons) < 2 or not _plural_role(scene, last) else last + 1
    holders = persons if start == last + 1 and last != at else [units[at]]
    k = _role_at(units, start)
    while k is not None:
        end, org = _organisation(scene, k)
        for holder in holders:
            yield from _draft(scene, holder, k, org, end)
        nxt = end
        while nxt < len(units) and (units[nxt].lower in {"et", ",", ";", "»", "aujourd'hui"} or units[nxt].tag in {"adv", "det", "num"}):
            nxt += 1
        k = nxt if nxt < len(units) and _is_role(units[nxt]) and nxt > k else None


def _plural_role(scene: Scene, last: int) -> bool:
    k = _role_at(scene.units, last + 1)
    return k is not None and scene.units[k].lower.endswith("s")


def _role_at(units: Sequence[Unit], start: int) -> int | None:
    """The role word that follows a name at once, over a mark, an article and an ordinal."""
    if start >= len(units) or not (is_mark(units[start], ",(–—-:") or _is_role(units[start]) or units[start].verb):
        return None
    for k in range(start, min(len(units), start + 6)):
        if _is_role(units[k]):
            return k
        copula = units[k].kind == VERB and units[k].verb and units[k].verb.lemma in {"être", "devenir", "rester", "élire", "nommer"}
        light = units[k].tag in {"det", "num", "adv"} or units[k].lower in word_set("roles", "ordinals")
        if not (light or copula or (k == start and is_mark(units[k], ",(–—-:"))):
            return None
    return None


def _organisation(scene: Scene, role: int) -> tuple[int, Unit | None]:
    """The organisation of a role and the unit after it; none where the text leaves it out."""
    units = scene.units
    for k in range(role + 1, min(len(units), role + _REACH)):
        unit = units[k]
        if unit.kind == THING and unit.things[0].kind in {"Organisation", "", "Territory"} and unit.prep:
            return k + 1, unit
        if unit.kind == THING and unit.things[0].kind == "Person":
            return k, None
        if is_mark(unit, ";.)") or unit.tag == "rel" or (unit.kind == VERB and unit.verb and unit.verb.form == "finite"):
            return k, None
        if is_mark(unit, ",") and not _goes_on(units, k):
            return k, None
        if _is_role(unit) and k > role + 1 and units[k - 1].lower in {"et", ","}:
            return k - 1, None
    return min(len(units), role + _REACH), None


def _goes_on(units: Sequence[Unit], comma: int) -> bool:
    """Whether a comma only parts a role from its field: ", déléguée à l'ESS,", ", à l'emploi,"."""
    after = units[comma + 1] if comma + 1 < len(units) else None
    if after is None or after.kind == THING and after.things[0].kind in {"Person", "Organisation"} and not after.prep:
        return False
    return after.lower in {"à", "au", "aux", "chargé", "chargée", "délégué", "déléguée", "en"} or (
        after.kind == VERB and after.verb is not None and after.verb.form == "pp"
    )


def _before_person(scene: Scene, unit: Unit, at: int) -> Iterator[Draft]:
    """A role before a name: "la maire, X", "son président, X", "l'adjoint X", "secrétaire d'Etat X"."""
    units = scene.units
    k = at - 1
    if k >= 0 and is_mark(units[k], ",:"):
        k -= 1
    span = 0
    while k >= 0 and span < 14:
        if _is_role(units[k]):
            between = units[k + 1 : at]
            if any(u.kind == VERB or is_mark(u, ".;") for u in between) or any(
                u.kind == THING and u.things[0].kind == "Person" for u in between
            ):
                return
            if len(between) > 1 and not is_mark(units[at - 1], ",") and not any(u.kind == THING for u in between):
                return
            if k > 1 and is_mark(units[k - 1], ",") and units[k - 2].kind == THING and units[k - 2].things[0].kind == "Person":
                return
            org = next((u for u in between if u.kind == THING and u.things[0].kind in {"Organisation", ""} and u.prep), None)
            yield from _draft(scene, unit, k, org, at, before=True)
            return
        if units[k].kind == VERB or is_mark(units[k], ".;"):
            return
        k -= 1
        span += 1


def _by_verb(scene: Scene, unit: Unit, at: int) -> Iterator[Draft]:
    """A role that a verb says: "présidée par X", "que dirige X"."""
    units = scene.units
    roles = table("roles")["verbs"]
    for k in range(at - 1, max(-1, at - 8), -1):
        verb = units[k].verb
        if verb is None or verb.lemma not in roles:
            if verb is not None:
                return
            continue
        from extract.clause import described, objects, subject

        passive = verb.passive or verb.form == "pp"
        if passive and unit.prep != "par" and (unit.group or [unit])[0].prep != "par":
            return
        end = (described(units, k) if verb.form == "pp" else subject(units, k)) if passive else next(iter(objects(units, k, ["obj"])), None)
        if end is None:
            return
        for u, org in scene.things(end, "holdsRole", "object"):
            if scene.accepts("holdsRole", org, "object"):
                yield scene.draft("holdsRole", unit.things[0], org, [units[k], unit, u], "role", role=roles[verb.lemma])
        return


def _draft(scene: Scene, holder: Unit, role: int, org: Unit | None, end: int, before: bool = False) -> Iterator[Draft]:
    units = scene.units
    person = holder.things[0]
    place = _body(scene, org, role, holder)
    if place is None:
        return
    words = scene.words[units[role].first : units[max(role, end - 1)].last]
    said = _spelled(scene, role, org, end)
    evidence = [holder, units[role], *([org] if org else [])]
    former = role and units[role - 1].lower in word_set("roles", "former")
    if words:
        yield scene.draft("holdsRole", person, place, evidence, "role", role=said, over=bool(former), resolved=org is None)


def _spelled(scene: Scene, role: int, org: Unit | None, end: int) -> str:
    units = scene.units
    first = role - 1 if role and units[role - 1].lower in word_set("roles", "ordinals") else role
    last = end
    if org is not None:
        last = units.index(org)
        while last > role + 1 and units[last - 1].tag in {"prep", "det"}:
            last -= 1
    words = scene.words[units[first].first : units[max(role, last - 1)].last]
    while len(words) > 1 and words[-1].text in ",;:()–—":
        words = words[:-1]
    out = words[0].text
    for a, b in zip(words, words[1:], strict=False):
        out += ("" if a.end == b.start else " ") + b.text
    return out


def _body(scene: Scene, org: Unit | None, role: int, holder: Unit) -> Thing | None:
    """The organisation of a role: named, or the town of a mayor, the region of a "conseillère régionale", the topic."""
    lower = scene.units[role].lower
    if org is not None:
        thing = org.things[0]
        if thing.cls is None and lower in word_set("roles", "municipal"):
            thing.cls = "Commune"
        if thing.cls == "Territory":
            return scene.world.acting(thing, False) if thing.record else None
        return thing
    following = scene.units[role + 1].lower if role + 1 < len(scene.units) else ""
    classes = table("roles")["assembly"].get(following)
    if lower in word_set("roles", "municipal") or following == "municipal":
        classes = ["Commune"]
    for thing in scene.discourse.candidates(scene.units[role].first):
        if thing.kind == "Organisation" and (classes is None or thing.is_a(*classes)):
            return thing
    if classes == ["Commune"]:
        for thing in scene.discourse.candidates(scene.units[role].first):
            if thing.cls == "Territory" and thing.record is not None and thing.record.cls == "Commune":
                return scene.world.known(thing.record)
    return None
