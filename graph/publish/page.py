"""An address of the graph -> its pages: an entity, a claim, a source, each statement with its quotes.

The text as read stands on the page of its source only where its licence is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.data import name_of
from graph.publish import about, profile, rights, view
from graph.publish.place import place
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyoxigraph as ox

    from graph.publish.book import Book

__all__ = ["kind", "node", "opened", "pages"]

MENTIONS = 100
"""Documents that a page names as speaking of an entity, the latest first; it tells the number of all."""
DATES = 60
LONGEST = 120_000
"""Characters of a text up to which the page of its source shows it; beyond, it leads to it."""


def pages(book: Book) -> Iterator[tuple[str, bytes]]:
    """Give the path and the bytes of the pages of everything that has one."""
    for iri in (*about.entities(book.store), *book.said, *about.documents(book.store)):
        yield from node(book, iri)


def node(book: Book, iri: str) -> Iterator[tuple[str, bytes]]:
    """Give the pages of an entity, a claim or a source, the first at its address; none of what has no address here."""
    path = place(iri)
    if not path or iri not in book.shared.pages:
        return
    if path.startswith("claim/"):
        yield book.shared.write("claim", path, rdf=path, one=profile.Group("", (book.said[iri],)))
    elif path.startswith("doc/"):
        yield from source(book, iri, path)
    else:
        yield from entity(book, iri, path)


def entity(book: Book, iri: str, path: str) -> Iterator[tuple[str, bytes]]:
    """Give the pages of an entity: what is told of it by itself stands on the first."""
    store, shared = book.store, book.shared
    parts = profile.parts(profile.groups(book.of.get(iri, ()), iri))
    shown = [one for _, found in parts[0] for group in found for one in group.lines]
    mentioned = sorted(book.mentioned.get(iri, ()), key=lambda one: (day(store, one), one), reverse=True)
    cls = view.cls(store, iri)
    yield from shared.write_all(
        "entity", path, parts, rdf=path, iri=iri, kind=kind(iri), cls=cls,
        topics={one["key"]: one["title"] for one in rights.settings()["topics"]},
        others=view.others(store, iri, shared.names),
        broader=view.values(store, iri, "skos:broader"), narrower=view.subjects(store, "skos:broader", iri),
        definitions=view.values(store, iri, "skos:definition"),
        identifiers=identifiers(store, iri), count=len(book.of.get(iri, ())),
        glance=list(profile.glance(book, iri, shown)), laws=profile.laws(book, iri),
        dates=profile.dated(book, iri)[:DATES], here={one.iri for one in shown},
        figures=book.figures.get(iri, ()), mentioned=mentioned[:MENTIONS], mentions=len(mentioned),
    )  # fmt: skip


def day(store: ox.Store, document: str) -> str:
    """Give the date of a document."""
    return " ".join(view.values(store, document, "dcterms:date"))


def kind(iri: str) -> str:
    """Give the kind of an entity, as its address tells it."""
    return iri.removeprefix(f"{terms.BASE}id/").partition("/")[0]


def identifiers(store: ox.Store, iri: str) -> list[tuple[str, str]]:
    """Give the public identifiers of an entity, and the same entity elsewhere."""
    told = rights.settings()["identifiers"]
    return [(curie, value) for curie in told for value in view.values(store, iri, curie)]


def opened(book: Book, document: str) -> bytes | None:
    """Give the text as read of a document whose licence is open; None for any other."""
    licence = " ".join(view.values(book.store, document, "dcterms:license"))
    if book.texts is None or not rights.is_open(licence):
        return None
    path = book.texts / f"{name_of(document)}.txt"
    return path.read_bytes() if path.is_file() else None


def source(book: Book, iri: str, path: str) -> Iterator[tuple[str, bytes]]:
    """Give the pages of a source document."""
    store, text = book.store, opened(book, iri)
    facts = [(curie, view.values(store, iri, curie)) for curie in rights.settings()["source"]]
    address = next((v for v in view.values(store, iri, "dcterms:source") if v.startswith("http")), "")
    said = book.of_document.get(iri, ())
    yield from book.shared.write_all(
        "source", path, profile.parts(profile.groups(said)), rdf=path, iri=iri, facts=facts, count=len(said),
        topics={one["key"]: one["title"] for one in rights.settings()["topics"]},
        slug=name_of(iri), open=text is not None, address=address,
        text=text.decode() if text is not None and len(text) <= LONGEST else "",
    )  # fmt: skip
