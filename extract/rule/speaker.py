"""A scene -> who is said to say it: "selon X", "d'après les chiffres de X"; « … », plaide X.

In an interview, a block that opens with a quotation mark is an answer of who is interviewed. What statutes, calendars
or rules lay down is nobody's word: "selon les statuts du réseau" names no speaker.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import BY
from extract.syntax.unit import THING, WORD, is_mark

if TYPE_CHECKING:
    from extract.linking.thing import Thing
    from extract.rule.scene import Scene

_REPORTING = word_set("grammar", "reporting")
_REACH = 4
_OPENING = 150
"""Words within which an interview presents whom it is of."""
_SOURCES = (
    word_set("roles", "roles") | word_set("grammar", "sources") | word_set("syntax", "forms.prenominal")
)


def speaker_of(scene: Scene) -> Thing | None:
    """Who a sentence says that says it; None where it names nobody."""
    for i, unit in enumerate(scene.units):
        if unit.kind == WORD and unit.lower in _REPORTING:
            found = _reported(scene, i)
        elif is_mark(unit, "»"):
            found = _quoted(scene, i)
        else:
            continue
        if found is not None:
            return found
    return scene.discourse.voice if _is_answer(scene) else None


def interviewed(scene: Scene) -> Thing | None:
    """The person that a text is an interview of: "Entretien avec Kim Legal"; else the first that its opening names."""
    named = [u for u in scene.units if u.things and u.things[0].kind == "Person" and u.prep != BY]
    for i, unit in enumerate(scene.units):
        counted = i > 0 and scene.units[i - 1].tag == "num" and unit.lower in word_set("grammar", "asked")
        known = counted or unit.lower in word_set("grammar", "interviews")
        if known and not any(u.finite for u in scene.units[:i]):
            scene.discourse.page.interview = True
            beside = scene.units[i + 1 : i + 1 + _REACH]
            return next((u.things[0] for u in named if u in beside), None)
    opening = scene.discourse.page.interview and scene.first < _OPENING and scene.block.kind == "paragraph"
    return named[0].things[0] if opening and named else None


def _is_answer(scene: Scene) -> bool:
    """Whether the block that a sentence stands in opens with a quotation mark, as the answers of an interview do."""
    opening = bisect_left(scene.words, scene.block.start, key=lambda word: word.start)
    return scene.words[opening].text == "«"


def _reported(scene: Scene, at: int) -> Thing | None:
    """The body or person after "selon", over a noun that speaks for it."""
    for after in scene.units[at + 1 : at + 1 + _REACH]:
        if is_mark(after, ",") or (after.tag == "noun" and after.lower not in _SOURCES):
            return None
        if after.kind == THING and after.things[0].kind in {"Organisation", "Person", ""}:
            return after.things[0]
        if after.kind == WORD and after.tag == "pron":
            return scene.resolve(
                after.lower, after.first, "recommends", "subject", ("Person",)
            ) or scene.resolve(after.lower, after.first, "recommends", "subject")
    return None


def _quoted(scene: Scene, close: int) -> Thing | None:
    """The subject of the verb of saying that follows a quotation."""
    units = scene.units
    k = close + 1 + (close + 1 < len(units) and is_mark(units[close + 1], ","))
    verb = units[k].verb if k < len(units) else None
    if verb is None or verb.lemma not in word_set("roles", "speech"):
        return None
    return next((u.things[0] for u in units[k + 1 :] if u.kind == THING), None)
