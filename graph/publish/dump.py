"""The whole graph -> compressed N-Quads and TriG, the same bytes for the same graph.

No clock and no file name stands in the compressed files.
"""

from __future__ import annotations

import gzip
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any, cast

import pyoxigraph as ox

from graph.data import name_of
from graph.publish.form import value_of
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DUMPS", "counts", "dumps"]

DUMPS = {"dump/levier.nq.gz": ox.RdfFormat.N_QUADS, "dump/levier.trig.gz": ox.RdfFormat.TRIG}
FIRST, LAST = ("ontology", "authority"), "entities"


def quads(store: ox.Store) -> Iterator[ox.Quad]:
    """Give every quad in the order of a build: graph by graph, sorted within one."""
    names = sorted((value_of(graph) for graph in store.named_graphs()), key=rank)
    for name in names:
        yield from sorted(store.quads_for_pattern(None, None, None, ox.NamedNode(name)), key=str)


def rank(graph: str) -> tuple[int, str]:
    """Give the place of a graph: ontology, authority, documents, entities."""
    name = name_of(graph)
    return (FIRST.index(name) if name in FIRST else 3 if name == LAST else 2, name)


def dumps(store: ox.Store) -> dict[str, bytes]:
    """Give the bytes of each dump by its path."""
    return {name: packed(store, form) for name, form in DUMPS.items()}


def packed(store: ox.Store, form: ox.RdfFormat) -> bytes:
    """Write a graph in a form, compressed."""
    prefixes = dict(terms.PREFIXES) if form == ox.RdfFormat.TRIG else None
    raw = BytesIO()
    with gzip.GzipFile("", "wb", 9, raw, mtime=0) as opened:
        ox.serialize(quads(store), cast("IO[bytes]", opened), form, prefixes=prefixes)
    return raw.getvalue()


def counts(store: ox.Store) -> dict[str, Any]:
    """Give what the description of the graph counts."""
    found: dict[str, set[Any]] = {"subjects": set(), "objects": set(), "properties": set()}
    classes: dict[str, int] = {}
    for quad in store:
        found["subjects"].add(quad.subject)
        found["objects"].add(quad.object)
        found["properties"].add(quad.predicate)
        if quad.predicate.value == terms.iri("rdf:type") and value_of(quad.object).startswith(terms.ESS):
            name = value_of(quad.object).removeprefix(terms.ESS)
            classes[name] = classes.get(name, 0) + 1
    return {
        "quads": len(store),
        **{name: len(values) for name, values in found.items()},
        "classes": dict(sorted(classes.items())),
    }
