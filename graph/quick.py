"""Shapes and triples -> where a shape does not hold, soon: what pySHACL need not be asked.

pySHACL takes several times as long to say that a document breaks no rule as the text took to be read. Here the shapes
are made into functions once, which look at whole columns of triples: a rule is a comparison of sets wherever all is
well, and only where it is not are the nodes looked at one by one. What is told is what pySHACL tells, or nothing:
where a shape says something that is not known here, or a value cannot be compared with certainty, it is asked.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from rdflib import RDF, SH, URIRef
from rdflib.collection import Collection

from graph import judge
from graph.constraint import (
    NODES,
    Broken,
    Looked,
    Rule,
    counted,
    each,
    having,
    once_a_language,
    paired,
    qualified,
)
from graph.index import Index, Unknown, Walk, target, term, walked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Set

    from rdflib import Graph
    from rdflib.term import Node

    from graph.judge import Judge

__all__ = ["compiled"]

SAID = {SH.name, SH.message, SH.group, SH.severity, SH.path, RDF.type, SH.qualifiedMinCount}
"""What a shape has besides its rules."""
TARGETS = {SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf}


@cache
def compiled(shapes: Graph) -> Callable[[Index], list[tuple[str, *Broken]] | None]:
    """Make shapes into one function, which gives the shape, node and value of each fault, or None if it is not sure."""
    try:
        made = [
            (str(shape), target(kind, end), shape_rules(shapes, shape))
            for kind in sorted(TARGETS)
            for shape, end in sorted(shapes.subject_objects(kind))
        ]
    except Unknown:
        return lambda _: None

    def faults(index: Index) -> list[tuple[str, str, str | None]] | None:
        try:
            return [
                (name, *broken)
                for name, nodes, broken_at in made
                for broken in broken_at(index, nodes(index))
            ]
        except Unknown:
            return None

    return faults


def shape_rules(
    shapes: Graph, shape: Node, *, within: bool = False
) -> Callable[[Index, Set[str]], Iterator[Broken]]:
    """Make a shape, or one within another, into a function that tells at which of some nodes it does not hold.

    Raises:
        Unknown: it cannot be made, or has a property whose faults would be told as its own.
    """
    if not within and shapes.value(shape, SH.property) is not None:
        raise Unknown
    path = shapes.value(shape, SH.path)
    walk: Walk = walked(shapes, path) if path is not None else lambda _, __: NODES
    plain = term(path) if isinstance(path, URIRef) else ""
    rules = [
        made_rule(shapes, shape, rule, value)
        for rule, value in shapes.predicate_objects(shape)
        if rule not in SAID and rule not in TARGETS
    ]

    def broken(index: Index, nodes: Set[str]) -> Iterator[Broken]:
        if nodes:
            looked = Looked(index, nodes, walk(index, nodes), plain)
            for rule in rules:
                yield from rule(looked)

    return broken


def made_rule(shapes: Graph, shape: Node, rule: Node, value: Node) -> Rule:
    """Make one rule of a shape into a function; Unknown where it cannot be."""
    if rule in {SH.minCount, SH.maxCount}:
        return counted(int(str(value)), least=rule == SH.minCount)
    if rule == SH.hasValue:
        return having(term(value))
    if rule == SH.uniqueLang:
        return once_a_language
    if rule in {SH.equals, SH.disjoint, SH.lessThan, SH.lessThanOrEquals}:
        return paired(rule, term(value))
    if rule == SH.qualifiedValueShape:
        return qualified(inner(shapes, value), int(str(shapes.value(shape, SH.qualifiedMinCount))))
    return each(shapes_judge(shapes, rule, value) or judge.made(shapes, rule, value))


def shapes_judge(shapes: Graph, rule: Node, value: Node) -> Judge | None:
    """Make a rule that leads to other shapes into a function of values; None for any other rule."""
    if rule == SH["or"]:
        ways = [inner(shapes, way) for way in Collection(shapes, value)]

        def none_fits(index: Index, values: Set[str]) -> Set[str]:
            for way in ways:
                values = way(index, values)
            return values

        return none_fits
    if rule == SH["not"]:
        forbidden = inner(shapes, value)
        return lambda index, values: values - forbidden(index, values)
    return inner(shapes, value) if rule in {SH.node, SH.property} else None


def inner(shapes: Graph, shape: Node) -> Judge:
    """Make a shape into a function that gives those of some values at which it does not hold."""
    broken = shape_rules(shapes, shape, within=True)
    return lambda index, values: {node for node, _ in broken(index, values)}
