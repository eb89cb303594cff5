"""Tests of the lines of a chronology: whose offices and deeds they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.pipeline import read_document
from extract.records import Document

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]


def offices(text: str) -> Claims:
    found = read_document(Document("x", "x.txt", "", text, date="2024-06-01")).claims
    return {
        (c.subject.rsplit("/")[-1], c.role or "", c.object.rsplit("/")[-1], c.valid_in or "")
        for c in found
        if c.relation == "holdsRole"
    }


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Bio express\n\nLéa Morvan\n2001 : naissance\n2013-2018 : directrice de la Scop Rebond\n"
            "2020 : élue présidente du RTES",
            {
                ("lea-morvan", "directrice", "rebond", "2013/2018"),
                ("lea-morvan", "présidente", "rtes", "2020/.."),
            },
        ),
        (
            "Entretien avec Léa Morvan\n\nParcours\n- 2014 – secrétaire de la Scop Rebond",
            {("lea-morvan", "secrétaire", "rebond", "2014/..")},
        ),
        ("Léa Morvan et Paul Guével\n\nRepères\n2014 : directrice de la Scop Rebond", set()),
        ("Entretien avec Léa Morvan\n\nEt ailleurs\n2014 : un président de la Scop Rebond", set()),
    ],
)
def test_a_chronology_dates_the_offices_of_the_one_person_that_it_is_of(text: str, held: Claims) -> None:
    assert offices(text) == held


def test_a_chronology_of_a_body_says_what_it_did(claims_of: Callable[[str], Claims]) -> None:
    text = "La Scic Rebond\n\nDates clés\n2012 : création de l'association Tilia\n2018 : rejoint le RTES"
    assert ("rebond", "memberOf", "rtes") in claims_of(text)
    assert ("tilia", "foundedOn", "2012") in claims_of(text)
