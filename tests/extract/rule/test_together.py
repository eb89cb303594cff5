"""Tests of what is made or held with others by nobody named: its owner is their partner."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]
PAGE = "Le réseau Canopée fédère les tiers-lieux."
TOGETHER: Claims = {("canopee", "cooperatesWith", "orme")}


def _ties(claims: Claims) -> Claims:
    return {c for c in claims if c[1] in {"cooperatesWith", "organises"}}


@pytest.mark.parametrize(
    ("line", "more"),
    [
        ("Le guide « Agir ici », coédité avec la fédération Orme, compte 80 pages.", set()),
        ("Un guide pratique, rédigé avec la fédération Orme, est en ligne.", set()),
        (
            "14 mai – Atelier « Mutualiser » avec la fédération Orme",
            {("canopee", "organises", "mutualiser")},
        ),
        (
            "Webinaire « Mutualiser », en partenariat avec la fédération Orme",
            {("canopee", "organises", "mutualiser")},
        ),
        ("Un facilitateur, mutualisé avec la fédération Orme, répond aux questions.", set()),
        ("Le guide « Agir ici », lu avec la fédération Orme, compte 80 pages.", None),
    ],
)
def test_whose_page_it_is_made_it_with_the_partner_named(
    line: str, more: Claims | None, claims_of: Callable[[str], Claims]
) -> None:
    assert _ties(claims_of(f"{PAGE}\n{line}")) == (set() if more is None else TOGETHER | more)


def test_who_has_the_thing_made_it_with_the_partner_named(claims_of: Callable[[str], Claims]) -> None:
    text = f"{PAGE}\nLa Scic Rebond a été citée pour son guide « Agir ici », écrit avec la fédération Orme."
    assert _ties(claims_of(text)) == {("orme", "cooperatesWith", "rebond")}


def test_a_partner_may_be_meant_by_a_pronoun(claims_of: Callable[[str], Claims]) -> None:
    text = "La fédération Orme siège à Lannion. Le réseau Canopée organise avec elle des visites."
    assert {c for c in claims_of(text) if c[1] == "cooperatesWith"} == TOGETHER


def test_who_an_agent_names_is_no_partner_of_the_page(claims_of: Callable[[str], Claims]) -> None:
    text = f"{PAGE}\nLe guide « Agir ici », écrit par la Scic Rebond avec la fédération Orme, est en ligne."
    assert _ties(claims_of(text)) == {("orme", "cooperatesWith", "rebond")}


def test_whose_a_common_noun_is_made_it_with_the_partner(claims_of: Callable[[str], Claims]) -> None:
    text = "La Scic Rebond a été saluée pour son école de mécanique, bâtie avec l'association Tilia."
    assert ("rebond", "cooperatesWith", "tilia") in claims_of(text)
