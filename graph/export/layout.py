"""A network -> a place for each node on a plane, in whole numbers.

Each component is laid out by itself, so that those without ties between them do not drift apart, and the components
stand side by side, the largest first. The chance of the layout has a fixed seed.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import networkx as nx

from graph.measure.tie import undirected

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Plane", "layout"]

STEP = 110
"""Room for a node, in pixels."""
ACROSS, DOWN = 110, 45
"""Margins of a component, in pixels: names are wider than high."""
WIDER = 1.3
FEW = 150
"""Up to so many nodes the distances between all of them are drawn true (Kamada and Kawai 1989)."""

Places = dict[Any, tuple[int, int]]
Plane = tuple[Places, int, int]
"""Places, width and height."""


def layout(graph: nx.Graph[Any]) -> Plane:
    """Give each node a place, in pixels from the upper left corner."""
    flat = undirected(graph)
    parts = sorted(nx.connected_components(flat), key=lambda part: (-len(part), min(part)))
    return packed([within(flat.subgraph(sorted(part))) for part in parts])


def within(component: nx.Graph[Any]) -> Mapping[Any, tuple[float, float]]:
    """Give the nodes of a component places from (0, 0) on, the tied near to one another."""
    ordered: nx.Graph[Any] = nx.Graph()
    ordered.add_nodes_from(sorted(component))
    ordered.add_weighted_edges_from(sorted(component.edges(data="weight", default=1.0)))
    size = STEP * math.sqrt(len(ordered))
    if len(ordered) <= FEW:
        placed = nx.kamada_kawai_layout(ordered, weight=None, scale=size / 2)
    else:
        placed = nx.spring_layout(ordered, weight="weight", seed=0, scale=size / 2, iterations=200)
    left = min(float(x) for x, _ in placed.values())
    top = min(float(y) for _, y in placed.values())
    return {node: ((float(x) - left) * WIDER, float(y) - top) for node, (x, y) in placed.items()}


def packed(parts: Iterable[Mapping[Any, tuple[float, float]]]) -> Plane:
    """Set components in rows, wider than high."""
    boxes = [
        (part, max(x for x, _ in part.values()) + 2 * ACROSS, max(y for _, y in part.values()) + 2 * DOWN)
        for part in parts
    ]
    most = max([1.0, *(width for _, width, _ in boxes)])
    line = max(most, 1.7 * math.sqrt(sum(width * height for _, width, height in boxes)))
    places: Places = {}
    left = top = high = wide = 0.0
    for part, width, height in boxes:
        if left and left + width > line:
            left, top, high = 0.0, top + high, 0.0
        for node, (x, y) in part.items():
            places[node] = round(left + ACROSS + x), round(top + DOWN + y)
        left, high = left + width, max(high, height)
        wide = max(wide, left)
    return places, math.ceil(wide), math.ceil(top + high)
