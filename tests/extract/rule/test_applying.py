"""Tests of the type of action that a policy or instrument applies, by its class or its name."""

from __future__ import annotations

import pytest

from extract.pipeline import read_document
from extract.records import Document


@pytest.mark.parametrize(
    ("text", "applied"),
    [
        ("L'appel à projets « Les Quais » ouvre.", [("les-quais", "appels-a-projets")]),
        ("Le prix « Les Quais » de la Ville de Dole ouvre.", [("les-quais", "prix-concours")]),
        ("Le fonds de garantie « Racines » ouvre.", [("racines", "garantie")]),
        (
            "Le Spaser 2021-2026 de Brest métropole est voté.",
            [("text-spaser-2021-2026", "spaser-politique-achat")],
        ),
        ("Le fonds « Racines » ouvre.", []),
        ("La plateforme « Racines » ouvre.", []),
        ("Un appel à projets ouvre.", []),
        ("Un Spaser est obligatoire.", []),
    ],
)
def test_a_named_device_applies_the_lever_that_its_class_or_name_says(
    text: str, applied: list[tuple[str, str]]
) -> None:
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    assert [
        (claim.subject.rsplit("/")[-1], claim.object.rsplit("/")[-1])
        for claim in found.claims
        if claim.relation == "appliesLever"
    ] == applied


def test_a_lever_that_is_only_applied_is_no_entity_of_its_text() -> None:
    text = "Le prix « Les Quais » ouvre."
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    assert [entity.iri.rsplit("/")[-1] for entity in found.entities] == ["les-quais"]
