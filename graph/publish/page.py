"""A store -> a page for each entity, claim and source, each statement with its quotes.

The text as read stands on the page of its source only where its licence is open.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from graph.data import name_of
from graph.publish import about, rights, view
from graph.publish.overview import kind
from graph.publish.place import place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    import pyoxigraph as ox

    from graph.publish.frame import Frame
    from graph.publish.view import Statement

__all__ = ["opened", "page"]


def page(
    store: ox.Store, shared: Frame, said: Sequence[Statement], texts: Path | None
) -> Iterator[tuple[str, bytes]]:
    """Give the path and the bytes of each page; `texts` is the folder of the texts as read."""
    yield from entities(store, shared, said)
    for one in said:
        path = place(one.iri)
        if path:
            yield shared.write("claim", path, rdf=True, one=one)
    of_document = by(said, "document")
    for iri in about.documents(store):
        text = opened(store, iri, texts)
        yield source(store, shared, iri, of_document.get(iri, []), text)


def by(found: Iterable[Any], name: str) -> Mapping[str, list[Any]]:
    """Group by the value of a field."""
    made: defaultdict[str, list[Any]] = defaultdict(list)
    for one in found:
        made[getattr(one, name)].append(one)
    return made


def entities(store: ox.Store, shared: Frame, said: Sequence[Statement]) -> Iterator[tuple[str, bytes]]:
    """Give the page of each entity."""
    own, about_it, spoken = by(said, "subject"), by(said, "object"), by(said, "speaker")
    counted = by(view.figures(store), "about")
    mentioned: defaultdict[str, list[str]] = defaultdict(list)
    for document in about.documents(store):
        for iri in view.values(store, document, "ess:mentions"):
            mentioned[iri].append(document)
    for iri in about.entities(store):
        path = place(iri)
        if not path:
            continue
        yield shared.write(
            "entity", path, rdf=True, name=shared.name(iri), kind=kind(iri),
            cls=shared.names.get(view.cls(store, iri), ""),
            others=view.others(store, iri, shared.names),
            broader=view.values(store, iri, "skos:broader"),
            identifiers=identifiers(store, iri),
            own=related(own.get(iri, [])), about=related(about_it.get(iri, [])),
            spoken=related(spoken.get(iri, [])), figures=counted.get(iri, []),
            mentioned=mentioned.get(iri, []),
        )  # fmt: skip


def related(found: Sequence[Statement]) -> list[tuple[str, list[Statement]]]:
    """Group statements by relation."""
    ordered = sorted(found, key=attrgetter("relation"))
    return [(relation, list(group)) for relation, group in groupby(ordered, key=attrgetter("relation"))]


def identifiers(store: ox.Store, iri: str) -> list[tuple[str, str]]:
    """Give the public identifiers of an entity, and the same entity elsewhere."""
    told = rights.settings()["identifiers"]
    return [(label, value) for curie, label in told.items() for value in view.values(store, iri, curie)]


def opened(store: ox.Store, document: str, texts: Path | None) -> bytes | None:
    """Give the text as read of a document whose licence is open; None for any other."""
    if texts is None or not rights.is_open(" ".join(view.values(store, document, "dcterms:license"))):
        return None
    path = texts / f"{name_of(document)}.txt"
    return path.read_bytes() if path.is_file() else None


def source(
    store: ox.Store, shared: Frame, iri: str, found: Sequence[Statement], text: bytes | None
) -> tuple[str, bytes]:
    """Give the page of a source document."""
    told = rights.settings()["source"]
    facts = [(label, ", ".join(view.values(store, iri, curie))) for curie, label in told.items()]
    address = next((v for v in view.values(store, iri, "dcterms:source") if v.startswith("http")), "")
    return shared.write(
        "source", f"doc/{name_of(iri)}", rdf=True, name=shared.name(iri), facts=facts, found=found,
        slug=name_of(iri),
        text=None if text is None else text.decode(), address=address,
    )  # fmt: skip
