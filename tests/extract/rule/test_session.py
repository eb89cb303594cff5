"""Tests of who takes part by the lines of a programme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]

DAY = """Forum de la coopération rurale
Mardi 5 mars 2024, Dole

{}

INFOS PRATIQUES
Anna Prigent, chargée de projet à l'association Tilia
"""
FORUM = "forum-de-la-cooperation-rurale"


@pytest.mark.parametrize(
    ("lines", "there"),
    [
        (
            "9h30 Ouverture\nLéa Morvan, présidente du RTES\nPaul Guével et Jean Le Bris",
            {("lea-morvan", FORUM), ("paul-guevel", FORUM), ("jean-le-bris", FORUM)},
        ),
        ("9 h 30 – 10 h 15 | Introduction, par Léa Morvan, économiste", {("lea-morvan", FORUM)}),
        (
            "10h – Table ronde : à quoi bon ?\nAvec :\n- Léa Morvan, économiste\n- un représentant du RTES\n"
            "Modération : Paul Guével",
            {("lea-morvan", "x"), ("rtes", "x"), ("paul-guevel", "x")},
        ),
        (
            "9h30 Ouverture\nPar Léa Morvan, présidente du RTES ; Paul Guével, économiste",
            {("lea-morvan", FORUM), ("paul-guevel", FORUM)},
        ),
        ("10h – Table ronde\nAnimation : Léa Morvan, journaliste", {("lea-morvan", "x")}),
        ("14 h : atelier\nLa directrice de l'Ademe", {("ademe", "x")}),
        ("14 h : atelier\nAvec notamment l'Ademe et le RTES.", {("ademe", "x"), ("rtes", "x")}),
        ("14 h : table ronde 3. La place des villes\nAvec l'Ademe", {("ademe", "x")}),
        ("Table ronde 2 : louer\nIntervenants : Léa Morvan, le RTES", {("lea-morvan", "x"), ("rtes", "x")}),
        ("14 h : atelier\nUn buffet suivra.\nAvec l'Ademe", set()),
        ("Léa Morvan, présidente du RTES", set()),
        ("9h30 Ouverture\nLéa Morvan a écrit un livre.", set()),
    ],
)
def test_who_opens_a_line_below_an_hour_takes_part(
    lines: str, there: Claims, claims_of: Callable[[str], Claims]
) -> None:
    found = {c for c in claims_of(DAY.format(lines)) if c[1] == "participatesIn"}
    assert {(s, FORUM if o.endswith(FORUM) else "x") for s, _, o, *_ in found} == there


def test_a_line_that_is_a_part_of_the_event_opens_its_session(claims_of: Callable[[str], Claims]) -> None:
    text = (
        "Retour sur le Forum « Louer »\n\nTable ronde « Lever les freins »\n"
        "Avec Léa Morvan (Adie), Paul Guével et la Scic Tilia\nAnimée par Jean Le Bris, journaliste\n"
    )
    found = {c for c in claims_of(text) if c[1] == "participatesIn"}
    assert found == {
        (who, "participatesIn", "lever-les-freins")
        for who in ("lea-morvan", "paul-guevel", "tilia", "jean-le-bris")
    }
