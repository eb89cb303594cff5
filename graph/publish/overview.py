"""A graph, read for its pages -> those that are about the whole: home, lists, matrix, timeline, about, names to search.

The matrix and the timeline are answers of the catalogue, so that the site and `levier query` say the same.
"""

from __future__ import annotations

import json
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from graph.publish import about, profile, quality, rights, view
from graph.publish.book import answer
from graph.publish.frame import chunks
from graph.publish.page import kind
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.publish.book import Book
    from graph.publish.profile import Item

__all__ = ["index", "overview"]

MOST = 24
"""Actors named on the first page."""
ROW, DATE = 220, 900
"""Characters that a row of a list takes, and one of the timeline."""
DOWN = 40
"""Rows of the matrix on a page."""
ALL = "any"
ACTORS = {"organisation", "person"}


def overview(book: Book) -> Iterator[tuple[str, bytes]]:
    """Give the path and the bytes of each page."""
    counted = Counter({iri: len(found) for iri, found in book.of.items()})
    yield home(book, counted)
    yield from lists(book, counted)
    yield from matrix(book)
    yield from timeline(book)
    words = rights.settings()["words"]
    yield book.shared.write("about", "about", words=words, quality=quality.figures())


def home(book: Book, counted: Counter[str]) -> tuple[str, bytes]:
    """Give the first page: the state of the graph, and a way in."""
    actors = [iri for iri in counted if iri in book.shared.pages and kind(iri) in ACTORS]
    first = sorted(actors, key=lambda iri: (-counted[iri], iri))[:MOST]
    said = book.said.values()
    modalities = Counter(one.modality for one in said)
    state = {
        "texts": len(about.documents(book.store)),
        "claims": len(said),
        "actors": len(actors),
        "quotes": sum(len(one.quotes) for one in said),
    }
    return book.shared.write(
        "home", "index", state=state, actors=[(iri, counted[iri]) for iri in first],
        modalities=[(name, modalities[name]) for name in rights.settings()["modalities"] if modalities[name]],
    )  # fmt: skip


def lists(book: Book, counted: Counter[str]) -> Iterator[tuple[str, bytes]]:
    """Give the lists of each kind of entity, and those of the sources."""
    store, shared = book.store, book.shared
    entities = about.entities(store)
    for name, title in rights.settings()["kinds"].items():
        own = [iri for iri in entities if kind(iri) == name]
        own.sort(key=lambda iri: (terms.slugify(shared.name(iri)), iri))
        rows = [(iri, [view.cls(store, iri)], counted[iri]) for iri in own]
        parts = chunks(rows, lambda _: ROW)
        yield from shared.write_all("list", f"list/{name}", parts, title=title, here=name, count=len(rows))
    sources = [
        (iri, view.values(store, iri, "dcterms:publisher") + view.values(store, iri, "dcterms:date"),
         len(book.of_document.get(iri, ())))
        for iri in about.documents(store)
    ]  # fmt: skip
    parts = chunks(sources, lambda _: ROW)
    yield from shared.write_all(
        "list", "list/source", parts, title="Sources", here="source", count=len(sources)
    )


def timeline(book: Book) -> Iterator[tuple[str, bytes]]:
    """Give the events by year."""
    rows = answer(book.store, "timeline", {})
    parts = [
        [(year, list(found)) for year, found in groupby(part, key=lambda row: row["earliest"][:4])]
        for part in chunks(rows, lambda row: DATE + len(row["quote"]))
    ]
    yield from book.shared.write_all("timeline", "timeline", parts, count=len(rows))


def matrix(book: Book) -> Iterator[tuple[str, bytes]]:
    """Give the matrix of local authorities and levers; a cell leads to the firmest statement of it."""
    rows = answer(book.store, "lever-matrix", {"level": [ALL], "modality": [ALL]})
    sources: dict[tuple[str, str], int] = {}
    fields: dict[str, str] = {}
    for row in rows:
        place = row["territory"], row["lever"]
        sources[place] = max(sources.get(place, 0), int(row["sources"]))
        fields.setdefault(row["lever"], row["field"])
    name = book.shared.name
    down = sorted({territory for territory, _ in sources}, key=lambda iri: (terms.slugify(name(iri)), iri))
    across = sorted(fields, key=lambda iri: (name(fields[iri]), fields[iri], terms.slugify(name(iri)), iri))
    parts = chunks(down, lambda _: 1, DOWN)
    cells = {
        (territory, item.iri): (item, where, sources[territory, item.iri])
        for territory in down
        for item, where in evidence(book, territory)
        if (territory, item.iri) in sources
    }
    spans = [(field, len(list(own))) for field, own in groupby(across, key=lambda iri: fields[iri])]
    yield from book.shared.write_all("matrix", "matrix", parts, across=across, spans=spans, cells=cells)


def evidence(book: Book, territory: str) -> Iterator[tuple[Item, str]]:
    """Give each lever of an actor, with the place of its firmest statement that is no denial."""
    at = profile.places(book, territory)
    said = [(lever, one) for lever, one in book.levers.get(territory, ()) if one.modality != "Negated"]
    for lever in dict.fromkeys(lever for lever, _ in said):
        best = profile.strongest(one for other, one in said if other == lever)
        yield profile.Item(lever, best, True), at[best.iri]


def index(book: Book) -> bytes:
    """Write the names that the first page searches, as a script that a page in a folder can load."""
    shared = book.shared
    rows = [
        [shared.name(iri), shared.pages[iri], " ".join(view.others(book.store, iri, shared.names))]
        for iri in about.entities(book.store)
        if iri in shared.pages
    ]
    return f"const names = {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n".encode()
