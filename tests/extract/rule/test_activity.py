"""Tests of the themes that a body works on by what it does, and of what calls and guides are for."""

import pytest

from extract.pipeline import read_document
from extract.records import Document


def addresses(text: str) -> set[tuple[str, ...]]:
    """Who addresses which theme, then the modality where it is not asserted."""
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    return {
        (
            claim.subject.rsplit("/")[-1],
            claim.object.rsplit("/")[-1],
            *([claim.modality] if claim.modality != "Asserted" else []),
        )
        for claim in found.claims
        if claim.relation == "addresses"
    }


FOOD, CIRCULAR, ESS = "alimentation-durable", "economie-circulaire", "economie-sociale-et-solidaire"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "La Ville de Brest conduit une démarche en faveur de l'alimentation durable.",
            {("ville-de-brest", FOOD)},
        ),
        ("La Scic Haut Pré développe des actions autour du réemploi.", {("haut-pre", "reemploi")}),
        (
            "La Ville de Brest mènera des travaux sur l'économie circulaire.",
            {("ville-de-brest", CIRCULAR, "Planned")},
        ),
        (
            "La Ville de Brest ne mène pas d'action en faveur du réemploi.",
            set(),
        ),
        ("La Scic Haut Pré a pour objet de développer le réemploi.", {("haut-pre", "reemploi")}),
        ("La Ville de Brest mène une politique de rigueur, et le réemploi progresse.", set()),
    ],
)
def test_a_body_addresses_the_field_of_the_actions_that_it_carries_out(
    text: str, said: set[tuple[str, ...]]
) -> None:
    assert addresses(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Le prix « Brin » vise à soutenir les initiatives de l'ESS.", {("brin", ESS)}),
        (
            "Le prix « Brin » a pour objectif de développer le réemploi et l'économie circulaire.",
            {("brin", "reemploi"), ("brin", CIRCULAR)},
        ),
        ("Le prix « Brin » s'adresse aux acteurs de l'ESS.", {("brin", ESS)}),
        (
            "L'Avise publie le guide « Encourager le réemploi dans la commande publique ».",
            {("encourager-le-reemploi-dans-la-commande-publique", "reemploi")},
        ),
        (
            "L'Avise publie un guide intitulé « Encourager le réemploi ».",
            {("encourager-le-reemploi", "reemploi")},
        ),
        (
            "La Ville de Brest souhaite développer l'économie circulaire.",
            {("ville-de-brest", CIRCULAR, "Planned")},
        ),
        ("Le prix « Brin » ne s'adresse pas aux structures de l'ESS.", {("brin", ESS, "Negated")}),
    ],
)
def test_what_a_device_is_for_it_addresses_already(text: str, said: set[tuple[str, ...]]) -> None:
    assert addresses(text) == said
