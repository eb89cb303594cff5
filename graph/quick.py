"""Shapes and triples -> where a shape does not hold, soon: what pySHACL need not be asked.

pySHACL takes several times as long to say that a document breaks no rule as the text took to be read. Here the shapes
are made into functions once, which look at whole columns of triples: a rule is a comparison of sets wherever all is
well, and only where it is not are the nodes looked at one by one. What is told is what pySHACL tells, or nothing:
where a shape says something that is not known here, or a value cannot be compared with certainty, it is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from rdflib import RDF, SH, URIRef
from rdflib.collection import Collection

from graph import judge
from graph.index import Column, Index, Unknown, Walk, target, term, walked
from graph.term import is_literal, language

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

    from graph.judge import Judge

__all__ = ["Broken", "compiled"]


class Itself(dict[str, Sequence[str]]):
    """The column of a shape without a path: each node leads to itself."""

    def __missing__(self, node: str) -> Sequence[str]:
        return (node,)

    def get(self, node: str, _: object = None) -> Sequence[str]:
        """Give the node."""
        return (node,)


Broken: TypeAlias = tuple[str, str | None]
"""A node at which a shape does not hold, and the value where there is one."""
SAID = {SH.name, SH.message, SH.group, SH.severity, SH.path, RDF.type, SH.qualifiedMinCount}
"""What a shape has besides its rules."""
NODES = Itself()
TARGETS = {SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf}


@dataclass(frozen=True, slots=True)
class Looked:
    """What a shape looks at."""

    index: Index
    nodes: Set[str]
    ends: Column
    """Of the nodes, and perhaps of others."""
    path: str
    """The predicate that the path is; empty where it is more, or there is none."""

    def wrong(self, bad: Judge) -> Set[str]:
        """Give the values of the nodes that are not as they should be, and perhaps some of others."""
        if self.path:
            with suppress(Unknown):  # of a node that the shape does not look at
                return bad(self.index, self.index.values(self.path))
        ends = self.ends
        if ends is NODES:
            return bad(self.index, self.nodes)
        return bad(self.index, {end for node in self.nodes for end in ends.get(node, ())})


Rule: TypeAlias = Callable[[Looked], Iterable[Broken]]


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


def counted(number: int, *, least: bool) -> Rule:
    """Make a rule on how many values there are."""

    def broken(looked: Looked) -> Iterator[Broken]:
        ends, path = looked.ends, looked.path
        if path and least and number == 1:
            yield from ((node, None) for node in looked.nodes - ends.keys())
        elif not path or least or looked.index.most(path) > number:
            for node in looked.nodes:
                found = len(ends.get(node, ()))
                if found < number if least else found > number:
                    yield node, None

    return broken


def having(wanted: str) -> Rule:
    """Make a rule that one value is this."""

    def broken(looked: Looked) -> Iterator[Broken]:
        if looked.path:
            having = looked.index.into(looked.path).get(wanted, ())
            yield from ((node, None) for node in looked.nodes - frozenset(having))
        else:
            yield from ((node, None) for node in looked.nodes if wanted not in looked.ends.get(node, ()))

    return broken


def once_a_language(looked: Looked) -> Iterator[Broken]:
    """Give each node with two values in one language."""
    for node in looked.nodes:
        ends = looked.ends.get(node, ())
        if len(ends) > 1:
            tongues = [tongue.lower() for end in ends if (tongue := language(end))]
            if len(set(tongues)) < len(tongues):
                yield node, None


def paired(rule: Node, other: str) -> Rule:
    """Make a rule that compares the values of the path with those of a property."""
    equal, disjoint, strictly = rule == SH.equals, rule == SH.disjoint, rule == SH.lessThan

    def broken(looked: Looked) -> Iterator[Broken]:
        others = looked.index.column(other)
        for node in looked.nodes:
            ends, ones = looked.ends.get(node, ()), others.get(node, ())
            if equal:
                if ends != ones:
                    yield from ((node, end) for end in set(ends) ^ set(ones))
            elif disjoint:
                if ones and ends:
                    yield from ((node, end) for end in set(ends) & set(ones))
            elif ends and ones:
                yield from unordered(node, ends, ones, strictly=strictly)

    return broken


def unordered(node: str, ends: Sequence[str], others: Sequence[str], *, strictly: bool) -> Iterator[Broken]:
    """Give each value that does not stand before every other; Unknown where one cannot be compared for sure."""
    judge.alike([end for end in (*ends, *others) if is_literal(end)])
    last = [judge.rank(end) for end in others]
    for end in ends:
        at = judge.rank(end)
        if any(at >= one if strictly else at > one for one in last):
            yield node, end


def qualified(bad: Judge, least: int) -> Rule:
    """Make a rule that so many values are as another shape says."""

    def broken(looked: Looked) -> Iterator[Broken]:
        wrong = looked.wrong(bad)
        for node in looked.nodes:
            if sum(end not in wrong for end in looked.ends.get(node, ())) < least:
                yield node, None

    return broken


def each(bad: Judge) -> Rule:
    """Make a rule on single values."""

    def broken(looked: Looked) -> Iterator[Broken]:
        if wrong := looked.wrong(bad):
            yield from (
                (node, end) for node in looked.nodes for end in looked.ends.get(node, ()) if end in wrong
            )

    return broken


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
