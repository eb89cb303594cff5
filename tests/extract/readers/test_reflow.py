"""Lines are joined where they were only broken, and cut where they were ended."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.readers.reflow import Line, Page, reflow

WIDTH = 300.0


def page(*texts: str, size: float = 10) -> Page:
    """A page of one group of lines; a text that ends in "|" stops well before the right margin."""
    lines = []
    for number, text in enumerate(texts):
        right = 150.0 if text.endswith("|") else WIDTH
        words = text.rstrip("|")
        lines.append(
            Line(words, 0, right, 100 + 14 * number, 100 + 14 * number + size, 6.0 * len(words.split()[0]))
        )
    return Page(842, (tuple(lines),))


@pytest.mark.parametrize(
    ("lines", "blocks"),
    [
        (["La ville soutient", "les associations."], ["La ville soutient les associations."]),
        (["Elle finit ici.|", "Un autre alinéa."], ["Elle finit ici.", "Un autre alinéa."]),
        (["Un titre|", "Nantes Métropole agit."], ["Un titre", "Nantes Métropole agit."]),
        (["Une ligne courte|", "mais inachevée."], ["Une ligne courte mais inachevée."]),
        (["Elle finance :", "• un prix ;", "• un fonds."], ["Elle finance :", "• un prix ;", "• un fonds."]),
        (["la coopéra-", "tion"], ["la coopération"]),
        (["la coopéra\xad", "tion"], ["la coopération"]),
        (["sa vice-", "présidente"], ["sa vice-présidente"]),
        (["un tiers-", "lieu"], ["un tiers-lieu"]),
        (["Auvergne-", "Rhône-Alpes"], ["Auvergne-Rhône-Alpes"]),
        (["un éco-organisme, des éco-", "organisme"], ["un éco-organisme, des éco-organisme"]),
        (["en 2015-", "2020"], ["en 2015- 2020"]),
        (["Sommaire", "1. Le plan . . . . . . . . 4"], ["Sommaire"]),
    ],
)
def test_lines_become_blocks(lines: list[str], blocks: list[str]) -> None:
    assert reflow([page(*lines)]) == blocks


def test_a_change_of_size_ends_a_block() -> None:
    big, small = page("Un grand titre", size=16).groups[0], page("Le texte", size=10).groups[0]
    assert reflow([Page(842, ((*big, *small),))]) == ["Un grand titre", "Le texte"]


def test_nothing_is_lost_of_a_page_without_lines() -> None:
    assert reflow([]) == []
    assert reflow([Page(842, ())]) == []


@given(
    st.lists(
        st.text(st.sampled_from("aéB. ,:;•-1()»"), min_size=1, max_size=12).filter(str.strip), max_size=6
    )
)
def test_every_letter_of_the_lines_is_kept_in_order(texts: list[str]) -> None:
    cleaned = [text.strip() for text in texts]
    blocks = reflow([page(*cleaned)])
    letters = "".join(c for text in cleaned for c in text if c.isalnum())
    assert "".join(c for block in blocks for c in block if c.isalnum()) == letters
