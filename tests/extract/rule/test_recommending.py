"""Tests of what publications and actors recommend, by verb, quotation or list."""

import pytest

from extract.pipeline import read_document
from extract.records import Document


def recommends(text: str) -> list[tuple[str, ...]]:
    """Who recommends which lever, then the modality where it is not asserted."""
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    return sorted(
        (
            claim.subject.rsplit("/")[-1],
            claim.object.rsplit("/")[-1],
            *([claim.modality] if claim.modality != "Asserted" else []),
        )
        for claim in found.claims
        if claim.relation == "recommends"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Le RTES recommande de former les élus et de réserver des marchés.",
            [("rtes", "formation"), ("rtes", "marches-reserves")],
        ),
        (
            "L'Avise préconise la généralisation des clauses sociales.",
            [("avise", "clauses-sociales-insertion")],
        ),
        (
            "Le RTES appelle les communes à recourir aux marchés réservés.",
            [("rtes", "marches-reserves")],
        ),
        ("L'Avise plaide pour une foncière solidaire.", [("avise", "fonciere-solidaire")]),
        ("Le RTES ne préconise pas de label local.", [("rtes", "label", "Negated")]),
        ("Le RTES demande que les marchés réservés soient généralisés.", [("rtes", "marches-reserves")]),
        ("L'association Le Fournil demande une subvention.", []),
        ("Le RTES invite l'Avise à participer au forum.", []),
    ],
)
def test_verbs_of_recommending_take_the_lever_of_their_complement(
    text: str, said: list[tuple[str, ...]]
) -> None:
    assert recommends(text) == said


@pytest.mark.parametrize(
    ("quoted", "lever"),
    [
        ("Il faut que les collectivités réservent des marchés", "marches-reserves"),
        ("Les communes devraient recourir aux marchés réservés", "marches-reserves"),
        ("Les métropoles doivent acheter des terres", "foncier-et-locaux"),
    ],
)
def test_what_ought_to_be_is_recommended_by_the_speaker(quoted: str, lever: str) -> None:
    assert recommends(f"« {quoted} », plaide Zoé Lenoir, présidente du RTES.") == [
        ("zoe-lenoir", lever, "Recommended")
    ]


def test_the_items_that_a_verb_opens_are_recommended_by_its_subject() -> None:
    text = (
        "Le RTES recommande aux villes :\n- d'entrer au capital des Scic ;\n"
        "- de préférer les conventions pluriannuelles aux subventions annuelles."
    )
    assert recommends(text) == [("rtes", "conventionnement-pluriannuel"), ("rtes", "participation-scic")]


def test_the_items_under_a_heading_are_recommended_by_the_publication_named_last() -> None:
    text = (
        "L'Avise a publié en 2022 le guide « Acheter mieux ».\n\nTrois recommandations\n- Former les agents ;\n"
        "- Recourir à la commande publique responsable."
    )
    assert recommends(text) == [
        ("acheter-mieux", "achats-socialement-responsables"),
        ("acheter-mieux", "formation"),
    ]


def test_its_authors_stand_for_a_publication() -> None:
    text = "L'Avise publie une étude. Les auteures recommandent aux communes de recourir au mécénat."
    assert recommends(text) == [("text-etude", "mecenat")]


@pytest.mark.parametrize(
    ("text", "levers"),
    [
        (
            "L'Avise préconise le recours au mécénat et la création d'un guichet unique.",
            ["guichet-unique", "mecenat"],
        ),
        ("Le recours au mécénat est recommandé par l'Avise.", ["mecenat"]),
        ("Le guichet unique, préconisé par l'Avise, reste rare.", ["guichet-unique"]),
        ("Le mécénat et la commande publique sont prônés par l'Avise.", ["commande-publique", "mecenat"]),
        ("Le mécénat n'est pas financé par l'Avise.", []),
    ],
)
def test_each_act_that_is_joined_and_the_subject_of_a_passive_are_recommended(
    text: str, levers: list[str]
) -> None:
    assert recommends(text) == [("avise", lever) for lever in levers]


@pytest.mark.parametrize(
    "text",
    [
        "Pour l'Avise, il est urgent de recourir au mécénat.",
        "« Il est indispensable de recourir au mécénat », estime l'Avise.",
        "Pour l'Avise, il faut recourir au mécénat.",
    ],
)
def test_what_is_urgent_is_recommended_by_whose_opinion_it_is(text: str) -> None:
    assert recommends(text) == [("avise", "mecenat", "Recommended")]


@pytest.mark.parametrize(
    "text",
    [
        "L'Avise s'engage à recourir au mécénat.",
        "L'Avise souhaite recourir au mécénat.",
        "« Il nous a fallu deux ans pour recourir au mécénat », raconte l'Avise.",
    ],
)
def test_what_one_does_or_did_oneself_is_not_recommended(text: str) -> None:
    assert recommends(text) == []


def test_the_act_that_is_asked_for_is_recommended() -> None:
    assert recommends("L'Avise demande la généralisation du mécénat.") == [("avise", "mecenat")]
    assert recommends("L'Avise demande un mécénat à la Ville de Dole.") == []


def test_what_is_not_urgent_is_not_recommended() -> None:
    assert recommends("Pour l'Avise, il n'est pas urgent de recourir au mécénat.") == []
