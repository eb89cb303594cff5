"""Titles whose author, publisher and year stand round them without a verb."""

from __future__ import annotations

import pytest

from extract.pipeline import read_document
from extract.records import Document

FIL = "mesurer-ce-qui-compte"


def said(text: str) -> set[tuple[str, str, str]]:
    """What a text says of publications: the ends of "publishes" and "date"."""
    found = read_document(Document("note", "note.txt", "", text, date="2024-06-01")).claims
    return {
        (c.subject.rsplit("/")[-1], c.relation, c.object.rsplit("/")[-1])
        for c in found
        if c.relation in {"publishes", "date"}
    }


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Anne Morel est l'autrice de « Mesurer ce qui compte » (éditions du Sillon, 2019).",
            {
                ("anne-morel", "publishes", FIL),
                ("editions-du-sillon", "publishes", FIL),
                (FIL, "date", "2019"),
            },
        ),
        (
            "Mesurer ce qui compte, par Anne Morel, éd. du Sillon, 18 €.",
            {("anne-morel", "publishes", FIL), ("ed-du-sillon", "publishes", FIL)},
        ),
        (
            "À lire : *Mesurer ce qui compte*, de Jean Morel et Anne Tardieu, éditions Tilia, 2021.",
            {
                ("jean-morel", "publishes", FIL),
                ("anne-tardieu", "publishes", FIL),
                ("editions-tilia", "publishes", FIL),
                (FIL, "date", "2021"),
            },
        ),
        ("Jean Morel, chercheur, auteur de « Mesurer ce qui compte », était là.", {("jean-morel", "publishes", FIL)}),
        ("« Mesurer ce qui compte », sourit Anne Morel, en 2019.", set()),
        ("Mesurer ce qui compte, par Anne Morel, en 2019.", set()),
    ],
)  # fmt: skip
def test_an_imprint_tells_a_title_its_author_publisher_and_year(
    text: str, claims: set[tuple[str, str, str]]
) -> None:
    assert said(text) == claims
