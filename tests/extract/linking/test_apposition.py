"""Tests of names in quotation marks: the noun that explains one is the same thing, across the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]

REGION = "region-bretagne"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "« Cap Coop », un fonds de prêts que gère la Région Bretagne.",
            {(REGION, "implements", "cap-coop")},
        ),
        ("« Cap Coop » : un fonds porté par la Région Bretagne.", {(REGION, "implements", "cap-coop")}),
        ("La Région Bretagne crée un fonds – « Cap Coop » – à Dole.", {(REGION, "implements", "cap-coop")}),
        (
            "« Cap Coop » est un fonds de prêts créé en 2021 par la Région Bretagne.",
            {(REGION, "implements", "cap-coop"), ("cap-coop", "date", "2021")},
        ),
        (
            "Baptisé « Cap Coop », le fonds est géré par la Région Bretagne.",
            {(REGION, "implements", "cap-coop")},
        ),
        (
            "La Région Bretagne publie une étude. Cette étude, intitulée « Coopérer », a été financée par l'Ademe.",
            {(REGION, "publishes", "cooperer"), ("ademe", "funds", "cooperer")},
        ),
        (
            "La Région Bretagne lance « Les Solidaires », un festival qui sera porté par la Scic Rebond.",
            {(REGION, "organises", "les-solidaires"), ("rebond", "organises", "les-solidaires", "Planned")},
        ),
    ],
)
def test_a_quoted_name_is_what_the_noun_beside_it_says(
    claims_of: Callable[[str], Claims], text: str, claims: Claims
) -> None:
    assert claims_of(text) == claims


def test_a_quoted_name_before_the_subject_of_another_verb_is_not_that_subject(
    claims_of: Callable[[str], Claims],
) -> None:
    text = "Avec « Cap Coop », le fonds soutient la Scic Rebond."
    assert ("cap-coop", "supports", "rebond") not in claims_of(text)
