"""Tests of names that a text introduces with their noun and then says bare."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "La Ville de Nantes aide la Scop Vélocité. Vélocité adhère au RTES.",
            ("velocite", "memberOf", "rtes"),
        ),
        (
            "Voici la Scop Vélocité. Vélocité, dont la Macif est sociétaire, embauche.",
            ("macif", "holdsStakeIn", "velocite"),
        ),
        ("Voici l'association Vent debout. Vent debout adhère au RTES.", ("vent-debout", "memberOf", "rtes")),
        (
            "Voici l'association Vent debout. Le RTES soutient Vent debout.",
            ("rtes", "supports", "vent-debout"),
        ),
    ],
)
def test_a_name_introduced_with_its_noun_is_known_without_it(
    text: str, claim: tuple[str, ...], claims_of: Callable[[str], Claims]
) -> None:
    assert claim in claims_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Voici l'association Partage. Chacun veille au partage. Partage, dit-on, qui adhère au RTES.",
        "Voici la Scop Vélocité. Vélocité des uns et des autres au RTES.",
    ],
)
def test_a_common_noun_that_opens_a_sentence_is_no_name(
    text: str, claims_of: Callable[[str], Claims]
) -> None:
    assert claims_of(text) == set()
