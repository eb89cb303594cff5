"""A network -> the network in a few figures, some of them against chance."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

import networkx as nx

from graph.measure.broker import articulation_points, bridges
from graph.measure.community import leiden, louvain, modularity
from graph.measure.mixing import assortativity
from graph.measure.null import Comparison, compare, rewired
from graph.measure.tie import largest, undirected
from graph.measure.twomode import two_mode
from graph.network.weave import shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from graph.network.build import Woven

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
    """Figures against chance: every actor has as many ties, or as many events and other things that it shares."""


def whole(woven: Woven, seed: int = 0) -> Whole:
    """Describe a network; one of more than 2,000 ties is not compared with chance."""
    graph = woven.graph
    flat = undirected(graph)
    samples = REWIRED if graph.number_of_edges() <= FEW else 0
    again = list(
        reshared(woven, samples, seed) if woven.design.form == "projected" else rewired(graph, samples, seed)
    )
    return Whole(
        len(graph),
        graph.number_of_edges(),
        nx.number_connected_components(flat),
        len(largest(graph)),
        len(louvain(graph)),
        len(leiden(graph)),
        tuple(articulation_points(graph)),
        len(bridges(graph)),
        {name: compare(graph, of, again) for name, of in figures(graph).items()},
    )


def reshared(woven: Woven, samples: int, seed: int) -> Iterator[nx.Graph[Any]]:
    """Give networks where each actor has as many contexts, and each context as many actors, as in this one.

    So what ties all actors of an event is in chance too: Newman, Strogatz and Watts, Random graphs with arbitrary
    degree distributions and their applications, Phys. Rev. E 64, 026118, 2001, section V.
    """
    two: nx.Graph[Any] = nx.Graph()
    for context, actors in sorted(shared(woven.parts).items()):
        two.add_node((context,), mode=1)
        for actor, own in sorted(actors.items()):
            two.add_node(actor, mode=0)
            two.add_edge(actor, (context,), weight=len({part.publisher for part in own}))
    for made in rewired(two, samples, seed):
        yield projected(woven.graph, made)


def projected(graph: nx.Graph[Any], two: nx.Graph[Any]) -> nx.Graph[Any]:
    """Tie the nodes of a network by the contexts that they share in a two-mode network, as ties are weighed."""
    made: nx.Graph[Any] = nx.Graph()
    made.add_nodes_from(graph.nodes(data=True))
    for context in (node for node, about in two.nodes(data=True) if about["mode"] == 1):
        for one, other in combinations(sorted(two[context]), 2):
            weight = min(two[one][context]["weight"], two[other][context]["weight"]) / (len(two[context]) - 1)
            before = made.get_edge_data(one, other, {"weight": 0.0})["weight"]
            made.add_edge(one, other, weight=before + weight)
    return made


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
