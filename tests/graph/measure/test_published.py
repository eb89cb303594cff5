"""Measures of classic networks, against the values that papers and textbooks print."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest

from graph.measure import broker, community, mixing, path, tie, twomode

# Davis, Gardner and Gardner, Deep South, 1941. Centralities: Borgatti and Halgin, Analyzing affiliation networks, in
# The SAGE Handbook of Social Network Analysis, 2011 (degree, closeness, betweenness, each normalised by mode).
DAVIS = {
    "Evelyn Jefferson": (0.57, 0.80, 0.10),
    "Laura Mandeville": (0.50, 0.73, 0.05),
    "Theresa Anderson": (0.57, 0.80, 0.09),
    "Brenda Rogers": (0.50, 0.73, 0.05),
    "Nora Fayette": (0.57, 0.80, 0.11),
    "Sylvia Avondale": (0.50, 0.77, 0.07),
    "E7": (0.56, 0.73, 0.13),
    "E8": (0.78, 0.85, 0.24),
    "E9": (0.67, 0.79, 0.23),
}


@pytest.fixture
def karate() -> nx.Graph[Any]:
    """Zachary, An information flow model for conflict and fission in small groups, J. Anthropol. Res. 33, 1977."""
    graph: nx.Graph[Any] = nx.karate_club_graph()
    for _, _, edge in graph.edges(data=True):
        edge.clear()
    return graph


def test_the_medici_stand_between_the_florentine_families() -> None:
    """Padgett's marriages: Jackson, Social and Economic Networks, 2008, p. 5, and Wasserman and Faust, 1994, ch. 5."""
    graph = nx.florentine_families_graph()
    families = ("Medici", "Strozzi", "Guadagni")
    assert [round(path.betweenness(graph)[family], 3) for family in families] == [0.522, 0.103, 0.255]
    assert [tie.degree(graph)[family] for family in families] == [6, 4, 4]
    assert path.closeness(graph)["Medici"] == pytest.approx(0.560, abs=5e-4)


def test_the_women_and_events_of_davis_have_their_two_mode_centralities() -> None:
    graph = nx.davis_southern_women_graph()
    nx.set_node_attributes(graph, dict(graph.nodes(data="bipartite")), "mode")
    measured = [measure(graph) for measure in (twomode.degree, twomode.closeness, twomode.betweenness)]
    assert {name: tuple(round(of[name], 2) for of in measured) for name in DAVIS} == DAVIS


def test_the_karate_club_falls_into_four_communities_of_the_best_modularity(karate: nx.Graph[Any]) -> None:
    """Proved best, 0.420: Agarwal and Kempe, Eur. Phys. J. B 66, 2008, table 1; Louvain: Blondel and others, 2008."""
    for found in (community.louvain(karate), community.leiden(karate)):
        assert len(found) == 4
        assert community.modularity(karate, found) == pytest.approx(0.420, abs=5e-4)


def test_the_karate_club_has_the_ties_that_zachary_saw(karate: nx.Graph[Any]) -> None:
    """Figure 1: the instructor (1) has 16 ties, the president (34) has 17; member 12 has but one."""
    assert [tie.degree(karate)[member - 1] for member in (1, 34, 12)] == [16, 17, 1]
    assert broker.articulation_points(karate) == [0]
    assert broker.bridges(karate) == [(0, 11)]


def test_the_example_of_burt_has_its_effective_size() -> None:
    """Borgatti, Structural holes: unpacking Burt's redundancy measures, Connections 20, 1997: 4.67 of ego's 6 ties."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from((pair[0], pair[1]) for pair in "AB AF AG AE EG FG BG BD DG GC".split())
    assert broker.effective_size(graph)["G"] == pytest.approx(4.67, abs=5e-3)


def test_couples_choose_their_like_as_far_as_newman_says() -> None:
    """Newman, Mixing patterns in networks, Phys. Rev. E 67, 2003, table I: r = 0.621, from three decimals."""
    table = ((258, 16, 35, 13), (12, 157, 58, 19), (13, 23, 306, 35), (5, 7, 24, 16))
    graph: nx.DiGraph[Any] = nx.DiGraph()
    for group in range(4):
        graph.add_node(("woman", group), kind=group)
        graph.add_node(("man", group), kind=group)
    for one, row in enumerate(table):
        for other, share in enumerate(row):
            graph.add_edge(("woman", one), ("man", other), weight=share)
    assert mixing.assortativity(graph) == pytest.approx(0.621, abs=0.002)
