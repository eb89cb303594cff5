"""A request of the Reconciliation Service API -> the bytes of its answer.

What this service does beyond the specification: nothing. What it leaves out: JSONP, flyouts, and version 1.0, which is
a draft.
"""

from __future__ import annotations

import json
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from graph.likeness import normal
from graph.publish import view
from graph.serve.ask import Refused
from graph.serve.media import HTML
from graph.serve.reconcile.extend import extended, property_of, proposed
from graph.serve.reconcile.lexis import called, properties, settings
from graph.serve.reconcile.match import candidates, type_of
from graph.serve.reconcile.names import names
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pyoxigraph import Store

__all__ = ["Service"]

BATCH = 50
"""Queries of a request, at most."""
SUGGESTED = 10
WIDTH, HEIGHT = 400, 200
JSON = "application/json"


class Service:
    """The authority of a graph, as clients ask it."""

    def __init__(self, store: Store) -> None:
        """Read all names; nothing is read from disk afterwards."""
        from jinja2 import Environment, PackageLoader, StrictUndefined

        self.store, self.names = store, names(store)
        self.classes = sorted({name for one in self.names.known for name in one.classes})
        loader = PackageLoader("graph.serve.reconcile", ".")
        pages = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
        self.page = pages.get_template("preview.html")
        self.doing: Mapping[str, Callable[[Any], object]] = {
            "manifest": self.manifest,
            "match": self.match,
            "extend": self.extend,
            "suggest": self.suggest,
            "properties": self.properties,
        }
        settings(), properties(), normal("")

    def answer(self, asked: Mapping[str, Any]) -> tuple[str, bytes]:
        """Give the media type and the bytes of what is asked: `do` names a task, `given` what it takes."""
        if asked["do"] == "preview":
            return HTML, self.preview(asked["given"]).encode()
        made = self.doing[asked["do"]](asked["given"])
        return JSON, json.dumps(made, ensure_ascii=False).encode()

    def manifest(self, address: str) -> dict[str, Any]:
        """Say what the service is and does, at the address of its server."""
        at = f"{address}/reconcile"
        return {
            "versions": ["0.2"],
            "name": settings()["name"],
            "identifierSpace": f"{terms.BASE}id/",
            "schemaSpace": terms.ESS,
            "documentation": f"{address}/",
            "view": {"url": f"{address}/id/{{{{id}}}}"},
            "defaultTypes": [self.type(name) for name in settings()["types"]],
            "batchSize": BATCH,
            "preview": {"url": f"{at}/preview?id={{{{id}}}}", "width": WIDTH, "height": HEIGHT},
            "suggest": {
                name: {"service_url": at, "service_path": f"/suggest/{name}"}
                for name in ("entity", "type", "property")
            },
            "extend": {
                "propose_properties": {"service_url": at, "service_path": "/properties"},
                "property_settings": [],
            },
        }

    def match(self, batch: Any) -> dict[str, Any]:
        """Give the candidates of each query of a batch.

        Raises:
            Refused: it is no batch, or too long.
        """
        if not isinstance(batch, dict) or not all(isinstance(one, dict) for one in batch.values()):
            raise Refused(400, '"queries" is an object of queries, each an object with a text called "query"')
        if len(batch) > BATCH:
            raise Refused(413, f"a batch has {BATCH} queries at most: send several")
        return {key: {"result": candidates(self.store, self.names, one)} for key, one in batch.items()}

    def extend(self, asked: Any) -> dict[str, Any]:
        """Give values of entities.

        Raises:
            Refused: it is not said of which.
        """
        if not isinstance(asked, dict):
            raise Refused(400, '"extend" is an object with "ids" and "properties"')
        return extended(self.store, asked)

    def properties(self, given: Mapping[str, str]) -> dict[str, Any]:
        """Give the properties that entities of a type have."""
        limit = given.get("limit", "")
        most = int(limit) if limit.isdecimal() and len(limit) < 5 else 100
        return proposed(self.store, self.names, given.get("type", ""), most)

    def suggest(self, given: Mapping[str, str]) -> dict[str, Any]:
        """Give entities, classes or properties whose names begin so, from the place of the cursor on."""
        wanted, cursor = normal(given.get("prefix", "")[:200]), given.get("cursor", "")
        first = int(cursor) if cursor.isdecimal() and len(cursor) < 8 else 0
        return {"result": list(islice(self.beginning(given["kind"], wanted), first, first + SUGGESTED))}

    def beginning(self, kind: str, wanted: str) -> Iterator[dict[str, Any]]:
        """Give what has a name in which a word begins so."""
        if kind == "entity":
            found = dict.fromkeys(one.iri for one in self.names.beginning(wanted))
            return map(self.entity, found)
        told = map(self.type, self.classes)
        if kind == "property":
            told = map(partial(property_of, self.store), properties())
        return (one for one in told if f" {wanted}" in f" {normal(one['name'])}" or one["id"] == wanted)

    def entity(self, iri: str) -> dict[str, Any]:
        """Give an entity with its class."""
        return {
            "id": iri.removeprefix(f"{terms.BASE}id/"),
            "name": self.names.of[iri].names[0],
            "notable": [type_of(self.store, iri)],
        }

    def type(self, name: str) -> dict[str, str]:
        """Give a class with its name."""
        return {"id": name, "name": called(self.store, f"ess:{name}")}

    def preview(self, identifier: str) -> str:
        """Give a small page on an entity, to be shown within that of a client.

        Raises:
            Refused: there is none.
        """
        iri = f"{terms.BASE}id/{identifier}"
        if iri not in self.names.of:
            raise Refused(404, f"the authority has no {identifier[:200]}")
        known = self.names.of[iri]
        told = [
            (called(self.store, name), view.values(self.store, iri, name))
            for name in settings()["identifying"]
        ]
        return self.page.render(
            name=known.names[0], others=known.names[1:], cls=type_of(self.store, iri)["name"],
            told=[one for one in told if one[1]], path=f"/id/{identifier}",
        )  # fmt: skip
