"""A store -> the same, less what may not be published: texts have owners.

A text is published as read, and quoted at length, only where its licence is open. Of any other, a quote that is
longer than the law of quotation comfortably allows is left out with its context; its place in the text stays.
A licence that is not known is not open.

>>> is_open("CC-BY-4.0"), is_open("Licence Ouverte / Open Licence 2.0"), is_open("CC-BY-NC-4.0"), is_open("")
(True, True, False, False)
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from graph.data import name_of
from graph.publish.form import value_of
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["is_open", "licences", "settings", "withhold"]

QUOTE = tuple(ox.NamedNode(terms.iri(name)) for name in ("oa:exact", "oa:prefix", "oa:suffix"))
LICENCE = ox.NamedNode(terms.iri("dcterms:license"))


@cache
def settings() -> Mapping[str, Any]:
    """Give what `settings.toml` says."""
    return tomllib.loads((files("graph.publish") / "settings.toml").read_text(encoding="utf-8"))


def is_open(licence: str) -> bool:
    """Whether texts under a licence may be published whole."""
    said = licence.strip().casefold()
    return any(said.startswith(name.casefold()) for name in settings()["open"])


def licences(store: ox.Store) -> dict[str, str]:
    """Give the licence of each document that has one, by its slug."""
    return {
        name_of(value_of(quad.subject)): value_of(quad.object)
        for quad in store.quads_for_pattern(None, LICENCE, None)
        if value_of(quad.subject).startswith(f"{terms.BASE}doc/")
    }


def withhold(store: ox.Store) -> int:
    """Take the quotes that are too long out of a store, and give their number."""
    known = licences(store)
    long = [
        quad
        for quad in store.quads_for_pattern(None, QUOTE[0], None)
        if isinstance(quad.object, ox.Literal)
        and len(quad.object.value.split()) > settings()["words"]
        and not is_open(known.get(document(quad.graph_name), ""))
    ]
    for quad in long:
        for predicate in QUOTE:
            for part in list(store.quads_for_pattern(quad.subject, predicate, None)):
                store.remove(part)
    return len(long)


def document(graph: ox.NamedNode | ox.BlankNode | ox.DefaultGraph) -> str:
    """Give the slug of the document whose graph this is; empty where no graph has a name."""
    return name_of(graph.value) if isinstance(graph, ox.NamedNode) else ""
