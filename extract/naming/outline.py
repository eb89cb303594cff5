"""A head noun that only sets out the event after it -> no name: "le programme du forum", "Agenda : mai 2025".

>>> from extract.language.words import words
>>> cut = words("Programme du Forum du lien")
>>> head = head_at(cut, 0, 5)
>>> head is not None and is_outline(cut, head, 5)
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.head import head_at
from extract.language.lexicon import word_set
from extract.language.noun import is_article
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.head import Head
    from extract.language.words import Word


def is_outline(words: Sequence[Word], head: Head, last: int) -> bool:
    """Whether a noun but leads to what it sets out: "le programme du forum", "Agenda de l'ESS", not "Agenda 2030"."""
    at = head.last
    if head.noun not in word_set("heads", "outlines"):
        return False
    bare = at >= last or not words[at].text[0].isalnum() or words[at].lower in word_set("words", "of")
    if bare and head.noun in word_set("heads", "calendars"):
        return True
    if at >= last or words[at].lower not in word_set("words", "of"):
        return False
    while at < last - 1 and (words[at].lower in word_set("words", "of") or is_article(words[at])):
        at += 1
    event = head_at(words, at, last)
    return event is not None and terms.kind_of(event.cls) == "Event"
