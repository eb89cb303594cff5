"""Tests of what policies, events, publications, instruments and actors work on."""

import pytest

from extract.pipeline import read_document
from extract.records import Document


def addresses(text: str) -> list[tuple[str, ...]]:
    """Who addresses which theme, then the modality where it is not asserted."""
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    return sorted(
        (
            claim.subject.rsplit("/")[-1],
            claim.object.rsplit("/")[-1],
            *([claim.modality] if claim.modality != "Asserted" else []),
        )
        for claim in found.claims
        if claim.relation == "addresses"
    )


ESS, SOCIAL, FAIR = "economie-sociale-et-solidaire", "innovation-sociale", "commerce-equitable"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "L'Avise, association d'appui à l'ESS et à l'innovation sociale, déménage.",
            [("avise", ESS), ("avise", SOCIAL)],
        ),
        (
            "L'association Le Fournil agit dans les domaines du réemploi et du commerce équitable.",
            [("le-fournil", FAIR), ("le-fournil", "reemploi")],
        ),
        ("La Scic Rebond, spécialisée dans le réemploi, recrute.", [("rebond", "reemploi")]),
        (
            "L'association Le Fournil ne défend plus le commerce équitable.",
            [("le-fournil", FAIR, "Negated")],
        ),
        ("L'Avise et le RTES agissent afin de promouvoir l'ESS.", [("avise", ESS), ("rtes", ESS)]),
        (
            "LAURÉATS DE BREST\n- La Ressourcerie du Quai : 22 000 € (réemploi)\n- Le Fournil : 3 000 €",
            [("la-ressourcerie-du-quai", "reemploi")],
        ),
        ("L'association Le Fournil déménage à Brest, ville de commerce équitable.", []),
        ("L'association Le Fournil, coopérative d'activités et d'emploi, recrute.", []),
    ],
)
def test_a_body_addresses_the_field_that_it_is_said_to_work_in(
    text: str, said: list[tuple[str, ...]]
) -> None:
    assert addresses(text) == said


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        (
            "Le RTES mène une enquête sur le soutien à l'ESS et à l'innovation sociale.",
            [ESS, SOCIAL],
        ),
        ("Le RTES organise un webinaire consacré au commerce équitable.", [FAIR]),
        ("Une étude de l'Avise analyse les leviers de développement de l'ESS.", [ESS]),
        ("Brest métropole a adopté en 2021 sa feuille de route ESS.", [ESS]),
        ("Le forum « Tresser » sera l'occasion d'échanger sur le commerce équitable.", [FAIR]),
        ("Le forum « Tresser » a permis de débattre de l'innovation sociale.", [SOCIAL]),
        ("Le programme « Tresser » accompagne dix communes vers l'innovation sociale.", [SOCIAL]),
        ("La démarche de Rennes Métropole en faveur du commerce équitable est connue.", [FAIR]),
        ("Le projet de Rennes Métropole et le commerce équitable progressent.", []),
        ("La Scic Tilia travaille à la promotion du commerce équitable.", [FAIR]),
        ("L'ESS est une priorité de Rennes Métropole.", [ESS]),
        ("L'ESS et l'innovation sociale sont au cœur du forum « Tresser ».", [ESS, SOCIAL]),
        ("Le commerce équitable n'est pas de Rennes Métropole.", []),
        ("Les Rencontres du réemploi ont lieu à Brest.", ["reemploi"]),
        ("Le RTES publie une étude, et le commerce équitable progresse.", []),
    ],
)
def test_a_device_or_publication_addresses_its_subject_matter(text: str, themes: list[str]) -> None:
    assert [theme for _, theme in addresses(text)] == themes


def test_fields_of_a_list_are_those_of_the_call_and_not_of_a_fund_that_pays_it() -> None:
    text = (
        "La Région Bretagne lance l'appel à projets « Tresser ». Il est cofinancé par le Fonds Alisier.\n\n"
        "Les projets relèvent de l'un de ces axes :\n-commerce équitable\n-innovation sociale\n"
    )
    assert addresses(text) == [("tresser", FAIR), ("tresser", SOCIAL)]


@pytest.mark.parametrize("label", ["Au programme", "Sujets abordés", "Axes de travail"])
def test_what_a_label_of_subjects_lists_is_what_the_forum_is_about(label: str) -> None:
    text = (
        "# Forum « Tresser »\n\nLe RTES organise le forum « Tresser ».\n\n"
        f"{label} : commerce équitable, innovation sociale\n"
    )
    assert addresses(text) == [("tresser", FAIR), ("tresser", SOCIAL)]
