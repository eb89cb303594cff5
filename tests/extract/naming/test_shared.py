"""Names joined under one plural head are all of its class."""

import pytest

from extract.pipeline import read
from extract.records import Document


def classes(text: str) -> list[tuple[str, str | None]]:
    """The first name and the class of each candidate of a text that names something by itself."""
    found = read(Document("note", "note.txt", "", text)).candidates
    return [(c.names[0], c.cls) for c in found if c.proper and not c.records]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "On voit les associations Le Fil, Les Amarres et Grand Bois.",
            [(name, "SSEOrganisation") for name in ("Le Fil", "Les Amarres", "Grand Bois")],
        ),
        (
            "Les recycleries « Le Troc » et « La Boucle » agissent.",
            [("Le Troc", "SSEOrganisation"), ("La Boucle", "SSEOrganisation")],
        ),
        ("Les fonds Racines et Élan sont dotés.", [("Racines", "Fund"), ("Élan", "Fund")]),
        ("On voit l'association Le Fil et Avel.", [("Le Fil", "SSEOrganisation"), ("Avel", None)]),
        ("On voit les associations Le Fil pour Avel.", [("Le Fil", "SSEOrganisation"), ("Avel", None)]),
        (
            "On voit les associations Le Fil et Mme Odile Trahec.",
            [("Le Fil", "SSEOrganisation"), ("Odile Trahec", "Person")],
        ),
    ],
)
def test_a_plural_head_gives_its_class_to_each_name_joined_to_the_first(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    assert classes(text) == found
