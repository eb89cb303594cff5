"""A sentence of opinion -> who holds it: who is quoted, who "pour X, il faut" names, the author of a text in "nous"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import FOR
from extract.syntax.subject import subject
from extract.syntax.unit import THING, is_mark

if TYPE_CHECKING:
    from extract.linking.thing import Thing
    from extract.rule.scene import Scene

_NEAR = 150
_FIRST_PERSON_PLURAL = word_set("references", "pronouns.first_person")


def voices(scene: Scene) -> list[Thing]:
    """Who says "nous" or "il faut": the speaker named, else, in a text of the first person, its author."""
    if scene.speaker is not None:
        return [scene.speaker] if scene.accepts("recommends", scene.speaker, "subject") else []
    if (quoting := _quoting(scene) or _of_opinion(scene)) is not None:
        return [quoting]
    first = scene.units[0].first
    near = scene.words[max(0, first - _NEAR) : first + _NEAR]
    if not any(w.lower in _FIRST_PERSON_PLURAL for w in near):
        return []
    author = scene.discourse.self_ or next(
        (k.things[0] for k in scene.discourse.opening()[:3] if k.things[0].kind == "Publication"), None
    )
    return [author] if author is not None else []


def _quoting(scene: Scene) -> Thing | None:
    """The subject of the clause before a quotation: "Elle plaide : « Il faut … »"."""
    for i, unit in enumerate(scene.units[:-1]):
        if is_mark(unit, ":") and is_mark(scene.units[i + 1], "«"):
            verb = next((k for k in range(i) if scene.units[k].finite), None)
            end = subject(scene.units, verb) if verb is not None else None
            return next((t for _, t in scene.things(end, "recommends", "subject")), None) if end else None
    return None


def _of_opinion(scene: Scene) -> Thing | None:
    """Whose opinion a sentence opens with: "Pour l'Avise, il faut …"."""
    for unit in scene.units[:3]:
        if unit.kind == THING:
            holds = unit.prep == FOR and scene.accepts("recommends", unit.things[0], "subject")
            return unit.things[0] if holds else None
    return None


def last_publication(scene: Scene) -> Thing | None:
    """The publication that the text spoke of last."""
    for link in scene.discourse.before(scene.units[-1].last):
        if link.things[0].kind == "Publication":
            return link.things[0]
    return None
