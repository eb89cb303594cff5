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


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("La Région Bretagne lance un fonds d'amorçage, le FACESS.", {"facess"}),
        ("La Région Bretagne lance un incubateur, l'Éveil, ouvert à tous.", {"eveil"}),
        ("La Région Bretagne lance un fonds d'amorçage, la Zélie en vit.", {"text-fonds-d-amorcage"}),
        (
            "La Région Bretagne lance un fonds d'amorçage, la Macif, dans la région.",
            {"text-fonds-d-amorcage"},
        ),
    ],
)
def test_a_name_with_its_article_is_what_the_new_noun_before_it_says(
    claims_of: Callable[[str], Claims], text: str, made: set[str]
) -> None:
    assert {c[2] for c in claims_of(text) if c[:2] == (REGION, "implements")} == made


def test_a_quoted_name_before_the_subject_of_another_verb_is_not_that_subject(
    claims_of: Callable[[str], Claims],
) -> None:
    text = "Avec « Cap Coop », le fonds soutient la Scic Rebond."
    assert ("cap-coop", "supports", "rebond") not in claims_of(text)
