"""Entities and properties -> the values of each, and which properties there are to ask for.

Identifiers and names are those of the authority. Relations are what texts state as fact, each once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from graph.publish import view
from graph.serve.ask import Refused
from graph.serve.reconcile.lexis import called, class_of, curie, known_as, properties
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.serve.reconcile.names import Names

__all__ = ["extended", "property_of", "proposed"]

MOST = 1_000
"""Entities and properties of a request, multiplied."""


def extended(store: ox.Store, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Give the values of the properties of entities.

    Raises:
        Refused: a property is unknown, or too many values are asked for.
    """
    try:
        entities = [str(one) for one in asked["ids"]]
        names = [curie(str(one["id"])) for one in asked["properties"]]
    except (KeyError, TypeError) as error:
        raise Refused(400, 'an extension has "ids" and "properties", each with an "id"') from error
    if unknown := [name for name in names if name not in properties()]:
        raise Refused(
            400, f"no property {', '.join(unknown)}: there are {', '.join(map(known_as, properties()))}"
        )
    if len(entities) * len(names) > MOST:
        raise Refused(413, f"entities times properties are {MOST:,} at most: ask in several requests")
    rows = {
        one: {
            known_as(name): [value_of(store, value) for value in values(store, one, name)] for name in names
        }
        for one in entities
    }
    return {"meta": [property_of(store, name) for name in names], "rows": rows}


def values(store: ox.Store, identifier: str, name: str) -> list[str]:
    """Give the values of a property of an entity; of what is none of ours there are none."""
    try:
        return view.values(store, f"{terms.BASE}id/{identifier}", name)
    except ValueError:
        return []


def value_of(store: ox.Store, value: str) -> dict[str, str]:
    """Give a value: an entity with its name, or a text."""
    start = f"{terms.BASE}id/"
    if not value.startswith(start):
        return {"str": value}
    name = view.values(store, value, "rdfs:label") or view.values(store, value, "skos:altLabel")
    return {"id": value.removeprefix(start), "name": name[0] if name else value}


def property_of(store: ox.Store, name: str) -> dict[str, str]:
    """Give a property with its name."""
    return {"id": known_as(name), "name": called(store, name)}


def proposed(store: ox.Store, known: Names, cls: str, limit: int) -> dict[str, Any]:
    """Give the properties that some entity of a type has; of any, where no type is given."""
    wanted = class_of(cls)
    own = [ox.NamedNode(one.iri) for one in known.known if not wanted or wanted in one.classes]
    has = [name for name in properties() if any(borne(store, node, name) for node in own)]
    return {"type": cls, "limit": limit, "properties": [property_of(store, name) for name in has[:limit]]}


def borne(store: ox.Store, node: ox.NamedNode, name: str) -> bool:
    """Whether an entity has a property."""
    quads = store.quads_for_pattern(node, ox.NamedNode(terms.iri(name)), None)
    return next(iter(quads), None) is not None
