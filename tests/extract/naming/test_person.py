"""Tests of what makes a run of words the name of a person."""

import pytest

from extract.language.words import words
from extract.naming.person import persons


def names(text: str) -> list[str]:
    """The persons of the first line of a text."""
    found, line = words(text), words(text.split("\n", maxsplit=1)[0])
    return [candidate.names[0] for candidate in persons(found, 0, len(line))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anne Petit et Jean-Luc Le Goff", ["Anne Petit", "Jean-Luc Le Goff"]),
        ("Mohamed BENALI répond", ["Mohamed BENALI"]),
        ("avec Odile van den Meer", ["Odile van den Meer"]),
        ("avec Luc de Larminat et Odile van der Meer", ["Luc de Larminat", "Odile van der Meer"]),
    ],
)
def test_a_given_name_and_a_surname_are_a_person(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("M. Thévenot et Mme MARTIN-GENDRE", ["Thévenot", "MARTIN-GENDRE"]),
        ("Mme Odile Trahec", ["Odile Trahec"]),
        ("A. Morel préside", ["A. Morel"]),
        ("A. Foncier : comment se loger", []),
        ("B. Le rôle des élus", []),
        ("C. Associer les habitants", []),
        ("B. Le Goff soutient", ["B. Le Goff"]),
        ("B. Textile solidaire", []),
        ("C. Textile et habitat", []),
        ("A. Le Dantec préside", ["A. Le Dantec"]),
        ("avec J.-P. Morvan et L.M. Trahec", ["J.-P. Morvan", "L.M. Trahec"]),
    ],
)
def test_a_title_or_an_initial_presents_a_surname(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mahelou Coppin, présidente du réseau", ["Mahelou Coppin"]),
        ("Kaniza LEROUX\nResponsable de pôle", ["Kaniza LEROUX"]),
        ("la coopérative Avel Braz, présidente du réseau", []),
        ("France Relance, responsable du plan", ["France Relance"]),
        ("Avel Braz ouvre un café", []),
    ],
)
def test_a_rare_given_name_needs_a_role_after_it_and_no_noun_before(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "12 rue Jean Jaurès",
        "la Fondation Paul Bert",
        "le lycée Simone Veil",
        "France Relance finance",
        "M. le Maire",
        "Lou du RTES",
        "Agathe Services loue",
    ],
)
def test_what_is_named_after_a_person_or_is_a_place_is_none(text: str) -> None:
    assert names(text) == []
