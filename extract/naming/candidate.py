"""What the mention stage passes to linking: a run of words that may name an entity, and why.

A candidate is not yet anything in the world: linking gives it an entity, and an unnamed one ("une enquête") becomes
an entity only where a claim needs it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ontology.terms import Record

PLACES = frozenset({"Commune", "Departement", "Region"})
"""Classes of the authority whose bare names are also those of places."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `first` to `last` (exclusive) that may name something."""

    first: int
    last: int
    cls: str | None
    """Narrowest class that the words tell; None for a bare run of capitals."""
    names: tuple[str, ...] = ()
    """The names that the words spell, the shortest proper one first."""
    records: tuple[Record, ...] = ()
    """Of the authority, where the words are a known name."""
    head: str = ""
    """Singular of the head noun: "enquête"."""
    determiner: str = ""
    """Lower-case determiner before it: "une", "l'", "son"."""
    proper: bool = True
    """False for a common noun phrase: "une enquête", "la Métropole"."""
    plural: bool = False
    date: str | None = None
    """EDTF that is part of the name: of a law, of "SPASER 2021-2026"."""


def overlaps(a: Candidate, b: Candidate) -> bool:
    """Whether two candidates share a word."""
    return a.first < b.last and b.first < a.last
