"""A build -> its site in a folder: pages, RDF for every node that has a file, dumps, descriptions, checksums.

The same build gives the same bytes. What may not be published is taken out first, so that no file can hold it.
Refused: an address of the site that is none.
"""

from __future__ import annotations

import hashlib
import re
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING

from graph import store as build
from graph.data import name_of
from graph.errors import UsageError
from graph.publish import about, page, rights, vocabulary
from graph.publish.asked import questions
from graph.publish.book import book
from graph.publish.catalogue import describe
from graph.publish.dump import dumps
from graph.publish.form import CONTEXT, context, written
from graph.publish.network import drawing, network
from graph.publish.overview import index, overview
from graph.publish.place import place
from graph.query import catalogue
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import pyoxigraph as ox

    from graph.publish.book import Book

__all__ = ["ADDRESS", "SHARED", "SUMS", "listed", "loaded", "shared", "site", "summed", "whole"]

SUMS = "SHA256SUMS"
"""The file that lists every other of a site with its checksum."""
SHARED = {
    **dict.fromkeys(
        ("style.css", "icon.svg", "language.js", "search.js", "network.js", "editor.js"), "publish/pages"
    ),
    "pan.js": "export",
}
"""What pages load that is the same for every graph, and where it stands; the page of a network has one of them too."""
ADDRESS = re.compile(r"https?://[\w.:-]{1,260}/(?:[\w.~-]+/)*")
"""A host has 253 letters at most (RFC 1035), and its port six: a longer one would make each page of a list so long."""


def site(out: Path, folder: Path, address: str | None = None) -> int:
    """Write the site of a build into an empty folder and give the number of its files.

    `address` is where it will be, by `levier serve`: so pages lead to its SPARQL editor; without it, the site describes
    itself by the address that the graph speaks of.

    Raises:
        UsageError: the address is none, or does not end with "/".
    """
    if address is not None and not ADDRESS.fullmatch(address):
        raise UsageError(f'"{address}" is no address of a folder: give one such as {terms.BASE}')
    out = build.snapshot(out)
    store = build.in_memory(out)
    rights.withhold(store)
    for path, triples in resources(store):
        for ending, data in written(triples).items():
            put(folder / f"{path}.{ending}", data)
    put(folder / CONTEXT, context())
    dumped = dumps(store)
    paths = [
        path for path in pages(book(store, build.text_folder(out), address or ""), folder) if listed(path)
    ]
    for path, data in chain(dumped.items(), describe(store, dumped, address or terms.BASE, paths).items()):
        put(folder / path, data)
    return sums(folder)


def resources(store: ox.Store) -> Iterator[tuple[str, set[ox.Triple]]]:
    """Give the path and the triples of everything that has files of its own."""
    documents = about.documents(store)
    for iri in (*about.entities(store), *about.claims(store), *documents):
        path = place(iri)
        if path:
            yield path, about.described(store, iri)
    for iri in documents:
        yield f"graph/{name_of(iri)}", set(about.graph(store, f"{terms.BASE}graph/{name_of(iri)}"))
    yield "ess", set(about.ontology(store))


def pages(read: Book, folder: Path) -> Iterator[str]:
    """Write every page and what pages load or lead to, and give the paths of the pages."""
    for path, data in chain(whole(read), page.pages(read)):
        put(folder / path, data)
        yield path
    for name, data in loaded(read).items():
        put(folder / name, data)
    for name, asked in catalogue().items():
        put(folder / "query" / f"{name}.rq", asked.text.encode())
    for iri in about.documents(read.store):
        text = page.opened(read, iri)
        if text is not None:
            put(folder / "text" / f"{name_of(iri)}.txt", text)


def whole(read: Book) -> Iterator[tuple[str, bytes]]:
    """Give the path and the bytes of each page that is about the whole."""
    yield from overview(read)
    yield from network(read)
    yield from questions(read)
    yield vocabulary.ontology(read)


def loaded(read: Book) -> dict[str, bytes]:
    """Give the bytes of each file that pages load, by its name."""
    own = {name: shared(name) for name in SHARED}
    return {**own, "names.js": index(read), "english.js": vocabulary.english(read), "ties.js": drawing(read)}


def shared(name: str) -> bytes:
    """Give the bytes of a file that is the same for every graph."""
    return (files("graph") / SHARED[name] / name).read_bytes()


def listed(path: str) -> bool:
    """Whether a page stands in the sitemap: each but those of single claims."""
    return not path.startswith("claim/")


def put(path: Path, data: bytes) -> None:
    """Write a file, and the folders that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def sums(folder: Path) -> int:
    """Write the checksum of every file, in the form of sha256sum, and give their number."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    (folder / SUMS).write_bytes(
        summed((path.relative_to(folder).as_posix(), path.read_bytes()) for path in found)
    )
    return len(found)


def summed(found: Iterable[tuple[str, bytes]]) -> bytes:
    """Give the checksum of each file by its path, in the form of sha256sum."""
    return "".join(f"{hashlib.sha256(data).hexdigest()}  {path}\n" for path, data in found).encode()
