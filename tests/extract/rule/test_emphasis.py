"""Tests of the room that a plan or a body gives to a field: "comprend un chapitre", "met l'accent sur"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]
PLAN = "montclair-solidaire"


@pytest.mark.parametrize(
    ("said", "claims"),
    [
        ("contient une partie dédiée à l'économie circulaire.", {(PLAN, "addresses", "economie-circulaire")}),
        ("comprend un chapitre sur l'alimentation durable.", {(PLAN, "addresses", "alimentation-durable")}),
        (
            "laissera une large place au commerce équitable.",
            {(PLAN, "addresses", "commerce-equitable", "Planned")},
        ),
        ("met l'accent sur le réemploi.", {(PLAN, "addresses", "reemploi")}),
        ("fait l'impasse sur le réemploi.", {(PLAN, "addresses", "reemploi", "Negated")}),
        (
            "n'accorde aucune place au commerce équitable.",
            {(PLAN, "addresses", "commerce-equitable", "Negated")},
        ),
        ("ne fait pas l'impasse sur le commerce équitable.", set()),
        ("pourrait faire l'impasse sur le commerce équitable.", set()),
        ("comporte trente actions.", set()),
        ("laisse une place, et l'économie circulaire attend.", set()),
    ],
)
def test_the_noun_of_room_leads_to_the_field(
    said: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    text = f"La stratégie « Montclair solidaire » {said}"
    assert {c for c in claims_of(text) if c[1] == "addresses"} == claims


@pytest.mark.parametrize(
    "text",
    [
        "La Ville de Nantes a rappelé son engagement en faveur de l'économie circulaire.",
        "La Ville de Nantes réaffirme son soutien à l'économie circulaire.",
    ],
)
def test_whoever_recalls_a_commitment_works_on_its_field(
    text: str, claims_of: Callable[[str], Claims]
) -> None:
    assert claims_of(text) == {("ville-de-nantes", "addresses", "economie-circulaire")}
