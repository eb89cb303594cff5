"""Which lines of a page name the cards of a directory."""

import pytest

from extract.page.layout import blocks

CAPITALS = """Structures du quartier
LA ROUE DE SECOURS
Statut : association
Réparation de vélos
Membre de : réseau Orme
LE GRAND TABLIER (Vire)
Traiteur fondé par trois voisines.
12 salariés
Nos partenaires
La Ville
"""
BLANKS = """Les adhérents

La Roue libre (Vire)
Scic créée en 2014.
Ouvert à tous

Grand Tablier
Fournit les cantines.
"""
MINUTES = """PROCES-VERBAL
Présents : 12 adhérents

4/ RESOLUTIONS
Entrée au capital de la Scic Rebond : adoptée.

5/ ELECTIONS
Entrent au conseil : Anna Prigent et Paul Le Bris.
"""
TOWN = """NOS AIDES
La Ville aide les associations.

UNE VILLE QUI AGIT
Présidente : Anna Prigent
"""


def cards(text: str) -> list[str]:
    return [text[b.start : b.end] for b in blocks(text) if b.card]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (CAPITALS, ["LA ROUE DE SECOURS", "LE GRAND TABLIER (Vire)"]),
        (BLANKS, ["La Roue libre (Vire)", "Grand Tablier"]),
        (MINUTES, []),
        (TOWN, []),
    ],
)
def test_names_over_lines_that_speak_of_them_are_cards(text: str, named: list[str]) -> None:
    assert cards(text) == named


def test_a_short_line_in_a_card_heads_nothing_unless_it_names_a_list() -> None:
    assert [CAPITALS[b.start : b.end] for b in blocks(CAPITALS) if b.kind == "heading" and not b.card] == [
        "Structures du quartier",
        "Nos partenaires",
    ]
