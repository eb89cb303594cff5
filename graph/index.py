"""Triples -> what a rule asks of them: nodes that a property, a target or a path leads to.

A column holds the triples of one predicate, by subject; the same by object is made when it is asked for. Terms are
strings, as `graph.term` has them. Rules look at whole columns, so that most of them take one comparison of sets.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING, TypeAlias

from rdflib import RDF, SH, BNode, Literal, URIRef
from rdflib import collection as lists

from graph.term import STRING, curie, quoted, value

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

__all__ = ["Column", "Index", "Triple", "Unknown", "Walk", "target", "term", "walked"]

Triple: TypeAlias = tuple[str, str, str]
Column: TypeAlias = Mapping[str, Sequence[str]]
TYPE, BELOW = curie("rdf:type"), curie("rdfs:subClassOf")
NONE: Column = {}


class Unknown(Exception):  # ruff: ignore[error-suffix-on-exception-name]
    """Something that only pySHACL knows."""


class Index:
    """Triples, found by predicate and end."""

    def __init__(self, *parts: Iterable[Triple]) -> None:
        self.out: dict[str, dict[str, list[str]]] = {}
        for part in parts:
            self.add(part)
        self._into: dict[str, dict[str, list[str]]] = {}
        self._values: dict[str, frozenset[str]] = {}
        self._most: dict[str, int] = {}
        self._below: dict[str, frozenset[str]] = {}
        self._members: dict[str, frozenset[str]] = {}

    def add(self, triples: Iterable[Triple]) -> None:
        """Take triples in, each once; before anything is asked."""
        columns = self.out
        for subject, predicate, end in triples:
            try:
                column = columns[predicate]
            except KeyError:
                column = columns[predicate] = {}
            if subject not in column:
                column[subject] = [end]
            elif end not in (ends := column[subject]):
                ends.append(end)

    def column(self, predicate: str) -> Column:
        """Give the objects of a predicate by subject."""
        return self.out.get(predicate, NONE)

    def into(self, predicate: str) -> Column:
        """Give the subjects of a predicate by object."""
        if predicate not in self._into:
            made: dict[str, list[str]] = {}
            for subject, ends in self.column(predicate).items():
                for end in ends:
                    made.setdefault(end, []).append(subject)
            self._into[predicate] = made
        return self._into[predicate]

    def values(self, predicate: str) -> frozenset[str]:
        """Give every object of a predicate."""
        if predicate not in self._values:
            self._values[predicate] = frozenset(
                end for ends in self.column(predicate).values() for end in ends
            )
        return self._values[predicate]

    def most(self, predicate: str) -> int:
        """Give how many objects of a predicate a subject has at most."""
        if predicate not in self._most:
            self._most[predicate] = max(map(len, self.column(predicate).values()), default=0)
        return self._most[predicate]

    def objects(self, subject: str, predicate: str) -> Sequence[str]:
        """Give the objects of a subject, by the prefixed name of the predicate."""
        return self.column(curie(predicate)).get(subject, ())

    def subjects(self, predicate: str, end: str) -> Sequence[str]:
        """Give the subjects of an object, by the prefixed name of the predicate."""
        return self.into(curie(predicate)).get(end, ())

    def said(self, subject: str, predicate: str) -> str | None:
        """Give what one object says, the first in code-point order; None where there is none."""
        return min(map(value, self.objects(subject, predicate)), default=None)

    def triples(self) -> Iterator[Triple]:
        """Give every triple."""
        for predicate, column in self.out.items():
            for subject, ends in column.items():
                for end in ends:
                    yield subject, predicate, end

    def classes(self, cls: str) -> frozenset[str]:
        """Give a class and all that stand under it."""
        if cls not in self._below:
            found, new = {cls}, [cls]
            while new:
                new = [low for high in new for low in self.into(BELOW).get(high, ()) if low not in found]
                found.update(new)
            self._below[cls] = frozenset(found)
        return self._below[cls]

    def members(self, cls: str) -> frozenset[str]:
        """Give the nodes of a class and of those under it."""
        if cls not in self._members:
            typed = self.into(TYPE)
            self._members[cls] = frozenset(
                node for one in self.classes(cls) if one in typed for node in typed[one]
            )
        return self._members[cls]


Walk: TypeAlias = Callable[[Index, Collection[str]], Column]
"""Nodes -> the ends of each, each once; the column may have other nodes besides."""


def target(kind: Node, end: Node) -> Callable[[Index], Set[str]]:
    """Make a target into a function that gives its nodes."""
    at = term(end)
    if kind == SH.targetNode:
        only = frozenset({at})
        return lambda _: only
    if kind == SH.targetSubjectsOf:
        return lambda index: index.column(at).keys()
    if kind == SH.targetObjectsOf:
        return lambda index: index.values(at)
    return lambda index: index.members(at)


def walked(shapes: Graph, path: Node) -> Walk:
    """Make a path into a function that gives the nodes it leads to.

    Raises:
        Unknown: it is of a kind that is not known here.
    """
    if isinstance(path, URIRef):
        at = term(path)
        return lambda index, _: index.column(at)
    if (inverse := shapes.value(path, SH.inversePath)) is not None:
        if not isinstance(inverse, URIRef):
            raise Unknown
        back = term(inverse)
        return lambda index, _: index.into(back)
    if (either := shapes.value(path, SH.alternativePath)) is not None:
        ways = [walked(shapes, way) for way in lists.Collection(shapes, either)]
        return lambda index, nodes: _joined([way(index, nodes) for way in ways], nodes)
    if (path, RDF.first, None) not in shapes:
        raise Unknown
    steps = [walked(shapes, step) for step in lists.Collection(shapes, path)]
    return lambda index, nodes: _followed(index, steps, nodes)


def _joined(columns: Sequence[Column], nodes: Collection[str]) -> Column:
    joined: dict[str, Sequence[str]] = {}
    for node in nodes:
        found = [column[node] for column in columns if node in column]
        joined[node] = (
            found[0] if len(found) == 1 else list(dict.fromkeys(end for ends in found for end in ends))
        )
    return joined


def _followed(index: Index, steps: Sequence[Walk], nodes: Collection[str]) -> Column:
    reached: dict[str, Sequence[str]] = {node: (node,) for node in nodes}
    for step in steps:
        here = {end for ends in reached.values() for end in ends}
        if not here:
            return NONE
        column = step(index, here)
        for node, ends in reached.items():
            if len(ends) == 1:
                reached[node] = column.get(ends[0], ())
            else:
                reached[node] = list(dict.fromkeys(far for end in ends for far in column.get(end, ())))
    return reached


def term(node: Node) -> str:
    """Give a term of a shape as a string.

    Raises:
        Unknown: it is a blank node.
    """
    if isinstance(node, BNode):
        raise Unknown
    if not isinstance(node, Literal):
        return f"<{node}>"
    after = f"@{node.language}" if node.language else ""
    if node.datatype is not None and str(node.datatype) != STRING:
        after = f"^^<{node.datatype}>"
    return quoted(str(node)) + after
