"""Tests of names that the acronym after them spells."""

from __future__ import annotations

import pytest

from extract.language.words import words
from extract.naming.abbreviated import abbreviated_end


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Inspection générale des affaires sociales (Igas) recommande",
            "Inspection générale des affaires sociales",
        ),
        ("Compagnie des eaux et du gaz (CEG)", "Compagnie des eaux et du gaz"),
        ("Compagnie des eaux et du gaz (Eau)", ""),
        ("Compagnie des eaux, dite du gaz (CEG)", ""),
        ("Compagnie du gaz (CG)", ""),
        ("Compagnie des eaux et du gaz (ceg)", ""),
        ("Compagnie des eaux et du gaz (CEG", ""),
        ("Compagnie", ""),
    ],
)
def test_a_name_reaches_to_the_acronym_that_spells_it(text: str, name: str) -> None:
    found = words(text)
    end = abbreviated_end(found, 0, len(found))
    assert text[: found[end - 1].end if end else 0] == name
