"""Triples -> what a shape asks of them: nodes that a target or a path leads to.

Two indexes, by predicate and subject and by predicate and object, answer both; classes lead to those below them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph as ox
from rdflib import RDF, SH, BNode, Literal, URIRef
from rdflib.collection import Collection

from ontology import terms

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

__all__ = ["Index", "Term", "Unknown", "Walk", "target", "term", "walked"]

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
TYPE, BELOW = ox.NamedNode(terms.iri("rdf:type")), ox.NamedNode(terms.iri("rdfs:subClassOf"))


class Unknown(Exception):  # ruff: ignore[error-suffix-on-exception-name]
    """Something that only pySHACL knows."""


class Index:
    """Triples, found by predicate and end."""

    def __init__(self, quads: Iterable[ox.Quad]) -> None:
        self.out: dict[Term, dict[Term, list[Term]]] = {}
        self.into: dict[Term, dict[Term, list[Term]]] = {}
        for quad in dict.fromkeys(quad.triple for quad in quads):
            self.out.setdefault(quad.predicate, {}).setdefault(quad.subject, []).append(quad.object)
            self.into.setdefault(quad.predicate, {}).setdefault(quad.object, []).append(quad.subject)
        self.below: dict[Term, frozenset[Term]] = {}

    def classes(self, cls: Term) -> frozenset[Term]:
        """Give a class and all that stand under it."""
        if cls not in self.below:
            found, new = {cls}, [cls]
            while new:
                new = [
                    low for high in new for low in self.into.get(BELOW, {}).get(high, ()) if low not in found
                ]
                found.update(new)
            self.below[cls] = frozenset(found)
        return self.below[cls]

    def is_a(self, node: Term, cls: Term) -> bool:
        """Tell whether a node is of a class or of one under it."""
        return not self.classes(cls).isdisjoint(self.out.get(TYPE, {}).get(node, ()))


Walk: TypeAlias = Callable[[Index, Term], Sequence[Term]]


def target(shapes: Graph, kind: Node, end: Node) -> Callable[[Index], Iterable[Term]]:
    """Make a target into a function that gives its nodes."""
    at = term(end)
    if kind == SH.targetNode:
        return lambda _: (at,)
    if kind == SH.targetSubjectsOf:
        return lambda index: index.out.get(at, {})
    if kind == SH.targetObjectsOf:
        return lambda index: index.into.get(at, {})
    return lambda index: (node for cls in index.classes(at) for node in index.into.get(TYPE, {}).get(cls, ()))


def walked(shapes: Graph, path: Node) -> Walk:
    """Make a path into a function that gives the nodes it leads to, each once.

    Raises:
        Unknown: it is of a kind that is not known here.
    """
    if isinstance(path, URIRef):
        at = term(path)
        return lambda index, node: index.out.get(at, {}).get(node, ())
    if (inverse := shapes.value(path, SH.inversePath)) is not None:
        if not isinstance(inverse, URIRef):
            raise Unknown
        back = term(inverse)
        return lambda index, node: index.into.get(back, {}).get(node, ())
    if (either := shapes.value(path, SH.alternativePath)) is not None:
        ways = [walked(shapes, way) for way in Collection(shapes, either)]
        return lambda index, node: list(dict.fromkeys(end for way in ways for end in way(index, node)))
    if (path, RDF.first, None) not in shapes:
        raise Unknown
    steps = [walked(shapes, step) for step in Collection(shapes, path)]

    def follow(index: Index, node: Term) -> Sequence[Term]:
        ends: Sequence[Term] = (node,)
        for step in steps:
            ends = list(dict.fromkeys(end for at in ends for end in step(index, at)))
        return ends

    return follow


def term(node: Node) -> Term:
    """Give a term of a shape as pyoxigraph has it.

    Raises:
        Unknown: it is a blank node.
    """
    if isinstance(node, Literal):
        if node.language or node.datatype is None:
            return ox.Literal(str(node), language=node.language)
        return ox.Literal(str(node), datatype=ox.NamedNode(str(node.datatype)))
    if isinstance(node, BNode):
        raise Unknown
    return ox.NamedNode(str(node))
