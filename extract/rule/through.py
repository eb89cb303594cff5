"""The device that a body says it acts by -> that it is the body's: "À travers le fonds X, la Région soutient …".

What leads to a device beside any verb says so of its subject; "grâce à" and "avec" do only where a public body or a
network helps by it, since others thank with them the device that has helped them. A device with an owner has its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import OF
from extract.rule.frame import phrases
from extract.rule.partner import actor, verb_of
from extract.rule.scene import indexed, naming
from extract.syntax.unit import THING, VERB, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.unit import Unit

_RELATION = "implements"
_NEAR = 6
_OWN = ("SSEOrganisation", "Company", "Cluster")
"""Bodies that are helped by devices as often as they have some."""


def through_drafts(scene: Scene) -> Iterator[Draft]:
    """Whose the devices of a sentence are that its subjects act by."""
    for at, unit in indexed(scene.units, THING):
        device = unit.things[0]
        if unit.first < scene.first or device.kind != "Instrument" or not device.named or unit.inside:
            continue
        weak = unit.prep in phrases("helped_through")
        if not (weak or unit.prep in phrases("through")) or _is_owned(scene, at) or _is_common(unit):
            continue
        verb = verb_of(scene, at)
        group = scene.units[verb].verb if verb is not None else None
        if verb is None or group is None or (weak and group.lemma not in word_set("predicates", "helping")):
            continue
        end = actor(scene.units, verb)
        for owner, body in scene.things(end, _RELATION, "subject") if end is not None else ():
            if _has(body, weak=weak) and scene.joins(_RELATION, body, device):
                yield scene.draft(
                    _RELATION, body, device, [unit, scene.units[verb], *naming(owner)], "through",
                    modality=scene.modality(verb), resolved=end is not None and end.how == "pronoun",
                )  # fmt: skip


def _has(body: Thing, *, weak: bool) -> bool:
    return body.kind == "Organisation" and not (weak and body.is_a(*_OWN))


def _is_common(unit: Unit) -> bool:
    """Whether a device is one that many draw on, or is named with bodies: "via le FSE", "avec X et le fonds Y"."""
    known = unit.things[0].record is not None and unit.things[0].is_a("Fund")
    return known or any(member.things[0].kind != "Instrument" for member in unit.group)


def _is_owned(scene: Scene, at: int) -> bool:
    """Whether a device is said to be somebody's: "grâce au fonds de la Région", "via son prix"."""
    unit = scene.units[at]
    near = (u for u in scene.units[at + 1 : at + _NEAR] if u.kind in {THING, VERB} or is_mark(u, ",;:."))
    after = next((u for u in near if u.kind == THING), None)
    theirs = after is not None and after.prep == OF and after.things[0].is_a("Actor")
    return theirs or (unit.link is not None and unit.link.determiner in word_set("words", "possessives"))
