"""A network -> how its shortest paths run: betweenness, closeness, harmonic centrality.

A tie of weight w is 1/w long (Newman, Scientific collaboration networks II, Phys. Rev. E 64, 016132, 2001), so that
strong ties are short. Exact, from every node to every other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.measure.swift import UNIT, lengths, scored, swift

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx

__all__ = ["betweenness", "closeness", "harmonic"]


def betweenness(graph: nx.Graph[Any]) -> Mapping[Any, float]:
    """Give the share of the shortest paths between two others that run through a node: in [0, 1].

    Freeman, A set of measures of centrality based on betweenness, Sociometry 40, 35-41, 1977; computed after
    Brandes, A faster algorithm for betweenness centrality, J. Math. Sociol. 25, 163-177, 2001.
    """
    import networkit as nk

    n = len(graph)
    if n < 3:
        return dict.fromkeys(graph, 0.0)
    # NetworKit counts a pair of an undirected graph from both of its ends, as the number of ordered pairs does
    scores = nk.centrality.Betweenness(swift(graph, lengths)).run().scores()
    return scored(graph, scores, 1 / ((n - 1) * (n - 2)))


def closeness(graph: nx.Graph[Any]) -> Mapping[Any, float]:
    """Give how near the others are: the inverse of the mean distance, in [0, 1] where no weight passes 1.

    Freeman, Centrality in social networks, Social Networks 1, 215-239, 1978; where some cannot be reached, times
    the share of those that can (Wasserman and Faust, Social Network Analysis, 1994, p. 201). In a directed
    network, of those that reach the node.
    """
    import networkit as nk

    if len(graph) < 2 or not graph.number_of_edges():
        return dict.fromkeys(graph, 0.0)
    made = towards(graph)
    scores = nk.centrality.Closeness(made, True, nk.centrality.ClosenessVariant.GENERALIZED).run().scores()
    return scored(graph, scores, UNIT)


def harmonic(graph: nx.Graph[Any]) -> Mapping[Any, float]:
    """Give the sum of the inverse distances: from 0; where no weight passes 1, at most the number of the others.

    Boldi and Vigna, Axioms for centrality, Internet Mathematics 10, 222-262, 2014. In a directed network, from
    those that reach the node. It needs no care for what cannot be reached, and adds 0 there.
    """
    import networkit as nk

    if not graph.number_of_edges():
        return dict.fromkeys(graph, 0.0)
    return scored(graph, nk.centrality.HarmonicCloseness(towards(graph), False).run().scores(), UNIT)


def towards(graph: nx.Graph[Any]) -> object:
    """Give the graph with its ties turned round, if they have a direction: NetworKit measures from a node on."""
    import networkit as nk

    made = swift(graph, lengths)
    return nk.graphtools.transpose(made) if graph.is_directed() else made
