"""Tests of boards: who sits in one governs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Le conseil d'administration de la Scic Rebond réunit l'association Tilia et la Ville de Montclair.",
            {("tilia", "governs", "rebond"), ("ville-de-montclair", "governs", "rebond")},
        ),
        (
            "La Scic Rebond grandit. Son conseil d'administration associe la Ville de Montclair.",
            {("ville-de-montclair", "governs", "rebond")},
        ),
        (
            "À la Scic Rebond, le conseil d'administration mêle salariés, usagers et Ville de Montclair.",
            set(),
        ),
        (
            "Au conseil d'administration de la Scic Rebond : l'association Tilia, la Scop Orme.",
            {("tilia", "governs", "rebond"), ("orme", "governs", "rebond")},
        ),
        (
            "Le bureau de la fédération Orme comprendra l'association Tilia.",
            {("tilia", "governs", "orme", "Planned")},
        ),
        (
            "Au bureau de la fédération Orme se côtoient l'association Tilia et la Scic Rebond.",
            {("tilia", "governs", "orme"), ("rebond", "governs", "orme")},
        ),
        (
            "Au sein du conseil d'administration de la Scic Rebond ne figure pas la Ville de Montclair.",
            {("ville-de-montclair", "governs", "rebond", "Negated")},
        ),
        ("Le conseil d'administration de la Scic Rebond regrette le départ de l'association Tilia.", set()),
        ("Le bureau de la Scic Rebond a été réuni par l'association Tilia.", set()),
    ],
)
def test_who_sits_in_a_board_governs(text: str, claims: Claims, claims_of: Callable[[str], Claims]) -> None:
    assert {c for c in claims_of(text) if c[1] == "governs"} == claims


@pytest.mark.parametrize(
    "text",
    [
        "La Scic Rebond grandit. À son capital : la Ville de Montclair et la Scop Orme.",
        "La Scic Rebond grandit. À son capital figurent la Ville de Montclair et la Scop Orme.",
        "Le capital de la Scic Rebond réunit la Ville de Montclair et la Scop Orme.",
    ],
)
def test_who_stands_in_a_capital_holds_a_stake(text: str, claims_of: Callable[[str], Claims]) -> None:
    assert {claim for claim in claims_of(text) if claim[1] == "holdsStakeIn"} == {
        ("ville-de-montclair", "holdsStakeIn", "rebond"),
        ("orme", "holdsStakeIn", "rebond"),
    }
