"""How sure a text is of what it says, by the grammar of its clause: voices, tenses, modals, nouns, set phrases."""

from __future__ import annotations

import pytest

from extract.pipeline import read_document
from extract.records import Document

SAID: list[tuple[tuple[str, str, str], dict[str, list[str]]]] = [
    (
        ("tilia", "adopts", "note-feuille-de-route"),
        {
            "Planned": [
                "L'Agence Tilia adoptera sa feuille de route en 2025.",
            ],
            "Asserted": [
                "L'Agence Tilia évaluera sa feuille de route en 2025.",
            ],
        },
    ),
    (
        ("lumen", "publishes", "note-rapport"),
        {
            "Negated": [
                "Le Réseau Lumen n'a pas publié son rapport.",
            ],
        },
    ),
    (
        ("lumen", "publishes", "note-etude"),
        {
            "Planned": [
                "Le Réseau Lumen souhaite publier son étude.",
            ],
            "Hedged": [
                "Le Réseau Lumen aurait publié son étude.",
            ],
        },
    ),
    (
        ("lumen", "organises", "note-forum"),
        {
            "Planned": [
                "Le Réseau Lumen va organiser son forum à Brest.",
            ],
            "Hedged": [
                "Le Réseau Lumen pourrait organiser son forum à Brest.",
            ],
        },
    ),
    (
        ("tilia", "publishes", "note-etude"),
        {
            "Negated": [
                "Il n'existe pas d'étude de l'Agence Tilia.",
                "Aucune étude de l'Agence Tilia n'est parue.",
                "L'étude de l'Agence Tilia n'a pas été publiée.",
            ],
            "Planned": [
                "L'étude de l'Agence Tilia sera publiée en mars.",
            ],
            "Asserted": [
                "La Scic Rebond ne finance pas l'étude de l'Agence Tilia.",
            ],
            "Recommended": [
                "La Scic Rebond demande une étude de l'Agence Tilia.",
            ],
        },
    ),
    (
        ("tilia", "publishes", "acheter-mieux"),
        {
            "Asserted": [
                "La Scic Rebond utilisera le guide « Acheter mieux » de l'Agence Tilia.",
            ],
        },
    ),
    (
        ("tilia", "implements", "elan"),
        {
            "Asserted over": [
                "L'Agence Tilia a supprimé son fonds « Élan ».",
                "L'Agence Tilia a suspendu son fonds « Élan ».",
                "Le fonds « Élan » de l'Agence Tilia a été supprimé.",
            ],
            "Asserted": [
                "L'Agence Tilia n'a pas supprimé son fonds « Élan ».",
                "L'Agence Tilia va supprimer son fonds « Élan ».",
            ],
        },
    ),
    (
        ("anne-morel", "holdsRole", "lumen"),
        {
            "Planned": [
                "Anne Morel sera présidente du Réseau Lumen.",
                "Anne Morel deviendra présidente du Réseau Lumen.",
                "Anne Morel va devenir présidente du Réseau Lumen.",
                "Anne Morel prendra la présidence du Réseau Lumen.",
                "Le Réseau Lumen sera présidé par Anne Morel.",
            ],
            "Hedged": [
                "Anne Morel serait présidente du Réseau Lumen.",
                "Anne Morel pourrait devenir présidente du Réseau Lumen.",
                "Anne Morel aurait été élue présidente du Réseau Lumen.",
            ],
            "Asserted over": [
                "Anne Morel était présidente du Réseau Lumen.",
                "Anne Morel quitte la présidence du Réseau Lumen.",
            ],
            "Negated": [
                "Anne Morel n'est plus présidente du Réseau Lumen.",
                "Anne Morel n'est pas présidente du Réseau Lumen.",
                "Le Réseau Lumen n'a pas élu Anne Morel présidente.",
                "Anne Morel ne préside plus le Réseau Lumen.",
                "Anne Morel a refusé la présidence du Réseau Lumen.",
            ],
            "Asserted": [
                "Anne Morel est présidente du Réseau Lumen.",
                "Anne Morel est devenue présidente du Réseau Lumen.",
                "Anne Morel a été élue présidente du Réseau Lumen.",
            ],
        },
    ),
    (
        ("tilia", "memberOf", "lumen"),
        {
            "Negated": [
                "La Scic Rebond refuse l'adhésion de l'Agence Tilia au Réseau Lumen.",
                "La Scic Rebond s'oppose à l'entrée de l'Agence Tilia dans le Réseau Lumen.",
                "L'Agence Tilia a failli adhérer au Réseau Lumen.",
                "Faute d'adhérer au Réseau Lumen, l'Agence Tilia reste seule.",
                "Au lieu d'adhérer au Réseau Lumen, l'Agence Tilia reste seule.",
                "Loin d'adhérer au Réseau Lumen, l'Agence Tilia reste seule.",
                "À défaut d'adhérer au Réseau Lumen, l'Agence Tilia reste seule.",
                "L'Agence Tilia vote sans adhérer au Réseau Lumen.",
                "L'Agence Tilia renonce à adhérer au Réseau Lumen.",
                "L'Agence Tilia échoue à rejoindre le Réseau Lumen.",
                "L'Agence Tilia tarde à rejoindre le Réseau Lumen.",
                "Le refus de l'Agence Tilia d'adhérer au Réseau Lumen surprend.",
                "L'Agence Tilia a voté sans qu'elle adhère au Réseau Lumen.",
                "L'Agence Orée dément que l'Agence Tilia adhère au Réseau Lumen.",
            ],
            "Recommended": [
                "La Scic Rebond demande l'adhésion de l'Agence Tilia au Réseau Lumen.",
                "L'Agence Orée souhaite que l'Agence Tilia adhère au Réseau Lumen.",
                "Il est souhaitable que l'Agence Tilia adhère au Réseau Lumen.",
            ],
            "Planned": [
                "La Scic Rebond souhaite l'adhésion de l'Agence Tilia au Réseau Lumen.",
                "Avant d'adhérer au Réseau Lumen, l'Agence Tilia consulte ses salariés.",
                "L'Agence Tilia a pour ambition d'adhérer au Réseau Lumen.",
                "L'Agence Tilia a vocation à rejoindre le Réseau Lumen.",
                "L'Agence Tilia vise à rejoindre le Réseau Lumen.",
                "L'Agence Tilia a l'intention de rejoindre le Réseau Lumen.",
                "L'Agence Tilia s'apprête à rejoindre le Réseau Lumen.",
                "L'Agence Tilia est sur le point de rejoindre le Réseau Lumen.",
                "Il est prévu que l'Agence Tilia adhère au Réseau Lumen.",
                "L'Agence Tilia attend. Avant qu'elle ne rejoigne le Réseau Lumen, le conseil tranchera.",
            ],
            "Asserted": [
                "La Scic Rebond a voté l'adhésion de l'Agence Tilia au Réseau Lumen.",
                "L'adhésion de l'Agence Tilia au Réseau Lumen est actée.",
                "Avant d'adhérer au Réseau Lumen, l'Agence Tilia a consulté ses salariés.",
                "L'Agence Tilia n'adhère qu'au Réseau Lumen.",
                "L'Agence Tilia n'adhère pas seulement au Réseau Lumen.",
                "L'Agence Orée annonce que l'Agence Tilia adhère au Réseau Lumen.",
            ],
            "Hedged": [
                "L'adhésion de l'Agence Tilia au Réseau Lumen serait actée.",
                "Si l'Agence Tilia adhérait au Réseau Lumen, tout change.",
                "La Scic Rebond signera, à condition que l'Agence Tilia adhère au Réseau Lumen.",
                "L'Agence Tilia pourra voter sous réserve d'adhérer au Réseau Lumen.",
                "Sous réserve de l'adhésion de l'Agence Tilia au Réseau Lumen, le budget est voté.",
                "En cas d'adhésion de l'Agence Tilia au Réseau Lumen, le budget est voté.",
                "L'Agence Tilia hésite à rejoindre le Réseau Lumen.",
                "L'Agence Tilia envisagerait de rejoindre le Réseau Lumen.",
                "À moins que l'Agence Tilia n'adhère au Réseau Lumen, rien ne bouge.",
                "L'Agence Orée se demande si l'Agence Tilia adhère au Réseau Lumen.",
                "Il est possible que l'Agence Tilia adhère au Réseau Lumen.",
                "L'Agence Orée doute que l'Agence Tilia adhère au Réseau Lumen.",
            ],
        },
    ),
    (
        ("tilia", "holdsStakeIn", "rebond"),
        {
            "Negated": [
                "L'Agence Orée s'oppose à l'entrée de l'Agence Tilia au capital de la Scic Rebond.",
            ],
        },
    ),
    (
        ("lumen", "cooperatesWith", "tilia"),
        {
            "Recommended": [
                "Il faut un partenariat entre l'Agence Tilia et le Réseau Lumen.",
            ],
            "Planned": [
                "Un partenariat entre l'Agence Tilia et le Réseau Lumen est envisagé.",
                "Un partenariat entre l'Agence Tilia et le Réseau Lumen sera signé en mai.",
                "Le projet de partenariat entre l'Agence Tilia et le Réseau Lumen avance.",
            ],
            "Negated": [
                "Un partenariat entre l'Agence Tilia et le Réseau Lumen a été refusé.",
                "Il n'y a pas de partenariat entre l'Agence Tilia et le Réseau Lumen.",
                "Aucun partenariat entre l'Agence Tilia et le Réseau Lumen n'existe.",
            ],
            "Asserted over": [
                "La fin du partenariat entre l'Agence Tilia et le Réseau Lumen est actée.",
                "L'Agence Orée annonce la fin du partenariat entre l'Agence Tilia et le Réseau Lumen.",
            ],
            "Hedged": [
                "Un partenariat entre l'Agence Tilia et le Réseau Lumen est possible.",
            ],
            "Asserted": [
                "Le partenariat entre l'Agence Tilia et le Réseau Lumen permettra de former les élus.",
            ],
        },
    ),
    (
        ("tilia", "supports", "rebond"),
        {
            "Hedged": [
                "La Scic Rebond recruterait avec l'appui de l'Agence Tilia.",
                "L'Agence Tilia tente de soutenir la Scic Rebond.",
                "L'Agence Tilia est susceptible de soutenir la Scic Rebond.",
                "L'Agence Tilia soutient peut-être la Scic Rebond.",
                "L'Agence Tilia a probablement soutenu la Scic Rebond.",
            ],
            "Asserted": [
                "La Scic Rebond recrute avec l'appui de l'Agence Tilia.",
                "L'Agence Tilia ne soutient pas uniquement la Scic Rebond.",
                "L'Agence Tilia n'a pas cessé de soutenir la Scic Rebond.",
                "L'Agence Tilia n'a pas hésité à soutenir la Scic Rebond.",
                "L'Agence Tilia n'a jamais cessé de soutenir la Scic Rebond.",
                "L'Agence Tilia a décidé de soutenir la Scic Rebond.",
            ],
            "Planned": [
                "L'Agence Tilia est sur le point de soutenir la Scic Rebond.",
                "La Scic Rebond sera financée par l'Agence Orée et soutenue par l'Agence Tilia.",
                "L'Agence Tilia devrait soutenir la Scic Rebond en 2025.",
                "L'Agence Tilia doit soutenir la Scic Rebond en 2025.",
                "L'Agence Tilia promet de soutenir la Scic Rebond.",
                "La volonté de l'Agence Tilia de soutenir la Scic Rebond est intacte.",
            ],
            "Negated": [
                "La Scic Rebond n'a pas été financée par l'Agence Orée ni soutenue par l'Agence Tilia.",
                "L'Agence Orée empêche l'Agence Tilia de soutenir la Scic Rebond.",
                "L'Agence Tilia s'abstient de soutenir la Scic Rebond.",
                "L'Agence Tilia a cessé de soutenir la Scic Rebond.",
                "L'Agence Tilia a arrêté de soutenir la Scic Rebond.",
                "L'Agence Tilia n'a pas souhaité soutenir la Scic Rebond.",
            ],
            "Recommended @lumen": [
                "« L'Agence Tilia devrait soutenir la Scic Rebond », estime le Réseau Lumen.",
            ],
            "Recommended": [
                "L'Agence Tilia doit soutenir la Scic Rebond.",
                "Nous demandons que l'Agence Tilia soutienne la Scic Rebond et qu'elle aide ses salariés.",
            ],
        },
    ),
    (
        ("tilia", "organises", "demain-la-ville"),
        {
            "Hedged": [
                "Le forum « Demain la ville » serait organisé à l'initiative de l'Agence Tilia.",
            ],
            "Planned": [
                "Le forum « Demain la ville » sera organisé à l'initiative de l'Agence Tilia.",
            ],
            "Negated": [
                "Le forum « Demain la ville » n'a pas été organisé à l'initiative de l'Agence Tilia.",
            ],
        },
    ),
    (
        ("tilia", "usesLever", "garantie"),
        {
            "Negated": [
                "La Scic Rebond recrute sans la garantie de l'Agence Tilia.",
            ],
            "Hedged": [
                "La Scic Rebond obtiendrait la garantie de l'Agence Tilia.",
            ],
            "Asserted": [
                "La Scic Rebond n'aurait rien signé sans la garantie de l'Agence Tilia.",
            ],
        },
    ),
    (
        ("tilia", "usesLever", "prix-concours"),
        {
            "Planned": [
                "Grâce à son prix, l'Agence Tilia financera la Scic Rebond.",
            ],
            "Asserted": [
                "Grâce à son prix, l'Agence Tilia finance la Scic Rebond.",
            ],
        },
    ),
    (
        ("tilia", "recommends", "marches-reserves"),
        {
            "Hedged": [
                "L'Agence Tilia recommanderait le recours aux marchés réservés.",
                "L'Agence Tilia recommanderait de recourir aux marchés réservés.",
            ],
            "Planned": [
                "L'Agence Tilia recommandera le recours aux marchés réservés.",
                "L'Agence Tilia va recommander de recourir aux marchés réservés.",
            ],
            "Asserted": [
                "L'Agence Tilia recommande le recours aux marchés réservés.",
                "L'Agence Tilia recommande de recourir aux marchés réservés.",
            ],
            "Negated": [
                "L'Agence Tilia ne recommande pas le recours aux marchés réservés.",
            ],
        },
    ),
    (
        ("tilia", "memberOf", "passerelle"),
        {
            "Asserted": [
                "Selon les statuts du Réseau Lumen, l'Agence Tilia adhère à l'association Passerelle.",
            ],
            "Asserted @lumen": [
                "Selon une étude du Réseau Lumen, l'Agence Tilia adhère à l'association Passerelle.",
                "Selon le Réseau Lumen, l'Agence Tilia adhère à l'association Passerelle.",
            ],
        },
    ),
    (
        ("rebond", "memberOf", "lumen"),
        {
            "Hedged": [
                "L'Agence Tilia aide la Scic Rebond à rejoindre le Réseau Lumen.",
                "La Scic Rebond signera à condition d'adhérer au Réseau Lumen.",
            ],
        },
    ),
]
"""For a subject, a relation and an object: the modality of the claim, "over" where it holds no more, who says it."""


def said(text: str, relation: str) -> dict[tuple[str, str, str], str]:
    """The claims of a relation that a text makes, each with how it stands."""
    found = read_document(Document("note", "note.txt", "", text, date="2024-06-01"))
    return {
        (claim.subject.rsplit("/")[-1], relation, claim.object.rsplit("/")[-1]): " ".join([
            claim.modality,
            *([] if claim.current else ["over"]),
            *([f"@{claim.attributed_to.rsplit('/')[-1]}"] if claim.attributed_to else []),
        ])
        for claim in found.claims
        if claim.relation == relation
    }


@pytest.mark.parametrize(
    ("content", "standing", "text"),
    [(content, standing, text) for content, by in SAID for standing, texts in by.items() for text in texts],
)
def test_the_clause_says_how_sure_a_text_is(content: tuple[str, str, str], standing: str, text: str) -> None:
    assert said(text, content[1]) == {content: standing}


@pytest.mark.parametrize(
    ("relation", "text"),
    [
        ("organises", "L'Agence Tilia tient à remercier le forum « Demain la ville »."),
        ("memberOf", "L'Agence Tilia adhère-t-elle au Réseau Lumen ?"),
    ],
)
def test_what_is_asked_or_only_greeted_is_not_said(relation: str, text: str) -> None:
    assert said(text, relation) == {}
