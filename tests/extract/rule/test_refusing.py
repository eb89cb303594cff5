"""Tests of refusals: who says no, and to what the text has just told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        (
            "La Macif est devenue sociétaire de la Scic Rebond. Le Département de la Drôme a refusé.",
            ("departement-de-la-drome", "holdsStakeIn", "rebond", "Negated"),
        ),
        (
            "La Scic Rebond agrandit son atelier. La Région Bretagne, sollicitée, n'a pas donné suite.",
            ("region-bretagne", "supports", "rebond", "Negated"),
        ),
        (
            "La Ville de Nantes finance la Scic Rebond. Le Département de la Drôme a refusé de la suivre.",
            ("departement-de-la-drome", "supports", "rebond", "Negated"),
        ),
        (
            "La Ville de Nantes finance la Scic Rebond. La Région Bretagne n'a pas souhaité participer.",
            ("region-bretagne", "supports", "rebond", "Negated"),
        ),
        (
            "La Ville de Nantes participe au forum « Demain ». Invitée, la Scic Rebond a décliné.",
            ("rebond", "participatesIn", "demain", "Negated"),
        ),
        (
            "La Ville de Nantes finance la Scic Rebond. La Région Bretagne, non.",
            ("region-bretagne", "funds", "rebond", "Negated"),
        ),
        (
            "La Ville de Nantes soutenait la Scic Rebond. La Région Bretagne s'est retirée.",
            ("region-bretagne", "supports", "rebond", "Negated"),
        ),
        (
            "La Scic Rebond participe au forum « Demain ». La Ville de Nantes n'est pas venue.",
            ("ville-de-nantes", "participatesIn", "demain", "Negated"),
        ),
    ],
)
def test_a_refusal_denies_what_was_said_of_others(
    text: str, refusal: tuple[str, ...], claims_of: Callable[[str], Claims]
) -> None:
    assert {claim for claim in claims_of(text) if claim[-1] == "Negated"} == {refusal}


@pytest.mark.parametrize(
    "text",
    [
        "La Ville de Nantes a décliné.",
        "La Scic Rebond agrandit son atelier. La Ville de Nantes a décliné son plan en trente actions.",
        "La Scic Rebond agrandit son atelier. La Région Bretagne n'a pas refusé.",
        "La Scic Rebond agrandit son atelier. La Région Bretagne a souhaité participer.",
        "La Scic Rebond agrandit son atelier. La Région Bretagne n'a pas refusé d'y participer.",
        "La Scic Rebond agrandit son atelier. La Région Bretagne a donné suite.",
        "La Ville de Nantes soutient la Scic Rebond. La Région Bretagne n'est pas venue.",
    ],
)
def test_what_is_named_or_unknown_is_no_refusal(text: str, claims_of: Callable[[str], Claims]) -> None:
    assert not any(claim[-1] == "Negated" for claim in claims_of(text))


@pytest.mark.parametrize("said", ["a décliné", "a refusé", "n'est pas venue"])
def test_who_was_invited_and_stays_away_takes_no_part(said: str, claims_of: Callable[[str], Claims]) -> None:
    found = claims_of(f"Invitée au forum « Demain », la Ville de Nantes {said}.")
    assert found == {("ville-de-nantes", "participatesIn", "demain", "Negated")}
