"""A store -> what its pages are written from, read once: statements, figures and mentions by what they are about.

So a page can be written by itself, in the time that its own length takes.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from graph.answer import plain
from graph.engine import Embedded
from graph.publish import about, view
from graph.publish.frame import frame
from graph.query import ask, question

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    import pyoxigraph as ox

    from graph.publish.frame import Frame
    from graph.publish.view import Figure, Statement

__all__ = ["Book", "answer", "book"]

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Book:
    """A graph, read for its pages."""

    store: ox.Store
    texts: Path | None
    """Folder of the texts as read."""
    shared: Frame
    said: Mapping[str, Statement]
    """Every statement by its IRI, by relation and document."""
    of: Mapping[str, Sequence[Statement]]
    """Entity -> the statements at whose end it stands, then those that it makes."""
    of_document: Mapping[str, Sequence[Statement]]
    figures: Mapping[str, Sequence[Figure]]
    """Entity -> what is counted of it."""
    mentioned: Mapping[str, Sequence[str]]
    """Entity -> the documents that name it."""
    levers: Mapping[str, Sequence[tuple[str, Statement]]]
    """Actor -> each lever that it uses in whatever way, with what says so; lever -> each such actor."""
    duties: Mapping[str, Sequence[tuple[str, str]]]
    """Actor -> each law that mandates what it does, and what."""


def book(store: ox.Store, texts: Path | None = None, endpoint: str = "") -> Book:
    """Read a graph, from which what may not be published is already gone."""
    said = {one.iri: one for one in view.statements(store)}
    ends = [(end, one) for one in said.values() for end in one.ends]
    spoken = [(one.speaker, one) for one in said.values() if one.speaker and one.speaker not in one.ends]
    named = [
        (iri, document)
        for document in about.documents(store)
        for iri in view.values(store, document, "ess:mentions")
    ]
    used = [(actor, lever, said[claim]) for actor, lever, claim in view.looked_up(store, "levers")]
    duties = [(row["actor"], (row["law"], row["duty"])) for row in answer(store, "law-compliance", {})]
    return Book(
        store, texts, frame(store, endpoint), said,
        of=grouped([*ends, *spoken]),
        of_document=grouped((one.document, one) for one in said.values()),
        figures=grouped((one.about, one) for one in view.figures(store)),
        mentioned=grouped(named),
        levers=grouped(
            [*((a, (lever, one)) for a, lever, one in used), *((lever, (a, one)) for a, lever, one in used)]
        ),
        duties=grouped(dict.fromkeys(duties)),
    )  # fmt: skip


def grouped(pairs: Iterable[tuple[str, Value]]) -> Mapping[str, Sequence[Value]]:
    """Give the values of each key, in their order."""
    made: defaultdict[str, list[Value]] = defaultdict(list)
    for key, value in pairs:
        made[key].append(value)
    return dict(made)


def answer(store: ox.Store, name: str, given: Mapping[str, Sequence[str]]) -> list[dict[str, str]]:
    """Give the rows of a question of the catalogue, by column."""
    found = ask(Embedded(store), question(name), given)
    columns = found.columns
    return [dict(zip(columns, map(plain, row), strict=True)) for row in found.rows()]
