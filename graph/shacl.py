"""Triples -> where a shape does not hold, by pySHACL, which is asked where `graph.quick` is not sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import SH, BNode, Graph

from graph.data import data, quiet
from graph.index import Index, term
from graph.rule import shapes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib.term import Node

__all__ = ["asked", "shacl_report"]


def asked(graph: Index) -> Iterator[tuple[str, str, str | None]]:
    """Give the shape, node and value of each fault, by pySHACL."""
    report = shacl_report(data(graph.triples()), shapes())
    for result in report.objects(None, SH.result):
        focus, shape = report.value(result, SH.focusNode), report.value(result, SH.sourceShape)
        at = report.value(result, SH.value)
        if focus is not None:
            yield str(shape), _term(focus), None if at is None else _term(at)


def _term(node: Node) -> str:
    return f"_:{node}" if isinstance(node, BNode) else term(node)


def shacl_report(graph: Graph, rules: Graph) -> Graph:
    """Give pySHACL's report on a graph, by SHACL core and without inference.

    Raises:
        ValidationFailure: the shapes are not well-formed.
    """
    import pyshacl  # takes 0.2 s, which a build without validation need not spend
    from pyshacl.errors import ValidationFailure

    with quiet():
        _, report, reason = pyshacl.validate(graph, shacl_graph=rules, inference="none")
    if not isinstance(report, Graph):
        raise ValidationFailure(reason)  # type: ignore[no-untyped-call]
    return report
