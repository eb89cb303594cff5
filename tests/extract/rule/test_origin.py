"""Tests of births and beginnings told by a noun whose owner stands elsewhere."""

import pytest

from extract.pipeline import read_document
from extract.records import Document


def dates(text: str) -> set[tuple[str, str, str]]:
    """What a text dates: slug of the thing, relation, EDTF."""
    found = read_document(Document("note", "note.txt", "", text, None, None, "2024-06-01"))
    said = [c for c in found.claims if c.relation in {"date", "foundedOn"}]
    return {(c.subject.rsplit("/")[-1].removeprefix("note-"), c.relation, c.object) for c in said}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Depuis sa création en 2008, la Scic Haut Pré a aidé 300 élus.",
            {("haut-pre", "foundedOn", "2008")},
        ),
        (
            "Depuis sa création, en mars 2008, la Scic Haut Pré a doublé.",
            {("haut-pre", "foundedOn", "2008-03")},
        ),
        (
            "La Scic Haut Pré a doublé depuis sa fondation en 2008.",
            {("haut-pre", "foundedOn", "2008")},
        ),
        (
            "La Scic Haut Pré, dont la création remonte à 1994, livre des repas.",
            {("haut-pre", "foundedOn", "1994")},
        ),
        ("La création de la Scic Haut Pré date de 2005.", {("haut-pre", "foundedOn", "2005")}),
        (
            "Depuis son lancement en 2019, le fonds « Semis » a aidé 12 Scic.",
            {("semis", "date", "2019")},
        ),
        ("La création de la Scic Haut Pré ne remonte pas à 2005.", set()),
        ("Depuis sa création, la Scic Haut Pré a aidé 300 élus.", set()),
        ("La Scic Haut Pré a déménagé depuis la création de postes en 2008.", set()),
    ],
)
def test_a_noun_of_making_dates_what_its_possessive_or_relative_takes_up(
    text: str, said: set[tuple[str, str, str]]
) -> None:
    assert dates(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("La coopérative Haut Pré date de 2016.", {("haut-pre", "foundedOn", "2016")}),
        (
            "La feuille de route ESS de la Ville de Brest date de 2019.",
            {("feuille-de-route-ess", "date", "2019")},
        ),
        ("La Scic Haut Pré a ouvert ses portes en 2015.", {("haut-pre", "foundedOn", "2015")}),
        ("Depuis 2018, la Ville de Brest dispose d'un plan local.", {("plan-local", "date", "2018")}),
        ("En 2018, la Ville de Brest disposait d'un plan local.", set()),
        ("La Scic Haut Pré a choisi une date de 2016.", set()),
    ],
)
def test_verbs_of_age_and_of_having_since_tell_when_a_thing_began(
    text: str, said: set[tuple[str, str, str]]
) -> None:
    assert dates(text) == said
