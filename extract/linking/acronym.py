"""Words -> the short name that parentheses give right after a name: "… solidaire (RTES)", "(ci-après …)".

>>> from extract.language.words import words
>>> given(words("l'Agence du Lin (ADL) soutient"), 4)
Acronym(name='ADL', first=5, last=7)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word

LONGEST = 12
"""Characters of an acronym."""
_REACH = 4


class Acronym(NamedTuple):
    """A short name, its first word and where its parenthesis ends."""

    name: str
    first: int
    last: int


def given(words: Sequence[Word], at: int) -> Acronym | None:
    """The acronym that stands in parentheses at a word, behind a closing quotation mark."""
    while at < len(words) and words[at].text == "»":
        at += 1
    if at + 2 >= len(words) or words[at].text != "(":
        return None
    end = next((i for i in range(at + 1, min(len(words), at + 1 + _REACH)) if words[i].text == ")"), 0)
    inner = words[at + 1 : end] if end else []
    if not inner or sum(c.isupper() for c in inner[0].text) < 2 or not inner[0].text[0].isalpha():
        return None
    if _is_hyphened(inner[0].text):
        return None
    name = " ".join(w.text for w in inner)
    return Acronym(name, at + 1, end + 1) if len(name) <= LONGEST else None


def _is_hyphened(word: str) -> bool:
    """Whether a word joins ordinary words, as towns do ("Saint-Aubin"), and shortens nothing ("H-Bio")."""
    parts = word.split("-")
    return len(parts) > 1 and all(part[1:].islower() for part in parts)
