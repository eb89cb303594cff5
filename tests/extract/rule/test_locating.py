"""Where bodies are and events are held, as French says it."""

from __future__ import annotations

import pytest

from extract.pipeline import read_document
from extract.records import Document


def places(text: str) -> set[tuple[str, str, str]]:
    """What a text locates: slugs of the thing and of the place, modality."""
    found = read_document(Document("note", "note.txt", "", text, None, None, "2024-06-01"))
    said = [c for c in found.claims if c.relation == "locatedIn"]
    return {(c.subject.rsplit("/")[-1], c.object.rsplit("/")[-1], c.modality) for c in said}


SAID = [
    ("La Scic Haut Pré est implantée à Rouen.", {("haut-pre", "rouen", "Asserted")}),
    (
        "La Scic Haut Pré, dont le siège se situe à Lorient, livre des repas.",
        {("haut-pre", "lorient", "Asserted")},
    ),
    (
        "La Scic Haut Pré livre des repas. Son siège se trouve à Lorient.",
        {("haut-pre", "lorient", "Asserted")},
    ),
    ("Installée à Quetigny, la Scic Haut Pré livre des repas.", {("haut-pre", "quetigny", "Asserted")}),
    ("La Région aide la Scic Haut Pré, à Vire, et d'autres.", {("haut-pre", "vire", "Asserted")}),
    ("Lauréats :\n- Scic Haut Pré (Pontivy)\n", {("haut-pre", "pontivy", "Asserted")}),
    (
        "C'est à Dole que se sont tenues les Assises du réemploi.",
        {("note-assises-du-reemploi", "dole", "Asserted")},
    ),
    ("L'Avise organisera à Dijon un séminaire.", {("note-seminaire", "dijon", "Planned")}),
    (
        "La Maison de l'emploi de Limoges aide les chômeurs.",
        {("maison-de-l-emploi-de-limoges", "limoges", "Asserted")},
    ),
]

APPOSED = [
    (
        "L'Avise aide la Scop Mélèze, une entreprise adaptée de Châteaulin.",
        {("meleze", "chateaulin", "Asserted")},
    ),
    ("La Scop Mélèze (Saint-Arzel) vend des vélos.", {("meleze", "saint-arzel", "Asserted")}),
    ("La Scop Mélèze intervient en Thiérache.", {("meleze", "thierache", "Asserted")}),
    ("La Scop Mélèze est implantée dans le Morvan.", {("meleze", "morvan", "Asserted")}),
    ("# Scop Mélèze\n\nTerritoire : Thiérache (Nord)\n", {("scop-meleze", "thierache", "Asserted")}),
    ("Un forum se tiendra à l'université de Nantes.", {("note-forum", "universite-de-nantes", "Planned")}),
    ("La Scop Mélèze a été créée en Scic.", set()),
    ("La Scop Mélèze, créée à l'université de Nantes, vend des vélos.", set()),
    ("La Scop Mélèze intervient à Nantes.", set()),
    ("La Scop Mélèze aide des associations, les habitants de Châteaulin aussi.", set()),
]


@pytest.mark.parametrize(("text", "said"), [*SAID, *APPOSED])
def test_a_place_beside_a_name_or_a_verb_of_place_says_where(
    text: str, said: set[tuple[str, str, str]]
) -> None:
    assert places(text) == said


NOTHING = [
    "La Région verse 10 000 € à Nantes.",
    "Guy, né à Athènes, dirigeait l'usine.",
    "L'Avise a confié l'étude à Biocoop.",
    "La Ville adhère à France Active.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_the_place_of_another_verb_says_nothing(text: str) -> None:
    assert places(text) == set()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("À Vire, l'association Haut Pré gère un café.", {("haut-pre", "vire", "Asserted")}),
        ("A Vire, la Scic Haut Pré livre des repas.", {("haut-pre", "vire", "Asserted")}),
        ("À Vire, au contraire, la Scic Haut Pré recrute.", {("haut-pre", "vire", "Asserted")}),
        ("La Scic Haut Pré a son siège à Vire.", {("haut-pre", "vire", "Asserted")}),
        ("La Scic Haut Pré établira son siège à Vire.", {("haut-pre", "vire", "Planned")}),
        ("La Scic Haut Pré a ouvert ses portes à Vire.", {("haut-pre", "vire", "Asserted")}),
        (
            "La Scic Haut Pré est implantée dans le quartier de la Duchère.",
            {("haut-pre", "quartier-de-la-duchere", "Asserted")},
        ),
        ("Le séminaire se tient au palais des congrès de Dole.", {("note-seminaire", "dole", "Asserted")}),
        (
            "L'assemblée générale du RTES, organisée à Dole, a réuni 100 élus.",
            {("note-assemblee-generale", "dole", "Asserted")},
        ),
        ("À Vire, le RTES rencontre la Ville.", set()),
        ("À Vire, la Région aide la Scic Haut Pré.", set()),
        ("La Scic Haut Pré a vendu son siège de Vire.", set()),
        ("La Scic Haut Pré a ouvert un compte à Vire.", set()),
    ],
)
def test_a_place_at_the_front_a_seat_a_quarter_or_a_hall_says_where(
    text: str, said: set[tuple[str, str, str]]
) -> None:
    assert places(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Lauréats :\n- La Fabrique du Pré (Le-Mont-en-Der)\n",
            {("la-fabrique-du-pre", "le-mont-en-der", "Asserted")},
        ),
        ("La Scic Haut Pré est implantée dans le pays de Dole.", {("haut-pre", "pays-de-dole", "Asserted")}),
        ("La remise des prix a eu lieu à Dole.", {("note-remise-des-prix", "dole", "Asserted")}),
        ("La Scic Haut Pré (Mi-Temps) livre des repas.", set()),
        ("Le plan est adopté en assemblée plénière à Dole.", set()),
    ],
)
def test_towns_are_known_by_how_they_are_made_and_a_manner_is_no_event(
    text: str, said: set[tuple[str, str, str]]
) -> None:
    assert places(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Le forum « Demain » réunira deux cents personnes à Dole.",
        "Les résultats seront présentés à Dole, lors du forum « Demain ».",
    ],
)
def test_an_event_is_where_it_gathers_or_where_something_is_done_at_it(text: str) -> None:
    assert places(text) == {("demain", "dole", "Planned")}


@pytest.mark.parametrize("name", ["Le CCAS de Dole", "Le centre communal d'action sociale de Dole"])
def test_a_service_of_a_town_is_not_told_to_be_there(name: str) -> None:
    assert places(f"{name} soutient la Scic Haut Pré.") == set()
