"""A node of the graph -> the triples that describe it, and the nodes that have a file of their own.

An entity is described by what is said of it: its names and classes, what texts state as fact, and each claim at
whose end it stands with the words that make it. So its file alone can be checked against its sources. Actors of the
registers that no text names stay in the dump.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph.publish.form import value_of
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["claims", "described", "documents", "entities", "ontology"]


def _node(curie: str) -> ox.NamedNode:
    return ox.NamedNode(terms.iri(curie))


A, MENTIONS, CLAIM, SOURCE = (_node(c) for c in ("rdf:type", "ess:mentions", "ess:Claim", "ess:Source"))
ENDS = tuple(_node(c) for c in ("rdf:subject", "rdf:object", "ess:attributedTo", "ess:about"))
DEEPER = tuple(_node(c) for c in ("ess:evidence", "oa:hasTarget", "oa:hasSelector"))
ALWAYS = tuple(_node(f"ess:{kind}") for kind in ("Lever", "Theme", "Law"))


def entities(store: ox.Store) -> list[str]:
    """Give the entities that have files: those that a text names, every lever, theme and law; sorted."""
    found = {value_of(quad.object) for p in (MENTIONS, *ENDS) for quad in _resources(store, p)}
    found |= {value_of(quad.subject) for kind in ALWAYS for quad in store.quads_for_pattern(None, A, kind)}
    return sorted(iri for iri in found if iri.startswith(f"{terms.BASE}id/"))


def _resources(store: ox.Store, predicate: ox.NamedNode) -> Iterator[ox.Quad]:
    return (q for q in store.quads_for_pattern(None, predicate, None) if isinstance(q.object, ox.NamedNode))


def claims(store: ox.Store) -> list[str]:
    """Give every claim; sorted."""
    return sorted(value_of(quad.subject) for quad in store.quads_for_pattern(None, A, CLAIM))


def documents(store: ox.Store) -> list[str]:
    """Give every source document; sorted."""
    return sorted(value_of(quad.subject) for quad in store.quads_for_pattern(None, A, SOURCE))


def described(store: ox.Store, iri: str) -> set[ox.Triple]:
    """Give the triples that describe an entity, a claim or a document."""
    node = ox.NamedNode(iri)
    about = {quad.subject for end in ENDS for quad in store.quads_for_pattern(None, end, node)}
    return {triple for each in (node, *about) for triple in _deep(store, each)}


def _deep(store: ox.Store, node: ox.NamedNode | ox.BlankNode | ox.Triple) -> Iterator[ox.Triple]:
    """Give the triples of a node, and of what says it: its evidence, its passages, their selectors."""
    for quad in store.quads_for_pattern(node, None, None):
        yield quad.triple
        if quad.predicate in DEEPER and isinstance(quad.object, ox.NamedNode):
            yield from _deep(store, quad.object)


def ontology(store: ox.Store) -> Iterable[ox.Triple]:
    """Give the triples of the ontology."""
    return graph(store, f"{terms.BASE}graph/ontology")


def graph(store: ox.Store, iri: str) -> Iterable[ox.Triple]:
    """Give the triples of a named graph."""
    return (quad.triple for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(iri)))
