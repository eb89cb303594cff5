"""A network and a measure -> its actors in order, each with how sure its place is.

The network is woven again and again, each time without what chance takes from it: a claim stays as often as it is
right, by its confidence; and of n sources one is left out at a time, in turn, and once none. An actor's rank in
each of these samples gives its mean rank, the interval that holds 95 % of them, and the share in which it is among
the first ten. Actors with the same score share the mean of their places; one whose ties are all gone has the
lowest score there is. The chance has a fixed seed: the same network gives the same table.

The intervals tell what wrong claims and the choice of sources can change. What no text of the corpus says, they
cannot tell.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.errors import UsageError
from graph.measure.catalogue import measure, scores
from graph.network.weave import weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import networkx as nx

    from graph.network.build import Woven
    from graph.network.part import Part

__all__ = ["FIRST", "SAMPLES", "Place", "Ranked", "Ranking", "places", "rank"]

SAMPLES = 500
FIRST = 10
"""How many are at the top."""
ALIKE = 1e-9
"""Relative difference up to which two scores are the same: sums in another order differ by less."""


@dataclass(frozen=True, slots=True)
class Place:
    """The places that actors of one score share."""

    best: int
    worst: int

    @property
    def rank(self) -> float:
        """Their mean, such as 2.5."""
        return (self.best + self.worst) / 2

    @property
    def first(self) -> float:
        """The share of them that are among the first ten, in [0, 1]."""
        return max(0, min(self.worst, FIRST) - self.best + 1) / (self.worst - self.best + 1)


@dataclass(frozen=True, slots=True)
class Ranked:
    """An actor's place."""

    actor: str
    label: str
    kind: str
    """French name of its narrowest class."""
    score: float
    """Not a number where the measure has no meaning for it."""
    rank: float
    """From 1; where several share places, their mean."""
    mean: float
    """Mean rank over the samples."""
    low: float
    """Lowest rank of the middle 95 % of the samples: the nearest to the top."""
    high: float
    first: float
    """Share of the samples in which it is among the first ten, in [0, 1]."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """The actors of a network by a measure, from the first."""

    network: str
    measure: str
    rows: tuple[Ranked, ...]
    samples: int
    seed: int
    claims: int
    sources: int
    """Documents; where there is one only, none can be left out."""

    @property
    def note(self) -> str:
        """What the intervals come from, and what they cover."""
        left = "one left out at a time" if self.sources > 1 else "which cannot be left out"
        return (
            f"{len(self.rows):,} actors of {self.network}; {self.samples:,} samples of {self.claims:,} claims by"
            f" confidence, from {self.sources:,} source{'s' * (self.sources != 1)}, {left} (seed {self.seed})."
            " Intervals cover wrong claims and the choice of sources, not what the corpus leaves unsaid."
        )


def rank(woven: Woven, by: str, *, samples: int = SAMPLES, seed: int = 0) -> Ranking:
    """Rank the actors of a network.

    Raises:
        UsageError: there are no samples to be made; or no such measure.
    """
    chosen = measure(by)
    if samples < 1:
        raise UsageError(f"{samples} samples: an interval needs at least one")
    graph = woven.graph
    observed = scores(graph, chosen)
    placed = places(observed, low=chosen.broker_low)
    drawn: dict[Any, list[Place]] = {node: [] for node in graph}
    for parts in resampled(woven.parts, samples, seed):
        for node, place in places(scores(again(woven, parts), chosen), low=chosen.broker_low).items():
            drawn[node].append(place)
    rows = [row(graph, node, observed[node], placed[node].rank, drawn[node]) for node in graph]
    rows.sort(key=lambda one: (one.rank, one.mean, one.label, one.actor))
    claims, sources = {part.claim for part in woven.parts}, {part.source for part in woven.parts}
    return Ranking(woven.design.name, by, tuple(rows), samples, seed, len(claims), len(sources))


def row(graph: nx.Graph[Any], node: str, score: float, place: float, drawn: Sequence[Place]) -> Ranked:
    """Give the line of an actor, from its places in the samples."""
    about = graph.nodes[node]
    ordered = sorted(place.rank for place in drawn)
    return Ranked(
        node,
        about["label"],
        about["kindLabel"],
        score,
        place,
        math.fsum(ordered) / len(ordered),
        quantile(ordered, 0.025),
        quantile(ordered, 0.975),
        math.fsum(place.first for place in drawn) / len(drawn),
    )


def quantile(ordered: Sequence[float], share: float) -> float:
    """Give the least value that at least a share of all do not pass (Hyndman and Fan 1996, definition 1)."""
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def resampled(parts: Sequence[Part], samples: int, seed: int) -> Iterator[list[Part]]:
    """Give the parts that stay in each sample."""
    chance = random.Random(seed)
    confidence = {part.claim: part.confidence for part in parts}
    sources: list[str] = sorted({part.source for part in parts})
    left_out = ["", *sources] if len(sources) > 1 else [""]
    for number in range(samples):
        stays = {claim for claim in sorted(confidence) if chance.random() < confidence[claim]}
        without = left_out[number % len(left_out)]
        yield [part for part in parts if part.claim in stays and part.source != without]


def again(woven: Woven, parts: Sequence[Part]) -> nx.Graph[Any]:
    """Weave a network of other parts, with the same nodes in the same order."""
    made = woven.graph.__class__()
    made.add_nodes_from(woven.graph.nodes(data=True))
    made.add_weighted_edges_from(
        (*ends, weight) for ends, weight in weights(parts, woven.design.form).items()
    )
    return made


def places(found: Mapping[Any, float], *, low: bool = False) -> dict[Any, Place]:
    """Give the place of each from 1, the highest score first, or the lowest; not a number comes last.

    >>> [place.rank for place in places({"a": 3.0, "b": 1.0, "c": 3.0, "d": math.nan}).values()]
    [1.5, 1.5, 3.0, 4.0]
    """
    worst = math.inf if low else -math.inf
    value = {node: worst if math.isnan(score) else score for node, score in found.items()}
    ordered = sorted(value, key=lambda node: value[node], reverse=not low)
    placed: dict[Any, Place] = {}
    start = 0
    while start < len(ordered):
        end = start + 1
        while end < len(ordered) and alike(value[ordered[start]], value[ordered[end]]):
            end += 1
        placed.update(dict.fromkeys(ordered[start:end], Place(start + 1, end)))
        start = end
    return placed


def alike(one: float, other: float) -> bool:
    """Tell whether two scores are the same but for rounding."""
    return one == other or math.isclose(one, other, rel_tol=ALIKE, abs_tol=1e-12)
