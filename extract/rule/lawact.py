"""A verb's subject or agent -> the act of law that it means.

An act is named, or taken up by "elle", "ce texte", "son article 9", "la même loi", or shared with an earlier verb of
the sentence. A pronoun that may mean anything but an act before it means none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import BY, OF
from extract.syntax.subject import subject
from extract.syntax.unit import ENDS, THING, VERB, Unit, is_mark

if TYPE_CHECKING:
    from extract.linking.thing import Thing
    from extract.rule.scene import Scene
    from extract.syntax.end import End

_COORDINATING = word_set("grammar", "coordinating")
_NO_ACT = word_set("grammar", "no_act")
_NEVER = frozenset({"Person", "Theme", "Territory", "Lever"})


def subject_act(scene: Scene, at: int) -> tuple[Thing | None, Unit | None]:
    """The act that is the subject, also one that an earlier verb of the sentence shares: "reconnaît … et impose"."""
    end = subject(scene.units, at)
    law, unit = _act(scene, end) if end else (None, None)
    if law is None and at and scene.units[at - 1].lower in _COORDINATING:
        before = next((k for k in range(at - 2, -1, -1) if scene.units[k].finite), None)
        return subject_act(scene, before) if before is not None else (None, None)
    return law, unit


def agent_act(scene: Scene, at: int) -> tuple[Thing | None, Unit | None]:
    """The act after "par": named, "par son article 9", "par la même loi"."""
    units = scene.units
    by = next((k for k in range(at + 1, min(len(units), at + 6)) if units[k].lower == BY), None)
    for k in range(by + 1, min(len(units), by + 4)) if by is not None else ():
        if units[k].kind == THING:
            return (units[k].things[0], units[k]) if units[k].things[0].kind == "Law" else (None, None)
        if units[k].lower in word_set("laws", "parts") | word_set("laws", "acts"):
            return _by_noun(scene, k)
    return None, None


def _act(scene: Scene, end: End) -> tuple[Thing | None, Unit | None]:
    unit = end.unit
    if unit.kind == THING:
        return (unit.things[0], unit) if unit.things[0].kind == "Law" else (None, None)
    if end.how == "noun":
        return _by_noun(scene, scene.units.index(unit))
    if unit.tag in {"pron", "clitic"} and unit.lower not in _NO_ACT:
        return _pronoun(scene, unit), None
    return None, None


def _by_noun(scene: Scene, k: int) -> tuple[Thing | None, Unit | None]:
    """The act of "l'article 7 de la loi X", "son article 58", "dont l'article 19", "cette loi"."""
    units = scene.units
    part = next(
        (i for i in range(k, max(-1, k - 3), -1) if units[i].lower in word_set("laws", "parts")), None
    )
    if part is not None:
        for after in units[k + 1 : k + 7]:
            if after.kind == THING and after.things[0].kind == "Law" and after.prep == OF:
                return after.things[0], after
            if after.kind == VERB or is_mark(after, ENDS + ","):
                break
        law = _last_act(scene, units[k].first)
        return law, next((u for u in units[:k] if law and law in u.things), None)
    if units[k].lower in word_set("laws", "acts"):
        return _last_act(scene, units[k].first), None
    return None, None


def _pronoun(scene: Scene, unit: Unit) -> Thing | None:
    """The act that a pronoun means: one in its own sentence, else the first thing that it can mean must be one."""
    if near := next(
        (
            u.things[0]
            for u in scene.units
            if u.first < unit.first and u.kind == THING and u.things[0].kind == "Law"
        ),
        None,
    ):
        return near
    spoken = scene.discourse.candidates(unit.first, scene.subjects_before(unit.first))
    first = next((t for t in spoken if t.kind not in _NEVER), None)
    return first if first is not None and first.kind == "Law" else None


def _last_act(scene: Scene, before: int) -> Thing | None:
    return next(
        (link.things[0] for link in scene.discourse.before(before) if link.things[0].kind == "Law"),
        None,
    )
