"""A network -> its nodes and edges with nothing but words and numbers.

GEXF, GraphML and tables hold no lists and no nothing: lists are joined by " | ", and what is not known is left out.
Who opens the file in Gephi finds the names that it looks for: id, label, source, target, type, weight.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.measure.community import louvain
from graph.measure.tie import degree, strength

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["EDGE", "NODE", "edges", "nodes"]

NODE = ("id", "label", "kind", "kindLabel", "mode", "degree", "strength", "community")
EDGE = (
    "source", "target", "type", "weight", "start", "end",
    "kinds", "modalities", "through", "claims", "quotes", "documents",
)  # fmt: skip
JOIN = " | "


def nodes(graph: nx.Graph[Any]) -> list[dict[str, Any]]:
    """Give a row for each node, in order; communities are those of Louvain, from 1, the largest first."""
    ties, strengths = degree(graph), strength(graph)
    community = {node: number for number, part in enumerate(louvain(graph), 1) for node in part}
    rows = []
    for node, about in graph.nodes(data=True):
        row = {"id": node, "label": about["label"], "kind": about["kind"], "kindLabel": about["kindLabel"]}
        if "mode" in about:
            row["mode"] = about["mode"]
        figures = {"degree": int(ties[node]), "strength": strengths[node], "community": community[node]}
        rows.append({**row, **figures})
    return rows


def edges(graph: nx.Graph[Any]) -> list[dict[str, Any]]:
    """Give a row for each edge, in order, with its time where the texts bound it."""
    kind = "Directed" if graph.is_directed() else "Undirected"
    rows = []
    for one, other, tie in graph.edges(data=True):
        row: dict[str, Any] = {"source": one, "target": other, "type": kind, "weight": float(tie["weight"])}
        row |= {name: tie[key] for name, key in (("start", "earliest"), ("end", "latest")) if tie[key]}
        row |= {name: JOIN.join(tie[name]) for name in ("kinds", "modalities", "through", "claims", "quotes")}
        rows.append({**row, "documents": JOIN.join(tie["sources"])})
    return rows
