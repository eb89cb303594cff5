"""Measures of any network: against networkx, against closed forms, and where there is hardly a network."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from graph.errors import UsageError
from graph.measure import broker, community, mixing, path, tie, twomode
from graph.measure.catalogue import MEASURES, measure, scores
from graph.measure.swift import UNIT, lengths

if TYPE_CHECKING:
    from collections.abc import Mapping

WEIGHTS = (0.25, 1 / 3, 0.5, 1.0, 1.5, 2.0, 3.0)


def weighted(seed: int, *, directed: bool) -> nx.Graph[Any]:
    """A network with parts that cannot reach one another, and equally long paths."""
    graph: nx.Graph[Any] = nx.gnm_random_graph(60, 100, seed=seed, directed=directed)
    for number, (_, _, edge) in enumerate(graph.edges(data=True)):
        edge["weight"] = WEIGHTS[(number * 7 + seed) % len(WEIGHTS)]
        edge["length"] = lengths(edge["weight"])
    return graph


def same(one: Mapping[Any, float], other: Mapping[Any, float], factor: float = 1.0) -> bool:
    return one == pytest.approx({node: value * factor for node, value in other.items()}, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("seed", range(4))
def test_paths_are_those_of_networkx(seed: int, directed: bool) -> None:
    graph = weighted(seed, directed=directed)
    assert same(path.betweenness(graph), nx.betweenness_centrality(graph, weight="length"))
    assert same(path.closeness(graph), nx.closeness_centrality(graph, distance="length"), UNIT)
    assert same(path.harmonic(graph), nx.harmonic_centrality(graph, distance="length"), UNIT)


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("seed", range(4))
def test_pagerank_and_core_are_those_of_networkx(seed: int, directed: bool) -> None:
    graph = weighted(seed, directed=directed)
    expected = nx.pagerank(graph, tol=1e-14, max_iter=1000)
    assert tie.pagerank(graph) == pytest.approx(expected, rel=1e-6)
    assert sum(tie.pagerank(graph).values()) == pytest.approx(1)
    assert tie.core(graph) == nx.core_number(graph.to_undirected())


def test_a_strong_tie_is_a_short_way() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_weighted_edges_from([("a", "b", 4.0), ("b", "c", 4.0), ("a", "c", 1.0)])
    assert path.betweenness(graph) == {"a": 0.0, "b": 1.0, "c": 0.0}


def test_thirds_add_up_to_one_way_as_long_as_the_whole() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_weighted_edges_from([("a", "x", 3.0), ("x", "y", 3.0), ("y", "b", 3.0), ("a", "b", 1.0)])
    assert path.betweenness(graph)["x"] == pytest.approx(0.5)


def test_the_middle_of_a_star_has_the_least_constraint_and_its_ends_the_most() -> None:
    graph = nx.star_graph(4)
    assert broker.constraint(graph) == {0: 0.25, 1: 1.0, 2: 1.0, 3: 1.0, 4: 1.0}
    assert broker.effective_size(graph)[0] == 4
    assert broker.constraint(nx.complete_graph(3)) == dict.fromkeys(range(3), 1.125)


def test_a_weighted_effective_size_divides_by_the_strongest_tie_of_each_contact() -> None:
    """Burt's formula by hand: of a, 1 - 1/3 x 1/4 for b, whose strongest tie is 4, and 1 - 2/3 x 1/3 for c."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_weighted_edges_from([("a", "b", 4.0), ("b", "c", 1.0), ("a", "c", 2.0), ("c", "d", 3.0)])
    graph.add_node("e")
    found = broker.effective_size(graph)
    assert found == pytest.approx(
        {"a": 61 / 36, "b": 41 / 30, "c": 2.5, "d": 1.0, "e": math.nan}, nan_ok=True
    )


@pytest.mark.parametrize("directed", [False, True])
def test_effective_sizes_are_those_that_networkx_finds_one_by_one(directed: bool) -> None:
    graph = weighted(5, directed=directed)
    found = broker.effective_size(graph)
    # networkx gives nothing for a node that ties lead to but not from
    expected = nx.effective_size(graph, nodes=[node for node in graph if graph[node]], weight="weight")
    assert {node: found[node] for node in expected} == pytest.approx(expected, rel=1e-9)
    assert [node for node in graph if math.isnan(found[node])] == list(nx.isolates(graph))


@pytest.mark.parametrize("weight", [19 / 17, 1 / 23 + 1 / 29, 1 / 997, 40.0])
def test_a_length_is_the_inverse_of_any_weight_whatever_it_is(weight: float) -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edge("a", "b", weight=weight)
    assert path.harmonic(graph) == pytest.approx({"a": weight, "b": weight}, rel=1e-8)


def test_the_eigenvector_stays_within_the_largest_component() -> None:
    graph = nx.disjoint_union(nx.star_graph(4), nx.path_graph(2))
    found = tie.eigenvector(graph)
    assert [round(found[node], 3) for node in graph] == [0.707, *[0.354] * 4, 0.0, 0.0]


def test_the_eigenvector_is_that_of_networkx() -> None:
    graph = nx.karate_club_graph()
    expected = nx.eigenvector_centrality(graph, max_iter=1000, tol=1e-12, weight="weight")
    assert tie.eigenvector(graph) == pytest.approx(expected, rel=1e-6)


def test_the_eigenvector_of_a_long_chain_or_a_flow_without_return_is_found_too() -> None:
    chain = tie.eigenvector(nx.path_graph(500))
    assert max(chain, key=lambda node: chain[node]) in {249, 250}
    flow = tie.eigenvector(nx.DiGraph([("a", "b"), ("b", "c"), ("c", "d")]))
    assert [round(flow[node], 3) for node in "abcd"] == [0.372, 0.602, 0.602, 0.372]


def test_like_with_like_alone_is_one_and_only_with_others_is_minus_one() -> None:
    graph = nx.Graph([(0, 1), (2, 3)])
    nx.set_node_attributes(graph, {0: "a", 1: "a", 2: "b", 3: "b"}, "kind")
    assert mixing.assortativity(graph) == 1
    nx.set_node_attributes(graph, {0: "a", 1: "b", 2: "a", 3: "b"}, "kind")
    assert mixing.assortativity(graph) == -1
    nx.set_node_attributes(graph, dict.fromkeys(graph, "a"), "kind")
    assert math.isnan(mixing.assortativity(graph))


def test_communities_follow_weights_and_regard_no_direction() -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_weighted_edges_from([("a", "b", 9), ("b", "a", 1), ("c", "d", 9), ("b", "c", 1), ("d", "a", 1)])
    for found in (community.louvain(graph), community.leiden(graph)):
        assert found == [{"a", "b"}, {"c", "d"}]


def test_every_measure_is_in_its_range_in_a_two_mode_network_of_two_parts() -> None:
    graph = nx.Graph([("a", "x"), ("b", "x"), ("c", "y"), ("d", "y")])
    nx.set_node_attributes(graph, {node: int(node in "xy") for node in graph}, "mode")
    for of in (twomode.degree, twomode.closeness, twomode.betweenness):
        assert all(0 <= value <= 1 for value in of(graph).values())
    assert twomode.degree(graph) == dict.fromkeys("axbycd", 0.5)


@pytest.mark.parametrize("name", MEASURES)
@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("nodes", [0, 1, 2])
def test_hardly_a_network_is_measured_too(name: str, nodes: int, directed: bool) -> None:
    graph = nx.empty_graph(nodes, create_using=nx.DiGraph if directed else nx.Graph)
    found = scores(graph, measure(name))
    assert list(found) == list(graph)
    assert all(math.isnan(value) or 0 <= value <= 1 for value in found.values())


def test_hardly_a_network_has_no_parts_but_its_nodes() -> None:
    for graph in (nx.empty_graph(0), nx.empty_graph(1)):
        assert community.louvain(graph) == community.leiden(graph) == [{node} for node in graph]
        assert community.modularity(graph, [set(graph)]) == 0
        assert broker.articulation_points(graph) == broker.bridges(graph) == []
        assert math.isnan(mixing.assortativity(graph))


@pytest.mark.parametrize("name", MEASURES)
def test_a_measure_says_where_it_comes_from(name: str) -> None:
    years = [word for word in measure(name).summary.replace(".", "").split() if word[:4].isdecimal()]
    assert [year for year in years if 1900 < int(year[:4]) < 2030]


def test_an_unknown_measure_is_told_with_those_like_it() -> None:
    with pytest.raises(UsageError, match='no measure "betweeness": did you mean betweenness'):
        measure("betweeness")
