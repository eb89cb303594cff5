"""The measures by which actors can be ranked, by name.

>>> measure("constraint").broker_low
True
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.errors import UsageError
from graph.measure import broker, path, tie, twomode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import networkx as nx

__all__ = ["MEASURES", "Measure", "measure", "scores"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of each actor."""

    name: str
    of: Callable[[nx.Graph[Any]], Mapping[Any, float]]
    of_two_modes: Callable[[nx.Graph[Any]], Mapping[Any, float]] | None = None
    """What it is in a two-mode network, where that is something else."""
    broker_low: bool = False
    """Whether the first of a ranking is the lowest."""

    @property
    def summary(self) -> str:
        """What it gives, its range, and where it comes from."""
        return " ".join((self.of.__doc__ or "").split())


MEASURES: Mapping[str, Measure] = {
    one.name: one
    for one in (
        Measure("degree", tie.degree, twomode.degree),
        Measure("strength", tie.strength),
        Measure("betweenness", path.betweenness, twomode.betweenness),
        Measure("closeness", path.closeness, twomode.closeness),
        Measure("harmonic", path.harmonic),
        Measure("eigenvector", tie.eigenvector),
        Measure("pagerank", tie.pagerank),
        Measure("core", tie.core),
        Measure("constraint", broker.constraint, broker_low=True),
        Measure("effective-size", broker.effective_size),
    )
}


def measure(name: str) -> Measure:
    """Give the measure of a name.

    Raises:
        UsageError: there is none; the nearest names are suggested.
    """
    if name not in MEASURES:
        close = difflib.get_close_matches(name, MEASURES, cutoff=0.4) or list(MEASURES)
        raise UsageError(
            f'no measure "{name}": did you mean {", ".join(close)}? `levier rank --help` lists them all'
        )
    return MEASURES[name]


def scores(graph: nx.Graph[Any], by: Measure) -> Mapping[Any, float]:
    """Give the score of each node, by what the measure is in a network of its form."""
    if by.of_two_modes and twomode.two_mode(graph):
        return by.of_two_modes(graph)
    return by.of(graph)
