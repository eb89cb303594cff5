"""The graph of a document, or of the authority -> what a shape of one node cannot see.

The rules are checks of `shapes/file.ttl`: which terms a graph may use, which source it describes, and what the
authority may hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.data import name_of
from graph.term import curie, node, quoted, value
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.data import Fault
    from graph.index import Index


def known_terms(graph: Index, defined: frozenset[str]) -> Iterator[Fault]:
    """Give each property and class of `ess:` in use that the ontology does not define."""
    used = graph.out.keys() | graph.values(curie("rdf:type"))
    for iri in sorted(map(value, used)):
        if iri.startswith(terms.ESS) and iri not in defined:
            yield "known-term", node(iri), None


def source(graph: Index, name: str) -> Iterator[Fault]:
    """Give what is wrong where the graph of document `name` describes other than its one source."""
    found = sorted(map(value, graph.subjects("rdf:type", curie("ess:Source"))))
    if [name_of(iri) for iri in found] != [name]:
        yield "one-source", quoted(name), quoted(" ".join(found))


def authority(graph: Index) -> Iterator[Fault]:
    """Give each relation that the authority states, which only a text may state."""
    for name in terms.relations():
        for subject, ends in sorted(graph.column(curie(f"ess:{name}")).items()):
            yield from (("authority-names", subject, quoted(f"{name} {value(end)}")) for end in sorted(ends))
