"""Words before a name -> the class of what is called so: "la structure, baptisée L'Archipel", "le fonds se nomme X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.head import head_at
from extract.language.lexicon import word_set
from extract.language.verb import FINITE, analyses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word

OPENING = '«“"'
_REACH = 8
_BODY = "Organisation"


def called(words: Sequence[Word], first: int) -> str | None:
    """The class that the noun before a verb of naming tells of the name that begins at a word."""
    verb = first - 1
    verb -= verb > 0 and words[verb].text in OPENING
    if verb < 1 or not _names(words, verb):
        return None
    for at in range(verb - 1, max(-1, verb - _REACH), -1):
        if words[at].text in {".", ";", ":"}:
            return None
        if words[at].lower in word_set("surroundings", "called"):
            return _BODY
        if (head := head_at(words, at, verb)) is not None and not head.plural and not _completes(words, at):
            return head.cls
    return None


def _completes(words: Sequence[Word], at: int) -> bool:
    """Whether a noun only tells whose another is: "le fonds de la Région, baptisé …"."""
    at -= at > 0 and words[at - 1].lower in word_set("words", "definite")
    return at > 0 and words[at - 1].lower in word_set("words", "of")


def names_what_follows(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a participle of naming: "intitulée"."""
    naming = word_set("surroundings", "naming")
    return any(a.tense == "pp" and a.lemma in naming for a in analyses(words[at].lower))


def _names(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a participle of naming, or its reflexive: "baptisée", "s'appelle"."""
    naming = word_set("surroundings", "naming")
    found = [a for a in analyses(words[at].lower) if a.lemma in naming]
    reflexive = words[at - 1].lower in word_set("words", "reflexives")
    return any(a.tense == "pp" or (reflexive and a.tense in FINITE) for a in found)
