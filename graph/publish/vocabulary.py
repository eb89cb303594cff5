"""The ontology -> its page; the English of the interface and of the ontology -> the script that the pages switch by.

Templates are written in French. `data-t` on an element names its English in `english.toml`, or a node of the graph
whose English name stands in the graph.
"""

from __future__ import annotations

import json
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from graph.publish import view
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.publish.book import Book

__all__ = ["english", "interface", "ontology"]

SECTIONS = {
    "classes": "owl:Class",
    "relations": "owl:ObjectProperty",
    "values": "owl:DatatypeProperty",
    "individuals": "owl:NamedIndividual",
}
"""Parts of the page, with the class of the terms in them; what is of none stands last."""
FACTS = (
    "rdfs:subClassOf", "rdfs:subPropertyOf", "rdfs:domain", "schema:domainIncludes", "rdfs:range",
    "schema:rangeIncludes", "skos:exactMatch", "owl:equivalentClass", "skos:closeMatch", "rdfs:seeAlso",
)  # fmt: skip
ABOUT = (
    "dcterms:title", "dcterms:description", "owl:versionInfo", "owl:versionIRI", "dcterms:created",
    "dcterms:issued", "dcterms:modified",
    "dcterms:creator", "dcterms:publisher", "dcterms:license", "bibo:status", "dcterms:bibliographicCitation",
    "vann:preferredNamespacePrefix", "vann:preferredNamespaceUri",
)  # fmt: skip


@cache
def interface() -> Mapping[str, str]:
    """Give the English of the interface by its keys."""
    return tomllib.loads((files("graph.publish") / "english.toml").read_text(encoding="utf-8"))


def english(book: Book) -> bytes:
    """Write the English names of everything that has one, as a script that a page in a folder can load."""
    names = {book.shared.key(iri): name for iri, name in book.shared.english.items()}
    told = {**interface(), **dict(sorted(names.items()))}
    return f"const english = {json.dumps(told, ensure_ascii=False, indent=0)};\n".encode()


def ontology(book: Book) -> tuple[str, bytes]:
    """Give the page of the ontology: what it is, and each term with all that is said of it."""
    own = sorted(iri for iri in book.shared.names if iri.startswith(terms.ESS))
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in (*SECTIONS, "others")}
    for iri in own:
        types = view.values(book.store, iri, "rdf:type")
        name = next((name for name, of in SECTIONS.items() if terms.iri(of) in types), "others")
        found[name].append(term(book, iri))
    whole = terms.ESS.rstrip("#")
    told = [(curie, view.values(book.store, whole, curie)) for curie in ABOUT]
    return book.shared.write(
        "ontology", "ess", rdf="ess", namespace=terms.ESS, about=told,
        sections=[(name, rows) for name, rows in found.items() if rows],
    )  # fmt: skip


def term(book: Book, iri: str) -> dict[str, Any]:
    """Give what the page says of a term."""
    return {
        "iri": iri,
        "name": iri.removeprefix(terms.ESS),
        "definitions": view.values(book.store, iri, "skos:definition"),
        "english": view.values(book.store, iri, "skos:definition", frozenset({"en"})),
        "examples": view.values(book.store, iri, "skos:example"),
        "facts": [(curie, values) for curie in FACTS if (values := view.values(book.store, iri, curie))],
        "narrower": view.subjects(book.store, "rdfs:subClassOf", iri),
    }
