"""Words -> the short name that parentheses give right after a name: "… solidaire (RTES)", "(ci-après …)".

>>> from extract.language.words import words
>>> given(words("l'Agence du Lin (ADL) soutient"), 4)
Acronym(name='ADL', first=5, last=7)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extract.language.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word

LONGEST = 12
"""Characters of an acronym."""
_REACH = 4
_SMALL, _FEWEST, _PART = 3, 3, 4
_PARTING = ",;:/"
_MARKS = frozenset({("(", ")"), (",", ",")})


class Acronym(NamedTuple):
    """A short name, its first word and where its parenthesis ends."""

    name: str
    first: int
    last: int


def given(words: Sequence[Word], at: int, first: int | None = None) -> Acronym | None:
    """The acronym that stands at a word, behind a closing quotation mark, in parentheses: "(RTES)".

    Of the name that begins at `first`, one in small letters made of its own and one between commas too: "(Faramac)".
    """
    while at < len(words) and words[at].text == "»":
        at += 1
    if first is not None and (found := _abridged(words, first, at)):
        return found
    if at + 2 >= len(words) or words[at].text != "(":
        return None
    end = next((i for i in range(at + 1, min(len(words), at + 1 + _REACH)) if words[i].text == ")"), 0)
    inner = words[at + 1 : end] if end else []
    if not inner or sum(c.isupper() for c in inner[0].text) < 2 or not inner[0].text[0].isalpha():
        return None
    if _is_hyphened(inner[0].text) or any(word.text in _PARTING for word in inner):
        return None
    name = " ".join(w.text for w in inner)
    return Acronym(name, at + 1, end + 1) if len(name) <= LONGEST else None


def _abridged(words: Sequence[Word], first: int, at: int) -> Acronym | None:
    """The word between marks right after a name that is made of its letters: "(Faramac)", ", l'Ulco,"."""
    start = at + 1
    while start < len(words) and words[start].lower in word_set("words", "the"):
        start += 1
    if start + 1 >= len(words) or (words[at].text, words[start + 1].text) not in _MARKS:
        return None
    word = words[start]
    long = [w for w in words[first:at] if len(w.text) > _SMALL]
    if len(long) < _FEWEST or not (word.text[0].isupper() and _FEWEST <= len(word.text) <= LONGEST):
        return None
    return (
        Acronym(word.text, start, start + 2 - (words[at].text == ","))
        if _is_made_of(word.norm, long)
        else None
    )


def _is_made_of(short: str, long: Sequence[Word]) -> bool:
    """Whether a word begins as the name does and is spelled by beginnings of its words, in their order."""
    if short[0] != long[0].norm[0]:
        return False
    ends = {0}
    for word in long:
        ends |= {
            end + size
            for end in ends
            for size in range(1, _PART + 1)
            if short[end : end + size] == word.norm[:size] and end + size <= len(short)
        }
    return len(short) in ends


def _is_hyphened(word: str) -> bool:
    """Whether a word joins ordinary words, as towns do ("Saint-Aubin"), and shortens nothing ("H-Bio")."""
    parts = word.split("-")
    return len(parts) > 1 and all(part[1:].islower() for part in parts)
