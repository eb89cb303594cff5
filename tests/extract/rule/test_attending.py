"""Tests of who holds an event and who takes part in it, as set phrases, agents and inverted clauses say."""

import pytest

from extract.pipeline import read_document
from extract.records import Document

FIELD = "\n\nÉconomie sociale et solidaire"
"""What tells that a text is about the field."""


def said(text: str) -> list[tuple[str, ...]]:
    """Who does what to which event: slugs, then the modality where it is not asserted, sorted."""
    found = read_document(Document("text", "text.txt", "", f"{text}{FIELD}", date="2024-06-01"))
    return sorted(
        (
            claim.subject.rsplit("/")[-1],
            claim.relation,
            claim.object.rsplit("/")[-1].removeprefix("text-"),
            *([claim.modality] if claim.modality != "Asserted" else []),
        )
        for claim in found.claims
        if claim.relation in {"organises", "participatesIn"}
    )


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Une rencontre régionale aura lieu le 8 octobre à Angers, à l'initiative de la Cress Bretagne.",
            [("cress-bretagne", "organises", "rencontre-regionale", "Planned")],
        ),
        (
            "À l'initiative du RTES, une journée d'échanges s'est tenue le 3 mai 2023 à Lille.",
            [("rtes", "organises", "journee-d-echanges")],
        ),
        (
            "Le webinaire du 3 mars, animé par le RTES, portait sur les Scic.",
            [("rtes", "organises", "webinaire")],
        ),
        ("Le forum se tient à Angers. Le prix est à l'initiative des élèves.", []),
        ("La Ville d'Angers agit à l'initiative de la Cress Bretagne.", []),
    ],
)
def test_who_takes_the_initiative_of_an_event_holds_it(text: str, claims: list[tuple[str, ...]]) -> None:
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Le forum se tiendra le 3 mars à Lyon, avec la participation de l'Avise et de France Active.",
            [
                ("avise", "participatesIn", "forum", "Planned"),
                ("france-active", "participatesIn", "forum", "Planned"),
            ],
        ),
        (
            "Le colloque s'est tenu en présence de Jeanne Morvan, élue de Dole.",
            [("jeanne-morvan", "participatesIn", "colloque")],
        ),
        (
            "Le webinaire du 3 mars, avec Jeanne Morvan, portait sur les Scic.",
            [("jeanne-morvan", "participatesIn", "webinaire")],
        ),
        (
            "Le forum, ouvert par Jeanne Morvan, a réuni 200 personnes.",
            [("jeanne-morvan", "participatesIn", "forum")],
        ),
        (
            "La table ronde sera modérée par Paul Dumas.",
            [("paul-dumas", "participatesIn", "table-ronde", "Planned")],
        ),
        (
            "Sont intervenus au cours du colloque l'Avise et le RTES.",
            [("avise", "participatesIn", "colloque"), ("rtes", "participatesIn", "colloque")],
        ),
        ("Le forum s'est déroulé sans la participation de l'Avise.", []),
        ("La Ville de Dole a adopté son plan en présence de Jeanne Morvan.", []),
        ("Jeanne Morvan est partie avec Paul Dumas.", []),
    ],
)
def test_who_speaks_at_an_event_or_is_said_to_be_there_takes_part(
    text: str, claims: list[tuple[str, ...]]
) -> None:
    assert said(text) == claims


def test_a_part_of_a_programme_that_a_person_holds_makes_them_take_part_in_the_event() -> None:
    text = "PROGRAMME\nForum des achats responsables\n12 juin 2025, Dole\n\n9 h – Ouverture par Jeanne Morvan"
    assert said(text) == [("jeanne-morvan", "participatesIn", "forum-des-achats-responsables", "Planned")]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Le forum s'ouvre. Y participaient Jeanne Morvan, élue de Dole, ainsi que l'association Haut Pré.",
            [("haut-pre", "participatesIn", "forum"), ("jeanne-morvan", "participatesIn", "forum")],
        ),
        (
            "L'enquête en ligne conduite par l'Avise aide les élus.",
            [("avise", "organises", "enquete")],
        ),
        ("D'après le recensement 2023 de l'Avise, il y en a dix.", [("avise", "organises", "recensement")]),
    ],
)
def test_the_last_of_a_list_a_bare_complement_and_a_year_do_not_part_an_event_from_its_people(
    text: str, claims: list[tuple[str, ...]]
) -> None:
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Le congrès annuel, organisé par l'Avise, a réuni cent personnes.",
            [("avise", "organises", "congres-annuel")],
        ),
        (
            "Un voyage d'étude à Bilbao, organisé par le RTES, a eu lieu en mars 2023.",
            [("rtes", "organises", "voyage-d-etude")],
        ),
        (
            "Un séminaire de la Cress Bretagne, organisé à Angers par l'Avise, a eu lieu en mars 2023.",
            [("avise", "organises", "seminaire"), ("cress-bretagne", "organises", "seminaire")],
        ),
        ("Le RTES, accueilli par la Ville d'Angers, recrute.", []),
    ],
)
def test_an_event_is_held_over_the_place_or_owner_that_parts_it_from_its_participle(
    text: str, claims: list[tuple[str, ...]]
) -> None:
    assert said(text) == claims
