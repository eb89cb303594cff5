"""Tests of help and charges whose object the text tells of and the sentence leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]
SCIC = "La Scic Rebond collecte des vélos."
CALL = "La Région Occitanie lance l'appel à projets « Élan »."
STUDY = "L'association Tilia publie l'étude « Nourrir ensemble »."
FUNDED: Claims = {("alisier", "funds", "rebond")}


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Le financement est assuré par la fondation Alisier.", FUNDED),
        ("Rénovation : 70 000 euros, financés par la fondation Alisier.", FUNDED),
        ("S'y ajoute une subvention de la fondation Alisier.", FUNDED),
        ("La fondation Alisier a confirmé son soutien financier.", FUNDED),
        ("La fondation Alisier renouvelle son appui.", {("alisier", "supports", "rebond")}),
        (
            "La fondation Alisier ne renouvellera pas son appui.",
            {("alisier", "supports", "rebond", "Negated")},
        ),
        (
            "Le financement du fonds « Élan » est assuré par la fondation Alisier.",
            {("alisier", "funds", "elan")},
        ),
        ("Un financement est assuré par la fondation Alisier.", set()),
    ],
)
def test_help_without_an_object_goes_to_whom_the_text_tells_of(
    sentence: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    assert {c for c in claims_of(f"{SCIC}\n{sentence}") if c[1] in {"funds", "supports"}} == claims


@pytest.mark.parametrize(
    "sentence",
    [
        "L'animation en a été confiée à la fédération Orme.",
        "La gestion en est confiée à la fédération Orme.",
        "Le pilotage et l'animation en sont assurés par la fédération Orme.",
        "La gestion est déléguée à la fédération Orme.",
    ],
)
def test_a_charge_without_an_object_is_that_of_the_last_device(
    sentence: str, claims_of: Callable[[str], Claims]
) -> None:
    assert ("orme", "implements", "elan") in claims_of(f"{CALL}\n{sentence}")


def test_a_study_spoken_of_is_what_is_paid_for(claims_of: Callable[[str], Claims]) -> None:
    text = f"{STUDY}\nLe financement a été assuré par la fondation Alisier."
    assert ("alisier", "funds", "nourrir-ensemble") in claims_of(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le financement est assuré par la fondation Alisier (6 000 €), la fondation Orme (4 000 €) et, pour un quart, "
        "par la fondation Tilleul.",
        "Travaux : 90 000 €, financés pour moitié par la fondation Alisier, par la fondation Orme et par la fondation "
        "Tilleul.",
    ],
)
def test_all_who_share_a_cost_pay(sentence: str, claims_of: Callable[[str], Claims]) -> None:
    paid = {c for c in claims_of(f"{SCIC}\n{sentence}") if c[1] == "funds"}
    assert paid == {(giver, "funds", "rebond") for giver in ("alisier", "orme", "tilleul")}
