"""A network -> a page that needs nothing but a browser: a drawing to walk through, and the same as tables.

Nothing is fetched from elsewhere. Without JavaScript the drawing and the tables are there all the same; with it, an
actor that is chosen shows its ties and the words that say so. Refused: more actors than a browser draws well.
"""

from __future__ import annotations

import math
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from graph.errors import QueryError
from graph.export.flat import nodes
from graph.export.layout import layout
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import networkx as nx

    from graph.network.build import Woven

__all__ = ["group", "looks", "page"]

MOST = 2_000
"""Actors that a page may have."""
NAMED = 60
"""Up to so many actors all names are shown; of more, those with the most ties."""


@cache
def looks() -> Mapping[str, Any]:
    """Give what `looks.toml` says."""
    return tomllib.loads((files("graph.export") / "looks.toml").read_text(encoding="utf-8"))


def group(kind: str) -> Mapping[str, str]:
    """Give how an actor of a class is drawn."""
    classes = terms.superclasses(kind) if kind else ()
    groups: Sequence[Mapping[str, str]] = looks()["group"]
    return next((one for one in groups if one["class"] in classes), groups[-1])


def page(woven: Woven) -> bytes:
    """Write the page of a network.

    Raises:
        QueryError: it has too many actors.
    """
    from jinja2 import Environment, PackageLoader

    graph = woven.graph
    if len(graph) > MOST:
        raise QueryError(
            f"{len(graph):,} actors are more than a page can show (at most {MOST:,}): write a .gexf file for Gephi"
        )
    around = Environment(
        loader=PackageLoader("graph.export", "."), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    places, width, height = layout(graph)
    drawn = [node(row, places[row["id"]]) for row in nodes(graph)]
    limit = (
        sorted((one["degree"] for one in drawn), reverse=True)[: NAMED + 1][-1] if len(drawn) > NAMED else 0
    )
    for one in drawn:
        one["named"] = one["degree"] > limit or len(drawn) <= NAMED
    by_name = sorted(drawn, key=lambda one: (terms.slugify(one["label"]), one["id"]))
    number = {one["id"]: at for at, one in enumerate(by_name)}
    shown = {one["group"]["label"] for one in drawn}
    groups = {one["label"]: one for one in looks()["group"] if one["label"] in shown}
    return around.get_template("page.html").render(
        title=woven.design.title,
        directed=graph.is_directed(),
        width=width,
        height=height,
        nodes=by_name,
        ties=ties(graph, number, places),
        groups=list(groups.values()),
        modalities={part.modality for part in woven.parts},
        shapes=looks()["shape"],
    ).encode()  # fmt: skip


def node(row: Mapping[str, Any], place: tuple[int, int]) -> dict[str, Any]:
    """Give what the page shows of an actor: a disc or other shape whose area grows with its ties."""
    size = round(5 + 2.5 * math.sqrt(row["degree"]), 1)
    return {**row, "x": place[0], "y": place[1], "size": size, "group": group(row["kind"])}


def ties(
    graph: nx.Graph[Any], number: Mapping[Any, int], places: Mapping[Any, tuple[int, int]]
) -> list[dict[str, Any]]:
    """Give what the page shows of each tie."""
    return [
        {
            "one": number[one],
            "other": number[other],
            "ends": (*places[one], *places[other]),
            "labels": (graph.nodes[one]["label"], graph.nodes[other]["label"]),
            "weight": round(tie["weight"], 2),
            "wide": round(1 + 1.5 * math.sqrt(tie["weight"]), 1),
            "time": " – ".join(dict.fromkeys(day for day in (tie["earliest"], tie["latest"]) if day)),
            "quotes": list(dict.fromkeys(tie["quotes"])),
            "documents": [source.rpartition("/doc/")[2] for source in tie["sources"]],
        }
        for one, other, tie in graph.edges(data=True)
    ]
