"""Words -> how far a name reaches that its acronym spells: "Inspection générale des affaires sociales (Igas)".

>>> from extract.language.words import words
>>> abbreviated_end(words("Inspection générale des affaires sociales (Igas)"), 0, 8)
5
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import AND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word

_FEWEST, _LONGEST = 3, 12


def abbreviated_end(words: Sequence[Word], at: int, last: int) -> int:
    """The word after a name whose acronym follows in parentheses, letter by letter; `at` itself where none does."""
    for end in range(at + _FEWEST, min(last - 2, at + _LONGEST)):
        if words[end].text == "(":
            short = words[end + 1]
            spelled = (
                words[end + 2].text == ")"
                and short.text[0].isupper()
                and short.norm in {_initials(words, at, end, small) for small in (_small(), _smallest())}
            )
            return end if spelled and len(short.norm) >= _FEWEST else at
        if not (words[end].text[0].isalpha() or words[end].text == ","):
            break
    return at


def _initials(words: Sequence[Word], first: int, last: int, small: frozenset[str]) -> str:
    return "".join(w.norm[0] for w in words[first:last] if w.text != "," and w.lower not in small)


@cache
def _smallest() -> frozenset[str]:
    """Words that give an acronym no letter."""
    return word_set("words", "of") | word_set("words", "the") | word_set("words", "to") | {AND}


@cache
def _small() -> frozenset[str]:
    """Words that seldom give it one: "contre" does in some."""
    return _smallest() | word_set("words", "prepositions")
