"""A text that was masked is looked through for what still tells of the name."""

from __future__ import annotations

import pytest

from extract.namestand import near


@pytest.mark.parametrize(
    "text",
    [
        "Zoé Ngozi Lenoir", "Zoé Durand, née Lenoir", "Lenoir, de la Scop Mélèze, et Zoé",
        "Zoé préside.\nMme Lenoir signe.",
        "Nom : Lenoir\nNom d'usage : Durand\nFonction : maire\nPrénom : Zoé",
    ],
)  # fmt: skip
def test_given_name_and_surname_within_a_line_of_each_other_are_near(text: str) -> None:
    assert near("Zoé Lenoir", f"Hier, {text} à Lyon.")


@pytest.mark.parametrize(
    "text",
    [
        "Zoé Durand et Paul Lenoir", "Paul Lenoir et Zoé Durand", "Zoé", "Lenoir", "zoé, noir, lenoir",
        "Zoé\n\nMme Lenoir",
        "Zoé" + " a dit oui" * 10 + " Lenoir", "Zoé Durand, Lenoir Paul",
    ],
)  # fmt: skip
def test_names_of_others_and_what_is_far_is_not_near(text: str) -> None:
    assert not near("Zoé Lenoir", text)


def test_a_double_given_name_is_not_near_a_surname() -> None:
    assert not near("Jean Lenoir", "Jean Pierre Lenoir et Jean-Paul Lenoir")


def test_a_surname_of_two_words_is_near_in_one() -> None:
    assert near("Jean-Marc Le Goff", "Jean-Marc, que l'on dit LeGoff")
