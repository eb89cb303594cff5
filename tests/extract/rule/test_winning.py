"""Tests of winners of prizes and calls: whose the prize is supports them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]
REWARDS: Claims = {("alisier", "supports", "rebond")}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("La Scic Rebond est lauréate du prix « Élan » de la fondation Alisier.", REWARDS),
        ("La Scic Rebond a remporté le prix « Élan », décerné par la fondation Alisier.", REWARDS),
        ("Lauréate de l'appel à projets « Élan » de la fondation Alisier, la Scic Rebond embauche.", REWARDS),
        (
            "La fondation Alisier crée son prix « Élan ». La Scic Rebond a gagné le prix « Élan ».",
            REWARDS,
        ),
        (
            "La Scic Rebond n'a pas obtenu le prix « Élan » de la fondation Alisier.",
            {("alisier", "supports", "rebond", "Negated")},
        ),
        ("La Scic Rebond présente le prix « Élan » de la fondation Alisier.", set()),
        ("La Scic Rebond est candidate au prix « Élan » de la fondation Alisier.", set()),
    ],
)
def test_whose_prize_one_wins_supports_the_winner(
    text: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    assert {c for c in claims_of(text) if c[1] == "supports"} == claims
