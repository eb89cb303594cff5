"""The graph of a document, or of the authority -> what a shape of one node cannot see.

The rules are checks of `shapes/file.ttl`: which terms a graph may use, which source it describes, and what the
authority may hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Literal, URIRef

from graph.data import name_of, term
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import Graph

    from graph.data import Fault


def known_terms(graph: Graph, defined: frozenset[str]) -> Iterator[Fault]:
    """Give each property and class of `ess:` in use that the ontology does not define."""
    used = set(graph.predicates()) | set(graph.objects(None, term("rdf:type")))
    for iri in sorted(str(node) for node in used):
        if iri.startswith(terms.ESS) and iri not in defined:
            yield "known-term", URIRef(iri), None


def source(graph: Graph, name: str) -> Iterator[Fault]:
    """Give what is wrong where the graph of document `name` describes other than its one source."""
    found = sorted(str(node) for node in graph.subjects(term("rdf:type"), term("ess:Source")))
    if [name_of(node) for node in found] != [name]:
        yield "one-source", Literal(name), Literal(" ".join(found))


def authority(graph: Graph) -> Iterator[Fault]:
    """Give each relation that the authority states, which only a text may state."""
    for name in terms.relations():
        for subject, _, end in sorted(graph.triples((None, term(f"ess:{name}"), None))):
            yield "authority-names", subject, Literal(f"{name} {end}")
