"""Words before a name -> the class of what is called so: "la structure, baptisée L'Archipel", "le fonds se nomme X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.head import head_at
from extract.language.lexicon import word_set
from extract.language.verb import FINITE, analyses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word

_REACH = 8
_BODY = "Organisation"


def called(words: Sequence[Word], first: int) -> str | None:
    """The class that the noun before a verb of naming tells of the name that begins at a word."""
    verb = first - 1
    if verb < 1 or not _names(words, verb):
        return None
    for at in range(verb - 1, max(-1, verb - _REACH), -1):
        if words[at].text in {".", ";", ":"}:
            return None
        if words[at].lower in word_set("surroundings", "called"):
            return _BODY
        if (head := head_at(words, at, verb)) is not None and not head.plural:
            return head.cls
    return None


def _names(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a participle of naming, or its reflexive: "baptisée", "s'appelle"."""
    naming = word_set("surroundings", "naming")
    found = [a for a in analyses(words[at].lower) if a.lemma in naming]
    reflexive = words[at - 1].lower in word_set("words", "reflexives")
    return any(a.tense == "pp" or (reflexive and a.tense in FINITE) for a in found)
