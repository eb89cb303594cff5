"""Text -> the same text in plain small letters, offset for offset; words -> a fast pattern over such text.

Patterns for dates and figures are written without accents, with straight apostrophes, one kind of dash and
one kind of space, so that "DECEMBRE", "décembre" and "Décembre" are one word. Each character is replaced by
exactly one, so a place found in the folded text is a place of the text; ligatures, which would need two,
stay.

>>> fold("Près d’un million – l’ÉTÉ 2024")
"pres d'un million - l'ete 2024"
"""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLAIN = {
    "a": "àâäá",
    "c": "ç",
    "e": "éèêë",
    "i": "îïí",
    "o": "ôöó",
    "u": "ùûüú",
    "n": "ñ",
    "'": "’ʼ‘",
    "-": "–—‐‑−",
    " ": "\t\u00a0\u202f\u2007\u2009\u200a\u2002\u2003",
}
_GROWS = "İ"  # the one letter whose small form is two characters


def fold(text: str) -> str:
    """The text in lower case, without accents, with plain apostrophes, dashes and spaces."""
    folded = text.replace(_GROWS, "I").lower()
    for plain, forms in _PLAIN.items():
        for form in forms:
            folded = folded.replace(form, plain)
    return folded


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest that fits; branching by letter makes it twice as fast.

    >>> any_of(["mai", "mars", "juin"])
    '(?:juin|ma(?:i|rs))'
    """
    return _branch(sorted(set(words)))


def _branch(words: list[str]) -> str:
    ends = "" in words
    by_letter = groupby((word for word in words if word), key=itemgetter(0))
    branches = [re.escape(letter) + _branch([word[1:] for word in group]) for letter, group in by_letter]
    if not branches:
        return ""
    pattern = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return f"{pattern}?" if ends else pattern
