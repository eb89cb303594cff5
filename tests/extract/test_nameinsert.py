"""What may stand in a name."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract.nameinsert import inserts
from extract.nameword import words


def inside(text: str) -> list[str]:
    """What is found in a text, as it stands there."""
    found = words(text)
    gaps = [text[one.end() : other.start()] for one, other in pairwise(found)]
    return [text[found[start].start() : found[end - 1].end()] for start, end, _ in inserts(found, gaps)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odile Trahec", []),
        ("Odile (dite Zaza) Trahec", ["dite Zaza"]),
        ("Odile et Marc Trahec", ["et Marc", "Marc"]),
        ("Odile M. Trahec", ["M"]),
        ("Jean-Paul Trahec", []),
        ("Trahec, Prénom d'usage : Odile", ["Prénom", "Prénom d", "Prénom d'usage"]),
        ("Trahec (Mme Odile)", ["Mme"]),
        ("Trahec (Mme Odile Durand)", ["Odile"]),
    ],
)
def test_what_may_stand_in_a_name_is_found(text: str, expected: list[str]) -> None:
    assert inside(text) == expected
