"""Tests of what a text keeps speaking of: "le pôle" means it sooner than a body named last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]

OPENING = (
    "Silva Morvan a ouvert en 2018. Née d'une idée de l'association Orme, Silva Morvan emploie dix personnes. "
    "France Active aide Silva Morvan. "
)


@pytest.mark.parametrize(
    ("said", "claim"),
    [
        ("Le pôle adhère au RTES.", ("silva-morvan", "memberOf", "rtes")),
        ("La Ville de Dole finance la coopérative.", ("ville-de-dole", "funds", "silva-morvan")),
        ("L'association adhère au RTES.", ("orme", "memberOf", "rtes")),
    ],
)
def test_a_noun_means_the_name_that_a_text_keeps_coming_back_to(
    said: str, claim: tuple[str, ...], claims_of: Callable[[str], Claims]
) -> None:
    assert {c for c in claims_of(OPENING + said) if c[1] == claim[1] and c[0] != "france-active"} == {claim}


def test_a_place_that_a_text_is_set_in_is_not_what_it_tells_of(claims_of: Callable[[str], Claims]) -> None:
    text = (
        "À Vernois, on coopère. À Vernois, l'association Orme embauche. Près de Vernois, la Scop Tilia aide. "
    )
    assert {c[0] for c in claims_of(text + "La structure adhère au RTES.") if c[1] == "memberOf"} <= {
        "tilia",
        "orme",
    }


@pytest.mark.parametrize("beside", ["aux côtés de", "avec"])
def test_who_stands_beside_another_is_not_taken_up_first(
    beside: str, claims_of: Callable[[str], Claims]
) -> None:
    text = f"Le conseil a élu Malik Sadi président, {beside} Françoise Morel. Il dirige la Scop Rebond."
    assert ("malik-sadi", "holdsRole", "rebond") in claims_of(text)
