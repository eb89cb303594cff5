"""A path -> the page or the RDF that `levier publish` would write there, made when it is asked for.

The code and the templates are those of the site. What no text names has a page here as well, though a site leaves it
out. A page about the whole takes its time once: then it is kept.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from graph.publish import about, network, page, view, vocabulary
from graph.publish.asked import question, questions
from graph.publish.book import book
from graph.publish.catalogue import DATASET
from graph.publish.form import CONTEXT, context, written
from graph.publish.frame import ENDING
from graph.publish.overview import index, overview
from graph.publish.site import SHARED, shared, whole
from graph.query import catalogue
from graph.serve.ask import Refused
from graph.serve.described import DESCRIBING, Described
from graph.serve.media import FORMS, media_of
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from graph.publish.book import Book

__all__ = ["MISSING", "ONTOLOGY", "Pages"]

MISSING = "the graph says nothing of this address"
GRAPH, TEXT, ONTOLOGY = "graph/", "text/", "ess"


class Pages:
    """The site of a graph, of which nothing is made before it is asked for."""

    def __init__(self, store: ox.Store, texts: Path | None) -> None:
        """Take a graph without what may not be published, and the folder of the texts as read."""
        self.store, self.texts = store, texts
        self.made: dict[str, bytes] = {}
        self.making: dict[str, Iterator[tuple[str, bytes]]] = {}
        """Pages about the whole that are still to be made, by what they are made with."""

    @cached_property
    def book(self) -> Book:
        """The graph, read for its pages."""
        return book(self.store, self.texts)

    @cached_property
    def described(self) -> Described:
        """What describes the graph as a whole."""
        return Described(self.book)

    def answer(self, asked: Mapping[str, Any]) -> tuple[str, bytes]:
        """Give what is at a path, the forms of an address, or the page of the SPARQL endpoint.

        Raises:
            Refused: there is none.
        """
        given = json.loads(asked["text"])
        if given["do"] == "forms":
            return "application/json", json.dumps(self.forms(given["path"])).encode()
        if given["do"] == "sparql":
            return media_of(ENDING), self.sparql(given)
        path = given["path"]
        if path in DESCRIBING:
            paths = map(itemgetter(0), whole(self.book))
            return media_of(path), self.described.file(path, given["address"], paths)
        body = self.file(path)
        if body is None:
            raise Refused(404, MISSING)
        return media_of(path), body

    def forms(self, path: str) -> list[str]:
        """Give the endings of the documents about an address: none where the graph says nothing of it."""
        if path == DATASET:
            return [ending for ending in FORMS if f"{path}.{ending}" in DESCRIBING]
        if path != ONTOLOGY and not self.speaks(path):
            return []
        page_too = path.startswith(("id/", "claim/", "doc/")) or path == ONTOLOGY
        return [ending for ending in FORMS if page_too or ending != "html"]

    def file(self, path: str) -> bytes | None:
        """Give the bytes of a file of the site; None where there is none."""
        stem, _, ending = path.rpartition(".")
        if ending == "html" and not path.startswith(("id/", "claim/", "doc/")):
            return self.whole(path)
        if ending == "html":
            return self.node(stem)
        if path != CONTEXT and ending in FORMS:
            triples = self.triples(stem)
            return written(triples)[ending] if triples or stem == ONTOLOGY else None
        if path.startswith("query/") and ending == "rq":
            known = catalogue().get(stem.removeprefix("query/"))
            return known.text.encode() if known else None
        if path.startswith(TEXT) and ending == "txt":
            address = f"doc/{stem.removeprefix(TEXT)}"
            return page.opened(self.book, terms.BASE + address) if self.speaks(address) else None
        return self.loaded(path)

    def triples(self, path: str) -> set[ox.Triple]:
        """Give the triples about an address; of a graph, all that stand in it."""
        iri = terms.BASE + path
        try:
            if path == ONTOLOGY:
                return set(about.ontology(self.store))
            return (
                set(about.graph(self.store, iri))
                if path.startswith(GRAPH)
                else about.described(self.store, iri)
            )
        except ValueError:  # no address at all
            return set()

    def speaks(self, path: str) -> bool:
        """Whether the graph has an address, as a node or as a graph."""
        try:
            node = ox.NamedNode(terms.BASE + path)
        except ValueError:
            return False
        places = ((node, None, None, None), (None, None, node, None), (None, None, None, node))
        return any(True for place in places for _ in self.store.quads_for_pattern(*place))

    def node(self, stem: str) -> bytes | None:
        """Give a page of an entity, a claim or a source: the first is at its address, others follow below it."""
        first, _, number = stem.rpartition("/")
        address = first if number.isdecimal() and first.count("/") > 1 and not self.speaks(stem) else stem
        iri = terms.BASE + address
        if not self.speaks(address):
            return None
        own = self.book
        if iri not in own.shared.pages:
            own = replace(own, shared=replace(own.shared, pages={**own.shared.pages, iri: address + ENDING}))
        return dict(page.node(own, iri)).get(stem + ENDING)

    def whole(self, path: str) -> bytes | None:
        """Give a page about the whole."""
        stem = path.removesuffix(ENDING)
        group, _, name = stem.partition("/")
        known = catalogue().get(name) if group == "query" else None
        if known and path not in self.made:
            self.made |= [question(self.book, known)]
        make: Mapping[str, Callable[[], Iterator[tuple[str, bytes]]]] = {
            ONTOLOGY: lambda: iter([vocabulary.ontology(self.book)]),
            "network": lambda: network.network(self.book),
            "queries": lambda: questions(self.book),
        }
        group = group if group in make else ""
        if path not in self.made and group not in self.making:
            self.making[group] = make.get(group, lambda: overview(self.book))()
        for other, data in self.making.get(group, ()) if path not in self.made else ():
            self.made[other] = data
            if other == path:
                break  # those that follow are made when they are asked for
        return self.made.get(path)

    def loaded(self, path: str) -> bytes | None:
        """Give a file that pages load."""
        if path in SHARED:
            return shared(path)
        made: Mapping[str, Callable[[], bytes]] = {
            CONTEXT: context,
            "names.js": lambda: index(self.book),
            "english.js": lambda: vocabulary.english(self.book),
            "ties.js": lambda: network.drawing(self.book),
        }
        if path in made and path not in self.made:
            self.made[path] = made[path]()
        return self.made.get(path)

    def sparql(self, given: Mapping[str, Any]) -> bytes:
        """Give the page of the SPARQL endpoint: a form, and the answer where something was asked."""
        example = catalogue().get(given.get("question", ""))
        query = example.sparql if example else given.get("query", "")
        return self.book.shared.write(
            "sparql", "sparql", query=query, asked=bool(given.get("query")), said=given.get("said"),
            table=given.get("table"), editor=given["editor"], words=self.words,
            questions=[(one.name, one.french or one.summary, one.summary) for one in catalogue().values()],
        )[1]  # fmt: skip

    @cached_property
    def words(self) -> Mapping[str, Any]:
        """What the editor completes: the vocabulary of the graph, and nothing else."""

        def of(*kinds: str) -> list[str]:
            found = {iri for kind in kinds for iri in view.subjects(self.store, "rdf:type", terms.iri(kind))}
            return sorted(iri for iri in found if iri.startswith("http"))

        used = {quad.predicate.value for quad in self.store}
        return {
            "base": terms.BASE,
            "prefixes": dict(terms.PREFIXES),
            "classes": of("owl:Class", "rdfs:Class"),
            "properties": sorted(used | set(of("owl:ObjectProperty", "owl:DatatypeProperty"))),
        }
