"""Tests of subjects that follow their verb."""

import pytest

from extract.pipeline import read_document
from extract.records import Document


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Le 4 avril s'est tenu à Bordeaux le Forum des Scic.", {("forum-des-scic", "2024-04-04")}),
        ("Le 12 octobre 2023 aura lieu à Tours la Journée des Scic.", {("journee-des-scic", "2023-10-12")}),
        ("En mai 2023 est paru à Dole le guide « Agir ici ».", {("agir-ici", "2023-05")}),
        ("En mai 2023, l'Avise a conduit à Dole la Ville et l'Insee.", set()),
    ],
)
def test_a_place_may_stand_between_a_verb_without_object_and_its_subject(
    text: str, said: set[tuple[str, str]]
) -> None:
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    assert {
        (c.subject.rsplit("/")[-1].removeprefix("text-"), c.object)
        for c in found.claims
        if c.relation == "date"
    } == said
