"""A network whose nodes have a kind -> whether like keeps with like."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["assortativity"]


def assortativity(graph: nx.Graph[Any], by: str = "kind") -> float:
    """Give how far ties join nodes alike in an attribute, by weight: in [-1, 1]; 0 is chance, 1 only alike.

    Newman, Mixing patterns in networks, Phys. Rev. E 67, 026126, 2003, eq. 2. Not a number where every tie joins
    the same kind, or there is none.
    """
    kinds = dict(graph.nodes(data=by))
    mixed: dict[tuple[object, object], float] = {}
    for one, other, weight in graph.edges(data="weight", default=1.0):
        ways = [(kinds[one], kinds[other])]
        if not graph.is_directed():
            ways.append((kinds[other], kinds[one]))
        for way in ways:
            mixed[way] = mixed.get(way, 0.0) + weight
    total = sum(mixed.values())
    if not total:
        return math.nan
    leaves = {kind: sum(mixed[way] for way in mixed if way[0] == kind) / total for kind in kinds.values()}
    enters = {kind: sum(mixed[way] for way in mixed if way[1] == kind) / total for kind in kinds.values()}
    alike = sum(weight for (one, other), weight in mixed.items() if one == other) / total
    chance = sum(leaves[kind] * enters[kind] for kind in leaves)
    return math.nan if math.isclose(chance, 1) else (alike - chance) / (1 - chance)
