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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Forum de l'ESS – 6 mai 2024 – Poitiers", {("forum-de-l-ess", "poitiers", "Asserted")}),
        ("Forum de l'ESS | Poitiers | 6 juin 2024", {("forum-de-l-ess", "poitiers", "Planned")}),
        ("Colloque de l'ESS le 4 juin 2024 à 10 h, à Niort", {("colloque-de-l-ess", "niort", "Planned")}),
        ("Forum de l'ESS – Poitiers", set()),
        ("Forum de l'ESS – 6 mai 2024 – la Ville de Poitiers soutient les Scic", set()),
    ],
)
def test_a_line_of_an_event_a_day_and_a_place_tells_where_it_is(
    text: str, said: set[tuple[str, str, str]]
) -> None:
    assert places(text) == said
