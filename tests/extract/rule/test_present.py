"""Tests of who is said in passing to have been at an event, in person or for a body."""

import pytest

from extract.pipeline import read_document
from extract.records import Document

FIELD = "\n\nÉconomie sociale et solidaire"
"""What tells that a text is about the field."""


def there(text: str) -> set[str]:
    """Who takes part in an event of a text: slugs, with "?" where it is not asserted."""
    found = read_document(Document("text", "text.txt", "", f"{text}{FIELD}", date="2024-06-01"))
    return {
        claim.subject.rsplit("/")[-1] + ("?" if claim.modality != "Asserted" else "")
        for claim in found.claims
        if claim.relation == "participatesIn"
    }


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Présente lors de cette journée, la présidente du réseau Tilia, Léa Morvan, a plaidé pour un fonds.",
            {"lea-morvan"},
        ),
        (
            "La Ville de Niort a organisé un forum. Invitée de la matinée, Léa Morvan a présenté son bilan.",
            {"lea-morvan"},
        ),
        (
            "La Ville de Niort a organisé un forum. Présents à cette occasion, les élus de la Métropole de Lyon "
            "ont salué la démarche.",
            {"metropole-de-lyon"},
        ),
        ("Paul Gaudin, invité du colloque, a conclu.", {"paul-gaudin"}),
        ("Présente dans dix villes, la Scic Tilia recrute.", set()),
        ("Absente du colloque, Léa Morvan a envoyé un message.", set()),
    ],
)
def test_who_a_sentence_opens_with_as_present_takes_part(text: str, who: set[str]) -> None:
    assert there(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Le forum s'est tenu le 3 mai 2024 en présence de Léa Morvan, préfète de la Loire, de Paul Gaudin "
            "et d'un élu de la Ville de Niort.",
            {"lea-morvan", "paul-gaudin", "ville-de-niort"},
        ),
        (
            "En présence de Léa Morvan, députée, et de l'Avise, la Ville de Niort a organisé un forum.",
            {"lea-morvan", "avise"},
        ),
        ("Le colloque aura lieu en présence du sous-préfet de Morlaix.", set()),
        ("La Ville de Niort a signé une convention en présence de Léa Morvan.", set()),
    ],
)
def test_all_whom_a_phrase_lists_take_part_over_what_each_of_them_is(text: str, who: set[str]) -> None:
    assert there(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Des représentants de la Ville de Niort ont participé au forum.", {"ville-de-niort"}),
        ("La présidente de la Scic Tilia participera au forum.", {"tilia?"}),
        ("La présidente de la Scic Tilia, Léa Morvan, participera au forum.", {"lea-morvan?"}),
        ("La députée de la Loire a participé au forum.", set()),
        ("Le Réseau Tilia a tenu un forum. La Ville de Niort en est l'hôte.", set()),
        ("Le Réseau Tilia a tenu un forum. Nous n'en sommes pas l'hôte.", set()),
    ],
)
def test_who_comes_without_a_name_comes_for_a_body(text: str, who: set[str]) -> None:
    assert there(text) == who


def test_who_is_with_the_person_who_leads_an_event_takes_part() -> None:
    text = "Table ronde animée par Léa Morvan, journaliste, avec Paul Gaudin (Avise) et la Ville de Niort"
    assert there(text) == {"lea-morvan", "paul-gaudin", "ville-de-niort"}
