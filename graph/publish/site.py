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
from graph.publish import about, rights, view
from graph.publish.catalogue import describe
from graph.publish.dump import dump
from graph.publish.form import CONTEXT, context, written
from graph.publish.frame import frame
from graph.publish.overview import index, overview
from graph.publish.page import opened, page
from graph.publish.place import place
from graph.query import catalogue
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pyoxigraph as ox

__all__ = ["SUMS", "site"]

SUMS = "SHA256SUMS"
"""The file that lists every other of a site with its checksum."""
ADDRESS = re.compile(r"https?://[\w.:-]+/(?:[\w.~-]+/)*")


def site(out: Path, folder: Path, address: str = terms.BASE) -> int:
    """Write the site of a build into an empty folder and give the number of its files; `address` is where it will be.

    Raises:
        UsageError: the address is none, or does not end with "/".
    """
    if not ADDRESS.fullmatch(address):
        raise UsageError(f'"{address}" is no address of a folder: give one such as {terms.BASE}')
    out = build.snapshot(out)
    store = build.in_memory(out)
    rights.withhold(store)
    for path, triples in resources(store):
        for ending, data in written(triples).items():
            put(folder / f"{path}.{ending}", data)
    put(folder / CONTEXT, context())
    dump(store, folder)
    paths = [path for path in pages(store, folder, build.text_folder(out)) if listed(path)]
    describe(store, folder, address, paths)
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


def pages(store: ox.Store, folder: Path, texts: Path | None) -> Iterator[str]:
    """Write every page and what pages load or lead to, and give the paths of the pages."""
    shared, said = frame(store), view.statements(store)
    for path, data in chain(overview(store, shared, said), page(store, shared, said, texts)):
        put(folder / path, data)
        yield path
    put(folder / "names.js", index(store, shared))
    for name in ("style.css", "search.js"):
        put(folder / name, (files("graph.publish") / "pages" / name).read_bytes())
    for name, asked in catalogue().items():
        put(folder / "query" / f"{name}.rq", asked.text.encode())
    for iri in about.documents(store):
        text = opened(store, iri, texts)
        if text is not None:
            put(folder / "text" / f"{name_of(iri)}.txt", text)


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
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in found
    ]
    (folder / SUMS).write_text("".join(lines), "utf-8", newline="\n")
    return len(found)
