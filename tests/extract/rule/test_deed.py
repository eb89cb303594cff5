"""Tests of lines that name a deed and not who does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]

TOWN = "ville-de-nantes"
OPENED = "La Ville de Nantes agit de plusieurs manières :\n{}"


@pytest.mark.parametrize(
    ("line", "claims"),
    [
        ("- création du fonds « Cap Coop » ;", {(TOWN, "implements", "cap-coop")}),
        ("➢ lancement, chaque année, de l'appel à projets « Élan » ;", {(TOWN, "implements", "elan")}),
        ("• entrée au capital de la Scic Rebond ;", {(TOWN, "holdsStakeIn", "rebond")}),
        ("- adhésion au RTES ;", {(TOWN, "memberOf", "rtes")}),
        ("- Mise en place de la plateforme « Élan ».", {(TOWN, "implements", "elan")}),
        ("- soutenir la Scop Mélèze ;", {(TOWN, "supports", "meleze")}),
        ("- création par la Scop Mélèze du fonds « Cap Coop » ;", {("meleze", "implements", "cap-coop")}),
        ("- la Scop Mélèze soutient la Scic Rebond ;", {("meleze", "supports", "rebond")}),
        ("- la création d'emplois ;", set()),
    ],
)
def test_a_deed_in_a_list_is_done_by_whom_its_opener_speaks_of(
    claims_of: Callable[[str], Claims], line: str, claims: Claims
) -> None:
    assert claims_of(OPENED.format(line)) == claims


def test_a_deed_that_an_opener_foretells_is_planned(claims_of: Callable[[str], Claims]) -> None:
    text = "La Ville de Nantes prévoit pour 2025 :\n- le recrutement d'un agent ;\n- adhésion au RTES."
    assert claims_of(text) == {(TOWN, "memberOf", "rtes", "Planned")}


PAGE = """La Scic Rebond

La Scic Rebond a été fondée en 2012. La Scic Rebond compte 80 sociétaires.
La Scic Rebond emploie six salariés. La Scic Rebond vend des vélos.

{}
"""
BORN = ("rebond", "foundedOn", "2012")


@pytest.mark.parametrize(
    ("lines", "claims"),
    [
        ("Dates clés\n2015 : adhésion au RTES", {("rebond", "memberOf", "rtes")}),
        ("Nos actions\n- Soutenir la Scop Mélèze", {("rebond", "supports", "meleze")}),
        ("Nos actions\n- Un forum, « Demain ensemble »", {("rebond", "organises", "demain-ensemble")}),
        (
            "Au programme\n- Un forum, « Demain ensemble », porté par la Scop Mélèze",
            {("meleze", "organises", "demain-ensemble")},
        ),
        ("Ailleurs\n- Soutenir la Scop Mélèze", set()),
    ],
)
def test_a_deed_below_a_heading_is_done_by_the_body_of_the_page(
    claims_of: Callable[[str], Claims], lines: str, claims: Claims
) -> None:
    assert claims_of(PAGE.format(lines)) == {BORN, *claims}


def test_the_title_of_a_page_is_no_deed_of_its_publisher(claims_of: Callable[[str], Claims]) -> None:
    assert claims_of("Lancement du fonds « Cap Coop » le 3 mai\n\nLe RTES recrute.") == {
        ("cap-coop", "date", "2024-05-03")
    }
