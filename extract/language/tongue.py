"""Words of a text -> whether they are French, by its commonest words against those of its neighbours.

>>> from extract.language.words import words
>>> is_french(words("Brest métropole soutient l'Avise")), is_french(words("Brest supports the network"))
(True, False)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.language.words import Word


def is_french(words: Iterable[Word]) -> bool:
    """Whether no more of the words belong to other languages alone than to French alone."""
    ours, theirs = word_set("words", "tongue.french"), word_set("words", "tongue.other")
    said = [word.lower for word in words]
    return sum(word in theirs for word in said) <= sum(word in ours for word in said)
