"""An entity in the making: what linking gathers of one thing while it reads a document.

A working record of the link stage: it becomes an `Entity` when the claims are known, because an unnamed thing and a
bare run of capitals are entities only where a claim needs them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ontology import terms

if TYPE_CHECKING:
    from ontology.terms import Record


@dataclass(slots=True, eq=False)
class Thing:
    """One entity of one document; compared by identity."""

    number: int
    cls: str | None
    names: list[str] = field(default_factory=list)
    record: Record | None = None
    named: bool = True
    head: str = ""
    gender: str = ""
    """"masculine", "feminine" or "" where the text does not tell."""
    plural: bool = False
    place: str | None = None
    """Slug of the city or region that it belongs to."""
    date: str | None = None
    """EDTF that stands in its name."""
    owner: Thing | None = None
    """The actor whose it is said to be: "son prix", "la feuille de route de la Ville"."""
    themes: list[Thing] = field(default_factory=list)
    """Concepts that stand in its name."""

    @property
    def kind(self) -> str:
        """One of the ten kinds; "" for a bare run of capitals."""
        return terms.kind_of(self.cls) if self.cls else ""

    @property
    def seat(self) -> str | None:
        """Slug of the place that it is named after or belongs to: of a town, its own name."""
        if self.record is not None and self.record.cls == "Commune":
            return terms.slugify(self.record.label)
        return self.place

    def is_a(self, *classes: str) -> bool:
        """Whether it belongs to one of these classes or a class below it."""
        return self.cls is not None and bool(set(classes) & set(terms.superclasses(self.cls)))


@dataclass(frozen=True, slots=True)
class Link:
    """Words that stand for one thing, or for several ("les deux associations")."""

    first: int
    last: int
    things: tuple[Thing, ...]
    how: str
    """"authority", "discovered", "acronym" or "reference"."""
    determiner: str = ""
    head: str = ""
    inside: bool = False
    """True for a concept within a longer name."""
    place: bool = False
    """True for a bare place name, which may stand for its town or only say where."""
    aside: bool = False
    """True for who only does something to another or is beside it: "créée par X", "aux côtés de X"."""
