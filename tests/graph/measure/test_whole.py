"""A network in a few figures."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import networkx as nx

from graph.measure.whole import reshared, whole
from graph.network.build import Woven
from graph.network.design import design
from graph.network.part import Part
from graph.network.weave import weave

if TYPE_CHECKING:
    from collections.abc import Callable


def events(*guests: str) -> Woven:
    """A network of events, each the letters of its actors."""
    parts = tuple(
        Part("events", f"{number}{actor}", actor, f"e{number}", "", "Asserted", 1.0, "un", "un", "", "", "")
        for number, letters in enumerate(guests)
        for actor in letters
    )
    graph = weave(parts, "projected")
    nx.set_node_attributes(graph, dict.fromkeys(graph, "x"), "kind")
    return Woven(design("events"), parts, graph)


def test_a_network_is_counted(woven: Callable[..., Woven]) -> None:
    found = whole(woven(("a", "b", 1.0, "un"), ("b", "c", 1.0, "un"), ("x", "y", 1.0, "un")))
    assert (found.actors, found.ties, found.components, found.largest) == (5, 3, 2, 3)
    assert (found.articulation_points, found.bridges) == (("b",), 3)
    assert set(found.compared) == {"modularity", "transitivity", "assortativity by kind"}


def test_one_large_event_is_no_more_closed_than_chance() -> None:
    """Everybody at an event is tied to everybody: that is so by chance too, where chance fills events."""
    closed = whole(events("abcdefgh", "ai", "bj")).compared["transitivity"]
    assert closed.extreme > 0.05
    assert closed.low <= closed.observed <= closed.high


def test_actors_that_keep_to_themselves_are_further_apart_than_chance() -> None:
    groups = [pair for group in ("abcd", "efgh", "ijkl") for pair in combinations(group, 3)]
    parts = whole(events(*("".join(letters) for letters in groups))).compared["modularity"]
    assert parts.observed > parts.high
    assert parts.extreme < 0.05


def test_chance_keeps_how_much_each_actor_shares_and_how_many_share_it() -> None:
    network = events("abc", "ad", "be", "cde")
    for made in reshared(network, 5, seed=1):
        assert set(made) == set(network.graph)
        # an actor of an event of n has 1/(n - 1) with each of the n - 1 others: one in all
        strengths = {node: round(total, 9) for node, total in made.degree(weight="weight")}
        assert strengths == {"a": 2, "b": 2, "c": 2, "d": 2, "e": 2}


def test_a_network_of_many_ties_is_not_compared(woven: Callable[..., Woven]) -> None:
    found = whole(woven(*((f"a{number}", f"b{number}", 1.0, "un") for number in range(2001))))
    assert {one.samples for one in found.compared.values()} == {0}
