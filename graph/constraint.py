"""A rule of SHACL -> a function of some nodes and their values, which gives where it does not hold.

Columns are looked at as a whole: only where they do not fit are the nodes looked at one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from rdflib import SH

from graph import judge
from graph.index import Column, Index, Unknown
from graph.term import is_literal, language

if TYPE_CHECKING:
    from rdflib.term import Node

    from graph.judge import Judge

__all__ = [
    "NODES",
    "Broken",
    "Looked",
    "Rule",
    "counted",
    "each",
    "having",
    "once_a_language",
    "paired",
    "qualified",
]

Broken: TypeAlias = tuple[str, str | None]
"""A node at which a shape does not hold, and the value where there is one."""


class Itself(dict[str, Sequence[str]]):
    """The column of a shape without a path: each node leads to itself."""

    def __missing__(self, node: str) -> Sequence[str]:
        return (node,)

    def get(self, node: str, _: object = None) -> Sequence[str]:
        """Give the node."""
        return (node,)


NODES = Itself()


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
