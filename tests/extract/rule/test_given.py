"""Tests of gifts that a participle tells: who gives what another has."""

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
            "L'association Tilia bénéficie d'une subvention de 4 000 €, versée par la Ville de Montclair.",
            {("ville-de-montclair", "funds", "tilia")},
        ),
        (
            "La Scic Rebond occupe un hangar mis à disposition par la Ville de Montclair.",
            {("ville-de-montclair", "supports", "rebond")},
        ),
        (
            "Une aide de 9 000 euros accordée par la fondation Alisier a permis à la Scic Rebond de recruter.",
            {("alisier", "funds", "rebond")},
        ),
        (
            "La Scic Rebond et l'association Tilia ont reçu des prêts consentis par la fondation Alisier.",
            {("alisier", "funds", "rebond"), ("alisier", "funds", "tilia")},
        ),
        (
            "La Scic Rebond ne bénéficie pas de la subvention versée par la Ville de Montclair.",
            {("ville-de-montclair", "funds", "rebond", "Negated")},
        ),
        (
            "La Scic Rebond s'est installée dans un local loué par la Ville de Montclair.",
            {("ville-de-montclair", "supports", "rebond")},
        ),
        (
            "Installée dans une friche mise à disposition par la Ville de Montclair, la Scic Rebond recrute.",
            {("ville-de-montclair", "supports", "rebond")},
        ),
        (
            "Une recyclerie, Le Second Souffle, va occuper une halle prêtée par la Ville de Montclair.",
            {("ville-de-montclair", "supports", "le-second-souffle", "Planned")},
        ),
        ("La Scic Rebond travaille dans un atelier construit par la Ville de Montclair.", set()),
        ("La Scic Rebond bénéficie d'un guide écrit par la fondation Alisier.", set()),
    ],
)
def test_what_one_has_another_gave(text: str, claims: Claims, claims_of: Callable[[str], Claims]) -> None:
    assert {c for c in claims_of(text) if c[1] in {"funds", "supports"}} == claims
