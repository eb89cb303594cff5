"""Tests of who took part in the event that a text looks back on."""

import pytest

from extract.pipeline import read_document
from extract.records import Document


def took_part(text: str) -> set[tuple[str, str]]:
    found = read_document(Document("text", "text.txt", "", text, date="2024-07-01"))
    return {
        (c.subject.rsplit("/")[-1], c.object.rsplit("/")[-1].removeprefix("text-"))
        for c in found.claims
        if c.relation == "participatesIn"
    }


HEAD = "Économie sociale et solidaire\n\nRetour sur le forum des achats\n\n"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Jeanne Morvan a présenté le bilan du plan.", {("jeanne-morvan", "forum-des-achats")}),
        ("L'Avise est intervenue sur les clauses.", {("avise", "forum-des-achats")}),
        (
            "Deux projets ont été présentés par l'Avise et par le RTES.",
            {("avise", "forum-des-achats"), ("rtes", "forum-des-achats")},
        ),
        ("Jeanne Morvan n'a pas présenté le bilan du plan.", set()),
        ("Jeanne Morvan présente le bilan du plan.", set()),
        ("Jeanne Morvan a acheté un vélo.", set()),
        ("Jeanne Morvan a présenté le bilan lors d'un séminaire.", {("jeanne-morvan", "seminaire")}),
    ],
)
def test_who_spoke_in_a_text_that_looks_back_on_an_event_took_part_in_it(
    text: str, who: set[tuple[str, str]]
) -> None:
    assert took_part(HEAD + text) == who


def test_elsewhere_a_verb_of_speech_says_nothing_of_an_event() -> None:
    assert took_part("Le forum des achats\n\nJeanne Morvan a présenté le bilan du plan.") == set()


def test_the_event_is_the_one_that_the_text_says_was_held() -> None:
    head = "Retour sur le 2e atelier « Acheter mieux »\n\n"
    text = head + "Le 5 mars, le RTES a organisé un atelier. L'Avise a présenté un bilan."
    assert took_part(text) == {("avise", "atelier")}


def test_a_heading_further_down_opens_the_programme_of_the_event_above() -> None:
    text = (
        "Forum des achats responsables\n\n"
        + "Les élus y parlent de leurs achats, de ce qui marche et de ce qui ne marche pas. " * 5
        + "\n\nPROGRAMME PROVISOIRE\n\n9 h – Ouverture par Jeanne Morvan"
    )
    assert took_part(text) == {("jeanne-morvan", "forum-des-achats-responsables")}
