"""Tests of likeness: of whom the same is said, in a sentence or in the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]

DOLE = ("ville-de-dole", "memberOf", "rtes")
JURA = ("departement-du-jura", "memberOf", "rtes")
BRETAGNE = ("region-bretagne", "memberOf", "rtes")
TOGETHER = ("orme", "cooperatesWith", "tilia")
GIVES = ("ville-de-dole", "funds", "tilia")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "La Ville de Dole adhère au RTES, tout comme le Département du Jura et la Région Bretagne.",
            {DOLE, JURA, BRETAGNE},
        ),
        ("À l'instar de la Ville de Dole, le Département du Jura a rejoint le RTES.", {DOLE, JURA}),
        ("Comme la Ville de Dole, le Département du Jura est membre du RTES.", {DOLE, JURA}),
        ("La Ville de Dole adhère au RTES, contrairement au Département du Jura.", {DOLE, (*JURA, "Negated")}),
        ("La Ville de Dole n'adhère pas au RTES, de même que le Département du Jura.", {
            (*DOLE, "Negated"), (*JURA, "Negated"),
        }),
        (
            "À la différence du Département du Jura, la Ville de Dole n'est pas membre du RTES.",
            {(*DOLE, "Negated"), JURA},
        ),
        ("La Ville de Dole a rejoint le RTES en 2015, le Département du Jura en 2018.", {DOLE, JURA}),
        ("Comme le Département du Jura l'a montré, la Ville de Dole adhère au RTES.", {DOLE}),
        (
            "La Scop Orme est entrée au capital de la Scic Rebond aux côtés de la Scop Tilia.",
            {("orme", "holdsStakeIn", "rebond"), ("tilia", "holdsStakeIn", "rebond"), TOGETHER},
        ),
        ("La Ville de Dole a rejoint le RTES, présidé par la Scop Tilia.", {DOLE, ("tilia", "governs", "rtes")}),
    ],
)  # fmt: skip
def test_who_is_likened_to_the_subject_does_the_same(
    text: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    assert claims_of(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("La Ville de Dole est membre du RTES. Le Département du Jura l'est aussi.", {DOLE, JURA}),
        (
            "La Ville de Dole est membre du RTES. Le Département du Jura ne l'est pas.",
            {DOLE, (*JURA, "Negated")},
        ),
        (
            "La Ville de Dole finance la Scop Tilia. La Région Bretagne en fait autant.",
            {GIVES, ("region-bretagne", "funds", "tilia")},
        ),
        (
            "La Ville de Dole finance la Scop Tilia. La Région Bretagne et la Macif feront de même en 2025.",
            {GIVES, ("region-bretagne", "funds", "tilia", "Planned"), ("macif", "funds", "tilia", "Planned")},
        ),
        (
            "La Ville de Dole finance la Scop Tilia. De même pour la Macif.",
            {GIVES, ("macif", "funds", "tilia")},
        ),
        ("La Ville de Dole finance la Scop Tilia. La Macif aussi.", {GIVES, ("macif", "funds", "tilia")}),
        (
            "La Ville de Dole finance la Scop Tilia. La Macif pourrait la suivre.",
            {GIVES, ("macif", "funds", "tilia", "Hedged")},
        ),
        (
            "La Ville de Dole est membre du RTES. Le Département du Jura lui a emboîté le pas.",
            {DOLE, JURA},
        ),
        ("La Ville de Dole est membre du RTES. Le Département du Jura suit les travaux.", {DOLE}),
        ("La Ville de Dole finance la Scop Tilia. La Macif fait un détour.", {GIVES}),
        ("La Ville de Dole finance la Scop Tilia. La Macif en est fière.", {GIVES}),
    ],
)
def test_what_only_echoes_the_sentence_before_says_the_same_of_another(
    text: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    assert claims_of(text) == claims


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (
            "L'association Tilia et la Scop Orme gèrent un lieu. Toutes deux adhèrent au RTES.",
            {"tilia", "orme"},
        ),
        (
            "La Scop Orme et la Macif aident la Ville de Dole. Ces dernières ont rejoint le RTES.",
            {"orme", "macif"},
        ),
    ],
)
def test_tous_deux_and_ces_derniers_take_up_those_said_in_one_breath(
    text: str, members: set[str], claims_of: Callable[[str], Claims]
) -> None:
    assert {s for s, relation, *_ in claims_of(text) if relation == "memberOf"} == members


@pytest.mark.parametrize(
    ("text", "echoed"),
    [
        (
            "La Région Bretagne entrera au capital de la Scic Rebond, comme l'a fait la Ville de Nantes.",
            {("ville-de-nantes", "holdsStakeIn", "rebond")},
        ),
        (
            "La Région Bretagne a adhéré au RTES, comme l'avait fait la Ville de Nantes.",
            {("ville-de-nantes", "memberOf", "rtes")},
        ),
        ("La Région Bretagne a adhéré au RTES, comme le dit la Ville de Nantes.", set()),
    ],
)
def test_who_has_done_it_too_does_the_same(
    text: str, echoed: Claims, claims_of: Callable[[str], Claims]
) -> None:
    assert {c for c in claims_of(text) if c[0] == "ville-de-nantes"} == echoed
