"""The places that a document names -> the region, département or métropole that all of them lie in.

"La Région", "le Département" of a page that speaks of Rennes and Vitré are those of both towns, even where it never
names them in full. Where its places lie in several, none is meant.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.linking.reference import by_iri
from extract.naming.candidate import PLACES
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extract.language.words import Word
    from extract.naming.candidate import Candidate
    from ontology.terms import Record

_AREAS = frozenset({"Region", "Departement", "Metropole"})
_STEPS = 4


def above(candidates: Iterable[Candidate]) -> Mapping[str, Record]:
    """By class, the one area that holds every known place among some candidates."""
    found: dict[str, dict[str, Record]] = defaultdict(dict)
    for c in candidates:
        if len(c.records) == 1 and (c.cls in PLACES or c.cls in _AREAS):
            for record in _upwards(c.records[0]):
                found[record.cls][record.iri] = record
    return {cls: next(iter(areas.values())) for cls, areas in found.items() if len(areas) == 1}


def means_area(words: Sequence[Word], c: Candidate) -> bool:
    """Whether a noun is that of an authority named by its kind alone: "la Région", "du Département"."""
    definite = c.determiner in word_set("words", "singular") & word_set("words", "definite")
    before = words[c.first - 1].lower if c.first else ""
    alone = c.last - c.first == len(c.head.split(" "))
    following = words[c.last].lower if c.last < len(words) else ""
    capital = words[c.first].text[0].isupper() and not words[c.first].text.isupper()
    named = following in word_set("words", "of") or (c.last < len(words) and words[c.last].text[0].isupper())
    return bool(
        definite
        and before == c.determiner
        and alone
        and capital
        and not named
        and not c.plural
        and c.cls in _AREAS
    )


def _upwards(record: Record) -> Iterator[Record]:
    """A known place and the areas that it is part of, that are areas themselves."""
    level = [record]
    for _ in range(_STEPS):
        yield from (r for r in level if r.cls in _AREAS)
        parents = (by_iri().get(iri) for r in level for iri in r.part_of)
        level = [r for r in parents if r is not None and terms.kind_of(r.cls) == "Organisation"]
        if not level:
            return
