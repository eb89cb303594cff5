"""A noun of a local authority alone -> whom it means where nothing before tells: "la Région", "le conseil régional".

A capital, or a noun that is said of nothing else, means one authority: the only one of its class that the text names
further on, else one of the text's own, known by its kind. "la région" in small letters may be any stretch of land.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.linking.register import is_bare
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.naming.candidate import Candidate

_STATE = "State"
_REACH = 400
"""Candidates among which an authority is looked for."""


def means_one(words: Sequence[Word], c: Candidate) -> bool:
    """Whether a noun phrase means one authority by its kind alone."""
    definite = c.determiner in word_set("words", "singular") & word_set("words", "definite")
    if c.plural or not definite or c.cls == _STATE or c.cls not in table("references")["local"]:
        return False
    alone = words[c.first - 1].lower == c.determiner and c.last - c.first == len(c.head.split(" "))
    following = words[c.last] if c.last < len(words) else None
    named = following is not None and (
        following.lower in word_set("words", "of") or following.text[0].isupper()
    )
    noun = words[c.first].text
    capital = noun[0].isupper() and not noun.isupper()
    return alone and not named and (capital or c.head in table("references")["assemblies"])


def ahead(candidates: Sequence[Candidate], at: int) -> Sequence[Candidate]:
    """The authorities of its class that a document names after a candidate, each once."""
    cls = candidates[at].cls or ""
    found: dict[str, Candidate] = {}
    for c in candidates[at + 1 : at + _REACH]:
        if c.proper and c.cls is not None and not c.plural and _is_kin(cls, c.cls) and not is_bare(c):
            found.setdefault(c.records[0].iri if len(c.records) == 1 else c.names[0], c)
    return tuple(found.values())


def _is_kin(first: str, second: str) -> bool:
    """Whether one class of authorities is the other, or above it."""
    local = set(table("references")["local"])
    return {first, second} <= local and (
        first in terms.superclasses(second) or second in terms.superclasses(first)
    )
