"""Numbers of accounts and of social security are told by their check digits, however they are laid out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.account import accounts

IBANS = [
    "FR7630006000011234567890189",
    "fr7630006000011234567890189",
    "FR76 3000 6000 0112 3456 7890 189",
    "fr76 3000 6000 0112 3456 7890 189",
    "FR76 30006 00001 12345678901 89",
    "FR 76 30006 00001 12345678901 89",
    "fr 76 30006 00001 12345678901 89",
    "FR76-3000-6000-0112-3456-7890-189",
    "FR76.3000.6000.0112.3456.7890.189",
    "FR76 3000 6000\n0112 3456\n7890 189",
    "FR76 | 30006 | 00001 | 12345678901 | 89",
    "| FR76 |\n| 30006 |\n| 00001 |\n| 12345678901 |\n| 89".removeprefix("| "),
    "FR\u200b76\u200b3000\u200b6000\u200b0112\u200b3456\u200b7890\u200b189",
    "F\u200bR7630006000011234567890189",
    "FR\u202f76\xa03000\u20096000 0112 3456 7890 189",
    "F\u200bR76 3000 6000 0112 3456 7890 189",
    "FR14 2004 1010 0505 0001 3M02 606",
    "DE89 3704 0044 0532 0130 00",
    "DE\u200b89 3704 0044 0532 0130 00",
    "de89370400440532013000",
    "BE68 5390 0754 7034",
    "GB82 WEST 1234 5698 7654 32",
    "CH93 0076 2011 6238 5295 7",
]
DOMESTIC = [
    "30006 00001 12345678901 89",
    "30006 | 00001 | 12345678901 | 89",
    "30006-00001-12345678901-89",
    "30006 00001\n12345678901 89",
    "30006000011234567890189",
    "20041 01005 0500013M026 06",
    "20041 01005 0500013m026 06",
]
SECURITY = [
    "255081416802538",
    "2 55 08 14 168 025 38",
    "2 55 08 14 168 025\n38",
    "2 55 08\n14 168 025 38",
    "2 55 08 14 168 025 clé 38",
    "2 55 08 14 168 025, clef : 38",
    "2 55 08 14 168 025 / 38",
    "2 55 08 14 168 025 – clé de contrôle : 38",
    "2 55 08 14 168 025 | Clé | 38",
    "2 55 08 14 168 025 (38",
    "2 55 08 14 168 025 | 38",
    "2 | 55 | 08 | 14 | 168 | 025 | 38",
    "2.55.08.14.168.025.38",
    "2 5 5 0 8 1 4 1 6 8 0 2 5 3 8",
    "2\u200b5\u200b5081416802538",
]
NONE = [
    "FR15 2004 1010 0505 0001 3M02 606",
    "FR76 3000 6000 0112 3456 7890 1890",
    "de 89 3704 0044 0532 0130 00",
    "TABLEAU DE 89 3704 0044 0532 0130 00",
    "62 221 | 71 409 | 41 705 | 62",
    "ZZ89 3704 0044 0532 0130 00",
    "2 55 08 14 168 025 39",
    "2 55 08 14 168 025 clé 39",
    "2 55 18 14 168 025 28",
    "25508 1416 80 25 38",
    "2550814168025388",
    "30006 00001 12345678901 88",
    "30006 00001 123456789 0189",
    "SIRET 552 100 554 00013",
    "FR 33 612345678, 44000 Nantes",
]


def longest(text: str) -> str:
    """What is found of a text: the number of an account in France is the end of its IBAN."""
    return max((text[start:end] for start, end in accounts(text)), key=len, default="")


@pytest.mark.parametrize("number", DOMESTIC)
@pytest.mark.parametrize("frame", ["{}", "RIB : {}, merci", "| 12 | {} |"])
def test_the_number_of_an_account_in_france_is_found_without_its_country(number: str, frame: str) -> None:
    text = frame.replace("{}", number)
    assert [text[start:end] for start, end in accounts(text)] == [number]


@pytest.mark.parametrize("number", IBANS + SECURITY)
@pytest.mark.parametrize("frame", ["{}", "Son numéro : {}, merci", "IBAN{}.", "| 12 | {} |"])
def test_a_number_is_found_in_every_layout(number: str, frame: str) -> None:
    text = frame.replace("{}", number)
    assert longest(text) == number


@pytest.mark.parametrize("text", NONE)
def test_a_number_whose_check_digits_or_parts_are_wrong_is_none(text: str) -> None:
    assert list(accounts(text)) == []


def test_a_land_apart_from_its_figures_is_no_word_after_iban() -> None:
    assert list(accounts("IBAN : DE 89 3704 0044 0532 0130 00")) == [(7, 35)]


def test_a_number_that_is_none_hides_no_other() -> None:
    text = "1 2 55 08 14 168 025 38, FR FR76 3000 6000 0112 3456 7890 189"
    assert [text[start:end] for start, end in accounts(text)] == [
        "FR76 3000 6000 0112 3456 7890 189",
        "2 55 08 14 168 025 38",
    ]


def test_a_person_born_in_corsica_has_a_number_with_a_letter() -> None:
    figures = "185052A006084"
    key = 97 - int(figures.replace("2A", "19")) % 97
    text = f"1 85 05 2A 006 084 {key:02}"
    assert list(accounts(text)) == [(0, len(text))]


@given(
    st.integers(0, 10**23 - 1).map("{:023}".format),
    st.lists(st.sampled_from(["", " ", "\n", "-", ".", " | ", "\u200b", "\xa0"]), min_size=26, max_size=26),
    st.booleans(),
)
def test_an_account_in_france_never_stays(figures: str, gaps: list[str], lower: bool) -> None:
    key = 98 - int(figures + "152700") % 97
    number = f"FR{key:02}{figures}"
    written = "".join(sign + gap for sign, gap in zip(number, [*gaps[:1], *gaps[1:], ""], strict=True))
    written = written.replace("F" + gaps[0], "F", 1)
    text = f"Compte {written.lower() if lower else written}."
    assert longest(text) == text[7:-1]
