"""A graph of networkx -> the same in NetworKit, where a measure walks many paths.

NetworKit runs in one thread: sums made by several differ in their last digits from run to run, and the same
network must give the same bytes.

>>> lengths(2.0), lengths(3.0)
(2677114440.0, 1784742960.0)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import networkit as nk
    import networkx as nx

__all__ = ["UNIT", "ends", "lengths", "plain", "scored", "swift"]

UNIT = 5_354_228_880
"""Length of a tie of weight 1: the least number that 1 to 24 divide.

Lengths are whole numbers, so that sums are exact up to a million such ties, and two paths that are equally long
are so for every program and in any order of adding: with 1/3 as a fraction they would be so by luck."""


def lengths(weight: float) -> float:
    """Give the length of a tie of some strength, 1/weight in `UNIT`s, to the nearest whole one."""
    return float(max(1, round(UNIT / weight)))


def plain(_: float) -> float:
    """Count every tie alike."""
    return 1.0


def ends(graph: nx.Graph[Any]) -> dict[Any, int]:
    """Give each node its place."""
    return {node: place for place, node in enumerate(graph)}


def swift(graph: nx.Graph[Any], of: Callable[[float], float] = float) -> nk.Graph:
    """Give the graph in NetworKit, each tie with what `of` makes of its weight; a tie to itself is left out."""
    import networkit as nk

    nk.setNumberOfThreads(1)
    place = ends(graph)
    made = nk.Graph(len(place), weighted=True, directed=graph.is_directed())
    for one, other, weight in graph.edges(data="weight", default=1.0):
        if one != other:
            made.addEdge(place[one], place[other], of(float(weight)))
    return made


def scored(graph: nx.Graph[Any], scores: Iterable[float], factor: float = 1.0) -> Mapping[Any, float]:
    """Give each node its score, times a factor."""
    return {node: float(score) * factor for node, score in zip(graph, scores, strict=True)}
