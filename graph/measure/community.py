"""A network -> parts that are tied more within than between: communities, by modularity.

Modularity: Newman and Girvan, Finding and evaluating community structure in networks, Phys. Rev. E 69, 026113,
2004; in [-1/2, 1]. Direction is not regarded. Communities come in order of size, equals by their first member.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import networkx as nx

from graph.measure.swift import ends, swift
from graph.measure.tie import undirected

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["leiden", "louvain", "modularity"]


def louvain(graph: nx.Graph[Any]) -> list[set[Any]]:
    """Give communities found by moving nodes and merging what was found, as long as modularity grows.

    Blondel and others, Fast unfolding of communities in large networks, J. Stat. Mech. P10008, 2008, with the
    refinement of NetworKit; nodes are taken in their order, so that there is no chance in it.
    """
    import networkit as nk

    if not graph.number_of_edges():
        return parted(graph, {})
    nk.setSeed(0, False)
    found = nk.community.PLM(swift(undirected(graph)), refine=True, par="none").run().getPartition()
    return parted(graph, {node: found[place] for node, place in ends(graph).items()})


def leiden(graph: nx.Graph[Any], seed: int = 0) -> list[set[Any]]:
    """Give communities, each of which holds together within: the best of ten tries.

    Traag, Waltman and van Eck, From Louvain to Leiden: guaranteeing well-connected communities, Sci. Rep. 9, 5233,
    2019.
    """
    import graspologic_native as native

    place = ends(graph)
    edges = [
        (str(place[one]), str(place[other]), float(weight))
        for one, other, weight in undirected(graph).edges(data="weight", default=1.0)
    ]
    if not edges:
        return parted(graph, {})
    _, found = native.leiden(edges, seed=seed, trials=10, iterations=2)
    return parted(graph, {node: found[str(at)] for node, at in place.items() if str(at) in found})


def modularity(graph: nx.Graph[Any], communities: Iterable[Iterable[Any]]) -> float:
    """Give how much more weight is within communities than chance would put there: in [-1/2, 1]; 0 without ties."""
    flat = undirected(graph)
    if not flat.number_of_edges():
        return 0.0
    return float(nx.community.modularity(flat, [set(part) for part in communities], weight="weight"))


def parted(graph: nx.Graph[Any], found: Mapping[Any, int]) -> list[set[Any]]:
    """Give the nodes of each number together, each that has none alone."""
    place = ends(graph)
    parts: dict[object, list[Any]] = {}
    for node in graph:
        parts.setdefault(found.get(node, ("alone", node)), []).append(node)
    ordered: Sequence[list[Any]] = sorted(parts.values(), key=lambda part: (-len(part), place[part[0]]))
    return [set(part) for part in ordered]
