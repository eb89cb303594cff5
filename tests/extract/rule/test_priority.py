"""Themes that a body makes its priority, or by which a device chooses."""

from __future__ import annotations

import pytest

from extract.pipeline import read_document
from extract.records import Document


def addressed(text: str) -> set[tuple[str, str, str]]:
    """Subject, theme and modality of each claim of a field."""
    found = read_document(Document("note", "note.txt", "", text, date="2024-06-01")).claims
    said = [c for c in found if c.relation == "addresses"]
    return {(c.subject.rsplit("/")[-1], c.object.rsplit("/")[-1], c.modality) for c in said}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Nantes Métropole a fait de l'économie circulaire une priorité.",
            {("nantes-metropole", "economie-circulaire", "Asserted")},
        ),
        (
            "Nantes Métropole inscrira l'habitat inclusif parmi ses priorités.",
            {("nantes-metropole", "habitat-inclusif", "Planned")},
        ),
        (
            "Nantes Métropole ne place pas l'économie circulaire au cœur de sa politique.",
            {("nantes-metropole", "economie-circulaire", "Negated")},
        ),
        (
            "Le prix « Terres vives » distingue des initiatives qui conjuguent agriculture durable et inclusion.",
            {
                ("terres-vives", "agriculture", "Asserted"),
                ("terres-vives", "lutte-contre-les-exclusions", "Asserted"),
            },
        ),
        (
            "Nantes Métropole lutte contre la précarité énergétique.",
            {("nantes-metropole", "precarite-energetique", "Asserted")},
        ),
        (
            "Le plan « Agir ici » fixe trois priorités : l'économie circulaire, le foncier et l'habitat inclusif.",
            {("agir-ici", "economie-circulaire", "Asserted"), ("agir-ici", "habitat-inclusif", "Asserted")},
        ),
        (
            "Le fonds « Élan » soutient des projets dans deux domaines (économie circulaire et habitat inclusif).",
            {("elan", "economie-circulaire", "Asserted"), ("elan", "habitat-inclusif", "Asserted")},
        ),
        ("Le plan « Agir ici » fixe trois dates : rien sur l'économie circulaire.", set()),
        ("Nantes Métropole a placé l'économie circulaire sous sa coupe.", set()),
        ("Le prix « Terres vives » distingue des agriculteurs qui lisent, loin de l'économie circulaire.", set()),
    ],
)  # fmt: skip
def test_a_priority_and_a_choice_say_a_field(text: str, said: set[tuple[str, str, str]]) -> None:
    assert addressed(text) == said


def test_what_stands_beside_a_priority_is_one_too() -> None:
    text = "Nantes Métropole place le réemploi parmi ses priorités, aux côtés du commerce équitable."
    assert {theme for _, theme, _ in addressed(text)} == {"reemploi", "commerce-equitable"}


def test_a_cluster_for_cooperation_is_no_work_on_cooperation() -> None:
    text = "Nantes Métropole travaillera sur un pôle territorial de coopération économique."
    assert addressed(text) == set()
