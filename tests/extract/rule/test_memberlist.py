"""Tests of lists of members: what each of a list is to the whole that the text names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

MEMBERS = {("ville-de-nantes", "memberOf", "canopee"), ("cress-bretagne", "memberOf", "canopee")}
OWNERS = {("ville-de-nantes", "holdsStakeIn", "tilia"), ("cress-bretagne", "holdsStakeIn", "tilia")}
PAYERS = {("ville-de-nantes", "funds", "tilia"), ("cress-bretagne", "funds", "tilia")}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Le réseau Canopée compte 30 adhérents, dont la Ville de Nantes et la CRESS Bretagne.", MEMBERS),
        ("Les membres du réseau Canopée (Ville de Nantes, CRESS Bretagne) se réunissent.", MEMBERS),
        ("Les membres du réseau Canopée : Ville de Nantes, CRESS Bretagne.", MEMBERS),
        ("Parmi les membres du réseau Canopée figurent la Ville de Nantes et la CRESS Bretagne.", MEMBERS),
        ("La Ville de Nantes et la CRESS Bretagne figurent parmi les membres du réseau Canopée.", MEMBERS),
        ("Les associés de la Scic Tilia sont la Ville de Nantes et la CRESS Bretagne.", OWNERS),
        ("La Scic Tilia compte parmi ses sociétaires la Ville de Nantes et la CRESS Bretagne.", OWNERS),
        (
            "La Scic Tilia, dont les sociétaires sont la Ville de Nantes et la CRESS Bretagne, recrute.",
            OWNERS,
        ),
        (
            "La Scic Tilia réunit 40 sociétaires, parmi lesquels la Ville de Nantes et la CRESS Bretagne.",
            OWNERS,
        ),
        ("Les partenaires financiers de la Scic Tilia sont la Ville de Nantes et la CRESS Bretagne.", PAYERS),
        (
            "Au tour de table de la Scic Tilia, il y a deux financeurs : la Ville de Nantes et la CRESS Bretagne.",
            PAYERS,
        ),
        ("La Scic Tilia comprend deux sociétaires : la Ville de Nantes et la CRESS Bretagne.", OWNERS),
        (
            "La Scic Tilia recrute. Parmi ses sociétaires figurent la Ville de Nantes et la CRESS Bretagne, "
            "laquelle a depuis vendu ses parts.",
            OWNERS,
        ),
        ("Il y a deux financeurs : la Ville de Nantes et la CRESS Bretagne.", set()),
        ("Les membres du réseau Canopée ont rencontré la Ville de Nantes.", set()),
        ("Les adhérents de la CRESS Bretagne votent à la Ville de Nantes.", set()),
    ],
)
def test_each_of_a_list_is_what_the_noun_before_it_says(
    text: str, claims: set[tuple[str, ...]], claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    assert claims_of(text) == claims


def test_a_denied_list_denies_each(claims_of: Callable[[str], set[tuple[str, ...]]]) -> None:
    text = "Les associés de la Scic Tilia ne sont pas la Ville de Nantes et la CRESS Bretagne."
    assert claims_of(text) == {(*claim, "Negated") for claim in OWNERS}


@pytest.mark.parametrize(
    "text",
    [
        "Ont rejoint le réseau Canopée en 2023 : la Ville de Nantes et la CRESS Bretagne.",
        "Sont membres du réseau Canopée la Ville de Nantes et la CRESS Bretagne.",
        "La Ville de Nantes et la CRESS Bretagne ont rejoint le réseau Canopée.",
        "Le réseau Canopée est composé de la Ville de Nantes et de la CRESS Bretagne.",
        "Le réseau Canopée, dont font partie la Ville de Nantes et la CRESS Bretagne, publie des fiches.",
    ],
)
def test_a_verb_that_opens_its_sentence_has_its_subject_last(
    text: str, claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    assert claims_of(text) == MEMBERS


HELPED = {("orme", "supports", "tilia"), ("orme", "supports", "les-pins")}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("La fondation Orme aide. Parmi ses bénéficiaires : la Scop Tilia et la régie Les Pins.", HELPED),
        ("Parmi les lauréats de la fondation Orme figurent la Scop Tilia et la régie Les Pins.", HELPED),
        ("La fondation Orme soutient dix structures, parmi lesquelles la Scop Tilia et la régie Les Pins.", HELPED),
        ("La Scop Tilia est soutenue par de nombreux partenaires : la Ville de Nantes et le RTES.", {
            ("ville-de-nantes", "supports", "tilia"), ("rtes", "supports", "tilia"),
        }),
        ("La Scop Tilia est soutenue par le RTES : la Ville de Nantes, elle, hésite.", {("rtes", "supports", "tilia")}),
        ("L'association Tilia aide le réseau Orme. Ce dernier est financé par le RTES.", {
            ("tilia", "supports", "orme"), ("rtes", "funds", "orme"),
        }),
    ],
)  # fmt: skip
def test_lists_spell_out_who_is_helped_and_who_helps(
    text: str, claims: set[tuple[str, ...]], claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    assert claims_of(text) == claims
