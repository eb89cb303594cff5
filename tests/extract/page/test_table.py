"""Rows of a table without bars round it, and what its header tells of the bodies of its first column."""

from collections.abc import Callable

import pytest

from extract.page.layout import blocks
from extract.page.table import named_column

GIVEN = """La Ville de Dole soutient l'ESS.

| Bénéficiaire | Montant |
|---|---|
| Association Le Fil Rouge | 8 000 € |
| **La Grange aux Paniers** | 6 000 € |

Conventions
Partenaire | Objet | Durée
Cress Bretagne | Animation | 2022-2025
"""


def test_lines_with_as_many_bars_are_rows_and_a_lone_one_is_none() -> None:
    text = "Un titre | Un site\n\nÉtape | Date\nLancement | 4 mai 2024\n"
    assert [b.kind for b in blocks(text)] == ["heading", "row", "row"]


@pytest.mark.parametrize(
    ("header", "says"),
    [
        ("Structure | Projet | Montant", "supports>"),
        ("| **Partenaire** | Objet |", "cooperatesWith>"),
        ("Partenaires | la Ville, Wimoov", None),
        ("Structure | Projet", None),
        ("Étape | Date", None),
    ],
)
def test_a_header_tells_what_the_bodies_below_are_only_where_all_its_cells_head_columns(
    header: str, says: str | None
) -> None:
    found = named_column(header)
    assert (found.says[0] if found else None) == says


def test_rows_tell_who_got_what_and_with_whom_one_works(
    claims_of: Callable[[str], set[tuple[str, ...]]],
) -> None:
    said = {c for c in claims_of(GIVEN) if c[1] in {"funds", "supports", "cooperatesWith"}}
    assert said >= {
        ("ville-de-dole", "funds", "le-fil-rouge"),
        ("ville-de-dole", "funds", "la-grange-aux-paniers"),
        ("cress-bretagne", "cooperatesWith", "ville-de-dole"),
    }
