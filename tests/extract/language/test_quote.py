"""What stands between quotation marks, and whether it is a title."""

import pytest

from extract.language.quote import is_title, quoted
from extract.language.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Brin d'herbe » pousse", (1, 4)),
        ("“Brin” pousse", (1, 2)),
        ('"Brin" et "Tige"', (1, 2)),
        ("*Brin* pousse", (1, 2)),
        ("« Brin pousse", None),
        ("«»", None),
        ("« Brin ”", None),
        ("Brin « pousse »", None),
    ],
)
def test_a_quotation_is_what_stands_between_marks_of_one_kind(
    text: str, expected: tuple[int, int] | None
) -> None:
    found = words(text)
    assert quoted(found, 0, len(found)) == expected


def test_a_quotation_that_closes_too_far_is_none() -> None:
    found = words("« Brin »")
    assert quoted(found, 0, 2) is None


def test_a_quotation_that_is_never_closed_takes_no_other_into_itself() -> None:
    assert quoted(words("« Brin et « Avel »"), 0, 6) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Agir ensemble", True),
        ("30 idées", True),
        ("Avel agit", False),
        ("agir", False),
        ("Agir !", False),
        ("Un deux trois quatre cinq six sept huit neuf dix onze", False),
    ],
)
def test_a_title_begins_with_a_capital_or_a_number_and_is_no_sentence(text: str, title: bool) -> None:
    cut = words(text)
    assert is_title(cut, 0, len(cut)) is title
