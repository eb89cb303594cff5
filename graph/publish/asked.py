"""The catalogue of questions -> a page for each: its words, its SPARQL, what it answers on this graph.

Each is asked without parameters but for its defaults, or of one entity where it is about one (`settings.toml`); of a
long answer the first rows stand on the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.answer import plain
from graph.engine import Embedded
from graph.publish import rights
from graph.publish.place import place
from graph.query import ask, catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.publish.book import Book
    from graph.query import Question

__all__ = ["question", "questions"]

ROWS = 50
"""Rows of an answer on a page."""
LABEL = "Label"
"""A column `xLabel` names what stands in column `x`."""


@dataclass(frozen=True, slots=True)
class Table:
    """The beginning of an answer."""

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]
    count: int
    """Rows of the whole answer; of RDF, triples."""
    triples: str = ""
    of: str = ""
    """IRI of what was asked of."""


def questions(book: Book) -> Iterator[tuple[str, bytes]]:
    """Give the page of the catalogue, and that of each question."""
    known = catalogue()
    tags = sorted({asked.tags[0] for asked in known.values()})
    by_tag = [(tag, [asked for asked in known.values() if asked.tags[0] == tag]) for tag in tags]
    yield book.shared.write("queries", "queries", tags=by_tag, count=len(known))
    for asked in known.values():
        yield question(book, asked)


def question(book: Book, asked: Question) -> tuple[str, bytes]:
    """Give the page of a question."""
    return book.shared.write("query", f"query/{asked.name}", asked=asked, answer=answered(book, asked))


def answered(book: Book, asked: Question) -> Table:
    """Ask a question, and give the beginning of its answer."""
    told = rights.settings()["asked"].get(asked.name)
    of = most(book, told["kind"]) if told else ""
    found = ask(Embedded(book.store), asked, {told["parameter"]: [of]} if of else {})
    if found.kind == "triples":
        lines = sorted(found.data.decode().splitlines())
        return Table((), (), len(lines), "\n".join(lines[:ROWS]), of)
    rows, columns = found.rows(), found.columns
    shown = tuple(dict(zip(columns, map(plain, row), strict=True)) for row in rows[:ROWS])
    named = {name for name in columns if name + LABEL in columns}
    return Table(tuple(name for name in columns if name not in named), shown, len(rows), "", of)


def most(book: Book, kind: str) -> str:
    """Give what texts say most of, of a kind of entity, or of the sources; empty where there is none."""
    found = book.of if kind else book.of_document
    own = [
        iri for iri in found if place(iri) and str(place(iri)).startswith(f"id/{kind}/" if kind else "doc/")
    ]
    return min(own, key=lambda iri: (-len(found[iri]), iri), default="")
