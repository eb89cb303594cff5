"""Tests of nouns after a copula: what is said of them is said of its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "La Scic Rebond est une coopérative créée en 2012 par la Ville de Nantes.",
            {("rebond", "foundedOn", "2012"), ("ville-de-nantes", "founds", "rebond")},
        ),
        (
            "L'association Tilia est aujourd'hui un acteur reconnu, financé par la Ville de Nantes.",
            {("ville-de-nantes", "funds", "tilia")},
        ),
        (
            "L'association Tilia reste un lieu qui adhère au RTES.",
            {("tilia", "memberOf", "rtes")},
        ),
        (
            "L'association Tilia n'est pas une structure soutenue par la Ville de Nantes.",
            {("ville-de-nantes", "supports", "tilia", "Negated")},
        ),
        ("Le but de l'association Tilia est un lieu financé par la Ville de Nantes.", set()),
    ],
)
def test_what_an_attribute_undergoes_its_subject_does(
    claims_of: Callable[[str], Claims], sentence: str, claims: Claims
) -> None:
    assert claims_of(sentence) == claims
