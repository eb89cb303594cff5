"""The lines of one named graph -> its triples, and the descriptions of what they refer to.

A document's graph names entities that the authority describes. Its rules need those descriptions, and not the
fifty thousand others: so a context keeps the authority by subject, and hands out the few that are asked for.
pySHACL runs over rdflib's memory store ten times faster than over pyoxigraph's, whose terms it converts one by one
at each access; here each term is converted once.

>>> line = '<http://a/s> <http://a/p> "x"@fr <http://a/g> .'
>>> triples([line])
[('<http://a/s>', '<http://a/p>', '"x"@fr')]
"""

from __future__ import annotations

import logging
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import BNode, Graph, Literal, URIRef

from graph.term import curie, node, value
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping, Sequence

    from rdflib.term import Node

    from graph.index import Triple

Fault = tuple[str, str, str | None]
"""Where a rule is broken: its local name, the node, the value where there is one, both as terms."""
STRING = ox.Literal("").datatype


@dataclass(frozen=True, slots=True)
class Context:
    """What the graph of a document may refer to: the authority by subject, and the ontology."""

    described: Mapping[str, Sequence[Triple]]
    """Subject -> its triples in the authority graph."""
    classes: tuple[Triple, ...]
    """Triples of the ontology that put one class of `ess:` under another, or say that they share nothing."""
    defined: frozenset[str]
    """IRIs that the ontology describes."""

    @classmethod
    @cache
    def known(cls) -> Context:
        """Give the context of this version's own ontology and authority."""
        return cls.of(terms.ontology_quads(), terms.authority_quads())

    @classmethod
    def of(cls, ontology: Iterable[str], authority: Iterable[str]) -> Context:
        """Give the context of the canonical lines of an ontology graph and an authority graph."""
        described: dict[str, list[Triple]] = {}
        for triple in triples(authority):
            described.setdefault(triple[0], []).append(triple)
        of_ontology = triples(ontology)
        between, own = {curie("rdfs:subClassOf"), curie("owl:disjointWith")}, f"<{terms.ESS}"
        classes = (triple for triple in of_ontology if triple[1] in between and triple[2].startswith(own))
        return cls(described, tuple(classes), frozenset(value(subject) for subject, *_ in of_ontology))

    def names(self, iri: str) -> frozenset[str]:
        """Give every name that the authority has for an entity."""
        named = {curie("rdfs:label"), curie("skos:altLabel")}
        own = self.described.get(node(iri), ())
        return frozenset(value(end) for _, predicate, end in own if predicate in named)

    def describing(self, own: Iterable[Triple]) -> list[Triple]:
        """Give the descriptions of the known entities that triples name, and how classes stand to each other."""
        named = {end for *_, end in own} & self.described.keys()
        return [*self.classes, *(triple for key in sorted(named) for triple in self.described[key])]


def triples(lines: Iterable[str], tail: str | None = None) -> list[Triple]:
    """Split canonical lines without line ends, each of a named graph, or of that which `tail` ends.

    What has a triple for a term, which RDF 1.1 has not, is left out.
    """
    found: list[Triple] = []
    for line in lines:
        subject, predicate, rest = line.split(" ", 2)
        end = rest[: rest.rindex(" <") if tail is None else -len(tail)]
        if end[:2] != "<<":
            found.append((subject, predicate, end))
    return found


def quads(lines: Iterable[str]) -> list[ox.Quad]:
    """Parse lines without line ends. Raises SyntaxError with the number of the first that is no quad."""
    return list(ox.parse("\n".join(lines) + "\n", format=ox.RdfFormat.N_QUADS))


def data(found: Iterable[Triple]) -> Graph:
    """Give triples as a graph of rdflib."""
    graph = Graph(bind_namespaces="none")
    text = "".join(f"{subject} {predicate} {end} .\n" for subject, predicate, end in found)
    add(graph, ox.parse(text, format=ox.RdfFormat.N_TRIPLES))
    return graph


def add(graph: Graph, found: Iterable[ox.Quad | ox.Triple]) -> None:
    """Add the triples of quads to a graph; one with a triple term, which RDF 1.1 has not, is left out."""
    converted = cache(_converted)
    with quiet():
        for quad in found:
            subject, end = quad.subject, quad.object
            if not (isinstance(subject, ox.Triple) or isinstance(end, ox.Triple)):
                graph.add((converted(subject), converted(quad.predicate), converted(end)))


@contextmanager
def quiet() -> Generator[None]:
    """Keep rdflib from logging or warning of each ill-typed literal: a shape tells it."""
    logger = logging.getLogger("rdflib.term")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(before)


def _converted(term: ox.NamedNode | ox.BlankNode | ox.Literal) -> Node:
    """Give a term of pyoxigraph as one of rdflib, its lexical form untouched."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    if term.language:
        return Literal(term.value, lang=term.language)
    datatype = None if term.datatype == STRING else URIRef(term.datatype.value)
    return Literal(term.value, datatype=datatype, normalize=False)


def name_of(iri: str) -> str:
    """Give the last part of an address: of a graph, the slug of its document, or "authority" and the like."""
    return iri.rpartition("/")[2]
