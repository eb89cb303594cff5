"""A network -> who stands between others: Burt's measures, cut points, bridges.

>>> line = nx.path_graph(["a", "b", "c"])
>>> articulation_points(line), bridges(line)
(['b'], [('a', 'b'), ('b', 'c')])
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import networkx as nx
import numpy as np

from graph.measure.tie import undirected

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["articulation_points", "bridges", "constraint", "effective_size"]


def constraint(graph: nx.Graph[Any]) -> Mapping[Any, float]:
    """Give how far an actor's ties lead back to one another, by weight: low for a broker; above 0, below 2.

    Burt, Structural Holes, 1992, eq. 2.4. Not a number for an actor without ties.
    """
    if not graph:
        return {}
    found = nx.constraint(graph, weight="weight")
    return {node: float(found[node]) if graph.degree(node) else math.nan for node in graph}


def effective_size(graph: nx.Graph[Any]) -> Mapping[Any, float]:
    """Give the number of an actor's ties less their redundancy, by weight: high for a broker; from 1 to the degree.

    Burt, Structural Holes, 1992, eq. 2.2. Not a number for an actor without ties.
    """
    # networkx 3.6 divides by the strongest tie of the wrong end where it measures a whole weighted network
    if not graph.number_of_edges():
        return dict.fromkeys(graph, math.nan)
    one_way = nx.to_scipy_sparse_array(graph, weight="weight", format="csr").astype(float)
    both = one_way + one_way.T
    both.setdiag(0)
    both.eliminate_zeros()
    share, least = both.copy(), both.copy()
    ties = np.diff(both.indptr)
    share.data /= np.repeat(both.sum(axis=1), ties)
    least.data /= np.repeat(both.max(axis=1).toarray().ravel(), ties)
    redundant = (both > 0).multiply(share @ least.T).sum(axis=1)
    sizes = zip(graph, ties, redundant, strict=True)
    return {node: float(number - lost) if number else math.nan for node, number, lost in sizes}


def articulation_points(graph: nx.Graph[Any]) -> list[Any]:
    """Give the actors without whom a component falls apart, in order; direction is not regarded.

    Hopcroft and Tarjan, Efficient algorithms for graph manipulation, Comm. ACM 16, 372-378, 1973.
    """
    return sorted(nx.articulation_points(undirected(graph)))


def bridges(graph: nx.Graph[Any]) -> list[tuple[Any, Any]]:
    """Give the ties without which a component falls apart, each with its ends in order, in order.

    Tarjan, A note on finding the bridges of a graph, Inf. Process. Lett. 2, 160-161, 1974.
    """
    return sorted((min(pair), max(pair)) for pair in nx.bridges(undirected(graph)))
