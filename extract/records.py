"""The records that pass between stages: frozen, no logic.

All offsets are Unicode code points of `Document.text`, zero-based, end exclusive. Class, kind and relation
names are local names of the `ess:` vocabulary ("Metropole", "Organisation", "memberOf"); entity ids are IRIs.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Document:
    """One source text as read, with what its metadata say; `text` is already masked."""

    slug: str
    file: str
    """Path inside the corpus, "/" between its parts."""
    sha256: str
    """Of the bytes of the source file, in hex."""
    text: str
    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    """EDTF level 0: "2019-07-05", "2019-07" or "2019"."""
    url: str | None = None
    lang: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Reject:
    """A file or metadata row that was not used, with the reason and what to do."""

    file: str
    reason: str
    remedy: str
    sha256: str = field(default="", compare=False)
    """Of the bytes of the file; empty where they were not read."""
    fleeting: bool = field(default=False, compare=False)
    """Whether the same bytes may be used another time: the process that read them was ended."""


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A date or period that the text names."""

    start: int
    end: int
    edtf: str
    """Resolved against the document's date: "2019-07-05", "2018~", "2015/2020", "../2015-06-30", "2006/.."."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit; the stages after fill `valid_in` and `about`."""

    start: int
    end: int
    value: str
    """Canonical decimal of XSD 1.1: "62", "0.9", "768200"."""
    unit: str
    """Singular, lower case: "projet", "EUR", "%", "membre"."""
    bound: str
    """"exact", "at least", "at most" or "about"."""
    about: str | None = None
    valid_in: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A run of text that names an entity."""

    start: int
    end: int
    entity: str
    """IRI of the entity that it was linked to."""
    how: str
    """"authority", "discovered", "acronym" or "reference" (pronoun, short form)."""


@dataclass(frozen=True, slots=True)
class Entity:
    """What mentions of one thing in one document were linked to."""

    iri: str
    cls: str
    """Narrowest class: "Metropole"."""
    names: tuple[str, ...]
    """Names in the text, in code-point order; empty where the authority already has them."""
    known: bool
    """True where it stands in the authority."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The run of whole words that says a claim or a figure."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that the text makes."""

    subject: str
    """IRI."""
    relation: str
    """Local name: "memberOf"."""
    object: str
    """IRI; for `date` and `foundedOn` an EDTF string."""
    modality: str
    """"Asserted", "Hedged", "Planned", "Recommended" or "Negated"."""
    confidence: float
    """In [0, 1]."""
    evidence: tuple[Evidence, ...]
    attributed_to: str | None = None
    valid_in: str | None = None
    role: str | None = None
    current: bool = True
    """False where what is said was over by the date of the text: no direct triple then, but `ess:over`."""
    way: str = ""
    """How it was found, as its confidence is measured: "verb funds resolved"."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one document."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
