"""Tests of phrases of support: who backs whom, before, after or within the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]
BACKS: Claims = {("reseau-orme", "supports", "tilia")}
PAYS: Claims = {("reseau-orme", "funds", "tilia")}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Avec le soutien du Réseau Orme, l'association Tilia embauche.", BACKS),
        ("Grâce à l'appui du Réseau Orme, l'association Tilia embauche.", BACKS),
        ("L'association Tilia embauche avec l'aide précieuse du Réseau Orme.", BACKS),
        ("L'association Tilia embauche, à Nantes, avec le concours du Réseau Orme.", BACKS),
        ("Avec le soutien financier du Réseau Orme, l'association Tilia embauche.", PAYS),
        ("Avec un financement du Réseau Orme, l'association Tilia embauche.", PAYS),
        ("Grâce à une aide de 45 000 euros du Réseau Orme, l'association Tilia embauche.", PAYS),
        ("L'association Tilia est animée par la Scop Mélèze, avec le soutien du Réseau Orme.", BACKS),
        ("L'association Tilia, animée par la Scop Mélèze avec l'appui du Réseau Orme, embauche.", BACKS),
        ("Avec le soutien du Réseau Orme, tout va mieux.", set()),
        ("Grâce au Réseau Orme, l'association Tilia a pu embaucher.", BACKS),
        ("L'association Tilia a pu embaucher grâce au Réseau Orme.", BACKS),
        ("L'association Tilia embauche grâce au Réseau Orme.", set()),
        ("Sans l'appui du Réseau Orme, l'association Tilia n'aurait pas vu le jour.", BACKS),
        ("L'association Tilia embauche sans l'appui du Réseau Orme.", set()),
    ],
)
def test_a_phrase_of_support_backs_who_acts(
    text: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    said = {c for c in claims_of(text) if c[1] in {"supports", "funds"}}
    assert {tuple("reseau-orme" if x == "orme" else x for x in c) for c in said} == claims


def test_a_quoted_name_is_what_its_verb_makes_of_it(claims_of: Callable[[str], Claims]) -> None:
    assert claims_of("La Ville de Nantes lance le « Coup de jeune ».") == {
        ("ville-de-nantes", "implements", "coup-de-jeune")
    }


def test_an_apposition_is_described_as_what_it_explains(claims_of: Callable[[str], Claims]) -> None:
    text = "La Ville de Nantes lance le « Coup de jeune », une enveloppe de 25 000 €, abondée par le Réseau Orme."
    assert any(p == "funds" and o == "coup-de-jeune" for _, p, o, *_ in claims_of(text))


def test_names_in_a_row_below_a_heading_are_values_of_its_field(claims_of: Callable[[str], Claims]) -> None:
    text = (
        "Association Tilia\n\nL'association Tilia naît en 2010. L'association Tilia grandit. "
        "L'association Tilia embauche.\n\nNOS PARTENAIRES\nRéseau Orme • Scic Canopée • RTES\n"
    )
    found = {c for c in claims_of(text) if c[1] == "cooperatesWith"}
    assert len(found) == 3
    assert all("tilia" in c for c in found)
