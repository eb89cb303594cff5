"""Words -> the set adverbs and plain years that may stand inside a verb group: "a d'abord financé", "a en 2023 créé".

>>> from extract.language.words import words
>>> past_adverb(words("a d'abord financé la Scic"), 1, 6)
3
>>> past_adverb(words("a dès 2019 financé la Scic"), 1, 6)
3
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.language.words import Word

_YEAR = 4


def past_adverb(words: Sequence[Word], at: int, last: int) -> int:
    """Where the adverb of several words ends, or the year with its preposition, that begins at a word; else `at`."""
    for parts in _adverbs().get(words[at].lower, ()):
        end = at + len(parts)
        if end <= last and all(w.lower == part for w, part in zip(words[at:end], parts, strict=True)):
            return end
    dated = words[at].lower in word_set("syntax", "year_led") and at + 1 < last
    return at + 2 if dated and words[at + 1].text.isdigit() and len(words[at + 1].text) == _YEAR else at


@cache
def _adverbs() -> Mapping[str, list[tuple[str, ...]]]:
    """Set adverbs by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in table("phrases")["adverbs"]:
        parts = tuple(phrase.replace("'", "' ").split())
        found.setdefault(parts[0], []).append(parts)
    for listed in found.values():
        listed.sort(key=len, reverse=True)
    return found
