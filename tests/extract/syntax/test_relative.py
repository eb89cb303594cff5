"""What a relative word takes up, and as which end of the verb of its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.syntax.conftest import Hear

SLOTS = ("obj", "à", "de", "avec", "dans")

TAKEN_UP: list[tuple[str, str, dict[str, str]]] = [
    ("Le RTES, que l'Avise soutient, débat.", "soutient", {"obj": "RTES"}),
    ("Le RTES, que soutient l'Avise, débat.", "soutient", {"obj": "RTES"}),
    ("Le RTES, dont l'Avise est membre, débat.", "est", {"de": "RTES"}),
    ("Le RTES, où siège l'Avise, débat.", "siège", {"à": "RTES"}),
    ("Le RTES, auquel adhère l'Avise, débat.", "adhère", {"à": "RTES"}),
    ("La Région Bretagne, à laquelle l'Avise répond, débat.", "répond", {"à": "Région Bretagne"}),
    ("La Région Bretagne, avec laquelle l'Avise agit, débat.", "agit", {"avec": "Région Bretagne"}),
    ("Le RTES et la Nef, que l'Avise soutient, débattent.", "soutient", {"obj": "RTES + la Nef"}),
    ("Le RTES, qui soutient l'Avise, débat.", "soutient", {}),
    ("Le RTES soutient l'Avise.", "soutient", {}),
    ("Le réseau que l'Avise soutient est le RTES.", "soutient", {}),
]


@pytest.mark.parametrize(("text", "verb", "ends"), TAKEN_UP)
def test_a_relative_fills_the_slot_that_its_form_says(
    text: str, verb: str, ends: dict[str, str], hear: Hear
) -> None:
    said = hear(text)
    found = {slot: said.relative(verb, slot) for slot in SLOTS}
    assert {slot: words for slot, words in found.items() if words is not None} == ends


def test_the_relative_of_a_clause_is_among_the_objects_of_its_verb(hear: Hear) -> None:
    assert hear("Le RTES, que l'Avise soutient, aide la Nef.").objects("soutient", "obj") == ["RTES"]
