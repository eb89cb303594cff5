"""Candidates that share words -> the one that stands: the longer, unless it only explains the stronger.

>>> from extract.language.words import words
>>> chosen = [Candidate(0, 1, None, ("Tilia",))]
>>> place(words("Tilia Nord"), chosen, Candidate(0, 2, None, ("Tilia Nord",)))
>>> [c.names[0] for c in chosen]
['Tilia Nord']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.head import head_at
from extract.language.lexicon import table, word_set
from extract.language.noun import is_article, is_capital
from extract.naming.candidate import PLACES, Candidate
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word

_THINGS = frozenset({"Event", "Publication", "Policy", "Instrument"})
_QUOTED = "«"


def place(words: Sequence[Word], chosen: list[Candidate], candidate: Candidate) -> None:
    """Add a candidate; where it shares words with one of a stronger rank, only if it holds that one and more."""
    rivals = [c for c in chosen if c.first < candidate.last and candidate.first < c.last]
    if not rivals:
        chosen.append(candidate)
    elif candidate.proper and all(_holds(words, candidate, rival) for rival in rivals):
        for rival in rivals:
            chosen.remove(rival)
        chosen.append(candidate)


def _holds(words: Sequence[Word], outer: Candidate, inner: Candidate) -> bool:
    after = outer.first == inner.first + 1 and outer.last > inner.last
    begins = outer.first <= inner.first or (inner.cls in PLACES and after)
    if inner.cls in {"Law", "Person"} or not (begins and inner.last <= outer.last):
        return False
    if _is_bare(outer) and inner.first == outer.first and (_is_thing(inner) or _is_local(inner)):
        return _goes_on(words, outer, inner)
    if outer.last - outer.first == inner.last - inner.first and outer.first <= inner.first:
        return False
    if not inner.records:
        return outer.cls is not None or inner.cls is None or not inner.proper
    if inner.cls in PLACES and not head_at(words, inner.first, inner.last):
        named = inner.first > outer.first and not is_article(words[outer.first])
        return outer.cls is not None or inner.last < outer.last or named or inner.first - outer.first > 1
    return bool(outer.head and outer.head != _QUOTED and not _same(words, outer, inner))


def _is_bare(c: Candidate) -> bool:
    """Whether a candidate is but a run of capitals."""
    return c.cls is None and not c.head


def _is_local(c: Candidate) -> bool:
    """Whether a candidate is a known authority of several towns."""
    return bool(c.records) and c.cls in table("references")["local"] and c.cls not in PLACES


def _is_thing(c: Candidate) -> bool:
    """Whether a head noun tells that it is no actor, or is only what one is: "une Scic de Roubaix"."""
    told = not c.proper and c.determiner in word_set("grammar", "indefinite_singular")
    return bool(c.head) and c.cls is not None and (told or terms.kind_of(c.cls) in _THINGS)


def _goes_on(words: Sequence[Word], outer: Candidate, inner: Candidate) -> bool:
    """Whether a name goes on past an authority in capitals: "Nantes Métropole Habitat", not "Forum de la Ville"."""
    return not _is_thing(inner) and inner.last < outer.last and is_capital(words[inner.last])


def _same(words: Sequence[Word], outer: Candidate, inner: Candidate) -> bool:
    """Whether a longer run is the known name with its head noun before it: "l'association France Active"."""
    after = outer.first < inner.first and words[inner.first - 1].lower in word_set("words", "of")
    return (outer.last == inner.last and not after) or inner.first == outer.first
