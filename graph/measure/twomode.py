"""A two-mode network, actors and what they belong to -> centralities against the most that a node of its mode can have.

Borgatti and Everett, Network analysis of 2-mode data, Social Networks 19, 243-269, 1997: an actor can be tied to
all groups at most, never to another actor. Ties count alike, whatever their weight. Nodes have `mode` 0 or 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["betweenness", "closeness", "degree", "two_mode"]


def two_mode(graph: nx.Graph[Any]) -> bool:
    """Tell whether every node has a mode."""
    return bool(graph) and all("mode" in data for _, data in graph.nodes(data=True))


def degree(graph: nx.Graph[Any]) -> Mapping[Any, float]:
    """Give the share of the other mode that a node is tied to: in [0, 1]."""
    return in_order(graph, nx.bipartite.degree_centrality(graph, actors(graph)))


def closeness(graph: nx.Graph[Any]) -> Mapping[Any, float]:
    """Give the least sum of distances that there could be, over that of the node: in [0, 1].

    Where some cannot be reached, within the node's component and times its share of the network.
    """
    found: dict[Any, float] = {}
    for component in nx.connected_components(graph):
        within = graph.subgraph(component)
        share = (len(within) - 1) / max(1, len(graph) - 1)
        near = nx.bipartite.closeness_centrality(within, actors(within), normalized=False)
        found.update((node, value * share) for node, value in near.items())
    return in_order(graph, found)


def betweenness(graph: nx.Graph[Any]) -> Mapping[Any, float]:
    """Give the paths through a node over the most that there could be: in [0, 1]."""
    if min(len(actors(graph)), len(graph) - len(actors(graph))) < 1 or len(graph) < 3:
        return dict.fromkeys(graph, 0.0)
    return in_order(graph, nx.bipartite.betweenness_centrality(graph, actors(graph)))


def actors(graph: nx.Graph[Any]) -> list[Any]:
    """Give the nodes of mode 0."""
    return [node for node, data in graph.nodes(data=True) if data["mode"] == 0]


def in_order(graph: nx.Graph[Any], found: Mapping[Any, float]) -> Mapping[Any, float]:
    """Give what was found in the order of the nodes."""
    return {node: float(found[node]) for node in graph}
