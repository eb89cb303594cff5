"""Statements -> the page of the network: what actors do together, as a drawing to walk through and as a table.

A tie is a statement: two actors that work together, or an actor and what it shares with others, an event, a
publication, an organisation. So each can be chosen by its relation, its time and how sure it is, and none is shown that
no text says. A statement holds for the time that its text gives it, else on the date of what is shared, else of the
text. Places are computed here; the script that draws asks for nothing from elsewhere.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import networkx as nx
import numpy as np

from graph.export.layout import layout
from graph.publish import rights, view
from graph.publish.frame import chunks
from graph.publish.page import kind
from ontology import edtf, terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.export.layout import Places
    from graph.publish.book import Book
    from graph.publish.view import Statement

__all__ = ["drawing", "network"]

MOST = 400
"""Actors and things drawn, those with the most ties first: more are neither legible nor laid out quickly."""
GAP, ROUNDS = 75, 80
"""Pixels that are kept between two that are drawn, as far as so many rounds of moving apart allow."""
ROW = 620
"""Characters that a row of the table takes."""


def network(book: Book) -> Iterator[tuple[str, bytes]]:
    """Give the pages of the network: the drawing on the first, the table on all."""
    said = chosen(book)
    drawn, _ = shown(said)
    years = [year for one in said for year in span(book, one) if year]
    told = rights.settings()["network"]
    yield from book.shared.write_all(
        "network", "network", chunks(said, lambda _: ROW), count=len(said), drawn=len(drawn),
        whole=len({end for one in said for end in one.ends}),
        relations=[terms.ESS + name for name in told if any(one.relation == terms.ESS + name for one in said)],
        modalities=[name for name in rights.settings()["modalities"] if any(one.modality == name for one in said)],
        first=min(years, default=0), last=max(years, default=0),
    )  # fmt: skip


def chosen(book: Book) -> list[Statement]:
    """Give the statements that make ties, by the names of their ends."""
    told = {terms.ESS + name for name in rights.settings()["network"]}
    found = [
        one
        for one in book.said.values()
        if one.relation in told and one.modality != "Negated" and len(one.ends) == 2 and "://" in one.object
    ]
    name = book.shared.name
    return sorted(
        found, key=lambda one: (terms.slugify(name(one.subject)), terms.slugify(name(one.object)), one.iri)
    )


def shown(said: Sequence[Statement]) -> tuple[list[str], list[Statement]]:
    """Give what is drawn: the ends with the most ties, and the ties between these."""
    counted = Counter(end for one in said for end in one.ends)
    drawn = set(sorted(counted, key=lambda iri: (-counted[iri], iri))[:MOST])
    ties = [one for one in said if drawn.issuperset(one.ends)]
    return sorted({end for one in ties for end in one.ends}), ties


def span(book: Book, one: Statement) -> tuple[int, int]:
    """Give the first and the last year of a statement; 0 where an end is open."""
    own = [other.object for other in book.of.get(one.object, ()) if other.relation == terms.iri("ess:date")]
    text = view.values(book.store, one.document, "dcterms:date")
    date = next((date for date in (one.period, *own, *text) if date and edtf.valid(date)), "")
    first, last = edtf.bounds(date) if date else (None, None)
    return int((first or "0")[:4]), int((last or "0")[:4])


def drawing(book: Book) -> bytes:
    """Write what the script draws: nodes with their places, ties with what they are chosen by."""
    shared = book.shared
    nodes, ties = shown(chosen(book))
    graph: nx.Graph[Any] = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from((one.subject, one.object) for one in ties)
    places, width, height = layout(graph)
    places = apart(places)
    number = {iri: at for at, iri in enumerate(nodes)}
    told = {
        "width": width,
        "height": height,
        "nodes": [[shared.name(iri), shared.pages.get(iri, ""), *places[iri], kind(iri)] for iri in nodes],
        "ties": [
            [*(number[end] for end in one.ends), one.relation.removeprefix(terms.ESS), one.modality,
             float(one.confidence), *span(book, one), shared.pages[one.iri]]
            for one in ties
        ],
    }  # fmt: skip
    return f"const network = {json.dumps(told, ensure_ascii=False, separators=(',', ':'))};\n".encode()


def apart(places: Places) -> Places:
    """Move what stands too close to one another apart, half of what is missing at each end, in whole pixels."""
    nodes = list(places)
    at = np.array([places[node] for node in nodes], dtype=float).reshape(-1, 2)
    at += np.arange(len(nodes))[:, None] * (1e-3, 7e-4)  # no two on one spot
    for _ in range(ROUNDS):
        ways = at[:, None] - at[None]
        far = np.hypot(ways[..., 0], ways[..., 1])
        missing = np.where((far < GAP) & (far > 0), GAP - far, 0)
        at += (ways * (missing / np.where(far > 0, far, 1) / 4)[..., None]).sum(axis=1)
    return {node: (round(x), round(y)) for node, (x, y) in zip(nodes, at.tolist(), strict=True)}
