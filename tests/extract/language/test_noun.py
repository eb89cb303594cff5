"""How far names reach."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.language.noun import (
    is_article,
    is_capital,
    is_finite,
    is_participle,
    is_plain,
    name_end,
)
from extract.language.words import words

POOL = "Avel Les la de du des l'Orne en pour et aide bleue prix créés 12 & , « » RTES à sur que".split()
phrases = st.lists(st.sampled_from(POOL), max_size=18).map(" ".join)


def name(text: str) -> str:
    found = words(text)
    end = name_end(found, 0, len(found))
    return text[: found[end - 1].end] if end else ""


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
    ("text", "expected"),
    [
        ("Les Algues bleues ouvrent un lieu", "Les Algues bleues"),
        ("Terre d'Embrun et ses amis", "Terre d'Embrun"),
        ("Le Temps des Groseilles", "Le Temps des Groseilles"),
        ("L'Atelier du Quai propose", "L'Atelier du Quai"),
        ("Habitat en partage ouvre", "Habitat en partage"),
        ("Coop & Cie livre", "Coop & Cie"),
        ("Récup 76, ouvert hier", "Récup 76"),
    ],
)
def test_a_name_goes_on_in_small_letters_and_complements(text: str, expected: str) -> None:
    assert name(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Bulle finance un lieu", "La Bulle"),
        ("Les Ateliers créés par la Ville", "Les Ateliers"),
        ("Avenir en matière de soin", "Avenir"),
        ("Radio Goélo : pas de prix", "Radio Goélo"),
        ("Récup 76 salariés", "Récup"),
        ("Ville de Dole et Lorient", "Ville de Dole"),
        ("Le Nid qui ouvre", "Le Nid"),
        ("Les Tilleuls à hauteur de 10 000 €", "Les Tilleuls"),
        ("Les Tilleuls à partir de juin", "Les Tilleuls"),
        ("Avel\n\nBraz", "Avel"),
    ],
)
def test_a_verb_a_participle_a_count_a_mark_or_a_break_ends_a_name(text: str, expected: str) -> None:
    assert name(text) == expected


@pytest.mark.parametrize("text", ["atelier Avel", "La", "L'", "12 Avel", "« Avel »", ""])
def test_no_name_begins_without_a_capital_or_with_an_article_alone(text: str) -> None:
    assert not name(text)


@given(phrases, st.data())
def test_a_name_ends_between_its_first_word_and_the_last(text: str, data: st.DataObject) -> None:
    found = words(text)
    last = data.draw(st.integers(0, len(found)))
    at = data.draw(st.integers(0, last))
    end = name_end(found, at, last)
    assert at <= end <= last
    assert end == at or found[at].text[0].isupper()


@pytest.mark.parametrize(
    ("form", "expected"), [("Les", True), ("leurs", True), ("L’", True), ("pour", False)]
)
def test_articles_and_possessives_are_articles(form: str, expected: bool) -> None:
    (word,) = words(form)
    assert is_article(word) is expected
