"""Tests of the levers that actors act by: named by a noun, said by a verb, given by a field."""

import pytest

from extract.pipeline import read_document
from extract.records import Document


def uses(text: str) -> list[tuple[str, ...]]:
    """Actor and lever of each claim, then its modality where it is not asserted."""
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    return sorted(
        (
            claim.subject.rsplit("/")[-1],
            claim.object.rsplit("/")[-1],
            *([claim.modality] if claim.modality != "Asserted" else []),
        )
        for claim in found.claims
        if claim.relation == "usesLever"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Nantes Métropole recourt aux marchés réservés et aux clauses sociales.",
            [("nantes-metropole", "clauses-sociales-insertion"), ("nantes-metropole", "marches-reserves")],
        ),
        (
            "Nantes Métropole recourra aux marchés réservés.",
            [("nantes-metropole", "marches-reserves", "Planned")],
        ),
        ("L'Avise a doublé la part de ses marchés réservés.", [("avise", "marches-reserves")]),
        (
            "Le RTES, qui mobilise le mécénat, teste aussi la monnaie locale.",
            [("rtes", "mecenat"), ("rtes", "monnaie-locale")],
        ),
        (
            "Grâce à son appel à projets, Rennes Métropole a financé dix projets.",
            [("rennes-metropole", "appels-a-projets")],
        ),
        ("L'animation du réseau est confiée à la CRESS Bretagne.", [("cress-bretagne", "mise-en-reseau")]),
        ("Sans la garantie de France Active, rien n'était possible.", [("france-active", "garantie")]),
    ],
)
def test_a_lever_that_a_noun_names(text: str, said: list[tuple[str, ...]]) -> None:
    assert uses(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("La CRESS Bretagne forme les élus de l'Ouest.", [("cress-bretagne", "formation")]),
        (
            "Brest métropole met à la disposition de la ressourcerie un local de 80 m².",
            [("brest-metropole", "mise-a-disposition-de-locaux")],
        ),
        (
            "Le local est mis à disposition par Brest métropole.",
            [("brest-metropole", "mise-a-disposition-de-locaux")],
        ),
        (
            "Brest métropole n'entrera pas au capital d'une foncière.",
            [("brest-metropole", "participation-scic", "Negated")],
        ),
        ("L'Avise accompagnera 40 porteurs de projets.", [("avise", "parcours-accompagnement", "Planned")]),
    ],
)
def test_a_lever_that_a_verb_says(text: str, said: list[tuple[str, ...]]) -> None:
    assert uses(text) == said


def test_the_fields_of_an_entry_give_the_levers_of_its_body() -> None:
    entry = "BREST METROPOLE\nLeviers : labellisation ; bail emphytéotique (deux sites)\nMissions : sensibilisation"
    assert uses(entry) == [
        ("brest-metropole", "bail-emphyteotique"),
        ("brest-metropole", "label"),
        ("brest-metropole", "sensibilisation"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Les collectivités recourent aux marchés réservés.",
        "L'Avise ne forme pas un cercle fermé.",
        "L'Avise accompagne le RTES.",
        "Brest métropole est entrée au capital de la Scic Le Four banal.",
        "Le RTES recommande de former les élus.",
        "Nantes Métropole a-t-elle recours aux marchés réservés ?",
    ],
)
def test_nobody_acts_by_a_lever_where_another_relation_or_nobody_says_so(text: str) -> None:
    assert uses(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Le Grenier occupe un hangar que lui loue Nantes Métropole.",
            [("nantes-metropole", "mise-a-disposition-de-locaux")],
        ),
        ("Nantes Métropole achète par le biais de marchés réservés.", [("nantes-metropole", "marches-reserves")]),
        ("Nantes Métropole n'a pas exonéré les associations.", [("nantes-metropole", "exoneration", "Negated")]),
        ("Nantes Métropole louera des vélos à des associations.", []),
        ("La Scop Mélèze loue un local et vend des terres.", []),
        ("Nantes Métropole accueille des associations à la fête.", []),
    ],
)  # fmt: skip
def test_plain_verbs_and_their_objects_say_a_lever(text: str, said: list[tuple[str, ...]]) -> None:
    assert uses(text) == said


@pytest.mark.parametrize(
    ("text", "lever"),
    [
        ("Nantes Métropole opte pour le mécénat.", "mecenat"),
        ("Nantes Métropole passe par des marchés réservés.", "marches-reserves"),
        ("Nantes Métropole mise sur la commande publique.", "commande-publique"),
        ("Nantes Métropole étend les clauses sociales à ses achats.", "clauses-sociales-insertion"),
    ],
)
def test_what_one_opts_for_or_extends_is_a_lever_one_acts_by(text: str, lever: str) -> None:
    assert ("nantes-metropole", lever) in uses(text)


def test_what_one_has_passed_is_no_lever_one_acts_by() -> None:
    assert uses("Nantes Métropole mise sur Dole et passe devant la commande publique.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Nantes Métropole n'accorde plus d'avance remboursable.",
        "Nantes Métropole n'a jamais accordé d'avance remboursable.",
        "Nantes Métropole n'octroie pas d'avance remboursable.",
    ],
)
def test_what_a_denied_verb_governs_with_de_is_its_object(text: str) -> None:
    assert uses(text) == [("nantes-metropole", "avance-remboursable", "Negated")]


@pytest.mark.parametrize(
    ("text", "levers"),
    [
        ("L'Avise propose aux associations un accompagnement gratuit.", ["parcours-accompagnement"]),
        ("L'Avise propose des formations et un accompagnement.", ["formation", "parcours-accompagnement"]),
        ("La Région Bretagne a ouvert un budget participatif.", ["budget-participatif"]),
        ("L'Avise propose que les communes recourent à la formation.", []),
        ("L'Avise propose de mieux financer la formation.", []),
    ],
)
def test_what_one_proposes_is_offered_and_what_one_proposes_to_do_is_not(
    text: str, levers: list[str]
) -> None:
    assert [said[1] for said in uses(text)] == levers


@pytest.mark.parametrize(
    "text",
    [
        "La Scic Tilia occupe un local que Rennes Métropole lui prête.",
        "Les boutiques que Rennes Métropole loue aux artisans sont pleines.",
    ],
)
def test_premises_before_the_relative_of_who_lends_them_are_its_object(text: str) -> None:
    assert uses(text) == [("rennes-metropole", "mise-a-disposition-de-locaux")]


def test_one_does_not_act_by_a_lever_that_one_only_recommends() -> None:
    assert uses("La fédération Orme et l'Avise conseillent de former les acheteurs.") == []
