"""Tests of bodies named behind a possessed noun: what they are to whose noun it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]
PAGE = "L'association Tilia accompagne les habitants."
PARTNER: Claims = {("orme", "cooperatesWith", "tilia")}


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Elle remercie son partenaire, la fédération Orme.", PARTNER),
        ("Notre partenaire historique, la fédération Orme, fête ses dix ans.", PARTNER),
        (
            "Nos partenaires, la fédération Orme et le réseau Canopée, fêtent leurs dix ans.",
            PARTNER | {("canopee", "cooperatesWith", "tilia")},
        ),
        ("Merci à nos financeurs, la Ville de Nantes et la fondation Alisier.", {
            ("ville-de-nantes", "funds", "tilia"), ("alisier", "funds", "tilia"),
        }),
        ("Notre adhérente, la Scic Rebond, recrute.", {("rebond", "memberOf", "tilia")}),
        ("Nos partenaires rencontrent la fédération Orme.", set()),
        ("Un partenaire, la fédération Orme, recrute.", set()),
    ],
)  # fmt: skip
def test_a_body_is_what_the_possessed_noun_before_it_says(
    sentence: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    ties = {"cooperatesWith", "funds", "memberOf"}
    assert {c for c in claims_of(f"{PAGE}\n{sentence}") if c[1] in ties} == claims
