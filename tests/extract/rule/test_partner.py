"""Tests of who does something together: partners, and others who do it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

WITH, BOTH = ("rtes", "cooperatesWith", "avise"), ("avise", "cooperatesWith", "rtes")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Le RTES, en partenariat avec l'Avise, publie le guide « Acheter mieux ».",
            {WITH, ("rtes", "publishes", "acheter-mieux")},
        ),
        (
            "En partenariat avec l'Avise, le RTES publie le guide « Acheter mieux ».",
            {WITH, ("rtes", "publishes", "acheter-mieux")},
        ),
        ("Le RTES avance avec l'Avise.", set()),
    ],
)
def test_partners_of_a_doer_cooperate_with_it(
    text: str, claims: set[tuple[str, ...]], claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    assert claims_of(text) in (claims, {BOTH if claim == WITH else claim for claim in claims})


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Le RTES organise un webinaire avec l'Avise.",
            {("rtes", "text-webinaire"), ("avise", "text-webinaire")},
        ),
        (
            "En mai, le RTES organisait avec l'Avise et la Ville de Brest un webinaire.",
            {("rtes", "text-webinaire"), ("avise", "text-webinaire"), ("ville-de-brest", "text-webinaire")},
        ),
        ("Un webinaire, organisé avec la Scic Rebond, est prévu.", {("rebond", "text-webinaire")}),
        ("Le RTES organise un webinaire avec soin.", {("rtes", "text-webinaire")}),
        ("Le RTES organise, en partenariat avec l'Avise, un webinaire.", {("rtes", "text-webinaire")}),
    ],
)
def test_who_is_named_by_a_bare_with_does_what_is_done_together(
    text: str, claims: set[tuple[str, str]], claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    assert {(claim[0], claim[2]) for claim in claims_of(text) if claim[1] == "organises"} == claims


def test_who_is_named_with_the_editor_of_a_guide_publishes_it(
    claims_of: Callable[[str], set[tuple[str, ...]]],
) -> None:
    assert claims_of("Le guide « Acheter mieux », coédité avec l'Avise, paraît.") == {
        ("avise", "publishes", "acheter-mieux")
    }


@pytest.mark.parametrize(
    "text",
    [
        "L'animation du réseau Canopée est confiée à l'Avise, aux côtés du RTES.",
        "La gestion du fonds « Élan » a été déléguée à l'Avise, en partenariat avec le RTES.",
    ],
)
def test_partners_of_what_is_entrusted_are_those_of_whom_it_is_entrusted_to(
    text: str, claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    joined = [claim for claim in claims_of(text) if claim[1] == "cooperatesWith"]
    assert joined == [("avise", "cooperatesWith", "rtes")]


@pytest.mark.parametrize(
    "text",
    [
        "La Ville de Nantes a adopté un plan commun avec la Scic Rebond.",
        "La Ville de Nantes a signé avec la Scic Rebond et six promoteurs une charte.",
        "La charte que la Ville de Nantes a signée avec la Scic Rebond entre en vigueur.",
        "La Ville de Nantes signe une charte avec vingt communes et la Scic Rebond.",
        "La Ville de Nantes s'appuie sur le RTES, qui anime le fonds « Élan », et sur la Scic Rebond.",
    ],
)
def test_what_is_common_or_signed_makes_partners(
    text: str, claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    assert ("rebond", "cooperatesWith", "ville-de-nantes") in claims_of(text)
