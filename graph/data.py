"""The quads of one named graph -> the rdflib graph that a rule looks at, with what they refer to.

A document's graph names entities that the authority describes. Its rules need those descriptions, and not the
fifty thousand others: so a context keeps the authority as lines by subject, and hands out the few that are
asked for. pySHACL runs over rdflib's memory store ten times faster than over pyoxigraph's, whose terms it
converts one by one at each access; here each term is converted once.

>>> line = '<http://a/s> <http://a/p> "x"@fr <http://a/g> .'
>>> [str(value) for value in data(quads([line]), Context.known()).objects(URIRef("http://a/s"))]
['x']
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
from rdflib.term import Node

from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping, Sequence


Fault = tuple[str, Node, Node | None]
"""Where a rule is broken: its local name, the node, the value where there is one."""
STRING = ox.Literal("").datatype


@dataclass(frozen=True, slots=True)
class Context:
    """What the graph of a document may refer to: the authority by subject, and the ontology."""

    described: Mapping[str, Sequence[str]]
    """Subject in angle brackets -> its lines in the authority graph."""
    classes: tuple[str, ...]
    """Lines of the ontology that put one class of `ess:` under another, or say that they share nothing."""
    defined: frozenset[str]
    """IRIs that the ontology describes."""

    @classmethod
    @cache
    def known(cls) -> Context:
        """Give the context of this version's own ontology and authority."""
        return cls.of(terms.ontology_quads(), terms.authority_quads())

    @classmethod
    def of(cls, ontology: Iterable[str], authority: Iterable[str]) -> Context:
        """Give the context of the lines of an ontology graph and an authority graph."""
        described: dict[str, list[str]] = {}
        for line in authority:
            described.setdefault(subject(line), []).append(line)
        ontology = tuple(ontology)
        between = [f"> <{terms.iri(name)}> <{terms.ESS}" for name in ("rdfs:subClassOf", "owl:disjointWith")]
        classes = tuple(line for line in ontology if any(relation in line for relation in between))
        return cls(described, classes, frozenset(subject(line)[1:-1] for line in ontology))

    def names(self, iri: str) -> frozenset[str]:
        """Give every name that the authority has for an entity."""
        named = {terms.iri(name) for name in ("rdfs:label", "skos:altLabel")}
        own = quads(self.described.get(f"<{iri}>", ()))
        return frozenset(
            str(q.object.value)
            for q in own
            if q.predicate.value in named and isinstance(q.object, ox.Literal)
        )


def subject(line: str) -> str:
    """Give the subject of a line, as it is written."""
    return line.partition(" ")[0]


def quads(lines: Iterable[str]) -> list[ox.Quad]:
    """Parse lines without line ends. Raises SyntaxError with the number of the first that is no quad."""
    return list(ox.parse("\n".join(lines) + "\n", format=ox.RdfFormat.N_QUADS))


def data(own: Sequence[ox.Quad], context: Context) -> Graph:
    """Give the triples of the quads, and the descriptions of the known entities that they name."""
    graph = Graph(bind_namespaces="none")
    add(graph, own)
    add(graph, described(own, context))
    return graph


def described(own: Sequence[ox.Quad], context: Context) -> list[ox.Quad]:
    """Give the descriptions of the known entities that quads name, and how classes stand to each other."""
    named = sorted({str(quad.object) for quad in own if isinstance(quad.object, ox.NamedNode)})
    lines = [line for key in named for line in context.described.get(key, ())]
    return quads([*context.classes, *lines])


def add(graph: Graph, found: Iterable[ox.Quad]) -> None:
    """Add the triples of quads to a graph; one with a triple term, which RDF 1.1 has not, is left out."""
    converted = cache(node)
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


def node(term: ox.NamedNode | ox.BlankNode | ox.Literal) -> Node:
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


def value_of(graph: Graph, node: Node, curie: str) -> str | None:
    """Give one value of a property, the first in code-point order; None where it has none."""
    return min((str(value) for value in graph.objects(node, term(curie))), default=None)


@cache
def term(curie: str) -> URIRef:
    """Give the node of a vocabulary term."""
    return URIRef(terms.iri(curie))
