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
from extract.rule.rolebody import bodies
from extract.rule.rolechain import links, roles_after
from extract.rule.rolehead import headed
from extract.rule.rolenoun import names_role
from extract.rule.rolephrase import RolePhrase, phrase_at, phrase_of
from extract.rule.roleverb import verb_roles
from extract.rule.rolewords import role_draft
from extract.rule.scene import indexed
from extract.rule.signature import signed_roles
from extract.syntax.unit import ENDS, THING, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_BACK = 16
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
        for holders, role in roles_after(scene, at, persons):
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
    for at, _ in indexed(units, VERB):
        if at and units[at - 1].tag == "pron" and links(units, at):
            role = phrase_at(units, at + 1)
            person = (
                scene.resolve(units[at - 1].lower, units[at - 1].first, "holdsRole", "subject")
                if role
                else None
            )
            if role is not None and person is not None and person.kind == "Person":
                yield at, person, replace(role, link=at)


def _leading(scene: Scene, at: int, taken: set[int], held: set[int]) -> RolePhrase | None:
    """The role right before a name: "la maire, X", "l'adjoint X", "Président : X"."""
    units = scene.units
    for k in range(at - 1, max(-1, at - _BACK), -1):
        verb = units[k].verb
        if is_mark(units[k], ENDS) or (verb is not None and verb.form == "finite"):
            return None
        if units[k].kind == THING and units[k].things[0].kind == "Person":
            return None
        if not names_role(units[k]) or k in taken:
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
