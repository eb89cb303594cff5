"""Parts -> weighted ties between actors, and the graph of networkx that holds them.

A weight is a strength. A context shared by n actors ties each two of them by 1/(n - 1), so that one large event
does not outweigh many small ones (Newman, Scientific collaboration networks II, Phys. Rev. E 64, 016132, 2001,
eq. 2): a declared co-operation, shared by two, weighs 1. It counts as often as independent sources, those of
different publishers, attest the less attested of the two. Money has a direction and is not divided. Contexts
add up.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING, Any, Literal

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graph.network.part import Part

__all__ = ["Form", "Tie", "ties", "weave", "weights"]

Form = Literal["projected", "two-mode", "directed"]
Shared = dict[str, dict[str, list["Part"]]]
"""Context, or context and end -> actor -> its parts."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What one context contributes between two nodes."""

    one: str
    other: str
    weight: float
    parts: tuple[Part, ...]
    """What says so, of both."""


def ties(parts: Iterable[Part], form: Form) -> Iterator[Tie]:
    """Give the ties of each context, contexts in code-point order."""
    if form == "two-mode":
        yield from memberships(parts)
    elif form == "directed":
        yield from flows(parts)
    else:
        yield from projected(parts)


def projected(parts: Iterable[Part]) -> Iterator[Tie]:
    """Tie every two actors of a context."""
    for _, actors in sorted(shared(parts).items()):
        for one, other in combinations(sorted(actors), 2):
            yield tie(one, other, (actors[one], actors[other]), 1 / (len(actors) - 1))


def flows(parts: Iterable[Part]) -> Iterator[Tie]:
    """Tie each actor that a context comes from to each that it goes to."""
    parts = list(parts)
    sent = shared(part for part in parts if part.end == "from")
    got = shared(part for part in parts if part.end == "to")
    for context in sorted(sent.keys() & got.keys()):
        for one, other in product(sorted(sent[context]), sorted(got[context])):
            if one != other:
                yield tie(one, other, (sent[context][one], got[context][other]), 1.0)


def memberships(parts: Iterable[Part]) -> Iterator[Tie]:
    """Tie each actor to the context itself."""
    for context, actors in sorted(shared(parts).items()):
        for actor, own in sorted(actors.items()):
            yield tie(actor, context, (own,), 1.0)


def shared(parts: Iterable[Part]) -> Shared:
    """Give the actors of each context, with their parts."""
    found: Shared = {}
    for part in parts:
        found.setdefault(part.context, {}).setdefault(part.actor, []).append(part)
    return found


def tie(one: str, other: str, sides: Sequence[Sequence[Part]], share: float) -> Tie:
    """Give a tie that counts as often as independent sources attest the less attested side."""
    attested = min(len({part.publisher for part in side}) for side in sides)
    every = {(part.claim, part.context): part for side in sides for part in side}
    return Tie(one, other, share * attested, tuple(every.values()))


def weights(parts: Iterable[Part], form: Form) -> dict[tuple[str, str], float]:
    """Give the strength of each tie, by its two ends."""
    total: dict[tuple[str, str], float] = {}
    for found in ties(parts, form):
        ends = found.one, found.other
        total[ends] = total.get(ends, 0.0) + found.weight
    return total


def weave(parts: Iterable[Part], form: Form) -> nx.Graph[Any]:
    """Give the network of some parts: actors without a tie are not in it.

    An edge has `weight`, and in tuples, each in code-point order: `claims` with their `quotes` beside them,
    `sources` (documents), `kinds` (the queries that found it), `modalities` and `through` (what the two share);
    `earliest` and `latest` bound it where the texts do. In a two-mode network a node has `mode`: 0 an actor, 1
    what it belongs to.
    """
    collected: dict[tuple[str, str], list[Tie]] = {}
    for found in ties(parts, form):
        collected.setdefault((found.one, found.other), []).append(found)
    graph: nx.Graph[Any] = nx.DiGraph() if form == "directed" else nx.Graph()
    ends = sorted({end for pair in collected for end in pair})
    graph.add_nodes_from(ends)
    graph.add_edges_from((*pair, described(collected[pair])) for pair in sorted(collected))
    if form == "two-mode":
        groups = {other for _, other in collected}
        nx.set_node_attributes(graph, {end: int(end in groups) for end in ends}, "mode")
    return graph


def described(found: Sequence[Tie]) -> dict[str, Any]:
    """Give the attributes of an edge."""
    parts = [part for one in found for part in one.parts]
    said = {part.claim: part.quote for part in parts}
    begins, ends = [part.earliest for part in parts], [part.latest for part in parts]
    return {
        "weight": sum(one.weight for one in found),
        "claims": tuple(sorted(said)),
        "quotes": tuple(said[claim] for claim in sorted(said)),
        "sources": tuple(sorted({part.source for part in parts})),
        "kinds": tuple(sorted({part.edges for part in parts})),
        "modalities": tuple(sorted({part.modality for part in parts})),
        "through": tuple(sorted({part.context for part in parts if not part.pair})),
        "earliest": min(begins) if all(begins) else "",
        "latest": max(ends) if all(ends) else "",
    }
