"""Tests of what "ce document" and "chacune d'entre elles" take up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]
THREE = "Trois structures ont été retenues : la Scic Rebond, la Scop Mélèze et l'association Tilia.\n"
ITEMS = "Trois structures ont été retenues :\n- la Scic Rebond\n- la Scop Mélèze\n- l'association Tilia\n"
EACH: Claims = {("alisier", "funds", body) for body in ("rebond", "meleze", "tilia")}


@pytest.mark.parametrize(
    ("noun", "thing"),
    [
        ("Ce document", "son plan « Montclair solidaire »"),
        ("Ce document", "sa stratégie « Montclair solidaire »"),
        ("Ce cadre", "sa feuille de route « Montclair solidaire »"),
        ("Cette démarche", "son plan « Montclair solidaire »"),
    ],
)
def test_a_plan_is_taken_up_by_a_noun_that_is_not_its_own(
    noun: str, thing: str, claims_of: Callable[[str], Claims]
) -> None:
    text = f"La Ville de Montclair a adopté {thing}.\n{noun} porte sur l'alimentation durable."
    addressed = {c for c in claims_of(text) if c[1] == "addresses"}
    assert addressed == {("montclair-solidaire", "addresses", "alimentation-durable")}


@pytest.mark.parametrize("listed", [THREE, ITEMS])
@pytest.mark.parametrize(
    "sentence",
    [
        "Chacune d'entre elles bénéficie d'une subvention de 10 000 euros, versée par la fondation Alisier.",
        "Chacune reçoit une subvention de la fondation Alisier.",
        "La fondation Alisier finance chaque lauréate.",
    ],
)
def test_what_is_said_of_each_is_said_of_all_of_a_list(
    listed: str, sentence: str, claims_of: Callable[[str], Claims]
) -> None:
    assert {c for c in claims_of(listed + sentence) if c[1] == "funds"} == EACH


def test_a_plural_pronoun_below_a_list_means_its_items(claims_of: Callable[[str], Claims]) -> None:
    text = f"{ITEMS}Elles adhèrent au réseau Canopée."
    assert {(s, o) for s, p, o in claims_of(text) if p == "memberOf"} == {
        ("rebond", "canopee"), ("meleze", "canopee"), ("tilia", "canopee"),
    }  # fmt: skip


def test_each_of_no_list_is_nobody(claims_of: Callable[[str], Claims]) -> None:
    assert claims_of("L'association Tilia recrute.\nChacun adhère au réseau Canopée.") == set()


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Le Conseil a adopté la feuille de route « Cap ».", {("ville-de-nantes", "adopts", "cap")}),
        ("L'assemblée a adopté la feuille de route « Cap ».", {("ville-de-nantes", "adopts", "cap")}),
        ("Le conseil a soutenu la Scic Rebond.", {("ville-de-nantes", "supports", "rebond")}),
        ("Un conseil a soutenu la Scic Rebond.", set()),
    ],
)
def test_the_council_of_an_authoritys_page_is_the_authority(
    sentence: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    page = "La Ville de Nantes informe. La Ville de Nantes aide. La Ville de Nantes embauche.\n"
    assert claims_of(page + sentence) == claims
