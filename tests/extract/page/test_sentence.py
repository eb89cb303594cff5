"""Where sentences end, and what they keep of their block."""

import pytest

from extract.language.words import words
from extract.page.layout import blocks
from extract.page.sentence import sentences


def split(text: str) -> list[str]:
    found = words(text)
    return [text[found[s.first].start : found[s.last - 1].end] for s in sentences(found, blocks(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le RTES publie. L'Avise aussi.", ["Le RTES publie.", "L'Avise aussi."]),
        ("M. Rivoal préside. Il le dit !", ["M. Rivoal préside.", "Il le dit !"]),
        ("A. Rivoal préside le conseil.", ["A. Rivoal préside le conseil."]),
        ("« Nous aidons. » Elle l'assure.", ["« Nous aidons. »", "Elle l'assure."]),
        ("Un fonds de 1.5 M€ naît.", ["Un fonds de 1.5 M€ naît."]),
        ("- un prix ;\n- un fonds.", ["un prix ;", "un fonds."]),
    ],
)
def test_a_stop_ends_a_sentence_but_not_an_abbreviation_or_initial(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_furniture_gives_no_sentence() -> None:
    assert split("Accueil > Actualités\n\nLe RTES publie une étude.") == ["Le RTES publie une étude."]


def test_a_field_knows_the_word_where_its_names_begin() -> None:
    text = "Membres : Heol, Chrysalide. Un poste est créé."
    found = sentences(words(text), blocks(text))
    assert [s.names for s in found] == [2, -1]


def test_a_heading_in_capitals_is_loud_and_an_entry_is_a_name() -> None:
    text = "COMPTE RENDU DE REUNION\n\nLe Lieu-Dit\nFinanceurs : Etat\n"
    assert [(s.loud, s.entry) for s in sentences(words(text), blocks(text))] == [
        (True, False),
        (False, True),
        (False, False),
    ]
