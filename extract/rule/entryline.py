"""Lines that begin with a body and a colon -> what it is to the body that the page is of.

"La Région : a apporté 90 000 € et soutient l'animation", "Le Parc : sociétaire, il siège au conseil" and "École du
bois : partenaire de la formation" below "Qui fait quoi ?" name one end; the other is the body of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.verb import analyses
from extract.naming.gazetteer import CONCEPTS
from extract.rule.bearer import bearer
from extract.rule.frame import Frame, frames
from extract.rule.holder import relations_of
from extract.rule.scene import indexed
from extract.rule.setwords import set_words
from extract.rule.slot import slot_ends
from extract.syntax.unit import THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_TIES = frozenset({"funds", "supports", "memberOf", "holdsStakeIn", "governs", "cooperatesWith"})
_HEAD = 8
"""Units that the name of a body and a parenthesis take at most."""
_NEAR = 5
_LIGHT = frozenset({"adv", "det"})


def entry_drafts(scene: Scene) -> Iterator[Draft]:
    """What a line says of the body that it begins with, to the body of the page."""
    found = _entry(scene)
    if found is None or scene.discourse.voice is not None:
        return
    body, at = found
    if scene.block.kind == "heading":
        scene.discourse.topics = []  # a line among others, which heads nothing
    whole = _whole(scene)
    if whole is None or whole is body.things[0]:
        return
    yield from _nouns(scene, body, at, whole)
    if is_mark(scene.units[at], ":"):
        yield from _noun_like(scene, body, at, whole)
        for k, unit in indexed(scene.units, VERB):
            if k > at and unit.finite and not _has_own_subject(scene.units[at + 1 : k]):
                yield from _verb(scene, body, k, whole)


def _whole(scene: Scene) -> Thing | None:
    """The body of the section, of the page, of its title."""
    discourse = scene.discourse
    near = [*discourse.topics, *([body] if (body := bearer(discourse)) else []), *discourse.title]
    return next((t for t in near if t.kind in {"Organisation", ""} and t.named), None)


def _entry(scene: Scene) -> tuple[Unit, int] | None:
    """The body that a line begins with, and the colon or comma after its name."""
    units = scene.units
    if units[0].first < scene.first or scene.words[units[0].first].start != scene.block.start:
        return None
    start = next((i for i, u in enumerate(units[:3]) if u.tag != "det" and not is_mark(u, "*«")), 0)
    body = units[start]
    if body.kind != THING or body.prep or len(body.group) > 1 or body.things[0].kind != "Organisation":
        return None
    for at in range(start + 1, min(len(units), start + _HEAD)):
        if is_mark(units[at], ":,–—"):
            tells = is_mark(units[at], ":") or any(relations_of(units, k) for k in range(at + 1, len(units)))
            if body.things[0].named and tells:
                return body, at
        if units[at].finite or (units[at].kind == THING and not units[at].prep):
            return None
    return None


def _nouns(scene: Scene, body: Unit, at: int, whole: Thing) -> Iterator[Draft]:
    """Such as "X : sociétaire", "X, également partenaire de la formation" in a line without another verb's subject."""
    k = at + 1
    while k < len(scene.units) and scene.units[k].tag in _LIGHT:
        k += 1
    if k >= len(scene.units) or scene.units[k].kind != WORD or _is_completed(scene.units, k):
        return
    if not is_mark(scene.units[at], ":") and any(u.finite for u in scene.units):
        return
    for relation in relations_of(scene.units, k)[:1]:
        if relation in _TIES and scene.joins(relation, body.things[0], whole):
            yield scene.draft(relation, body.things[0], whole, [body, scene.units[k]], "entry", resolved=True)


def _is_completed(units: Sequence[Unit], at: int) -> bool:
    """Whether a noun names its own other end: "partenaire du RTES"."""
    for unit in units[at + 1 :]:
        if unit.kind == THING:
            return unit.things[0].kind in {"Organisation", "Instrument", "Territory", ""}
        if unit.kind == VERB or is_mark(unit, ",;.:("):
            return False
    return False


def _has_own_subject(between: Sequence[Unit]) -> bool:
    """Whether a thing between the colon and a verb may be the verb's subject."""
    return any(u.kind == THING and not u.prep for u in between)


def _verb(scene: Scene, body: Unit, at: int, whole: Thing) -> Iterator[Draft]:
    unit = scene.units[at]
    verb = unit.verb
    if verb is None or verb.passive or verb.clitics:
        return
    for frame in sorted(frames(verb.lemma), key=lambda frame: not frame.after):
        relation = next((r for r in frame.relations if r in _TIES), None)
        if (
            relation is None
            or not _holds(scene, at, frame, whole)
            or not scene.joins(relation, body.things[0], whole)
        ):
            continue
        evidence = [body, unit]
        said = scene.modality(at)
        yield scene.draft(relation, body.things[0], whole, evidence, "entry", modality=said, resolved=True)
        return


def _holds(scene: Scene, at: int, frame: Frame, whole: Thing) -> bool:
    """Whether a verb has what its frame asks for, and no other end of its own."""
    verb = scene.units[at].verb
    if verb is None or frame.passive_only or frame.mutual or "subj" not in frame.subject:
        return False
    if frame.reflexive is not None and frame.reflexive != verb.reflexive:
        return False
    skip = set_words(scene, at, frame)
    if skip is None:
        return False
    if frame.needs and not scene.names(frame.needs, scene.units[at].first, scene.units[-1].last):
        return False
    ends = slot_ends(scene, at, frame.object, False, frame, skip)
    return _own_none([end.unit for end in ends], whole)


def _own_none(units: Sequence[Unit], whole: Thing) -> bool:
    """Whether some units name no other end than the body of the page."""
    things = [u.things[0] for u in units if u.kind == THING]
    return all(thing is whole or thing.kind in CONCEPTS for thing in things)


def _noun_like(scene: Scene, body: Unit, at: int, whole: Thing) -> Iterator[Draft]:
    """A verb after the colon that elsewhere is a noun: "La Ville : finance l'animation"."""
    after = scene.units[at + 1 : at + _NEAR]
    if len(after) < 2 or after[0].kind != WORD or after[1].tag != "det" or not _own_none(after, whole):
        return
    for lemma in sorted({a.lemma for a in analyses(after[0].lower) if a.tense == "pres"}):
        for frame in frames(lemma):
            relation = next((r for r in frame.relations if r in _TIES), None)
            plain = relation is not None and not (
                frame.after or frame.needs or frame.reflexive or frame.mutual
            )
            if relation and plain and scene.joins(relation, body.things[0], whole):
                yield scene.draft(relation, body.things[0], whole, [body, after[0]], "entry", resolved=True)
                return
