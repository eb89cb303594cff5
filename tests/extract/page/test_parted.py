"""Which lines hold several fields."""

import pytest

from extract.page.layout import blocks


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        (
            "Porteur : Scic Rebond – Territoire : Dole – Financeurs : Ville de Dole, Macif",
            ["Porteur : Scic Rebond", "Territoire : Dole", "Financeurs : Ville de Dole, Macif"],
        ),
        ("Statut : Scop | Création : 2014 | Présidente : Léa Morvan", [
            "Statut : Scop", "Création : 2014", "Présidente : Léa Morvan",
        ]),
        ("Territoire : Dole – Jura", ["Territoire : Dole – Jura"]),
        ("Une idée : la Scop – Financeurs : Macif", ["Une idée : la Scop – Financeurs : Macif"]),
    ],
)  # fmt: skip
def test_a_line_is_parted_where_a_known_label_follows_a_mark(line: str, fields: list[str]) -> None:
    assert [line[b.start : b.end] for b in blocks(line)] == fields
