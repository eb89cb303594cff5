"""Whom a noun of a local authority means that stands alone."""

from __future__ import annotations

import pytest

from extract.pipeline import read
from extract.records import Document


def drafts(text: str) -> set[tuple[str, str]]:
    """Who supports or funds in a text: its slug or name, and its class."""
    found = read(Document("note", "note.txt", "", text, date="2024-06-01")).drafts
    said = [d.subject for d in found if d.relation in {"supports", "funds"}]
    return {(t.record.slug if t.record else t.names[0], t.cls or "") for t in said}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La Région soutient la Scop Tilia.", {("Région", "Region")}),
        ("Le conseil départemental finance la Scop Tilia.", {("conseil départemental", "Departement")}),
        (
            "La Scop Tilia est soutenue par la Région et l'Agglomération.",
            {("Région", "Region"), ("Agglomération", "Agglomeration")},
        ),
        ("La Région soutient la Scop Tilia. La Région Bretagne y tient.", {("region-bretagne", "Region")}),
        ("L'Agglomération soutient la Scop Tilia. Vègre Agglomération est née.", set()),
        ("Toute la région soutient la Scop Tilia.", set()),
        ("Une Région soutient la Scop Tilia.", set()),
    ],
)
def test_a_capital_or_a_noun_of_nothing_else_means_one_authority(
    text: str, found: set[tuple[str, str]]
) -> None:
    assert drafts(text) == found
