"""Tests of where an event takes place by the layout round it."""

import pytest

from extract.pipeline import read_document
from extract.records import Document


def places(text: str) -> set[tuple[str, str, str]]:
    """Each event of a text with its place and how sure that is."""
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    return {
        (c.subject.rsplit("/")[-1].removeprefix("text-"), c.object.rsplit("/")[-1], c.modality)
        for c in found.claims
        if c.relation == "locatedIn"
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Forum national de l'ESS\n\n12 mars 2024, Lyon\n",
            {("forum-national-de-l-ess", "lyon", "Asserted")},
        ),
        (
            "Forum national de l'ESS\n\nJeudi 12 et vendredi 13 juin 2025 | Rennes, centre des congrès\n",
            {("forum-national-de-l-ess", "rennes", "Planned")},
        ),
        ("Forum national de l'ESS\n\nLyon, le 12 mars 2024\n", set()),
    ],
)
def test_the_line_below_the_title_of_an_event_gives_its_place(
    text: str, said: set[tuple[str, str, str]]
) -> None:
    assert places(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Rendez-vous le 4 juin à Niort pour les Assises de l'ESS.",
            {("assises-de-l-ess", "niort", "Planned")},
        ),
        (
            "Le Festival de l'ESS (tous les ans, à Niort) réunit mille personnes.",
            {("festival-de-l-ess", "niort", "Asserted")},
        ),
        ("Le Festival de l'ESS (avec la Ville de Niort) réunit mille personnes.", set()),
    ],
)
def test_a_call_and_a_parenthesis_give_the_place_of_an_event(
    text: str, said: set[tuple[str, str, str]]
) -> None:
    assert places(text) == said
