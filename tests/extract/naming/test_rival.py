"""Which of two candidates that share words stands."""

import pytest

from extract.pipeline import read
from extract.records import Document


def names(text: str) -> list[str]:
    words = (state := read(Document("note", "note.txt", "", text, date="2024-06-01"))).words
    return [
        " ".join(w.text for w in words[link.first : link.last]) for link in state.links if not link.inside
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On aide Nantes Métropole Habitat.", ["Nantes Métropole Habitat"]),
        ("On aide Nantes Métropole.", ["Nantes Métropole"]),
        ("On aide Tissage Grand Est.", ["Tissage Grand Est"]),
        ("On va au Forum ESS de la Ville de Bordeaux.", ["Forum ESS", "Ville de Bordeaux"]),
        ("On aide l'association France Active.", ["France Active"]),
    ],
)
def test_the_longer_name_stands_unless_it_only_explains_the_stronger(text: str, found: list[str]) -> None:
    assert names(text) == found
