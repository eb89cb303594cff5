"""The site of a graph and the address that it is served at -> what describes it as a whole: dumps, DCAT-AP, sitemap.

Each is what `levier publish` would write with that address, and tells of the SPARQL endpoint. They are made together
when the first is asked for, which takes the time that the pages about the whole and the dumps take, and then kept: a
graph that is served does not change.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from graph.publish.catalogue import DATASET, VOID, describe
from graph.publish.dump import DUMPS, dumps
from graph.publish.form import written
from graph.publish.place import place
from graph.publish.site import ADDRESS, SUMS, listed, summed
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.publish.book import Book

__all__ = ["DESCRIBING", "Described"]

DESCRIBING = frozenset(
    {
        *DUMPS, *(f"{DATASET}.{ending}" for ending in written(())), VOID, SUMS,
        "robots.txt", "sitemap.xml", "licence.txt", "CITATION.cff",
    }
)  # fmt: skip
"""Paths of what describes a site."""
MOST = 8
"""Addresses whose descriptions are kept: a server may have several names, and a stranger may think of many."""


class Described:
    """What describes a graph at each address that it is served at."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.dumped: Mapping[str, bytes] = {}
        self.at: dict[str, Mapping[str, bytes]] = {}

    def file(self, path: str, address: str, whole: Iterable[str]) -> bytes:
        """Give the bytes of one of `DESCRIBING`; `whole` are the paths of the pages about the whole.

        What is no address of a folder, since clients say it, is taken for that which the graph speaks of.
        """
        self.dumped = self.dumped or dumps(self.book.store)
        if path in self.dumped:
            return self.dumped[path]
        if path == SUMS:
            return summed(self.dumped.items())
        own = address if ADDRESS.fullmatch(address) else terms.BASE
        if own not in self.at:
            if len(self.at) == MOST:
                self.at.pop(next(iter(self.at)))
            pages = (at for iri, at in self.book.shared.pages.items() if place(iri) and "#" not in at)
            paths = [at for at in chain(whole, pages) if listed(at)]
            self.at[own] = describe(
                self.book.store, self.dumped, own, dict.fromkeys(paths), endpoint=own == address
            )
        return self.at[own][path]
