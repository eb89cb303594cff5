"""Places of nodes on a page."""

from __future__ import annotations

import networkx as nx

from graph.export.layout import FEW, layout


def test_every_node_has_its_own_place_within_the_page() -> None:
    for graph in (nx.path_graph(2), nx.karate_club_graph(), nx.disjoint_union_all([nx.star_graph(5)] * 4)):
        places, width, height = layout(graph)
        assert set(places) == set(graph)
        assert len(set(places.values())) == len(graph)
        assert all(0 < x < width and 0 < y < height for x, y in places.values())


def test_large_components_are_laid_out_too_and_alike_each_time() -> None:
    graph = nx.gnm_random_graph(FEW + 10, 3 * FEW, seed=0)
    assert layout(graph) == layout(graph)
