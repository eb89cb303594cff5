"""The units of a sentence: what kind each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.syntax.conftest import Hear


def test_every_word_of_a_sentence_is_in_one_unit(hear: Hear) -> None:
    text = "En mai 2023, la Ville n'a pas rejoint le RTES (sauf erreur) mais, dit-elle, l'Avise."
    said = hear(text)
    covered = [i for unit in said.units for i in range(unit.first, unit.last)]
    assert covered == list(range(len(said.words)))


KINDS = [
    (
        "En mai 2023, Rennes Métropole a rejoint le RTES.",
        [
            ("En", "prep"),
            ("mai 2023", "time"),
            (",", "mark"),
            ("Rennes Métropole", "thing"),
            ("a rejoint", "verb"),
            ("le", "det"),
            ("RTES", "thing"),
            (".", "mark"),
        ],
    ),
    (
        "Le réseau que soutient l'Avise et dont elle parle",
        [
            ("Le", "det"),
            ("réseau", "noun"),
            ("que", "rel"),
            ("soutient", "verb"),
            ("l' Avise", "thing"),
            ("et", "conj"),
            ("dont", "rel"),
            ("elle", "pron"),
            ("parle", "verb"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_a_unit_is_a_thing_a_verb_a_time_or_a_word_with_its_tag(
    text: str, kinds: list[tuple[str, str]], hear: Hear
) -> None:
    said = hear(text)
    assert [(said.spelled(u), u.tag or u.kind) for u in said.units] == kinds


def test_a_time_within_the_name_of_a_law_makes_no_unit_of_its_own(hear: Hear) -> None:
    said = hear("La loi du 31 juillet 2014 crée un droit le 3 mai 2015.")
    found = [(said.spelled(u), u.kind) for u in said.units if u.kind in {"thing", "time"}]
    assert found == [("loi du 31 juillet 2014", "thing"), ("3 mai 2015", "time")]
