"""A person's name -> the roles that follow it, and who holds each.

"X, présidente et cofondatrice de Y, et vice-présidente de Z" is one chain; roles joined by "et" share a body, those
told "respectivement" are one a person, one in the plural is everybody's that is joined to the name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import AND
from extract.rule.rolenoun import names_role
from extract.rule.rolephrase import RolePhrase, phrase_at
from extract.syntax.neighbour import verb_before
from extract.syntax.unit import THING, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.scene import Scene

_OPENERS = ",(–—-:"


def roles_after(scene: Scene, at: int, persons: Sequence[int]) -> Iterator[tuple[list[int], RolePhrase]]:
    """The roles that follow a name, with those who hold them."""
    units = scene.units
    start, link = _role_start(units, at + 1)
    role = phrase_at(units, start) if start is not None else None
    role = _begun(units, at + 1, role) if role else None
    chain: list[RolePhrase] = []
    while role is not None:
        chain.append(replace(role, link=link))
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


def _role_start(units: Sequence[Unit], at: int) -> tuple[int | None, int | None]:
    """Where a role may begin after a name: at once, after a mark or a linking verb, which is given with it."""
    if at >= len(units):
        return None, None
    if units[at].kind == VERB:
        return (at + 1, at) if links(units, at) else (None, None)
    if is_mark(units[at], _OPENERS):
        at += at + 2 < len(units) and units[at + 1].tag == "rel"
        return (at + 2, at + 1) if links(units, at + 1) else (at + 1, None)
    if not names_role(units[at]):
        return None, None
    naming = verb_before(units, at)
    return at, naming if naming is not None and links(units, naming) else None


def links(units: Sequence[Unit], at: int) -> bool:
    """Whether a unit is a verb that says a role of someone, or denies it: "sera", "n'a pas élu"."""
    verb = units[at].verb if at < len(units) else None
    return verb is not None and verb.lemma in word_set("roles", "links")


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
