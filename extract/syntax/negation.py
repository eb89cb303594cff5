"""Words of a verb group and what stands before it -> whether it is denied.

"ne … pas" denies, "ne … que" and "ne … pas seulement" only limit, "avant qu'elle ne vienne" holds a "ne" that means
nothing, and "aucune", "ni" deny before their verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import NOT
from extract.syntax.unit import STOPS, VERB, WORD, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.syntax.unit import Unit

_REACH = 12


def is_denied(words: Sequence[Word], start: int, end: int, last: int, before: Sequence[Unit]) -> bool:
    """Whether a group that "ne" opens is denied: its verb stands at `start`, it ends before `end`."""
    if _negative_subject(before):
        return True
    said = next((i for i in range(start, min(last, end + 1)) if _denies(words[i])), None)
    if said is None:
        return not restricts(words, start, last) and not _is_expletive(before)
    return not _limits(words, said, last)


def is_denied_alone(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a group that "ne" does not open is denied within: "décide de ne plus signer", "a décidé pas …"."""
    opened = False
    for word in words[start:end]:
        opened = opened or word.lower in word_set("words", "negators")
        if word.lower == NOT or (opened and _denies(word)):
            return True
    return False


def restricts(words: Sequence[Word], start: int, last: int) -> bool:
    """Whether "ne" is but the first half of "ne … que" (only)."""
    for i in range(start, min(last, start + _REACH)):
        form = words[i].lower
        if _denies(words[i]) or form in STOPS:
            return False
        if form in word_set("words", "complementisers") and i > start:
            return True
    return False


def _denies(word: Word) -> bool:
    return word.lower in word_set("words", "denying")


def _limits(words: Sequence[Word], said: int, last: int) -> bool:
    """Whether a denial only limits: "ne soutient pas seulement la Scic", "pas que"."""
    if said + 1 >= last or words[said].lower != NOT:
        return False
    return words[said + 1].lower in word_set("modality", "limiting")


def _negative_subject(before: Sequence[Unit]) -> bool:
    """Whether a word before the verb, in its own clause, denies it: "Aucune ville n'a …", "Ni A ni B n'ont …"."""
    for unit in reversed(before):
        if unit.kind == VERB or unit.tag in {"rel", "sub"} or is_mark(unit, STOPS):
            return False
        if unit.lower in word_set("modality", "negative_subjects") and unit.kind == WORD:
            return True
    return False


def _is_expletive(before: Sequence[Unit]) -> bool:
    """Whether the clause is one in which "ne" alone denies nothing."""
    for unit in reversed(before):
        if unit.kind == VERB or is_mark(unit, STOPS):
            return False
        if unit.tag == "sub":
            return unit.lower in word_set("modality", "expletive")
    return False
