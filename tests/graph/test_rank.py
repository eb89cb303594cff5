"""Rankings that know how sure they are."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from graph.errors import UsageError
from graph.network.build import Woven
from graph.rank import Place, Ranking, places, rank

Network = Callable[..., Woven]


def by_label(ranking: Ranking) -> dict[str, tuple[float, float, float, float]]:
    return {row.label: (row.rank, row.mean, row.low, row.high) for row in ranking.rows}


SURE = [("hub", name, 1.0, "un") for name in "abcd"]


def test_where_every_claim_is_sure_and_there_is_one_source_every_sample_is_alike(woven: Network) -> None:
    found = rank(woven(*SURE), "degree", samples=20)
    assert by_label(found) == {"HUB": (1, 1, 1, 1), **dict.fromkeys("ABCD", (3.5, 3.5, 3.5, 3.5))}
    assert (found.claims, found.sources) == (4, 1)


def test_a_claim_stays_as_often_as_its_confidence_says(woven: Network) -> None:
    found = rank(woven(*SURE, ("doubt", "a", 0.3, "un")), "degree", samples=2000)
    [doubt] = [row for row in found.rows if row.label == "DOUBT"]
    # with its tie it shares places 3 to 6, without it is the sixth and last
    assert doubt.mean == pytest.approx(0.3 * 4.5 + 0.7 * 6, abs=0.1)
    assert (doubt.low, doubt.high) == (4.5, 6)


def test_each_source_is_left_out_in_turn(woven: Network) -> None:
    """Three samples in four keep the hub's ties; in the fourth, without its source, it is last with the others."""
    ties = [*SURE, ("x", "y", 1.0, "deux"), ("x", "z", 1.0, "trois")]
    [hub] = [row for row in rank(woven(*ties), "degree", samples=4).rows if row.label == "HUB"]
    assert (hub.rank, hub.mean, hub.low, hub.high) == (1, (1 + 1 + 1 + 6) / 4, 1, 6)


def test_shared_places_share_the_top(woven: Network) -> None:
    found = rank(woven(*((f"a{at}", f"b{at}", 1.0, "un") for at in range(10))), "degree", samples=5)
    assert {(row.rank, row.first) for row in found.rows} == {(10.5, 0.5)}


def test_of_constraint_the_lowest_comes_first(woven: Network) -> None:
    assert next(iter(rank(woven(*SURE), "constraint", samples=3).rows)).label == "HUB"


def test_the_same_seed_gives_the_same_ranking_and_another_seed_another(woven: Network) -> None:
    network = woven(*((one, other, 0.5, "un") for one in "abc" for other in "xyz"))
    assert rank(network, "pagerank", samples=30) == rank(network, "pagerank", samples=30)
    assert rank(network, "pagerank", samples=30) != rank(network, "pagerank", samples=30, seed=1)


def test_places_are_shared_by_scores_that_differ_by_rounding_alone() -> None:
    found = places({"a": 0.1 + 0.2, "b": 0.3, "c": math.nan, "d": 0.2})
    assert found == {"a": Place(1, 2), "b": Place(1, 2), "d": Place(3, 3), "c": Place(4, 4)}


def test_no_samples_make_no_interval(woven: Network) -> None:
    with pytest.raises(UsageError, match="0 samples: an interval needs at least one"):
        rank(woven(*SURE), "degree", samples=0)
