"""Tests of bonds in the passive and of partners in phrases: who cooperates with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]
TOGETHER: Claims = {("orme", "cooperatesWith", "tilia")}
DENIED: Claims = {("orme", "cooperatesWith", "tilia", "Negated")}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Un partenariat a été signé entre l'association Tilia et le réseau Orme.", TOGETHER),
        ("Une convention a été signée avec le réseau Orme par l'association Tilia.", TOGETHER),
        ("Une convention a été signée en mai par l'association Tilia et le réseau Orme.", TOGETHER),
        ("Aucun accord n'a été conclu entre l'association Tilia et le réseau Orme.", DENIED),
        ("Dans le cadre d'un partenariat avec le réseau Orme, l'association Tilia embauche.", TOGETHER),
        ("L'association Tilia mutualise ses achats avec le réseau Orme.", TOGETHER),
        ("L'association Tilia et le réseau Orme se sont rapprochés.", TOGETHER),
        ("Une convention a été signée par l'association Tilia.", set()),
        ("L'association Tilia a conclu avec le réseau Orme une convention de trois ans.", TOGETHER),
        ("L'association Tilia n'a pas signé avec le réseau Orme la convention promise.", DENIED),
        ("L'association Tilia et le réseau Orme sont partenaires depuis 2018.", TOGETHER),
        ("L'association Tilia a pour partenaire le réseau Orme.", TOGETHER),
        ("Une convention a été lue devant l'association Tilia et le réseau Orme.", set()),
    ],
)
def test_a_bond_joins_those_who_made_it(
    text: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    assert {c for c in claims_of(text) if c[1] == "cooperatesWith"} == claims


def test_what_lacks_its_preposition_after_a_comma_is_not_coordinated(
    claims_of: Callable[[str], Claims],
) -> None:
    text = "La Scic Rebond, adhérente au RTES, et l'association Tilia ont parlé."
    assert claims_of(text) == {("rebond", "memberOf", "rtes")}
