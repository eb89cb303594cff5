"""Tests of levers listed under a heading of means, held by a contract, or said with a body's own "nous"."""

import pytest

from extract.pipeline import read_document
from extract.records import Document

HEAD = "# Ville de Montclair : ll'ESS\n\n"


def uses(text: str, publisher: str | None = None) -> list[tuple[str, ...]]:
    """Actor and lever of each claim, then its modality where it is not asserted."""
    document = Document("text", "text.txt", "", text, publisher=publisher, date="2024-06-01")
    return sorted(
        (
            claim.subject.rsplit("/")[-1],
            claim.object.rsplit("/")[-1],
            *([claim.modality] if claim.modality != "Asserted" else []),
        )
        for claim in read_document(document).claims
        if claim.relation == "usesLever"
    )


TOWN = "ville-de-montclair"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            HEAD + "## Comment nous agissons\n\n- Soutien aux tiers-lieux\n- Marchés réservés\n",
            [(TOWN, "marches-reserves"), (TOWN, "tiers-lieux")],
        ),
        (HEAD + "Nos leviers :\n- le mécénat de compétences ;\n", [(TOWN, "mecenat")]),
        (HEAD + "## Ce que nous faisons\n\n- Aucun marché réservé\n- Pas de subvention\n", []),
        (HEAD + "## Ce que font les autres\n\n- Marchés réservés\n- Subventions\n", []),
        (HEAD + "Nos marchés comportent des clauses sociales.\n", [(TOWN, "clauses-sociales-insertion")]),
        (
            HEAD + "Nos marchés publics contiennent une clause sociale.\n",
            [(TOWN, "clauses-sociales-insertion")],
        ),
        (
            HEAD + "Nos achats n'intégraient aucune clause sociale.\n",
            [(TOWN, "clauses-sociales-insertion", "Negated")],
        ),
        (HEAD + "Nous louons des boutiques à des artisans.\n", [(TOWN, "mise-a-disposition-de-locaux")]),
    ],
)
def test_a_list_of_means_or_a_contract_gives_its_levers_to_the_body_of_the_page(
    text: str, said: list[tuple[str, ...]]
) -> None:
    assert uses(text, "Ville de Montclair") == said


def test_nous_in_an_interview_is_not_its_publisher() -> None:
    text = (
        "La Gazette Tilia\n\nEntretien avec Jeanne Morel, présidente de la Scop Mélèze\n\n"
        "Jeanne Morel : Nous louons des boutiques à des artisans.\n"
    )
    assert uses(text, "La Gazette Tilia") == [("meleze", "mise-a-disposition-de-locaux")]


def test_contracts_of_a_named_body_hold_its_levers() -> None:
    text = "Les marchés de Nantes Métropole comportent une clause d'insertion."
    assert uses(text) == [("nantes-metropole", "clauses-sociales-insertion")]
