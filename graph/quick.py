"""Shapes and quads -> whether every shape holds, soon: what pySHACL need not be asked.

Almost every document breaks no rule, and pySHACL takes some four times as long to say so as the text took to be read.
Here the shapes are made into functions once, and run over two indexes of the quads. The answer is only ever "it holds"
or "ask pySHACL", which alone tells what is broken: where a shape says something that is not known here, or a value
cannot be compared with certainty, the answer is the second.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph as ox
from rdflib import RDF, SH, Literal, URIRef
from rdflib.collection import Collection

from graph.index import Index, Term, Unknown, Walk, target, term, walked
from ontology import terms

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

__all__ = ["compiled"]

Test: TypeAlias = Callable[[Index, Term], bool]
DAY, NUMBERS = terms.iri("xsd:date"), (terms.iri("xsd:decimal"), terms.iri("xsd:integer"))
SAID = {SH.name, SH.message, SH.group, SH.severity, SH.path, RDF.type}
"""What a shape has besides its rules."""
TARGETS = {SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf}
KINDS = {
    SH.IRI: (ox.NamedNode,),
    SH.Literal: (ox.Literal,),
    SH.BlankNode: (ox.BlankNode,),
    SH.IRIOrLiteral: (ox.NamedNode, ox.Literal),
    SH.BlankNodeOrIRI: (ox.BlankNode, ox.NamedNode),
    SH.BlankNodeOrLiteral: (ox.BlankNode, ox.Literal),
}


@cache
def compiled(shapes: Graph) -> Callable[[Index], bool]:
    """Make shapes into one function, which tells whether all of them hold for sure."""
    try:
        made = [
            (target(shapes, kind, end), shape_test(shapes, shape))
            for kind in sorted(TARGETS)
            for shape, end in sorted(shapes.subject_objects(kind))
        ]
    except Unknown:
        return lambda _: False

    def holds(index: Index) -> bool:
        try:
            return all(test(index, node) for nodes, test in made for node in nodes(index))
        except Unknown:
            return False

    return holds


def shape_test(shapes: Graph, shape: Node) -> Test:
    """Make a shape into a function that tells of a node whether it holds; Unknown where it cannot be."""
    path = shapes.value(shape, SH.path)
    walk: Walk = walked(shapes, path) if path is not None else lambda _, node: (node,)
    tests: list[Callable[[Index, Term, Sequence[Term]], bool]] = []
    for rule, value in shapes.predicate_objects(shape):
        if rule in SAID or rule in TARGETS or rule == SH.qualifiedMinCount:
            continue
        tests.append(rule_test(shapes, shape, rule, value))

    def holds(index: Index, node: Term) -> bool:
        values = walk(index, node)
        return all(test(index, node, values) for test in tests)

    return holds


def rule_test(
    shapes: Graph, shape: Node, rule: Node, value: Node
) -> Callable[[Index, Term, Sequence[Term]], bool]:
    """Make one rule of a shape into a function of a node and the values of the path; Unknown where it cannot be."""
    if rule in {SH.minCount, SH.maxCount}:
        number = int(str(value))
        return lambda _, __, ends: len(ends) >= number if rule == SH.minCount else len(ends) <= number
    if rule == SH.hasValue:
        wanted = term(value)
        return lambda _, __, ends: wanted in ends
    if rule == SH.uniqueLang:
        return lambda _, __, ends: all_once(end for end in ends if isinstance(end, ox.Literal))
    if rule in {SH.equals, SH.disjoint, SH.lessThan, SH.lessThanOrEquals}:
        return pair_test(rule, term(value))
    if rule == SH.qualifiedValueShape:
        most, inner = int(str(shapes.value(shape, SH.qualifiedMinCount))), shape_test(shapes, value)
        return lambda index, _, ends: sum(inner(index, end) for end in ends) >= most
    each = value_test(shapes, rule, value)
    return lambda index, _, ends: all(each(index, end) for end in ends)


def value_test(shapes: Graph, rule: Node, value: Node) -> Test:  # ruff: ignore[too-many-return-statements]
    """Make a rule on single values into a function of one.

    Raises:
        Unknown: it is not known here.
    """
    if rule == SH.pattern:
        pattern = re.compile(str(value))
        return lambda _, end: not isinstance(end, ox.BlankNode) and bool(pattern.search(text(end)))
    if rule in {SH.minLength, SH.maxLength}:
        size = int(str(value))
        least = rule == SH.minLength
        return lambda _, end: len(text(end)) >= size if least else len(text(end)) <= size
    if rule in {SH.minInclusive, SH.maxInclusive}:
        bound, low = Decimal(str(value)), rule == SH.minInclusive
        return lambda _, end: number_of(end) >= bound if low else number_of(end) <= bound
    if rule == SH["in"]:
        allowed = {term(one) for one in Collection(shapes, value)}
        return lambda _, end: end in allowed
    if rule == SH.languageIn:
        tongues = {str(one).lower() for one in Collection(shapes, value)}
        return lambda _, end: isinstance(end, ox.Literal) and (end.language or "").lower() in tongues
    if rule == SH["class"]:
        cls = term(value)
        return lambda index, end: index.is_a(end, cls)
    if rule == SH.nodeKind:
        kinds = KINDS[URIRef(str(value))]
        return lambda _, end: isinstance(end, kinds)
    if rule == SH.datatype:
        datatype = str(value)
        return lambda _, end: isinstance(end, ox.Literal) and is_of(end.value, end.datatype.value, datatype)
    if rule in {SH["or"], SH["not"], SH.node, SH.property}:
        return shapes_test(shapes, rule, value)
    raise Unknown


def shapes_test(shapes: Graph, rule: Node, value: Node) -> Test:
    """Make a rule that leads to other shapes into a function of one value."""
    if rule == SH["or"]:
        ways = [shape_test(shapes, way) for way in Collection(shapes, value)]
        return lambda index, end: any(way(index, end) for way in ways)
    inner = shape_test(shapes, value)
    if rule == SH["not"]:
        return lambda index, end: not inner(index, end)
    return inner


def pair_test(rule: Node, other: Term) -> Callable[[Index, Term, Sequence[Term]], bool]:
    """Make a rule that compares the values of the path with those of a property into a function."""

    def holds(index: Index, node: Term, ends: Sequence[Term]) -> bool:
        others = index.out.get(other, {}).get(node, ())
        if rule == SH.equals:
            return set(ends) == set(others)
        if rule == SH.disjoint:
            return set(ends).isdisjoint(others)
        if len({end.datatype for end in (*ends, *others) if isinstance(end, ox.Literal)}) > 1:
            raise Unknown
        pairs = [(rank(end), rank(one)) for end in ends for one in others]
        return all(before < after if rule == SH.lessThan else before <= after for before, after in pairs)

    return holds


@cache
def is_of(lexical: str, datatype: str, wanted: str) -> bool:
    """Tell whether a literal is of a datatype, and well formed."""
    return datatype == wanted and not Literal(lexical, datatype=URIRef(datatype), normalize=False).ill_typed


def number_of(node: Term) -> Decimal:
    """Give the value of a decimal or an integer.

    Raises:
        Unknown: it is none.
    """
    if not isinstance(node, ox.Literal) or node.datatype.value not in NUMBERS:
        raise Unknown
    try:
        return Decimal(node.value)
    except InvalidOperation as error:
        raise Unknown from error


def rank(node: Term) -> int:
    """Give what orders days and whole numbers, which pySHACL compares by their values.

    Raises:
        Unknown: it is neither, or a day with a year of other than four digits.
    """
    if not isinstance(node, ox.Literal):
        raise Unknown
    kind, written = node.datatype.value, node.value
    if kind == NUMBERS[1] and is_of(written, kind, kind):
        return int(written)
    if kind != DAY or len(written) != len("2019-07-05") or not is_of(written, DAY, DAY):
        raise Unknown
    return date.fromisoformat(written).toordinal()


def all_once(values: Iterable[ox.Literal]) -> bool:
    """Tell whether no language comes twice."""
    found = [value.language.lower() for value in values if value.language]
    return len(set(found)) == len(found)


def text(node: Term) -> str:
    """Give an address, or the characters of a literal.

    Raises:
        Unknown: it is neither.
    """
    if isinstance(node, (ox.NamedNode, ox.Literal)):
        return node.value
    raise Unknown
