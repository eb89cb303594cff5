"""The name by which an entity is shown."""

from __future__ import annotations

from itertools import permutations

import pytest

from extract.preferred import preferred


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({"Zoo": 2, "Abri": 1}, "Zoo"),
        ({"Zoo": 1, "Abri": 1}, "Abri"),
        ({"REUNION": 1, "réunion": 1}, "réunion"),
        ({"REUNION": 2, "réunion": 1}, "REUNION"),
        ({"LE LIEU-DIT": 5, "Le Lieu-Dit": 1}, "Le Lieu-Dit"),
        ({"LE LIEU-DIT": 5}, "LE LIEU-DIT"),
        ({"LE LIEU-DIT": 1, "Le Lieu-Dit": 1, "Le Lieu": 1}, "Le Lieu-Dit"),
        ({"CRESS": 2, "Cress": 2}, "Cress"),
        ({"CRESS": 3, "Cress": 2}, "CRESS"),
        ({"Zoé Lenoir": 1, "Z. Lenoir": 3, "ZOÉ LENOIR": 1}, "Zoé Lenoir"),
        ({"Z. Lenoir": 3, "A. Lenoir": 1}, "Z. Lenoir"),
    ],
)
def test_the_most_frequent_name_is_shown_in_its_fullest_writing(counts: dict[str, int], shown: str) -> None:
    for order in permutations(counts.items()):
        assert preferred(dict(order)) == shown
