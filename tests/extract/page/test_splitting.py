"""Where a sentence ends beside quotation marks, abbreviations and small letters."""

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
        ("Qui aide ? Le club !", ["Qui aide ?", "Le club !"]),
        ("On aide... Le club suit.", ["On aide...", "Le club suit."]),
        ("On aide… Le club suit.", ["On aide…", "Le club suit."]),
        ("« On aide. » Le club suit.", ["« On aide. »", "Le club suit."]),
        ("On aide (un peu.) Le club suit.", ["On aide (un peu.)", "Le club suit."]),
        ("“On aide.” Le club suit.", ["“On aide.”", "Le club suit."]),
        ("On aide en 2031. 12 clubs suivent.", ["On aide en 2031.", "12 clubs suivent."]),
    ],
)
def test_a_stop_ends_a_sentence_with_the_marks_that_close_it(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Le club (ex. Avel) aide.",
        "Les vélos, cadres, etc. Tout est prêté.",
        "On aide ! dit le club.",
        "« On aide ! », dit le club.",
        "Voir avel.example pour la suite.",
        "Mme O. Trahec préside.",
        "Il pèse 1.5 kg.",
    ],
)
def test_no_sentence_ends_at_an_abbreviation_an_initial_or_before_small_letters(text: str) -> None:
    assert split(text) == [text]


def test_each_block_ends_its_sentence() -> None:
    assert split("NOS PRIX\n\nLe club remet :\n- un prix. Il est beau ;\n- un vélo\n\nOn aide") == [
        "NOS PRIX",
        "Le club remet :",
        "un prix.",
        "Il est beau ;",
        "un vélo",
        "On aide",
    ]


@pytest.mark.parametrize(
    ("text", "loud"),
    [
        ("NOS PRIX LOCAUX", True),
        ("LE PRIX DU VIN", False),
        ("NOS PRIX Locaux", False),
        ("NOS PRIX LOCAUX SONT REMIS, on vote.", False),
    ],
)
def test_only_a_heading_with_two_long_words_in_capitals_is_loud(text: str, loud: bool) -> None:
    assert [s.loud for s in sentences(words(text), blocks(text))] == [loud]
