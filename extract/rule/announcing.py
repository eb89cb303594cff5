"""A sentence that announces several things without naming them -> who holds and publishes what the next ones name.

"La Ville et l'Avise proposeront plusieurs actions. Un forum aura lieu en mai, un guide paraîtra." The verbs that
follow in the same paragraph or in the list below name no agent: it is the one who announced them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import HAVE
from extract.rule.frame import phrases
from extract.rule.scene import indexed
from extract.rule.slot import agents
from extract.syntax.modality import ASSERTED, PLANNED
from extract.syntax.subject import subject
from extract.syntax.unit import THING, VERB, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.end import End
    from extract.syntax.unit import Unit

_RELATIONS = {"Event": "organises", "Publication": "publishes"}
_NEAR = 7
_OCCURRENCE: str = table("grammar")["noun"]["occurrence"]


def announcing_drafts(scene: Scene) -> Iterator[Draft]:
    """Who holds or publishes what a sentence names without an agent, after one that announced it."""
    discourse = scene.discourse
    announced = discourse.announcement
    if announced is not None and announced[0] is not scene.block and scene.block.kind != "item":
        discourse.announcement = announced = None
    if announced is not None:
        for at, unit in indexed(scene.units, VERB):
            if unit.first >= scene.first and _has_no_agent(scene, at):
                yield from _held(scene, at, announced[1])
    if (end := _announcer(scene)) is not None:
        discourse.announcement = (scene.block, end)


def _announcer(scene: Scene) -> End | None:
    """The bodies that a sentence says will do several things: "proposeront plusieurs actions"."""
    for at, unit in indexed(scene.units, VERB):
        verb = unit.verb
        if verb is None or verb.passive or verb.negated or verb.lemma not in word_set("fields", "announcing"):
            continue
        near = scene.units[at + 1 : at + _NEAR]
        several = any(
            u.kind == WORD and not u.prep and u.lower in word_set("fields", "announced") for u in near
        )
        end = subject(scene.units, at) if several else None
        bodies = end is not None and all(t.kind == "Organisation" for t in end.unit.things)
        if end is not None and bodies and end.unit.kind == THING:
            return end
    return None


def _has_no_agent(scene: Scene, at: int) -> bool:
    """Whether a verb says that something takes place or comes out, and not by whom."""
    verb = scene.units[at].verb
    if verb is None or next(agents(scene.units, at), None) is not None:
        return False
    if any(u.prep in phrases("organiser") for u in scene.units):
        return False
    occurs = verb.lemma == HAVE and any(u.lower == _OCCURRENCE for u in scene.units[at + 1 : at + 3])
    comes_out = verb.lemma in word_set("syntax", "dating.issuing")
    return verb.passive or verb.form == "pp" or verb.reflexive or occurs or comes_out


def _held(scene: Scene, at: int, announcer: End) -> Iterator[Draft]:
    said, end = scene.modality(at), subject(scene.units, at)
    if end is None or end.unit.kind != THING or said not in {ASSERTED, PLANNED}:
        return
    for what in end.unit.things:
        relation = _RELATIONS.get(what.kind)
        if relation is None or what.named or id(what) in scene.discourse.hosts:
            continue
        for _, body in scene.things(announcer, relation, "subject"):
            evidence: Sequence[Unit] = [end.unit, scene.units[at]]
            yield scene.draft(relation, body, what, evidence, "announced", modality=said, resolved=True)
