"""The text layer of a PDF becomes paragraphs; running heads and page numbers are left out."""

import logging
from collections.abc import Callable

import pytest

from extract.readers import Limits, ReadError, read
from extract.readers.reading import Metadata

PROSE = [
    "La Ville loue aux associations de son territoire neuf locaux vides, dont trois halles,",
    "et prête à celles qui débutent une somme de 2 500 euros, sans intérêts. Le finance-",
    "ment est acquis jusqu'en 2027. Sa vice-présidente l'a rappelé en conseil : la vice-",
    "présidente y tient.",
]


def column(
    lines: list[str], top: float = 760, size: float = 11, lead: float = 14
) -> list[tuple[float, float, float, str]]:
    return [(50, top - lead * n, size, line) for n, line in enumerate(lines)]


def test_lines_are_joined_to_paragraphs_and_broken_words_made_whole(make_pdf: Callable[..., bytes]) -> None:
    texts = [
        (50.0, 790.0, 16.0, "Un plan pour l'ESS"),
        *column(PROSE),
        *column(["- un prix ;", "- un fonds."], 680),
    ]
    assert read("a.pdf", make_pdf([texts])).text.split("\n") == [
        "Un plan pour l'ESS",
        "La Ville loue aux associations de son territoire neuf locaux vides, dont trois halles, et prête à "
        "celles qui débutent une somme de 2 500 euros, sans intérêts. Le financement est acquis jusqu'en "
        "2027. Sa vice-présidente l'a rappelé en conseil : la vice-présidente y tient.",
        "- un prix ;",
        "- un fonds.",
    ]


def test_running_heads_and_page_numbers_are_left_out(make_pdf: Callable[..., bytes]) -> None:
    pages = [
        [
            (50, 815, 8, "Observatoire des lieux"),
            *column([f"Le chapitre {n} parle des lieux."]),
            (290, 20, 8, f"Page {n}/3"),
        ]
        for n in (1, 2, 3)
    ]
    assert read("a.pdf", make_pdf(pages)).text.split("\n") == [
        f"Le chapitre {n} parle des lieux." for n in (1, 2, 3)
    ]


def test_a_sentence_runs_over_from_one_page_to_the_next(make_pdf: Callable[..., bytes]) -> None:
    pages = [
        column(["La Ville loue depuis 2015 des locaux aux associations de"], 100),
        column(["son territoire."], 760),
    ]
    assert read("a.pdf", make_pdf(pages)).text == (
        "La Ville loue depuis 2015 des locaux aux associations de son territoire."
    )


def test_columns_are_read_one_after_the_other(make_pdf: Callable[..., bytes]) -> None:
    left = [f"À gauche, la ligne {n} de la colonne est" for n in range(6)]
    right = [f"à droite, la ligne {n} de la colonne est" for n in range(6)]
    texts = column(left) + [(320, base, size, words) for _, base, size, words in column(right)]
    words = read("a.pdf", make_pdf([texts])).text.replace("\n", " ")
    assert words.index("gauche, la ligne 5") < words.index("droite, la ligne 0")


def test_the_title_property_is_taken_where_the_first_page_bears_it(make_pdf: Callable[..., bytes]) -> None:
    texts = [[(50, 790, 16, "Un plan pour l'ESS"), *column(PROSE)]]
    assert read("a.pdf", make_pdf(texts, title="Un plan pour l'ESS")).metadata == Metadata(
        title="Un plan pour l'ESS"
    )
    assert read("a.pdf", make_pdf(texts, title="Microsoft Word - plan_v3.doc")).metadata == Metadata()


def test_damage_anywhere_is_read_or_refused_in_silence(
    make_pdf: Callable[..., bytes], capfd: pytest.CaptureFixture[str]
) -> None:
    whole = make_pdf([column(PROSE)])
    for at in range(0, len(whole), 37):
        damaged = bytearray(whole)
        damaged[at] ^= 0x15
        try:
            assert read("a.pdf", bytes(damaged)).text
        except ReadError as error:
            assert error.remedy
    assert capfd.readouterr() == ("", "")
    assert logging.root.manager.disable == logging.NOTSET


def test_a_limit_on_bytes_is_kept(make_pdf: Callable[..., bytes]) -> None:
    with pytest.raises(ReadError, match="larger than the limit of 100 bytes"):
        read("a.pdf", make_pdf([column(PROSE)]), Limits(packed_bytes=100))
