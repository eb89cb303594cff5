"""The preposition that governs each unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.syntax.preposition import plain_preposition
from extract.syntax.unit import THING

if TYPE_CHECKING:
    from tests.extract.syntax.conftest import Hear


GOVERNED = [
    ("Le RTES débat.", {"RTES": ""}),
    ("L'équipe adhère au RTES.", {"RTES": "à"}),
    ("L'équipe parle du RTES.", {"RTES": "de"}),
    ("L'équipe débat avec les membres et le RTES.", {"RTES": "avec"}),
    ("L'équipe forme les membres et le RTES.", {"RTES": ""}),
    ("L'équipe agit grâce au RTES.", {"RTES": "grâce à"}),
    ("L'équipe agit au sein du RTES.", {"RTES": "au sein de"}),
    ("L'équipe agit en partenariat avec le RTES.", {"RTES": "en partenariat avec"}),
    ("L'équipe débat à Rennes pour l'Avise.", {"Rennes": "à", "l' Avise": "pour"}),
    ("L'équipe débat avec son principal réseau, le RTES.", {"RTES": ""}),
    ("L'équipe adhère au grand « RTES ».", {"RTES": "à"}),
]


@pytest.mark.parametrize(("text", "prepositions"), GOVERNED)
def test_a_preposition_governs_the_thing_after_its_determiner(
    text: str, prepositions: dict[str, str], hear: Hear
) -> None:
    said = hear(text)
    assert {said.spelled(u): u.prep for u in said.units if u.kind == THING} == prepositions


CONTRACTED = [("du", "de"), ("des", "de"), ("d'", "de"), ("au", "à"), ("aux", "à"), ("avec", "avec")]


@pytest.mark.parametrize(("form", "plain"), CONTRACTED)
def test_a_contraction_is_undone(form: str, plain: str) -> None:
    assert plain_preposition(form) == plain
