"""A short name in parentheses belongs to the name before it."""

import pytest

from extract.language.words import words
from extract.linking.acronym import given

GIVEN = [
    ("Agence (ADL) soutient", "ADL"),
    ("« Agence » (ADL) soutient", "ADL"),
    ("Agence (AL 35) soutient", "AL 35"),
    ("Agence (McAL) soutient", "McAL"),
]
OTHERS = [
    "Agence ADL",
    "Agence (Adl)",
    "Agence (35 AL)",
    "Agence (ADL",
    "Agence (A)",
    "Agence (ADLADLADLADLADL)",
    "Agence (",
    "Agence (Saint-Aubin)",
    "Agence (ADL, 2023)",
    "Agence (ADL / SDL)",
]


@pytest.mark.parametrize(("text", "name"), GIVEN)
def test_an_acronym_is_a_word_of_capitals_in_parentheses(text: str, name: str) -> None:
    cut = words(text)
    at = next(i for i, word in enumerate(cut) if word.text == "Agence") + 1
    found = given(cut, at)
    assert found is not None
    assert (found.name, cut[found.first - 1].text, cut[found.last - 1].text) == (name, "(", ")")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Institut de recherche sur l'économie du lien (Irel), puis", "Irel"),
        ("Union locale des coopératives, l'Ulco, puis", "Ulco"),
        ("Union locale des coopératives (Lille), puis", None),
        ("Union locale des coopératives (Unique), puis", None),
        ("Union locale des coopératives, Ulco puis", None),
        ("Union locale (Ulo), puis", None),
    ],
)
def test_a_short_name_in_small_letters_is_made_of_the_words_of_the_name(text: str, name: str | None) -> None:
    cut = words(text)
    at = next(i for i, word in enumerate(cut) if word.text in {"(", ","})
    found = given(cut, at, 0)
    assert (found.name if found else None) == name


@pytest.mark.parametrize("text", OTHERS)
def test_other_parentheses_give_no_acronym(text: str) -> None:
    assert given(words(text), 1) is None
