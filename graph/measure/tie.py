"""A network -> how much each actor is tied, and to whom: degree, strength, eigenvector, PageRank, k-core."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import networkx as nx

from graph.measure.swift import plain, scored, swift

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["core", "degree", "eigenvector", "largest", "pagerank", "strength", "undirected"]

DAMPING = 0.85


def degree(graph: nx.Graph[Any]) -> Mapping[Any, float]:
    """Give the number of ties: from 0 to n - 1; of a directed network, both ways, to 2(n - 1).

    Freeman, Centrality in social networks, Social Networks 1, 215-239, 1978.
    """
    return {node: float(count) for node, count in graph.degree}


def strength(graph: nx.Graph[Any]) -> Mapping[Any, float]:
    """Give the sum of the weights of the ties: from 0.

    Barrat and others, The architecture of complex weighted networks, PNAS 101, 3747-3752, 2004.
    """
    return {node: float(total) for node, total in graph.degree(weight="weight")}


def eigenvector(graph: nx.Graph[Any]) -> Mapping[Any, float]:
    """Give the ties to those that are tied themselves, by weight: in [0, 1], squares summing to 1.

    Bonacich, Factoring and weighting approaches to status scores, J. Math. Sociol. 2, 113-120, 1972. It has a
    meaning within a connected network alone: outside the largest component it is 0. Direction is not regarded: money
    that never comes back would leave nothing to anybody.
    """
    from scipy.sparse.linalg import eigsh

    within = largest(undirected(graph))
    found = dict.fromkeys(graph, 0.0)
    if len(within) == 2:
        found.update(dict.fromkeys(within, math.sqrt(0.5)))
    elif len(within) > 2:
        # a part of a graph comes in the order of a set, which differs from run to run, and so would the last digits
        ordered = [node for node in graph if node in within]
        matrix = nx.to_scipy_sparse_array(within, nodelist=ordered, weight="weight").astype(float)
        matrix.sort_indices()
        _, vectors = eigsh(matrix, k=1, which="LA", v0=matrix.sum(axis=1))
        found.update((node, abs(float(value))) for node, value in zip(ordered, vectors[:, 0], strict=True))
    return found


def pagerank(graph: nx.Graph[Any]) -> Mapping[Any, float]:
    """Give how often a walk that follows ties by their weight, and restarts in 15 % of its steps, is at a node.

    In [0, 1], summing to 1. Brin and Page, The anatomy of a large-scale hypertextual web search engine, Computer
    Networks 30, 107-117, 1998. A walk that finds no tie to follow restarts.
    """
    import networkit as nk

    if not graph:
        return {}
    # what is lost where no tie goes on is spread as the restarts are, which is to divide by what is left
    scores = nk.centrality.PageRank(swift(graph), DAMPING, 1e-12).run().scores()
    return scored(graph, scores, 1 / sum(scores))


def core(graph: nx.Graph[Any]) -> Mapping[Any, float]:
    """Give the largest k for which a node is in a part where each has k ties: from 0; direction is not regarded.

    Seidman, Network structure and minimum degree, Social Networks 5, 269-287, 1983.
    """
    import networkit as nk

    if not graph:
        return {}
    return scored(graph, nk.centrality.CoreDecomposition(swift(undirected(graph), plain)).run().scores())


def undirected(graph: nx.Graph[Any]) -> nx.Graph[Any]:
    """Give a network without directions, the weights of two opposite ties added."""
    if not graph.is_directed():
        return graph
    made: nx.Graph[Any] = nx.Graph()
    made.add_nodes_from(graph.nodes(data=True))
    for one, other, weight in graph.edges(data="weight", default=1.0):
        already = made.get_edge_data(one, other, {"weight": 0.0})["weight"]
        made.add_edge(one, other, weight=already + weight)
    return made


def largest(graph: nx.Graph[Any]) -> nx.Graph[Any]:
    """Give the largest component, of equals that with the first node; direction is not regarded in finding it."""
    if not graph:
        return graph
    place = {node: at for at, node in enumerate(graph)}
    components = nx.connected_components(undirected(graph))
    return graph.subgraph(
        max(components, key=lambda nodes: (len(nodes), -min(place[node] for node in nodes)))
    )
