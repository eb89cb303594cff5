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
