"""Tests of a preposition said once for a common noun and a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.syntax.conftest import Hear


@pytest.mark.parametrize(
    ("text", "prepositions"),
    [
        ("L'équipe débat avec trois lycées et le RTES.", ["avec"]),
        ("Un lieu créé par deux bailleurs et le RTES, ouvre.", ["par"]),
        ("L'équipe débat avec des habitants et le RTES finance l'Avise.", ["", ""]),
        ("L'équipe forme des habitants et le RTES.", [""]),
        ("L'équipe débat de la collecte et du RTES.", ["de"]),
    ],
)
def test_a_name_takes_the_preposition_of_the_noun_it_is_joined_to(
    text: str, prepositions: list[str], hear: Hear
) -> None:
    assert [
        u.prep for u in hear(text).units if u.things and u.things[0].kind == "Organisation"
    ] == prepositions
