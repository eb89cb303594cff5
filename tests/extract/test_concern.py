"""Tests of what concerns the field: claims of bodies of general prose are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("La société Orvex soutient la société Balmat.", set()),
        ("La société Balmat n'est plus financée par la société Orvex.", set()),
        ("La société Orvex a participé à la journée.", set()),
        ("La société Orvex et la société Balmat coopèrent depuis 2019.", set()),
        ("La société Orvex a été créée en 1964.", set()),
        ("Orvex a été créée en 1964 par Luc Morvan.", set()),
        ("La Scic Orvex soutient la société Balmat.", {("orvex", "supports", "balmat")}),
        (
            "La société Balmat n'est plus financée par la Ville de Dole.",
            {("ville-de-dole", "funds", "balmat", "Negated")},
        ),
        (
            "L'économie sociale et solidaire progresse. La société Orvex soutient la société Balmat.",
            {("orvex", "supports", "balmat")},
        ),
    ],
)
def test_a_claim_needs_an_end_of_the_field_or_a_text_about_it(
    text: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    assert claims_of(text) == claims


def test_a_long_text_that_names_the_field_once_is_not_about_it(claims_of: Callable[[str], Claims]) -> None:
    noise = "Le train part. " * 80
    text = f"{noise}L'économie sociale et solidaire progresse. La société Orvex soutient la société Balmat."
    assert claims_of(text) == set()


def test_who_holds_which_office_is_read_of_any_field(claims_of: Callable[[str], Claims]) -> None:
    text = "Zoé Lenoir, présidente de la société Balmat, a parlé."
    assert claims_of(text) == {("zoe-lenoir", "holdsRole", "balmat")}
