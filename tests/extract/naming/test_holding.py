"""Names that hold that of a local authority."""

from __future__ import annotations

import pytest

from extract.language.words import words
from extract.mention import candidates
from extract.page.layout import blocks
from extract.page.sentence import sentences


def named(text: str) -> list[tuple[str, str | None, bool]]:
    """The names in a text with their class, and whether the authority knows them."""
    cut = words(text)
    found = candidates(text, cut, sentences(cut, blocks(text)), ())
    return [(c.names[0], c.cls, bool(c.records)) for c in found if c.cls not in {"Lever", "Theme"}]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On aide Brin Lyon Métropole.", [("Brin Lyon Métropole", "Organisation", False)]),
        ("On aide Essor Lille Métropole Nord.", [("Essor Lille Métropole Nord", "Organisation", False)]),
        ("On aide Tilia et Lyon Métropole.", [("Tilia", None, False), ("Lyon Métropole", "Metropole", True)]),
        ("Avec Lyon Métropole, on aide.", [("Lyon Métropole", "Metropole", True)]),
    ],
)
def test_a_capital_right_before_an_authority_begins_the_name_of_another_body(
    text: str, names: list[tuple[str, str | None, bool]]
) -> None:
    assert named(text) == names
