"""What the Turtle says about each known entity -> records.

A record gathers the names, identifiers and place of one actor, law, lever or theme, so that no other stage
reads triples. Which of its names also name something else is counted here, over the whole authority. A record
with no French label, or with other than one class, is refused.

>>> slugify("Saint-Étienne Métropole"), slugify("L'Œuvre")
('saint-etienne-metropole', 'l-oeuvre')
>>> shared({"urn:1": ("Emmaüs", "Emmaüs France"), "urn:2": ("EMMAÜS",)})
{'emmaüs': ('urn:1', 'urn:2')}
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ontology.turtle import OntologyError, texts

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ontology.turtle import About

CONTEXTUAL = ("ess:ambiguousName", "ess:placeName")
NAMES = ("rdfs:label", "skos:prefLabel", "skos:altLabel", *CONTEXTUAL)
IDENTIFIERS = {
    "ess:eli": "eli",
    "ess:insee": "insee",
    "ess:legifrance": "legifrance",
    "ess:number": "number",
    "ess:siren": "siren",
    "owl:sameAs": "wikidata",
}


@dataclass(frozen=True, slots=True)
class Record:
    """A known entity: an actor, law, instrument, lever or theme of the authority."""

    iri: str
    slug: str
    cls: str
    """Narrowest class."""
    label: str
    """Preferred French name."""
    names: tuple[str, ...]
    """Every French name, label and acronyms included, in code-point order."""
    ambiguous: tuple[str, ...]
    """Those names that also name something else, to be linked by context only; empty where none."""
    identifiers: tuple[tuple[str, str], ...]
    """("insee", "44109"), ("siren", "214401093"), ("wikidata", "Q12208") …, sorted."""
    broader: tuple[str, ...]
    """IRIs: the broader concepts of a lever or theme."""
    part_of: tuple[str, ...]
    """IRIs: the law of an article, the département of a commune, the region of a département."""
    place: str | None
    """What tells it from its namesakes: the core city of a métropole ("nantes"), the region of a CRESS
    ("grand-est"), the city of a local body, as slugs of their names; the code of a commune's département."""


def slugify(name: str) -> str:
    """Give the letters a-z and digits of a name, every other run as one hyphen."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("œ", "oe").replace("æ", "ae"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")


def shared(names: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Give each casefolded name that several IRIs carry, with those IRIs in order, from the names of each."""
    carriers: defaultdict[str, set[str]] = defaultdict(set)
    for iri, called in names.items():
        for name in called:
            carriers[name.casefold()].add(iri)
    return {name: tuple(sorted(iris)) for name, iris in sorted(carriers.items()) if len(iris) > 1}


def records(known: Mapping[str, About]) -> tuple[Record, ...]:
    """Give a record for each subject of the authority, sorted by IRI."""
    names = {
        iri: tuple(sorted({name for key in NAMES for name in texts(about, key, "fr")}))
        for iri, about in known.items()
    }
    common = shared(names)
    return tuple(_record(iri, known, names[iri], common) for iri in sorted(known))


def _record(iri: str, known: Mapping[str, About], names: tuple[str, ...], common: Collection[str]) -> Record:
    about = known[iri]
    labels = [*texts(about, "skos:prefLabel", "fr"), *texts(about, "rdfs:label", "fr")]
    classes = [cls for cls in texts(about, "rdf:type") if cls.startswith("ess:")]
    if len(labels) != 1 or len(classes) != 1:
        said = f"French labels {labels}, classes {classes}"
        raise OntologyError(f"{iri}: {said}; write one label in French and its narrowest class, once")
    needs_context = {name for key in CONTEXTUAL for name in texts(about, key, "fr")}
    return Record(
        iri=iri,
        slug=iri.rsplit("/", 1)[-1],
        cls=classes[0].removeprefix("ess:"),
        label=labels[0],
        names=names,
        ambiguous=tuple(name for name in names if name in needs_context or name.casefold() in common),
        identifiers=_identifiers(about),
        broader=tuple(sorted(texts(about, "skos:broader"))),
        part_of=tuple(sorted(texts(about, "ess:partOf"))),
        place=_place(classes[0], about, known),
    )


def _identifiers(about: About) -> tuple[tuple[str, str], ...]:
    found = [(IDENTIFIERS[key], value) for key in IDENTIFIERS if key in about for value in texts(about, key)]
    return tuple(sorted((k, value.rsplit("/", 1)[-1] if k == "wikidata" else value) for k, value in found))


def _place(cls: str, about: About, known: Mapping[str, About]) -> str | None:
    """Follow `ess:place` to the name of the city or region, or a commune to the code of its département."""
    if cls == "ess:Commune":
        codes = [code for up in texts(about, "ess:partOf") for code in texts(known[up], "ess:insee")]
        return min(codes, default=None)
    for place in texts(about, "ess:place"):
        where = known[place]
        return slugify([*texts(where, "ess:placeName", "fr"), *texts(where, "rdfs:label", "fr")][0])
    return None
