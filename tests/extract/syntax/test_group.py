"""Which things are said in one breath."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.syntax.conftest import Hear

GROUPS = [
    ("Le RTES et l'Avise ont débattu.", [["RTES", "l' Avise"]]),
    ("Le RTES, l'Avise et ESS France ont débattu.", [["RTES", "l' Avise", "ESS France"]]),
    ("Ni le RTES ni l'Avise n'ont débattu.", [["RTES", "l' Avise"]]),
    ("Le RTES ainsi que l'Avise ont débattu.", [["RTES", "l' Avise"]]),
    ("Les métropoles de Lille, Rouen et Brest ont débattu.", [["Lille", "Rouen", "Brest"]]),
    ("Les métropoles de Lille, de Rouen et de Brest ont débattu.", [["Lille", "Rouen", "Brest"]]),
    ("L'équipe débat avec le RTES, l'Avise ou ESS France.", [["RTES", "l' Avise", "ESS France"]]),
    ("L'équipe adhère au RTES et à l'Avise.", [["RTES", "l' Avise"]]),
    ("L'équipe agit aux côtés du RTES et de l'Avise.", [["RTES", "l' Avise"]]),
    ("L'équipe débat avec le RTES, qui l'écoute, et avec l'Avise.", [["RTES", "l' Avise"]]),
    (
        "L'équipe débat avec le RTES, qui travaille avec ESS France, et avec l'Avise.",
        [["RTES"], ["ESS France", "l' Avise"]],
    ),
    ("Le RTES publie un guide et un rapport.", [["RTES"], ["guide", "rapport"]]),
    (
        "La Région Bretagne (120 000 €), l'Avise et Lorient Agglomération ont débattu.",
        [["Région Bretagne", "l' Avise", "Lorient Agglomération"]],
    ),
]


@pytest.mark.parametrize(("text", "groups"), GROUPS)
def test_a_conjunction_joins_things_of_a_kind(text: str, groups: list[list[str]], hear: Hear) -> None:
    assert hear(text).groups() == groups


LISTS = [
    ("Partenaires : RTES, Avise, ESS France.", [["RTES", "Avise", "ESS France"]]),
    ("Il y a trois réseaux (RTES, Avise, ESS France) ici.", [["RTES", "Avise", "ESS France"]]),
    ("Le RTES, l'Avise, ESS France hier ont débattu.", [["RTES"], ["l' Avise"], ["ESS France"]]),
]


@pytest.mark.parametrize(("text", "groups"), LISTS)
def test_commas_alone_make_a_group_only_where_the_list_is_opened_or_closed(
    text: str, groups: list[list[str]], hear: Hear
) -> None:
    assert hear(text).groups() == groups


def test_a_bare_place_between_members_parts_no_list(hear: Hear) -> None:
    said = hear("L'équipe aide le RTES à Brest, l'Avise et ESS France.")
    assert [g for g in said.groups() if len(g) > 1] == [["RTES", "l' Avise", "ESS France"]]


APART = [
    ("Le RTES soutient l'Avise.", [["RTES"], ["l' Avise"]]),
    ("Avec le RTES, l'Avise débat.", [["RTES"], ["l' Avise"]]),
    ("Le RTES publie un guide et l'Avise débat.", [["RTES"], ["guide"], ["l' Avise"]]),
    ("L'équipe soutient le RTES, l'Avise accompagne ESS France.", [["RTES"], ["l' Avise"], ["ESS France"]]),
    ("L'équipe adhère au RTES et soutient l'Avise.", [["RTES"], ["l' Avise"]]),
    ("Le RTES, que soutient l'Avise, débat.", [["RTES"], ["l' Avise"]]),
    ("L'équipe accompagne, avec le RTES, l'Avise.", [["RTES"], ["l' Avise"]]),
]


@pytest.mark.parametrize(("text", "groups"), APART)
def test_things_of_different_kinds_phrases_or_clauses_stand_apart(
    text: str, groups: list[list[str]], hear: Hear
) -> None:
    assert hear(text).groups() == groups


def test_members_of_a_group_share_the_preposition_said_once(hear: Hear) -> None:
    said = hear("L'équipe débat avec le RTES, l'Avise et ESS France.")
    assert [unit.prep for unit in said.units if unit.things] == ["avec", "avec", "avec"]
