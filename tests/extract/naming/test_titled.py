"""Titles without a noun, that the text takes up by one."""

import pytest

from extract.pipeline import read
from extract.records import Document


def devices(text: str) -> list[tuple[str, str | None]]:
    """The first name and the class of each device that candidates name, without their nouns alone."""
    found = read(Document("note", "note.txt", "", text)).candidates
    return [
        (c.names[0], c.cls)
        for c in found
        if c.proper and c.cls in {"CallForProjects", "SupportProgramme", "Fund"}
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Tremplin solidaire\n\nCet appel à projets aide.",
            [("Tremplin solidaire", "CallForProjects")],
        ),
        ("[ EN COURS ] Terres d'ici – 2e vague\n\nLa Région a doté ce fonds.", [("Terres d'ici", "Fund")]),
        ("Start'ESS\n\nCet incubateur suit dix projets.", [("Start'ESS", "SupportProgramme")]),
        (
            "Région Bretagne\nCoup de pouce ESS\n\nElle a créé ce dispositif.",
            [("Coup de pouce ESS", "SupportProgramme")],
        ),
        (
            "Lieux en commun : un programme\n\nCe programme a été prolongé.",
            [("Lieux en commun", "SupportProgramme")],
        ),
    ],
)
def test_a_title_is_the_name_of_the_device_that_a_demonstrative_takes_up(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    assert devices(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Vingt lauréats pour demain\n\nLa Région a lancé un appel à projets. Cet appel à projets aide.",
        "La Région aide dix lieux\n\nElle a créé ce dispositif.",
        "Objectifs\n\nCe dispositif aide dix lieux.",
        "Économie circulaire\n\nCe dispositif aide dix lieux.",
        "Communiqué de presse\n\nCe fonds aide dix lieux.",
        "Actualités locales\n\nCe fonds aide dix lieux.",
        "Marchés publics et clauses sociales\n\nCe dispositif aide dix lieux.",
        "Soutien aux tiers-lieux bretons\n\nCe dispositif aide dix lieux.",
        "Rennes Métropole\n\nCe dispositif aide dix lieux.",
        "Tremplin solidaire\n\nLe dispositif aide dix lieux.",
    ],
)
def test_what_has_a_noun_a_verb_or_another_name_is_no_device_by_its_title(text: str) -> None:
    assert devices(text) == []
