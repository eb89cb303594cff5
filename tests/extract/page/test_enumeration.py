"""What a line right below the name of a list says without a bullet: names in a row, or by groups."""

import pytest

from extract.page.enumeration import group_values, in_row
from extract.page.layout import blocks


def fields(text: str) -> list[tuple[str, bool] | None]:
    return [(b.field.says[0], b.field.row) if b.field else None for b in blocks(text)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ademe – Citeo – Banque des Territoires", True),
        ("le Réseau des semences, l'Adie, Wimoov", True),
        ("Région • Ville", True),
        ("Née en 2012, elle grandit, encore", False),
        ("Gap, Dole et Nancy ont voté, en mai, un plan", False),
        ("La Macif, Wimoov.", False),
    ],
)
def test_a_row_is_made_of_names(line: str, expected: bool) -> None:
    assert in_row(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Communes : Gap, Dole", len("Communes : ")),
        ("**Collège des élus :** le Cantal", len("**Collège des élus :** ")),
        ("Renseignements : Anne Morel", -1),
        ("Il finance : Gap", -1),
        ("Le maire : « Nous y allons. »", -1),
        ("Communes : douze en tout", -1),
    ],
)
def test_a_group_is_a_noun_a_colon_and_names(line: str, expected: int) -> None:
    assert group_values(line) == expected


def test_groups_and_rows_take_the_field_of_the_heading_right_above_alone() -> None:
    text = (
        "Nos membres\nRégions : Bretagne\nCommunes : Gap, Dole\n\nUn texte court, sans noms.\nVilles : Gap\n\n"
        "Nos partenaires financiers\nAdeme – Citeo\n"
    )
    assert fields(text) == [
        None,
        ("memberOf<", False),
        ("memberOf<", False),
        None,
        None,
        None,
        ("funds<", True),
    ]


def test_lines_below_an_opener_without_bullets_end_where_capitals_head_the_next_part() -> None:
    text = (
        "Il est proposé d'attribuer les subventions suivantes :\nAssociation Le Fil : 5 000 €\n"
        "Scic Tilia – 3 000 €\nLE CONSEIL MUNICIPAL\n"
    )
    assert [b.kind for b in blocks(text)] == ["paragraph", "item", "item", "heading"]
