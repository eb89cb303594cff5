"""How far names reach."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.language.reach import name_end
from extract.language.words import words

POOL = "Avel Les la de du des l'Orne en pour et aide bleue prix créés 12 & , « » RTES à sur que".split()
phrases = st.lists(st.sampled_from(POOL), max_size=18).map(" ".join)


def name(text: str) -> str:
    found = words(text)
    end = name_end(found, 0, len(found))
    return text[: found[end - 1].end] if end else ""


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
