"""A scene's persons -> the public roles that they hold, and in which organisation.

"X, présidente de Y et vice-présidente de Z", "la maire, X", "X (trésorière)", "son président, X", "Président : X":
the role is an apposition, a predicate or a label of the name. What verbs say of roles is read by `roleverb`, contact
blocks by `signature`. A role without a body is left unsaid where nothing tells whose it is.

>>> from extract.pipeline import read_document
>>> from extract.records import Document
>>> found = read_document(Document("x", "x.txt", "", "Kim Legal, ancienne présidente du RTES, témoigne."))
>>> [(c.relation, c.role, c.current) for c in found.claims]
[('holdsRole', 'ancienne présidente', False)]
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import AND
from extract.rule.rolebody import bodies
from extract.rule.rolehead import headed
from extract.rule.rolenoun import is_role
from extract.rule.rolephrase import RolePhrase, phrase_at, phrase_of
from extract.rule.roleverb import verb_roles
from extract.rule.rolewords import role_draft
from extract.rule.scene import indexed
from extract.rule.signature import signed_roles
from extract.syntax.unit import THING, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_BACK = 16
_OPENERS = ",(–—-:"
_INDEFINITE = word_set("words", "indefinite")
_INDEFINITE_SINGULAR = word_set("grammar", "indefinite_singular")
_CONTRACTED_SINGULAR = word_set("grammar", "contracted_singular")


def role_drafts(scene: Scene) -> Iterator[Draft]:
    """The roles that a sentence gives to persons."""
    beside = list(_beside(scene))
    yield from beside
    yield from verb_roles(scene, beside)
    yield from signed_roles(scene)


def _beside(scene: Scene) -> Iterator[Draft]:
    """Roles said by apposition, predicate or label."""
    persons = [at for at, unit in indexed(scene.units, THING) if unit.things[0].kind == "Person"]
    taken: set[int] = set()
    held: set[int] = set()
    above = headed(scene, persons)
    if above is not None:
        yield above
    for at in persons:
        for holders, role in _after(scene, at, persons):
            if role.head not in taken:
                taken.add(role.head)
                held.update(holders)
                yield from _said(
                    scene,
                    holders,
                    role if above is None or above.valid_in is None else replace(role, time=None),
                )
    for at, person, role in _of_pronouns(scene):
        if role.head not in taken:
            for unit, body in bodies(scene, role):
                yield role_draft(scene, scene.units[at], person, body, role, unit)
    for at in persons:
        before = _leading(scene, at, taken, held)
        if before is not None:
            taken.add(before.head)
            yield from _said(scene, _joined(scene, at, persons, before), before)


def _of_pronouns(scene: Scene) -> Iterator[tuple[int, Thing, RolePhrase]]:
    """Roles of the person that a pronoun means: "Elle est aussi conseillère départementale"."""
    units = scene.units
    for at, unit in indexed(units, VERB):
        if (
            at
            and unit.verb
            and unit.verb.lemma in word_set("roles", "links")
            and units[at - 1].tag == "pron"
            and not unit.verb.negated
        ):
            role = phrase_at(units, at + 1)
            person = (
                scene.resolve(units[at - 1].lower, units[at - 1].first, "holdsRole", "subject")
                if role
                else None
            )
            if role is not None and person is not None and person.kind == "Person":
                yield at, person, role


def _after(scene: Scene, at: int, persons: Sequence[int]) -> Iterator[tuple[list[int], RolePhrase]]:
    """The roles that follow a name, with those who hold them."""
    units = scene.units
    start = _role_start(units, at + 1)
    role = phrase_at(units, start) if start is not None else None
    role = _begun(units, at + 1, role) if role else None
    chain: list[RolePhrase] = []
    while role is not None:
        chain.append(role)
        role = _next(units, role)
    each = _each(units, at, persons, chain)
    for i in range(len(chain)):
        found = _sharing(units, chain, i)
        chain[i] = found
        yield [each[i]] if each else _holders(units, at, persons, found), found


def _sharing(units: Sequence[Unit], chain: Sequence[RolePhrase], i: int) -> RolePhrase:
    """A role with the body of the one that it is joined to: "présidente et cofondatrice de Y"."""
    role = chain[i]
    own = word_set("roles", "municipal") | word_set("roles", "elective")
    if role.org is not None or role.other or role.owner or units[role.head].lower in own:
        return role
    if i + 1 < len(chain) and chain[i + 1].org is not None and _tight(units, role, chain[i + 1]):
        return replace(role, org=chain[i + 1].org)
    joined = i > 0 and any(u.lower == AND for u in units[chain[i - 1].end : role.first])
    return (
        replace(role, org=chain[i - 1].org) if joined and units[chain[i - 1].head].lower not in own else role
    )


def _tight(units: Sequence[Unit], role: RolePhrase, following: RolePhrase) -> bool:
    """Whether two roles are joined by "et" alone: "présidente et cofondatrice de la Scic"."""
    between = units[role.end : following.first]
    return role.end == role.head + 1 and len(between) < 3 and any(u.lower == AND for u in between)


def _begun(units: Sequence[Unit], at: int, role: RolePhrase) -> RolePhrase:
    """A role that begins at the time said: "a été élue maire en 2020"."""
    verb = units[at].verb
    if verb is None or verb.lemma not in word_set("roles", "beginning") or not role.time or "/" in role.time:
        return role
    return replace(role, time=f"{role.time}/..")


def _each(units: Sequence[Unit], at: int, persons: Sequence[int], chain: Sequence[RolePhrase]) -> list[int]:
    """The persons whose roles are told one by one: "X et Y, respectivement maire de … et présidente de …"."""
    if at + 2 >= len(units) or units[at + 2].lower not in word_set("roles", "each"):
        return []
    before = [p for p in persons if p <= at][-len(chain) :]
    return before if len(before) == len(chain) else []


def _holders(units: Sequence[Unit], at: int, persons: Sequence[int], role: RolePhrase) -> list[int]:
    """Who holds a role said after a name: all that are joined to it where it is in the plural."""
    if not units[role.head].lower.endswith("s"):
        return [at]
    found = [at]
    for p in reversed([p for p in persons if p < at]):
        if any(not (u.tag == "conj" or is_mark(u, ",")) for u in units[p + 1 : found[-1]]):
            break
        found.append(p)
    return found


def _role_start(units: Sequence[Unit], at: int) -> int | None:
    """Where a role may begin after a name: at once, after a mark or a linking verb."""
    if at >= len(units):
        return None
    links = word_set("roles", "links")
    if (verb := units[at].verb) is not None:
        return at + 1 if verb.lemma in links and not verb.negated else None
    if is_mark(units[at], _OPENERS):
        after = units[at + 1] if at + 1 < len(units) else None
        relative = after is not None and after.tag == "rel" and at + 2 < len(units)
        verb = units[at + 2].verb if relative else after.verb if after is not None else None
        at += relative
        return at + 2 if verb is not None and verb.lemma in links and not verb.negated else at + 1
    return at if is_role(units[at]) else None


def _next(units: Sequence[Unit], role: RolePhrase) -> RolePhrase | None:
    """The role that goes on a chain after "et", a comma or a semicolon."""
    k = role.end
    seen = False
    while k < len(units) and (is_mark(units[k], ",;») ") or units[k].tag == "conj" or units[k].tag == "adv"):
        seen = seen or not is_mark(units[k], "»)")
        k += 1
    if not seen or k >= len(units):
        return None
    found = phrase_at(units, k)
    return found if found is not None and not _led(units, found) else None


def _led(units: Sequence[Unit], role: RolePhrase) -> bool:
    """Whether a role already leads to the next name: "…, et la présidente du RTES, X"."""
    k = role.end + (role.end < len(units) and is_mark(units[role.end], ","))
    follows = k < len(units) and units[k].kind == THING and units[k].things[0].kind == "Person"
    return follows and units[role.first - 1].tag == "det"


def _leading(scene: Scene, at: int, taken: set[int], held: set[int]) -> RolePhrase | None:
    """The role right before a name: "la maire, X", "l'adjoint X", "Président : X"."""
    units = scene.units
    for k in range(at - 1, max(-1, at - _BACK), -1):
        verb = units[k].verb
        if is_mark(units[k], ".;") or (verb is not None and verb.form == "finite"):
            return None
        if units[k].kind == THING and units[k].things[0].kind == "Person":
            return None
        if not is_role(units[k]) or k in taken:
            continue
        role = phrase_of(units, k)
        if role is None or not _reaches(units, role, at):
            continue
        if units[role.end].lower == ":" and (at in held or _is_label(units, role)):
            return None
        return role if _may_lead(units, role, at) else None
    return None


def _is_label(units: Sequence[Unit], role: RolePhrase) -> bool:
    return units[role.head].lower in word_set("roles", "labels") and role.org is None


def _reaches(units: Sequence[Unit], role: RolePhrase, at: int) -> bool:
    """Whether a role's phrase ends at a name, over one mark."""
    between = [u for u in units[role.end : at] if not is_mark(u, "»")]
    return not between or (len(between) == 1 and is_mark(between[0], ",:–"))


def _may_lead(units: Sequence[Unit], role: RolePhrase, at: int) -> bool:
    """Whether a role before a comma presents the name after it: it is definite, possessed, or opens the sentence."""
    before = units[role.first - 1] if role.first else None
    if is_mark(units[at - 1], ",") and before is not None and not is_mark(before, ":–"):
        return (
            before.tag == "det" and before.lower not in _INDEFINITE
        ) or before.lower in _CONTRACTED_SINGULAR
    return (
        before is None
        or before.lower not in _INDEFINITE_SINGULAR
        or units[role.end - 1] is not units[role.head]
    )


def _joined(scene: Scene, at: int, persons: Sequence[int], role: RolePhrase) -> list[int]:
    if not scene.units[role.head].lower.endswith("s"):
        return [at]
    group = scene.units[at].group or [scene.units[at]]
    return [p for p in persons if p >= at and scene.units[p] in group] or [at]


def _said(scene: Scene, holders: Sequence[int], role: RolePhrase) -> Iterator[Draft]:
    for unit, body in bodies(scene, role):
        for holder in holders:
            yield role_draft(scene, scene.units[holder], scene.units[holder].things[0], body, role, unit)
