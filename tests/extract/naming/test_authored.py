"""Whose work a publication's phrase names."""

import pytest

from extract.language.head import head_at
from extract.language.words import words
from extract.naming.authored import before_author, has_author


@pytest.mark.parametrize(
    ("text", "own", "authored"),
    [
        ("étude de l'Avel", "étude", True),
        ("rapport du conseil régional", "rapport du conseil régional", True),
        ("rapport de la Scic Avel", "rapport de la Scic Avel", True),
        ("guide des lavoirs", "guide des lavoirs", False),
        ("étude de l'ESS", "étude de l'ESS", False),
        ("bilan du fonds Avel", "bilan du fonds Avel", False),
        ("fonds de l'Avel", "fonds de l'Avel", False),
    ],
)
def test_a_capital_or_a_body_after_a_publication_is_its_author(text: str, own: str, authored: bool) -> None:
    cut = words(text)
    head = head_at(cut, 0, len(cut))
    assert head is not None
    end = before_author(cut, head, len(cut))
    assert (text[: cut[end - 1].end], has_author(cut, head, len(cut))) == (own, authored)
