"""Tests of sentences that leave out what they speak of: cards of a directory, lines of pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]

CARDS = """Nos structures

TISSERAND & FILLES
Statut : association
{} Couture et retouche.

LE MIROIR AUX ALOUETTES
Né en 2011. Conseille les communes.
Directrice : Anna Prigent
"""
FIRST = "tisserand-filles"


@pytest.mark.parametrize(
    ("said", "claims"),
    [
        ("Soutenue par la Ville de Nantes depuis 2019.", {("ville-de-nantes", "supports", FIRST)}),
        ("Membre de la fédération Mélèze.", {(FIRST, "memberOf", "meleze")}),
        ("Adhère à la fédération Mélèze.", {(FIRST, "memberOf", "meleze")}),
        ("N'adhère plus à la fédération Mélèze.", {(FIRST, "memberOf", "meleze", "Negated")}),
        ("Rejoindra en 2025 la fédération Mélèze.", {(FIRST, "memberOf", "meleze", "Planned")}),
        ("Atelier de quartier soutenu par la Ville de Nantes.", {("ville-de-nantes", "supports", FIRST)}),
        ("Atelier d'insertion créé en 2014.", {(FIRST, "foundedOn", "2014")}),
        ("Créée en 2014, elle adhère au RTES.", {(FIRST, "foundedOn", "2014"), (FIRST, "memberOf", "rtes")}),
        ("La Ville de Nantes en est membre.", {("ville-de-nantes", "memberOf", FIRST)}),
        ("La Ville de Nantes y a adhéré.", {("ville-de-nantes", "memberOf", FIRST)}),
        ("Sont membres : la Scop Rebond et le RTES.", set()),
        ("Rejoignez le réseau Mélèze.", set()),
        (
            "Soutenue par la Ville de Nantes, la Scop Rebond y loge.",
            {("ville-de-nantes", "supports", "rebond")},
        ),
    ],
)
def test_a_card_says_of_the_body_that_it_names_what_has_no_subject(
    said: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    assert {c for c in claims_of(CARDS.format(said)) if c[2] != "le-miroir-aux-alouettes"} == claims | {
        ("le-miroir-aux-alouettes", "foundedOn", "2011")
    }


def test_two_persons_beside_one_label_hold_the_same_office(claims_of: Callable[[str], Claims]) -> None:
    text = CARDS.format("").replace(
        "Directrice : Anna Prigent", "Co-présidentes : Anna Prigent et Salma Idrissi"
    )
    assert {c for c in claims_of(text) if c[1] == "holdsRole"} == {
        ("anna-prigent", "holdsRole", "le-miroir-aux-alouettes"),
        ("salma-idrissi", "holdsRole", "le-miroir-aux-alouettes"),
    }


@pytest.mark.parametrize(
    ("line", "claims"),
    [
        (
            "Scic Rebond, Nantes (44) – ressourcerie – 12 salariés – créée en 2014",
            {("rebond", "foundedOn", "2014")},
        ),
        (
            "Scop Tilia • membre du réseau Orme • soutenue par la Région Bretagne",
            {("tilia", "memberOf", "orme"), ("region-bretagne", "supports", "tilia")},
        ),
        (
            "Scop Tilia – la Région Bretagne soutient le réseau Orme",
            {("region-bretagne", "supports", "orme")},
        ),
    ],
)
def test_each_piece_of_a_line_is_said_of_the_body_that_opens_it(
    line: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    assert {c for c in claims_of(line) if c[1] != "locatedIn"} == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "La Ville de Dole :\n- soutient l'association Tilia ;\n- adhère au RTES ;\n- ne finance plus la Scop Orme.",
            {
                ("ville-de-dole", "supports", "tilia"),
                ("ville-de-dole", "memberOf", "rtes"),
                ("ville-de-dole", "funds", "orme", "Negated"),
            },
        ),
        ("La Ville de Dole :\n- la Macif soutient l'association Tilia.", {("macif", "supports", "tilia")}),
    ],
)
def test_a_name_and_a_colon_give_the_items_below_their_subject(
    text: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    assert claims_of(text) == claims
