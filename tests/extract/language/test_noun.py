"""What a form may be: a capital, of an open class, conjugated, a participle, an article."""

import pytest

from extract.language.noun import is_article, is_capital, is_finite, is_participle, is_plain
from extract.language.words import words


@pytest.mark.parametrize(
    ("form", "capital", "plain"),
    [
        ("Atelier", True, False),
        ("Étang", True, False),
        ("atelier", False, True),
        ("étang", False, True),
        ("pour", False, False),
        ("lesquelles", False, False),
        ("aux", False, False),
        ("12", False, False),
        ("«", False, False),
    ],
)
def test_a_word_is_a_capital_or_of_an_open_class_or_neither(form: str, capital: bool, plain: bool) -> None:
    (word,) = words(form)
    assert (is_capital(word), is_plain(word)) == (capital, plain)


@pytest.mark.parametrize(
    ("form", "finite", "participle"),
    [
        ("finance", True, False),
        ("financé", False, True),
        ("financer", False, False),
        ("finançant", False, False),
        ("fait", True, True),
        ("bricolerait", True, False),
        ("bricolèrent", True, False),
        ("bricolage", False, False),
        ("verte", False, False),
    ],
)
def test_a_form_is_conjugated_or_a_participle_or_neither(form: str, finite: bool, participle: bool) -> None:
    assert (is_finite(form), is_participle(form)) == (finite, participle)


@pytest.mark.parametrize(
    ("form", "expected"), [("Les", True), ("leurs", True), ("L’", True), ("pour", False)]
)
def test_articles_and_possessives_are_articles(form: str, expected: bool) -> None:
    (word,) = words(form)
    assert is_article(word) is expected
