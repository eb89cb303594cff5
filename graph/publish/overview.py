"""A store -> the pages that are about the whole: home, lists, matrix, timeline, questions, ontology.

The matrix and the timeline are answers of the catalogue, so that the site and `levier query` say the same.
"""

from __future__ import annotations

import json
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Any

from graph.answer import plain
from graph.engine import Embedded
from graph.publish import about, rights, view
from graph.query import ask, catalogue, question
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pyoxigraph as ox

    from graph.publish.frame import Frame
    from graph.publish.view import Statement

__all__ = ["index", "overview"]

MOST = 24
"""Actors named on the first page."""
ALL = "any"


def overview(store: ox.Store, shared: Frame, said: Sequence[Statement]) -> Iterator[tuple[str, bytes]]:
    """Give the path and the bytes of each page."""
    counted = Counter(end for one in said for end in one.ends)
    yield home(store, shared, said, counted)
    yield from lists(store, shared, counted)
    yield matrix(store, shared)
    rows = answer(store, "timeline", {})
    years = [(year, list(found)) for year, found in groupby(rows, key=lambda row: row["earliest"][:4])]
    yield shared.write("timeline", "timeline", years=years)
    yield shared.write("queries", "queries", questions=list(catalogue().values()))
    yield shared.write("about", "about", words=rights.settings()["words"])
    yield shared.write("ontology", "ess", rdf=True, namespace=terms.ESS, terms=vocabulary(store, shared))


def home(
    store: ox.Store, shared: Frame, said: Sequence[Statement], counted: Counter[str]
) -> tuple[str, bytes]:
    """Give the first page: the state of the graph, and a way in."""
    actors = {"organisation", "person"}
    first = sorted(
        ((iri, number) for iri, number in counted.items() if iri in shared.pages and kind(iri) in actors),
        key=lambda row: (-row[1], row[0]),
    )
    modalities = Counter(one.modality for one in said)
    state = {
        "documents": len(about.documents(store)),
        "claims": len(said),
        "actors": len(first),
        "quotes": sum(len(one.quotes) for one in said),
    }
    return shared.write(
        "home", "index", state=state, actors=first[:MOST],
        modalities=[(name, modalities[name]) for name in rights.settings()["modalities"] if modalities[name]],
    )  # fmt: skip


def lists(store: ox.Store, shared: Frame, counted: Counter[str]) -> Iterator[tuple[str, bytes]]:
    """Give the list of each kind of entity, and that of the sources."""
    entities = about.entities(store)
    for name, title in rights.settings()["kinds"].items():
        own = [iri for iri in entities if kind(iri) == name]
        rows = [(iri, shared.names.get(view.cls(store, iri), ""), counted[iri]) for iri in own]
        rows.sort(key=lambda row: (terms.slugify(shared.name(row[0])), row[0]))
        yield shared.write("list", f"id/{name}/index", title=title, rows=rows, kinds=True, here=name)
    rows = [(iri, ", ".join(said), 0) for iri, said in dated(store)]
    yield shared.write("list", "doc/index", title="Sources", rows=rows, kinds=False, here="")


def dated(store: ox.Store) -> list[tuple[str, list[str]]]:
    """Give each source with its publisher and date."""
    return [
        (iri, view.values(store, iri, "dcterms:publisher") + view.values(store, iri, "dcterms:date"))
        for iri in about.documents(store)
    ]


def kind(iri: str) -> str:
    """Give the kind of an entity, as its address tells it."""
    return iri.removeprefix(f"{terms.BASE}id/").partition("/")[0]


def answer(store: ox.Store, name: str, given: dict[str, list[str]]) -> list[dict[str, str]]:
    """Give the rows of a question of the catalogue, by column."""
    found = ask(Embedded(store), question(name), given)
    return [dict(zip(found.columns, map(plain, row), strict=True)) for row in found.rows()]


def matrix(store: ox.Store, shared: Frame) -> tuple[str, bytes]:
    """Give the matrix of local authorities and levers; a cell is what is asserted, where something is."""
    cells: dict[tuple[str, str], dict[str, Any]] = {}
    for row in answer(store, "lever-matrix", {"level": [ALL], "modality": [ALL]}):
        place = row["territory"], row["lever"]
        new = {
            "territory": place[0],
            "lever": place[1],
            "modality": row["modality"],
            "sources": "0",
            "rows": [],
        }
        cell = cells.setdefault(place, {**new, "number": len(cells) + 1})
        cell["sources"] = max(cell["sources"], row["sources"], key=int)
        if row["modality"] == "Asserted":
            cell["modality"] = row["modality"]
        if row not in cell["rows"]:
            cell["rows"].append(row)
    down = sorted({place[0] for place in cells}, key=lambda iri: (terms.slugify(shared.name(iri)), iri))
    across = sorted({place[1] for place in cells}, key=lambda iri: (terms.slugify(shared.name(iri)), iri))
    return shared.write("matrix", "matrix", down=down, across=across, cells=cells)


def vocabulary(store: ox.Store, shared: Frame) -> list[dict[str, Any]]:
    """Give what the ontology page says of each term."""
    own = sorted(iri for iri in shared.names if iri.startswith(terms.ESS))
    return [
        {
            "name": iri.removeprefix(terms.ESS),
            "label": shared.names[iri],
            "definitions": view.values(store, iri, "skos:definition"),
            "examples": view.values(store, iri, "skos:example"),
        }
        for iri in own
    ]


def index(store: ox.Store, shared: Frame) -> bytes:
    """Write the names that the first page searches, as a script that a page in a folder can load."""
    rows = [
        [shared.name(iri), shared.pages[iri], " ".join(view.others(store, iri, shared.names))]
        for iri in about.entities(store)
        if iri in shared.pages
    ]
    return f"const names = {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n".encode()
