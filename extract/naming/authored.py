"""A head noun and its phrase -> whose work it names: "étude de l'Injep", "Rapport de la Cour des comptes, « X »".

>>> from extract.language.head import head_at
>>> from extract.language.words import words
>>> cut = words("une étude de l'Injep paraît")
>>> before_author(cut, head_at(cut, 1, 6), 5)
2
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.head import Head, head_at
from extract.language.lexicon import table, word_set
from extract.language.noun import is_capital, is_plain
from extract.naming.candidate import PLACES
from extract.naming.gazetteer import spelled_alike
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word


def before_author(words: Sequence[Word], head: Head, end: int) -> int:
    """Where a phrase ends before whose work it is: "étude de l'Injep", "congrès du Cnajep"; a place is no author."""
    authored = is_plain(words[head.first]) and head.noun in table("heads")["authored"].replace(
        "\n", ""
    ).split(";")
    for i in range(head.last, end - 1 if authored else head.last):
        after = i + 1 + (words[i + 1].lower in word_set("words", "the"))
        led = words[i].lower in word_set("words", "with_masculine") or after > i + 1
        if led and words[i].lower in word_set("words", "of") and after < end and _is_author(words, after):
            return i
    return end


def has_author(words: Sequence[Word], head: Head, end: int) -> bool:
    """Whether the phrase of a publication tells whose it is."""
    if terms.kind_of(head.cls) != "Publication":
        return False
    for i in range(head.last, end - 1):
        after = i + 1 + (words[i + 1].lower in word_set("words", "the"))
        if words[i].lower in word_set("words", "of") and after < end:
            owner = head_at(words, after, end)
            body = owner is not None and terms.kind_of(owner.cls) == "Organisation"
            if (body and not (owner and owner.common)) or _is_author(words, after):
                return True
    return False


def _is_author(words: Sequence[Word], at: int) -> bool:
    """Whether a capital may be the name of a body: no place, and no acronym of a field or a legal form."""
    word = words[at]
    if not is_capital(word) or word.norm in word_set("heads", "no_bodies") or len(word.text) < 2:
        return False
    return not any(record.cls in PLACES for record in spelled_alike(word.text))
