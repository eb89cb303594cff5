"""Tests of where the bodies of a list are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = "Les cinq premiers pôles soutenus\n\n{}\nPôle Sud Armor (Drôme)\n"


@pytest.mark.parametrize(
    ("item", "place"),
    [
        ("La Ruche bleue (Jura)", "jura"),
        ("Les Halles d'Orme [Occitanie]", "occitanie"),
        ("Tek-Bois – Lorient", "lorient"),
        ("Tek-Bois, la filière du bois, en Normandie", "normandie"),
        ("Les Cuisines bleues, Dole (39)", "dole"),
        ("Bois & Forêts, porté par la Ville de Dole", ""),
        ("La Ruche de Dole", ""),
    ],
)
def test_a_place_set_apart_in_an_item_is_where_its_body_is(
    item: str, place: str, claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    found = {
        o
        for s, relation, o, *_ in claims_of(HEAD.format(item))
        if relation == "locatedIn" and "armor" not in s
    }
    assert found == ({place} if place else set())
