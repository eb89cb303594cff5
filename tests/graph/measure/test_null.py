"""A network against rewired ones."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest

from graph.measure.null import compare, rewired


def weights(graph: nx.Graph[Any]) -> list[float]:
    return sorted(edge["weight"] for *_, edge in graph.edges(data=True))


def test_every_actor_keeps_its_number_of_ties_and_no_tie_is_doubled() -> None:
    graph: nx.Graph[Any] = nx.karate_club_graph()
    for made in rewired(graph, 5, seed=3):
        assert dict(made.degree) == dict(graph.degree)
        assert not list(nx.selfloop_edges(made))
        assert weights(made) == weights(graph)
        assert set(made.edges) != set(graph.edges)


def test_direction_is_kept() -> None:
    graph: nx.DiGraph[Any] = nx.gnp_random_graph(20, 0.2, seed=1, directed=True)
    [made] = rewired(graph, 1, seed=0)
    assert isinstance(made, nx.DiGraph)
    assert (dict(made.in_degree), dict(made.out_degree)) == (dict(graph.in_degree), dict(graph.out_degree))


def test_an_actor_never_becomes_a_member_of_an_actor() -> None:
    graph: nx.Graph[Any] = nx.davis_southern_women_graph()
    nx.set_node_attributes(graph, dict(graph.nodes(data="bipartite")), "mode")
    for made in rewired(graph, 3, seed=0):
        assert all(
            {made.nodes[one]["mode"], made.nodes[other]["mode"]} == {0, 1} for one, other in made.edges
        )


def test_cliques_are_more_closed_than_chance_and_the_same_seed_gives_the_same() -> None:
    graph = nx.relaxed_caveman_graph(6, 5, 0.1, seed=2)
    found = compare(graph, nx.transitivity, rewired(graph, 39, seed=1))
    assert found.low <= found.mean <= found.high < found.observed
    assert found.extreme == pytest.approx(1 / 40)
    assert compare(graph, nx.transitivity, rewired(graph, 39, seed=1)) == found


def test_what_the_numbers_of_ties_fix_is_never_extreme() -> None:
    found = compare(nx.star_graph(6), nx.density, rewired(nx.star_graph(6), 9, 0))
    assert (found.observed, found.mean, found.extreme) == (nx.density(nx.star_graph(6)), found.observed, 1)


def test_one_tie_or_none_has_nothing_to_swap() -> None:
    assert (
        compare(nx.empty_graph(0), lambda graph: float(len(graph)), rewired(nx.empty_graph(0), 3, 0)).observed
        == 0
    )
    assert list(next(rewired(nx.path_graph(2), 1, 0)).edges) == [(0, 1)]
