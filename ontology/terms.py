"""Ontology and authority files -> the terms, relations and known entities that every other stage asks for.

The only reader of the Turtle and the only module that holds an IRI: what can be said is edited in `ess.ttl`,
what is known in `levers.ttl`, `themes.ttl` and `authority/*.ttl`, and no code changes. Each entity stands
there with its narrowest class alone; the classes above it are added here. A SIREN that fails its check digit
is refused. Nothing is read on import.

>>> superclasses("Metropole")
('Metropole', 'Intercommunality', 'Organisation', 'Actor')
>>> accepts("memberOf", "Metropole", "Network"), accepts("memberOf", "Law", "Network")
(True, False)
>>> entity_iri("Organisation", "nantes-metropole")
'https://w3id.org/levier/id/organisation/nantes-metropole'
>>> nantes = next(record for record in authority() if record.slug == "nantes-metropole")
>>> nantes.label, nantes.place, nantes.identifiers
('Nantes Métropole', 'nantes', (('siren', '244400404'), ('wikidata', 'Q3335802')))
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from ontology.record import Record, records, slugify
from ontology.relation import Relation
from ontology.relation import relations as read_relations
from ontology.turtle import About, OntologyError, by_subject, lines, passes_luhn, read, texts

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "BASE",
    "ESS",
    "KINDS",
    "PREFIXES",
    "OntologyError",
    "Record",
    "Relation",
    "accepts",
    "authority",
    "authority_quads",
    "entity_iri",
    "iri",
    "kind_of",
    "load",
    "ontology_quads",
    "relations",
    "slugify",
    "superclasses",
    "type_iris",
]

BASE = "https://w3id.org/levier/"
ESS = BASE + "ess#"
PREFIXES: Mapping[str, str] = MappingProxyType({
    "bibo": "http://purl.org/ontology/bibo/",
    "cc": "http://creativecommons.org/ns#",
    "cpsv": "http://purl.org/vocab/cpsv#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "ess": ESS,
    "essglobal": "http://purl.org/essglobal/vocab/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "igeo": "http://rdf.insee.fr/def/geo#",
    "m8g": "http://data.europa.eu/m8g/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vann": "http://purl.org/vocab/vann/",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
})
KINDS = (
    "Organisation", "Person", "Policy", "Instrument", "Lever",
    "Theme", "Law", "Event", "Publication", "Territory",
)  # fmt: skip
_CONCEPTS = frozenset({"Lever", "Theme", "LegalForm"})
_IMPLIED = {
    "skos:prefLabel": "rdfs:label",
    "ess:ambiguousName": "skos:altLabel",
    "ess:placeName": "skos:altLabel",
}
_HERE = Path(__file__).parent


def iri(curie: str) -> str:
    """Give the IRI of a prefixed name: "oa:hasBody".

    Raises:
        OntologyError: the prefix is not in `PREFIXES`.
    """
    prefix, _, local = curie.partition(":")
    if prefix not in PREFIXES:
        raise OntologyError(
            f"prefix “{prefix}” of “{curie}” is unknown; known: {', '.join(sorted(PREFIXES))}"
        )
    return PREFIXES[prefix] + local


@cache
def _compact(full: str) -> str:
    return next((f"{p}:{full.removeprefix(ns)}" for p, ns in PREFIXES.items() if full.startswith(ns)), full)


def entity_iri(kind: str, slug: str) -> str:
    """Give the IRI of an entity of one of the ten kinds.

    Raises:
        OntologyError: `kind` is not one of `KINDS`.
    """
    if kind not in KINDS:
        raise OntologyError(f"“{kind}” is no kind; the kinds are {', '.join(KINDS)}")
    return f"{BASE}id/{kind.lower()}/{slug}"


def load(path: Path) -> tuple[ox.Triple, ...]:
    """Give the triples of one file of the ontology or the authority.

    Raises:
        OntologyError: it cannot be read, or a SIREN in it fails its check digit.
    """
    triples = read(path)
    for triple in triples:
        if triple.predicate.value == f"{ESS}siren":
            number = getattr(triple.object, "value", "")
            if not passes_luhn(number):
                raise OntologyError(
                    f"{path.name}: SIREN “{number}” of {triple.subject} fails its check digit; nine digits "
                    "that pass Luhn's check are accepted: copy the number again from its source"
                )
    return triples


# What can be said: ess.ttl, alignment.ttl


@cache
def _terms() -> Mapping[str, About]:
    return {_compact(term): about for term, about in by_subject(load(_HERE / "ess.ttl"), _compact).items()}


@cache
def superclasses(cls: str) -> tuple[str, ...]:
    """Give the `ess:` classes of an entity whose narrowest class is `cls`, narrowest first, itself included.

    Raises:
        OntologyError: the ontology has no such class.
    """
    about = _terms().get(f"ess:{cls}", {})
    if "owl:Class" not in texts(about, "rdf:type"):
        raise OntologyError(f"“{cls}” is no class of the ontology; give the local name of one in ess.ttl")
    above = [up.removeprefix(ESS) for up in texts(about, "rdfs:subClassOf") if up.startswith(ESS)]
    return (cls, *(superclasses(above[0]) if above else ()))


@cache
def kind_of(cls: str) -> str:
    """Give the one of the ten kinds that a class belongs to.

    Raises:
        OntologyError: it belongs to none ("Actor", "Claim").
    """
    for above in superclasses(cls):
        if above in KINDS:
            return above
    raise OntologyError(f"“{cls}” belongs to none of the kinds {', '.join(KINDS)}")


@cache
def type_iris(cls: str) -> tuple[str, ...]:
    """Give every `rdf:type` that an entity of this narrowest class carries, in code-point order."""
    above = superclasses(cls)
    concept = [iri("skos:Concept")] if _CONCEPTS & set(above) else []
    return tuple(sorted([ESS + name for name in above] + concept))


@cache
def relations() -> Mapping[str, Relation]:
    """Give what a claim can say, by local name, in code-point order."""
    return MappingProxyType(read_relations(_terms(), ESS))


@cache
def accepts(relation: str, subject_cls: str, object_cls: str | None) -> bool:
    """Whether entities of these narrowest classes fit the ends; `object_cls` is None for a literal.

    Raises:
        OntologyError: there is no such relation or class.
    """
    known = relations().get(relation)
    if known is None:
        raise OntologyError(f"“{relation}” is no relation; the relations are {', '.join(relations())}")
    fits = bool(known.domain & set(superclasses(subject_cls)))
    return fits and (bool(known.range & set(superclasses(object_cls))) if object_cls else not known.range)


@cache
def ontology_quads() -> tuple[str, ...]:
    """Give the ontology as sorted canonical N-Quads lines, without line ends, in its named graph."""
    triples = (triple for name in ("ess.ttl", "alignment.ttl") for triple in load(_HERE / name))
    return tuple(lines(triples, BASE + "graph/ontology"))


# What is known: levers.ttl, themes.ttl, authority/*.ttl


@cache
def _known() -> tuple[ox.Triple, ...]:
    files = [_HERE / "levers.ttl", _HERE / "themes.ttl", *sorted((_HERE / "authority").glob("*.ttl"))]
    return tuple(triple for path in files for triple in load(path))


@cache
def _all_records() -> tuple[Record, ...]:
    return records(by_subject(_known(), _compact))


@cache
def authority() -> tuple[Record, ...]:
    """Give every known entity, registers of local authorities included, sorted by IRI."""
    return tuple(record for record in _all_records() if record.cls != "LegalForm")


@cache
def authority_quads() -> tuple[str, ...]:
    """Give the authority as sorted canonical N-Quads lines, without line ends, in its named graph.

    Every entity carries all its classes, and every name of it is a label or an alternative label.
    """
    a = ox.NamedNode(iri("rdf:type"))
    implied = {ox.NamedNode(iri(name)): ox.NamedNode(iri(general)) for name, general in _IMPLIED.items()}
    triples = set(_known())
    for triple in _known():
        if triple.predicate == a:
            cls = _compact(cast("ox.NamedNode", triple.object).value)
            types = type_iris(cls.removeprefix("ess:")) if cls.startswith("ess:") else ()
            triples |= {ox.Triple(triple.subject, a, ox.NamedNode(type_)) for type_ in types}
        elif triple.predicate in implied:
            triples.add(ox.Triple(triple.subject, implied[triple.predicate], triple.object))
    return tuple(lines(triples, BASE + "graph/authority"))
