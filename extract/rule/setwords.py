"""The set words of a frame after its verb: "mettre en place", "entrer au capital".

They must stand among the first words behind it, with nothing but light words between; what says something else with
them (`unless`) may follow anywhere in the clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.syntax.unit import STOPS, TIME, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.rule.frame import Frame
    from extract.rule.scene import Scene

_SET_REACH = 9
_SET_START = 4
_FAR = 12
_LIGHT = frozenset({"adv", "neg", "det", "prep", "pron", "noun", "num", ""})
_INDEFINITE = word_set("words", "indefinite")
_DETERMINERS = word_set("words", "determiners") | word_set("words", "of")


def set_words(scene: Scene, at: int, frame: Frame) -> int | None:
    """How many units the set words after a verb take; None where they do not follow, or others do that forbid it."""
    if frame.unless and _is_forbidden(scene, at, frame):
        return None
    if not frame.after:
        return 0
    flat: list[str] = []
    for k, unit in enumerate(scene.units[at + 1 : at + _SET_REACH]):
        flat += [w.lower for w in scene.words[unit.first : unit.last]]
        if end := _found(flat, frame.after):
            return k + 1 if end >= len(flat) else k
        if not _is_light(unit):
            return None
    return None


def _is_forbidden(scene: Scene, at: int, frame: Frame) -> bool:
    """Whether words follow within the clause with which a verb says something else: "a rejoint X au capital"."""
    words: list[str] = []
    for unit in scene.units[at + 1 : at + _FAR]:
        if unit.finite or unit.tag == "rel" or is_mark(unit, STOPS):
            break
        words += [w.lower for w in scene.words[unit.first : unit.last]]
    return any(tuple(words[i : i + len(p)]) == p for p in frame.unless for i in range(len(words)))


def _found(words: Sequence[str], phrases: Sequence[tuple[str, ...]]) -> int:
    """Where the first of some phrases that begins among the first words ends; 0 for none."""
    for phrase in phrases:
        for start in range(min(_SET_START, len(words))):
            if _says(words[start : start + len(phrase)], phrase):
                return start + len(phrase)
    return 0


def _says(words: Sequence[str], phrase: tuple[str, ...]) -> bool:
    """Whether words are a phrase; its indefinite article stands for any: "un accord", "d'accord", "cet accord"."""
    if len(words) != len(phrase) or (words[-1] != phrase[-1] and phrase[-1] not in _INDEFINITE):
        return False
    return all(
        word == wanted or (wanted in _INDEFINITE and word in _DETERMINERS)
        for word, wanted in zip(words, phrase, strict=True)
    )


def _is_light(unit: Unit) -> bool:
    """Whether a unit may stand between a verb and its set words."""
    return unit.kind in {WORD, TIME} and unit.tag in _LIGHT
