"""Titles without quotation marks after a head noun."""

import pytest

from extract.language.words import words
from extract.naming.title import title_end


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Comment financer son projet est édité par Brin", "Comment financer son projet"),
        ("Vers une économie du lien, publié en 2023", "Vers une économie du lien"),
        ("Ce que les lieux changent a été menée", "Ce que les lieux changent"),
        ("Coopérer pour durer publié hier", "Coopérer pour durer"),
        ("Quelle ville pour demain", "Quelle ville pour demain"),
        ("Coopérer", ""),
        ("Terre de lin est paru", ""),
        ("VERS une ville", ""),
        ("vers une ville", ""),
    ],
)
def test_a_preposition_a_question_or_an_infinitive_opens_a_title_up_to_what_is_told_of_it(
    text: str, title: str
) -> None:
    cut = words(text)
    assert " ".join(word.text for word in cut[: title_end(cut, 0, len(cut), {})]) == title


def test_a_title_ends_before_the_name_that_owns_it() -> None:
    cut = words("Agir ensemble de l'Avise")
    assert title_end(cut, 0, len(cut), {4: 5}) == 2
