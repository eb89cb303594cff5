"""Lists of what a body does, below a sentence that tells who acts."""

import pytest

from extract.pipeline import read_document
from extract.records import Document


def listed(text: str) -> set[tuple[str, ...]]:
    """Subject, relation, object and modality of what a list says: levers, shares, devices."""
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    return {
        (c.subject.rsplit("/")[-1], c.relation, c.object.rsplit("/")[-1], c.modality)
        for c in found.claims
        if c.relation in {"usesLever", "holdsStakeIn", "implements"}
    }


MEANS = """
- des subventions aux associations ;
- la mise à disposition de locaux ;
- l'entrée au capital de la Scop Mélèze.
"""
SAID = {
    ("usesLever", "subventions"),
    ("usesLever", "mise-a-disposition-de-locaux"),
    ("holdsStakeIn", "meleze"),
}


@pytest.mark.parametrize(
    ("opener", "who", "modality"),
    [
        ("La Ville de Dole soutient l'ESS à travers :", ["ville-de-dole"], "Asserted"),
        (
            "La Ville de Dole et la Région Bretagne agissent par :",
            ["ville-de-dole", "region-bretagne"],
            "Asserted",
        ),
        ("La Ville de Dole mobilise plusieurs outils :", ["ville-de-dole"], "Asserted"),
        ("Le plan de la Ville de Dole prévoit :", ["ville-de-dole"], "Planned"),
        (
            "La Ville de Dole a adopté une feuille de route en 2023. Elle comprend :",
            ["ville-de-dole"],
            "Asserted",
        ),
        ("Le soutien de la Ville de Dole se traduira par :", ["ville-de-dole"], "Planned"),
    ],
)
def test_the_subject_of_the_opener_acts_by_what_the_items_name(
    opener: str, who: list[str], modality: str
) -> None:
    assert listed(opener + MEANS) == {(one, *said, modality) for one in who for said in SAID}


@pytest.mark.parametrize(
    "opener",
    [
        "La Ville de Dole ne finance plus :",
        "Le RTES recommande à la Ville de Dole :",
        "On y parle de la Ville de Dole, mais aussi de :",
        "Ce plan comprend :",
    ],
)
def test_an_opener_that_denies_recommends_or_names_no_doer_gives_nothing(opener: str) -> None:
    assert {c for c in listed(opener + MEANS) if c[3] in {"Asserted", "Planned"}} == set()


def test_an_item_with_a_verb_of_its_own_says_who_acts_itself() -> None:
    text = "Le plan de la Ville de Dole comprend :\n- des prêts, que verse la Nef ;\n- des subventions seront versées."
    assert listed(text) == {
        ("ville-de-dole", "usesLever", "pret", "Asserted"),
        ("la-nef", "usesLever", "pret", "Asserted"),
        ("ville-de-dole", "usesLever", "subventions", "Planned"),
    }


def test_a_device_that_a_plan_holds_is_put_in_place_by_who_has_the_plan() -> None:
    text = (
        "Le plan de la Région Bretagne comprend :\n- un fonds d'amorçage « Levée » ;\n- le Prix de l'audace."
    )
    assert listed(text) == {
        ("region-bretagne", "implements", "levee", "Asserted"),
        ("region-bretagne", "implements", "text-prix-de-l-audace", "Asserted"),
    }
