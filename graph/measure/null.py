"""A network -> what is in it beyond the number of ties of each actor: a comparison with rewired networks.

In a rewired network every actor has as many ties as before, with others: pairs of ties swap their ends (Maslov and
Sneppen, Specificity and stability in topology of protein networks, Science 296, 910-913, 2002). What a rewired
network shows as well needs no other explanation than who has many ties.
"""

from __future__ import annotations

import math
import random
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.measure.twomode import two_mode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import networkx as nx

__all__ = ["Comparison", "compare", "rewired"]

SWAPS = 10
"""Tries to swap, for each tie: enough to forget where it was (Milo and others, arXiv cond-mat/0312028, 2003)."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure of a network, and of rewired ones."""

    observed: float
    mean: float
    """Of the rewired networks."""
    low: float
    """Lowest of the middle 95 % of them."""
    high: float
    samples: int
    extreme: float
    """Share of networks at least as far from the mean, the observed one among them: in (0, 1]."""


def compare(
    graph: nx.Graph[Any], figure: Callable[[nx.Graph[Any]], float], chance: Iterable[nx.Graph[Any]]
) -> Comparison:
    """Compare a figure of a network with that of rewired ones.

    The share is (r + 1)/(samples + 1): Davison and Hinkley, Bootstrap Methods and their Application, 1997, p. 141.
    """
    observed = figure(graph)
    drawn = sorted(value for value in map(figure, chance) if not math.isnan(value))
    if not drawn or math.isnan(observed):
        return Comparison(observed, math.nan, math.nan, math.nan, len(drawn), math.nan)
    mean = statistics.fmean(drawn)
    far = sum(abs(value - mean) >= abs(observed - mean) - 1e-12 for value in drawn)
    tail = int(0.025 * len(drawn))
    return Comparison(observed, mean, drawn[tail], drawn[-1 - tail], len(drawn), (far + 1) / (len(drawn) + 1))


def rewired(graph: nx.Graph[Any], samples: int, seed: int) -> Iterator[nx.Graph[Any]]:
    """Give networks where each node has as many ties as in this one; ties keep their weights, and direction."""
    chance = random.Random(seed)
    for _ in range(samples):
        edges = list(oriented(graph))
        swap(edges, chance, directed=graph.is_directed() or two_mode(graph))
        made = graph.__class__()
        made.add_nodes_from(graph.nodes(data=True))
        made.add_weighted_edges_from(edges)
        yield made


def oriented(graph: nx.Graph[Any]) -> Iterator[tuple[Any, Any, float]]:
    """Give each tie with its weight, in a two-mode network the actor first: it never swaps places with a group."""
    modes = dict(graph.nodes(data="mode"))
    for one, other, weight in graph.edges(data="weight", default=1.0):
        yield (other, one, weight) if modes[one] == 1 and modes[other] == 0 else (one, other, weight)


def swap(edges: list[tuple[Any, Any, float]], chance: random.Random, *, directed: bool) -> None:
    """Swap the ends of pairs of ties, where that makes no tie twice and none from a node to itself."""
    if len(edges) < 2:
        return
    have = {key(one, other, directed=directed) for one, other, _ in edges}
    for _ in range(SWAPS * len(edges)):
        first, second = chance.sample(range(len(edges)), 2)
        (a, b, strength), (c, d, other_strength) = edges[first], edges[second]
        if not directed and chance.random() < 0.5:
            c, d = d, c
        made = key(a, d, directed=directed), key(c, b, directed=directed)
        if a == d or c == b or made[0] in have or made[1] in have or made[0] == made[1]:
            continue
        have -= {key(a, b, directed=directed), key(c, d, directed=directed)}
        have |= set(made)
        edges[first], edges[second] = (a, d, strength), (c, b, other_strength)


def key(one: Any, other: Any, *, directed: bool) -> object:
    """Give what makes a tie the same: its ends, in their order where it has a direction."""
    return (one, other) if directed else frozenset((one, other))
