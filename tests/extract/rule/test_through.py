"""Tests of devices that a body acts by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]
HAS = ("region-bretagne", "implements", "eclosion")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("À travers le dispositif « Éclosion », la Région Bretagne conseille les fermes.", {HAS}),
        (
            "La Région Bretagne soutiendra les coopératives via le dispositif « Éclosion ».",
            {(*HAS, "Planned")},
        ),
        (
            "Vingt coopératives sont accompagnées par la Région Bretagne via le dispositif « Éclosion ».",
            {HAS},
        ),
        ("Avec le programme « Éclosion », la Région Bretagne accompagne vingt coopératives.", {HAS}),
        ("Grâce au dispositif « Éclosion », la Scic Rebond embauche.", set()),
        ("Avec le programme « Éclosion », la Scic Rebond accompagne vingt jeunes.", set()),
        ("La Région Bretagne paie des travaux avec le FSE.", set()),
    ],
)
def test_a_body_has_the_device_that_it_acts_by(
    text: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    assert {c for c in claims_of(text) if c[1] == "implements"} == claims


def test_a_device_with_an_owner_is_the_owners(claims_of: Callable[[str], Claims]) -> None:
    text = "La Ville de Nantes aide les coopératives via le dispositif « Éclosion » de la Région Bretagne."
    assert claims_of(text) == {HAS}
