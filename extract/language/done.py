"""A common noun -> whether the words after it tell that it was made by somebody, or at a time: "menée en 2023 par X".

A noun such as "évaluation" or "expérimentation" speaks of a kind of thing, unless its sentence tells of one.

>>> from extract.language.words import words
>>> is_done(words("une évaluation du dispositif sera menée en 2024"), 4), is_done(words("une évaluation utile"), 2)
(True, False)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import BE, BY, HAVE
from extract.language.verb import FINITE, analyses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word

_REACH, _AFTER = 12, 6
_YEAR = 4


def is_done(words: Sequence[Word], at: int, *, passive: bool = False) -> bool:
    """Whether a participle of doing follows a noun phrase that ends before `at`, with an agent or a year.

    Where it must be `passive`, an auxiliary leads to it: else it may belong to the last noun of a longer phrase.
    """
    led = not passive
    for i in range(at, min(len(words), at + _REACH)):
        word = words[i]
        if word.text in ".;:!?" or word.lower in word_set("words", "relatives"):
            return False
        found = analyses(word.lower)
        if any(a.tense == "pp" and a.lemma in word_set("heads", "doing") for a in found):
            return led and _is_told(words, i + 1)
        led = led or any(a.lemma == BE for a in found)
        if (
            any(a.tense in FINITE and a.lemma not in {BE, HAVE} for a in found)
            and word.text.islower()
            and not _may_be(word)
        ):
            return False
    return False


def _may_be(word: Word) -> bool:
    """Whether a form is a noun as well."""
    return word.lower in word_set("syntax", "forms.ambiguous")


def _is_told(words: Sequence[Word], at: int) -> bool:
    for word in words[at : at + _AFTER]:
        if word.text in ".;:!?":
            return False
        if word.lower == BY or (len(word.text) == _YEAR and word.text.isdigit()):
            return True
    return False
