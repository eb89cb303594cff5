"""Numbers in digits and in words."""

from decimal import Decimal

import pytest

from extract.language.fold import fold
from extract.language.number import numbers, words_value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 750 000 €", [("2 750 000", "2750000")]),
        ("1.500 habitants et 2.5 M€", [("1.500", "1500"), ("2.5", "2.5")]),
        ("13,5 %", [("13,5", "13.5")]),
        ("un million et demi", [("un million et demi", "1500000")]),
        ("deux milliards", [("deux milliards", "2000000000")]),
        ("Deux cent vingt-et-un dossiers", [("Deux cent vingt-et-un", "221")]),
        (
            "une demi-douzaine, une bonne centaine",
            [("une demi-douzaine", "6"), ("une bonne centaine", "100")],
        ),
        ("trois centaines de pages", [("trois centaines", "300")]),
        ("des dizaines de lieux", []),
        ("un lieu, une aide", []),
        ("cent pour cent", [("cent", "100")]),
        ("R2, COVID-19, 24/24, 1.2.3, 10'000", [("10", "10")]),
        ("01 99 00 41 17", [("99", "99"), ("41", "41"), ("17", "17")]),
    ],
)
def test_numbers_are_read_as_the_french_write_them(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(text[n.start : n.end], n.value) for n in numbers(fold(text))]
    assert found == [(quote, Decimal(value)) for quote, value in expected]


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("dix-sept", 17),
        ("vingt et un", 21),
        ("soixante-dix", 70),
        ("soixante et onze", 71),
        ("quatre-vingts", 80),
        ("quatre-vingt-dix-neuf", 99),
        ("cent", 100),
        ("deux cents", 200),
        ("mille deux cents", 1200),
        ("trois mille quatre cent vingt", 3420),
    ],
)
def test_words_add_up(phrase: str, value: int) -> None:
    assert words_value(phrase) == value
