"""Candidates of a sentence -> the same, bare names joined to one under a plural head given its class.

>>> from extract.language.words import words
>>> from extract.naming.candidate import Candidate
>>> cut = words("les Scic Avel et Heol")
>>> avel = Candidate(1, 3, "SSEOrganisation", ("Avel", "Scic Avel"), head="scic", plural=True)
>>> [(c.names[0], c.cls) for c in under_shared_head(cut, [avel, Candidate(4, 5, None, ("Heol",))])]
[('Avel', 'SSEOrganisation'), ('Heol', 'SSEOrganisation')]
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.naming.candidate import Candidate

_MARKS = frozenset(",«»")


def under_shared_head(words: Sequence[Word], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in text order: "les associations Le Fil, Les Amarres et Grand Bois" are three associations."""
    found: list[Candidate] = []
    head: Candidate | None = None
    for c in candidates:
        joined = head is not None and c.cls is None and _joins(words, found[-1].last, c.first)
        if head is not None and joined:
            found.append(replace(c, cls=head.cls, head=head.head))
            continue
        found.append(c)
        head = c if c.plural and c.proper and c.head and not c.records else None
    return found


def _joins(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether there is nothing between two words but commas, quotation marks and a conjunction."""
    between = words[first:last]
    return bool(between) and all(
        word.text in _MARKS or word.lower in word_set("words", "coordinators") for word in between
    )
