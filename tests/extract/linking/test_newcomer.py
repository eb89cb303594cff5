"""Which common noun phrases may be individuals of their own."""

import pytest

from extract.pipeline import read
from extract.records import Document


def adopted(text: str) -> set[str]:
    """What a text says that someone adopts."""
    drafts = read(Document("note", "note.txt", "", text, date="2024-06-01")).drafts
    return {
        d.object if isinstance(d.object, str) else d.object.names[0] for d in drafts if d.relation == "adopts"
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "La Ville de Lille a adopté son schéma départemental des forêts.",
            {"schéma départemental des forêts"},
        ),
        ("La Ville de Lille adoptera une stratégie locale.", {"stratégie locale"}),
        ("La Ville de Lille a voté un plan économie circulaire.", {"plan économie circulaire"}),
        ("La Ville de Lille a adopté son plan en mai.", {"plan"}),
        ("La Ville de Lille s'est dotée de sa propre stratégie.", {"stratégie"}),
        ("La Ville de Lille a adopté une stratégie.", set()),
        ("La Ville de Lille a adopté un plan de table.", set()),
    ],
)
def test_a_plan_is_told_from_others_by_its_field_or_territory(text: str, names: set[str]) -> None:
    assert adopted(text) == names


def test_workshops_in_the_plural_are_what_a_place_offers_and_no_event() -> None:
    text = "La Scic Avel organise des ateliers de broderie. La Scic Avel organise un atelier le 3 mai 2024."
    drafts = read(Document("note", "note.txt", "", text, date="2024-06-01")).drafts
    held = [d.object for d in drafts if d.relation == "organises"]
    assert [thing if isinstance(thing, str) else thing.names[0] for thing in held] == ["atelier"]


def dated(text: str) -> dict[str, str]:
    """The dates of what a text has no other name for than a common noun."""
    drafts = read(Document("note", "note.txt", "", text, date="2024-06-01")).drafts
    return {d.subject.names[0]: str(d.object) for d in drafts if d.relation == "date"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Réunies en session le 8 mars 2023, les conseillères ont débattu.", {"session": "2023-03-08"}),
        ("Le conseil, réuni en séance plénière le 4 avril 2024, a voté.", {"séance plénière": "2024-04-04"}),
        (
            "Les membres se sont réunis en assemblée générale le 4 avril 2024.",
            {"assemblée générale": "2024-04-04"},
        ),
        ("Le plan est adopté en séance le 4 avril 2024.", {}),
        ("Une session a eu lieu.", {}),
    ],
)
def test_what_a_body_meets_as_is_an_event_and_not_a_manner(text: str, found: dict[str, str]) -> None:
    assert dated(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Une évaluation du fonds sera conduite en 2025 par l'Ademe.",
            {"évaluation du fonds": "2025"},
        ),
        ("Ses conclusions seront publiées en 2025.", {"conclusions": "2025"}),
        ("Un bilan a été publié par l'Ademe en 2022.", {"bilan": "2022"}),
        ("Une évaluation est utile. En 2022, un bilan manquait.", {}),
    ],
)
def test_a_weak_noun_is_an_individual_where_its_making_is_told(text: str, found: dict[str, str]) -> None:
    assert dated(text) == found


def test_a_cell_of_support_is_a_body_by_its_kind() -> None:
    text = "Une cellule d'appui, pilotée par l'Ademe et l'Avise, aide les lieux. Une cellule vit."
    drafts = read(Document("note", "note.txt", "", text, date="2024-06-01")).drafts
    assert {(d.relation, d.object.names[0]) for d in drafts if not isinstance(d.object, str)} == {
        ("governs", "cellule d'appui")
    }
