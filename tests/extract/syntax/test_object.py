"""What a verb is said to act on, and what its prepositions govern."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.syntax.conftest import Hear

Case = tuple[str, str, str, list[str]]
"""A sentence, the words of a verb, a slot, the words of what fills it."""

SLOTS: list[Case] = [
    ("Le RTES soutient l'Avise.", "soutient", "obj", ["l' Avise"]),
    ("Le RTES soutient l'Avise et ESS France.", "soutient", "obj", ["l' Avise + ESS France"]),
    ("Le RTES adhère à l'Avise.", "adhère", "à", ["l' Avise"]),
    ("Le RTES adhère à l'Avise.", "adhère", "obj", []),
    ("Le RTES est soutenu par l'Avise.", "est soutenu", "par", ["l' Avise"]),
    ("Le RTES verse à l'Avise une aide.", "verse", "à", ["l' Avise"]),
    ("Le RTES débat avec l'Avise, à Rennes, de l'ESS.", "débat", "avec", ["l' Avise"]),
    ("Le RTES débat avec l'Avise, à Rennes, de l'ESS.", "débat", "à", ["Rennes"]),
    ("Le RTES agit au sein de l'Avise.", "agit", "au sein de", ["l' Avise"]),
]


@pytest.mark.parametrize(("text", "verb", "slot", "filled"), SLOTS)
def test_a_slot_is_filled_by_what_its_preposition_governs(
    text: str, verb: str, slot: str, filled: list[str], hear: Hear
) -> None:
    assert hear(text).objects(verb, slot) == filled


BOUNDS: list[Case] = [
    ("Le RTES soutient la présidente de l'Avise.", "soutient", "obj", []),
    ("Le RTES soutient l'équipe de l'Avise.", "soutient", "obj", ["l' Avise"]),
    ("Le RTES soutient l'Avise ; ESS France débat.", "soutient", "obj", ["l' Avise"]),
    ("Le RTES soutient ceux qui aident l'Avise.", "soutient", "obj", []),
    ("Le RTES débat pendant que l'on soutient l'Avise.", "débat", "obj", []),
    ("Le RTES aide (avec l'Avise) ESS France.", "aide", "obj", ["ESS France"]),
    ("Le RTES aide (avec l'Avise) ESS France.", "aide", "avec", []),
    ("Le RTES soutient les élus, pas l'Avise.", "soutient", "obj", []),
]


@pytest.mark.parametrize(("text", "verb", "slot", "filled"), BOUNDS)
def test_the_search_ends_at_a_common_noun_a_clause_or_a_stop_and_skips_parentheses(
    text: str, verb: str, slot: str, filled: list[str], hear: Hear
) -> None:
    assert hear(text).objects(verb, slot) == filled


SPELLED_OUT: list[Case] = [
    ("Le RTES soutient deux réseaux : l'Avise et ESS France.", "soutient", "obj", ["l' Avise + ESS France"]),
    ("Le RTES aide plusieurs réseaux (l'Avise, ESS France).", "aide", "obj", ["l' Avise + ESS France"]),
    ("Le RTES soutient des réseaux, dont l'Avise.", "soutient", "obj", ["l' Avise"]),
    ("Le RTES soutient des réseaux comme l'Avise.", "soutient", "obj", ["l' Avise"]),
    ("Le RTES débat avec deux réseaux : l'Avise et ESS France.", "débat", "avec", ["l' Avise + ESS France"]),
    ("Le RTES soutient deux réseaux.", "soutient", "obj", []),
]


@pytest.mark.parametrize(("text", "verb", "slot", "filled"), SPELLED_OUT)
def test_a_list_stands_for_the_common_noun_that_it_spells_out(
    text: str, verb: str, slot: str, filled: list[str], hear: Hear
) -> None:
    assert hear(text).objects(verb, slot) == filled
