"""A list of names -> whether a plural noun tells that they are bodies: "deux associations, Tilia et Brin d'Osier".

The noun stands right before the mark that opens the list, or before a word that leads to examples: "des acteurs tels
que Tilia", "six structures y sont, parmi lesquelles la Roue", "parmi les lauréats figurent Tilia et le Fil". Nouns that
are also said of persons ("membres", "lauréats") tell it only of names that no person bears.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.head import plural_class
from extract.language.lexicon import word_set
from extract.language.noun import is_finite, is_plain
from extract.language.verb import analyses
from extract.naming.candidate import PLACES
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word

_OPENING = frozenset(",–—:(")
_STOPS = frozenset(".;?!…•")
_NEAR, _FAR = 6, 16
"""Words between a plural noun and its list, where a mark alone opens it and where a word leads to examples."""
BODIES, EITHER, NOTHING = "bodies", "either", ""


def introduction(words: Sequence[Word], at: int) -> str:
    """What the noun that introduces a list tells of its first name at a word: bodies, either, or nothing."""
    at -= 1
    while at > 0 and words[at].lower in word_set("words", "the") | {"«"}:
        at -= 1
    led = at
    while led > 0 and (words[led].lower in word_set("surroundings", "examples") or words[led].text == ","):
        led -= 1
    leading = {words[i].lower for i in range(led + 1, at + 1)}
    if leading & word_set("surroundings", "exemplary"):
        relative = bool(leading & word_set("surroundings", "which"))
        return _noun_before(words, led, _FAR, bare=False, past=relative)
    if at > 0 and words[at].text in _OPENING:
        return _noun_before(words, at - 1, _NEAR, bare=True)
    if any(a.lemma in word_set("surroundings", "listing") for a in analyses(words[at].lower)):
        return _noun_before(words, at - 1, _NEAR, bare=True, among=True)
    return NOTHING


def _noun_before(
    words: Sequence[Word], at: int, reach: int, bare: bool, among: bool = False, past: bool = False
) -> str:
    """What the last plural noun phrase before a word tells; `bare` where nothing but the phrase may stand between.

    `among` asks for "parmi" before it; `past` looks past phrases that tell nothing, as "parmi lesquels" does.
    """
    several = word_set("surroundings", "plural_determiners")
    for i in range(at, max(-1, at - reach), -1):
        word = words[i]
        if word.text in _STOPS or (bare and (word.text in _OPENING or is_finite(word.lower))):
            return NOTHING
        if word.lower in several and i < at:
            if among and (i == 0 or words[i - 1].lower not in word_set("surroundings", "among")):
                return NOTHING
            nouns = (w for w in words[i + 1 : min(at + 1, i + 3)] if is_plain(w))
            told = max(map(_kind, nouns), key=len, default=NOTHING)
            if told or not past:
                return told
    return NOTHING


def _kind(word: Word) -> str:
    """What a noun in the plural is said of."""
    cls = plural_class(word.norm)
    if cls is not None:
        named = cls not in PLACES and terms.kind_of(cls) == "Organisation"
        return BODIES if named else NOTHING
    if word.lower in word_set("surroundings", "several"):
        return BODIES
    return EITHER if word.lower in word_set("surroundings", "several_either") else NOTHING
