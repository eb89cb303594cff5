"""Lists that no bullet shows."""

import pytest

from extract.page.bare import itemised
from extract.page.line import lines


def kinds(text: str) -> list[str]:
    return [line.kind for line in itemised(text, lines(text))]


def test_bodies_below_a_label_are_items_up_to_the_next_label() -> None:
    text = "Financeurs :\nRégion Bretagne\nLa Nef\nNos membres\nScop Balise (Brest)\nLes Toits, Rennes\n"
    assert kinds(text) == ["paragraph", "item", "item", "heading", "item", "item"]


@pytest.mark.parametrize(
    "text",
    [
        "Nos partenaires\nComment nous rejoindre\nÀ propos\n",
        "Nos partenaires\nScop Balise\nElle conseille les communes depuis dix ans.\n",
        "Nos valeurs\nVille de Brest\nScop Balise\n",
        "Lauréats\nLa Scop Balise ouvre un café\nLa Ville de Brest soutient Les Toits\n",
    ],
)
def test_headings_a_lone_line_and_sentences_are_no_list(text: str) -> None:
    assert "item" not in kinds(text)
