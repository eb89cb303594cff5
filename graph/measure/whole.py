"""A network -> the network in a few figures, some of them against chance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import networkx as nx

from graph.measure.broker import articulation_points, bridges
from graph.measure.community import leiden, louvain, modularity
from graph.measure.mixing import assortativity
from graph.measure.null import Comparison, compare
from graph.measure.tie import largest, undirected
from graph.measure.twomode import two_mode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Whole", "whole"]

REWIRED = 99
FEW = 2_000
"""Up to so many ties a network is compared with rewired ones."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What a network is like."""

    actors: int
    ties: int
    components: int
    largest: int
    """Actors of the largest component."""
    louvain: int
    """Communities, by the way of finding them."""
    leiden: int
    articulation_points: tuple[Any, ...]
    bridges: int
    compared: Mapping[str, Comparison]
    """Figures against networks in which every actor has as many ties, with others."""


def whole(graph: nx.Graph[Any], seed: int = 0) -> Whole:
    """Describe a network; one of more than 2,000 ties is not compared with chance."""
    flat = undirected(graph)
    samples = REWIRED if graph.number_of_edges() <= FEW else 0
    return Whole(
        len(graph),
        graph.number_of_edges(),
        nx.number_connected_components(flat),
        len(largest(graph)),
        len(louvain(graph)),
        len(leiden(graph)),
        tuple(articulation_points(graph)),
        len(bridges(graph)),
        {name: compare(graph, of, samples=samples, seed=seed) for name, of in figures(graph).items()},
    )


def figures(graph: nx.Graph[Any]) -> Mapping[str, Callable[[nx.Graph[Any]], float]]:
    """Give the figures that tell something of a network of this form."""
    told: dict[str, Callable[[nx.Graph[Any]], float]] = {"modularity": best}
    if not two_mode(graph):
        told |= {"transitivity": closed, "assortativity by kind": assortativity}
    return told


def best(graph: nx.Graph[Any]) -> float:
    """Give the modularity of the communities that are found: in [-1/2, 1]."""
    return modularity(graph, louvain(graph))


def closed(graph: nx.Graph[Any]) -> float:
    """Give how often two that are tied to a third are tied to each other: in [0, 1]; direction is not regarded.

    Newman, Watts and Strogatz, Random graph models of social networks, PNAS 99, 2566-2572, 2002.
    """
    return float(nx.transitivity(undirected(graph)))
