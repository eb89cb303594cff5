"""Words -> what stands between quotation marks, and whether it is a title.

>>> from extract.language.words import words
>>> quoted(words("le prix « Brin 2 »"), 2, 6)
(3, 5)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.noun import has_finite, is_capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word

_QUOTES = {"«": "»", "“": "”", '"': '"', "*": "*"}
_LONGEST, _LONGEST_TITLE = 40, 10


def quoted(words: Sequence[Word], at: int, last: int) -> tuple[int, int] | None:
    """The words between quotation marks that open at `at`: first and last (exclusive), marks left out."""
    if at >= last or words[at].text not in _QUOTES:
        return None
    close = _QUOTES[words[at].text]
    for i in range(at + 1, min(last, at + _LONGEST)):
        if words[i].text == close:
            return (at + 1, i) if i > at + 1 else None
        if words[i].text == words[at].text:
            return None
    return None


def is_title(words: Sequence[Word], first: int, last: int, told: bool = False) -> bool:
    """Whether a quoted run is a title: it begins with a capital or a number and is no sentence.

    One that is `told` to be, by a noun before it, may be a clause: "le rapport « Le lien compte »".
    """
    return (
        last - first <= _LONGEST_TITLE
        and (is_capital(words[first]) or words[first].text[0].isdigit())
        and words[last - 1].text not in ({".", ",", ";"} if told else {".", "!", "?", "…", ",", ";"})
        and (told or not has_finite(words, first, last))
    )
