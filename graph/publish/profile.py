"""An entity -> what its page says of it: statements by topic, a glance at each topic, its laws, its dates.

Statements that one text makes by the same words stand together, under these words. A glance leads to the words as
well: to their place on the page, or to the page of the claim where they stand elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from graph.publish import rights
from graph.publish.frame import ENDING, chunks
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from graph.publish.book import Book
    from graph.publish.view import Statement

__all__ = ["Group", "Item", "dated", "glance", "groups", "laws", "parts", "places", "strongest"]

LINES = 60
"""Statements of a group at most: the same words are quoted anew for more."""
DATES = ("date", "foundedOn")
NO_GLANCE = ("places", "others")


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that are said alike."""

    topic: str
    lines: tuple[Statement, ...]

    @property
    def first(self) -> Statement:
        """The one that tells how all are said."""
        return self.lines[0]


@dataclass(frozen=True, slots=True)
class Item:
    """Something that a glance names."""

    iri: str
    best: Statement
    """The surest statement of it, of those that are said most firmly."""
    here: bool
    """Whether that stands on the page."""


def topic(relation: str) -> str:
    """Give the topic of a relation."""
    told = rights.settings()["topics"]
    name = relation.removeprefix(terms.ESS)
    return str(next((one["key"] for one in told if name in one["relations"]), told[-1]["key"]))


def groups(said: Iterable[Statement], iri: str = "") -> list[Group]:
    """Give statements in groups, by topic; of a topic, those first whose subject is the entity."""
    order = [one["key"] for one in rights.settings()["topics"]]
    made: dict[tuple[Any, ...], list[Statement]] = {}
    for one in sorted(said, key=lambda one: (order.index(topic(one.relation)), one.subject != iri)):
        alike = (
            one.relation,
            one.modality,
            one.document,
            one.speaker,
            one.period,
            one.quotes,
            one.subject == iri,
        )
        made.setdefault(alike, []).append(one)
    return [
        Group(topic(found[0].relation), tuple(found[at : at + LINES]))
        for found in made.values()
        for at in range(0, len(found), LINES)
    ]


def size(group: Group) -> int:
    """Give about how many characters a group takes on a page."""
    return 700 + 450 * len(group.lines) + sum(map(len, group.first.quotes))


def parts(found: Iterable[Group]) -> list[list[tuple[str, list[Group]]]]:
    """Give the groups of each page, by topic."""
    return [
        [(name, list(own)) for name, own in groupby(part, key=lambda group: group.topic)]
        for part in chunks(found, size)
    ]


def glance(book: Book, iri: str, shown: Sequence[Statement]) -> Iterator[tuple[str, list[Item]]]:
    """Give what stands at the other end of the statements of each topic; `shown` are those of the first page."""
    here = {one.iri for one in shown}
    found: dict[str, dict[str, list[Statement]]] = {one["key"]: {} for one in rights.settings()["topics"]}
    for other, one in book.levers.get(iri, ()):
        found["levers"].setdefault(other, []).append(one)
    for one in book.of.get(iri, ()):
        for other in one.ends:
            if other != iri and "://" in other and iri in one.ends:
                found[topic(one.relation)].setdefault(other, []).append(one)
    for name, others in found.items():
        if others and name not in NO_GLANCE:
            best = {other: strongest(found) for other, found in others.items()}
            items = [Item(other, one, one.iri in here) for other, one in best.items()]
            yield name, sorted(items, key=lambda item: (*firmness(item.best), book.shared.name(item.iri)))


def strongest(found: Iterable[Statement]) -> Statement:
    """Give the statement that is the most to be relied on."""
    return min(found, key=lambda one: (*firmness(one), -float(one.confidence), one.iri))


def firmness(one: Statement) -> tuple[int]:
    """Give the place of a modality: asserted first, denied last."""
    return (list(rights.settings()["modalities"]).index(one.modality),)


def places(book: Book, iri: str) -> Mapping[str, str]:
    """Give the path, with its anchor, at which the pages of an entity show each of its statements."""
    path = book.shared.pages[iri].removesuffix(ENDING)
    pages = parts(groups(book.of.get(iri, ()), iri))
    return {
        one.iri: f"{path}{'' if at == 1 else f'/{at}'}{ENDING}#c{one.hash}"
        for at, page in enumerate(pages, start=1)
        for _, found in page
        for group in found
        for one in group.lines
    }


def dated(book: Book, iri: str) -> list[tuple[str, str, Statement]]:
    """Give what a text dates of an entity, from the earliest: its first day, the date and what is dated.

    Of what it takes part in, the dates count as well. What several texts date alike is given once.
    """
    found: dict[tuple[str, ...], dict[str, Statement]] = {}
    for one in book.of.get(iri, ()):
        if iri not in one.ends:
            continue
        if one.period:
            found.setdefault((one.earliest, one.period, *said(one)), {})[one.iri] = one
        for own in (one, *(book.of.get(one.object, ()) if one.subject == iri else ())):
            if own.relation.removeprefix(terms.ESS) in DATES and own.subject in {iri, one.object}:
                found.setdefault((own.earliest, own.object, *said(own)), {})[own.iri] = own
    rows = [(first, date, strongest(alike.values())) for (first, date, *_), alike in found.items()]
    return sorted(rows, key=lambda row: (row[0], row[1], row[2].iri))


def said(one: Statement) -> tuple[str, str, str, str]:
    """Give what a statement says, whichever text makes it."""
    return one.subject, one.relation, one.object, one.modality


def laws(book: Book, iri: str) -> Mapping[str, list[str]]:
    """Give each law that makes compulsory what an actor does, with that."""
    found: dict[str, list[str]] = {}
    for law, duty in book.duties.get(iri, ()):
        found.setdefault(law, []).append(duty)
    return found
