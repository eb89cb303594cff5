"""Dates of things and founding days of bodies, as whole sentences and lines say them."""

from __future__ import annotations

import pytest

from extract.pipeline import read_document
from extract.records import Document


def dates(text: str, date: str | None = "2024-06-01") -> set[tuple[str, str, str]]:
    """The dates that a text gives: relation, EDTF, modality."""
    found = read_document(Document("note", "note.txt", "", text, None, None, date))
    return {(c.relation, c.object, c.modality) for c in found.claims if c.relation in {"date", "foundedOn"}}


MADE = [
    (
        "Le RTES et la Macif ont signé en mai l'acte de création du fonds « Élan ».",
        ("date", "2024-05", "Asserted"),
    ),
    ("La Région a lancé en 2018 le fonds « Élan rural ».", ("date", "2018", "Asserted")),
    ("Le fonds « Élan rural », lancé par la Région en 2018, aide 12 Scic.", ("date", "2018", "Asserted")),
    ("Créé en 2019 par la Ville, le fonds Tremplin est doté de 2 M€.", ("date", "2019", "Asserted")),
    (
        "Le prix « Semis » que la CRESS a remis en avril récompense des projets.",
        ("date", "2024-04", "Asserted"),
    ),
    (
        "C'est le 21 mai 2021 que la Ville a adopté la feuille de route ESS.",
        ("date", "2021-05-21", "Asserted"),
    ),
    ("En mars 2025, l'Avise publiera un guide du mécénat.", ("date", "2025-03", "Planned")),
    ("Un séminaire sur le foncier se tiendra à Dole le 3 octobre 2024.", ("date", "2024-10-03", "Planned")),
    ("La conférence régionale aura lieu le 12 juin 2025.", ("date", "2025-06-12", "Planned")),
    (
        "La mise en ligne, le 7 avril 2021, du guide « Acheter autrement » a aidé.",
        ("date", "2021-04-07", "Asserted"),
    ),
]


@pytest.mark.parametrize(("text", "said"), MADE)
def test_a_verb_of_making_or_holding_dates_its_object(text: str, said: tuple[str, str, str]) -> None:
    assert dates(text) == {said}


FOUNDED = [
    ("L'association Les Deux Rives est née en 2016.", "2016"),
    (
        "Fondée le 12 octobre 2003 à Vannes par six élus, l'association Les Deux Rives aide les villes.",
        "2003-10-12",
    ),
    ("Banque coopérative née en 1893, le Crédit Coopératif soutient la Scic.", "1893"),
    ("La création en octobre 2018 de l'association Les Deux Rives a compté.", "2018-10"),
    ("La Scic Haut Pré, qu'a créée en 2017 l'association Les Deux Rives, livre des repas.", "2017"),
]


@pytest.mark.parametrize(("text", "day"), FOUNDED)
def test_a_body_is_founded_when_it_is_said_to_be_born_or_created(text: str, day: str) -> None:
    assert dates(text) == {("foundedOn", day, "Asserted")}


NAMES = [
    ("Le plan d'actions ESS 2023-2027 est voté.", {("date", "2023/2027", "Asserted")}),
    ("Le webinaire du 19 juin 2024 portait sur les Scic.", {("date", "2024-06-19", "Asserted")}),
    ("Le guide « Acheter autrement » (2018) est épuisé.", {("date", "2018", "Asserted")}),
    ("L'appel à projets « Semis » (clos le 15/09/2024) est doté.", {("date", "../2024-09-15", "Asserted")}),
    ("La loi du 31 juillet 2014 définit l'économie sociale.", {("date", "2014-07-31", "Asserted")}),
]


@pytest.mark.parametrize(("text", "said"), NAMES)
def test_a_time_that_completes_a_name_dates_it(text: str, said: set[tuple[str, str, str]]) -> None:
    assert dates(text) == said


LINES = [
    ("2013 – Lancement, par la Région, d'un appel à projets « Semis ».", {("date", "2013", "Asserted")}),
    ("Juin 2011 – Tenue des Assises du réemploi, à Dole.", {("date", "2011-06", "Asserted")}),
    ("De 2017 à 2020 – Plus aucun prix n'est remis.", set()),
    ("Calendrier :\n- Webinaire d'information : 19 mai 2021, 14 h\n", {("date", "2021-05-19", "Asserted")}),
]


@pytest.mark.parametrize(("text", "said"), LINES)
def test_a_line_of_a_chronology_or_an_agenda_dates_what_it_names(
    text: str, said: set[tuple[str, str, str]]
) -> None:
    assert dates(text) == said


NOTHING = [
    "La Ville est membre du RTES depuis 2018.",
    "Le réseau comptait 62 membres en 2019.",
    "Guy, né le 11 février 1955, dirigeait l'usine.",
    "L'Avise travaille avec le RTES depuis 2012.",
    "En 2022, la Région a soutenu 40 associations.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_time_beside_another_verb_dates_nothing(text: str) -> None:
    assert dates(text) == set()


def test_an_invitation_dates_the_event_that_it_is_for() -> None:
    text = "Rendez-vous le 3 juillet 2024 à Dijon pour le Forum des Scic."
    assert dates(text) == {("date", "2024-07-03", "Planned")}


@pytest.mark.parametrize(
    "text",
    [
        "Le Plan local d'insertion, conclu pour la période 2019-2023, aide les élus.",
        "L'Avise a présenté le bilan du Plan local d'insertion, pour la période 2019-2023.",
        "Le Plan local d'insertion 2019-2023 aide les élus.",
    ],
)
def test_the_period_beside_a_plan_is_its_own(text: str) -> None:
    assert dates(text) == {("date", "2019/2023", "Asserted")}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "L'Avise prépare le programme « Pas à pas ». Lancement : mai 2025.",
            {("date", "2025-05", "Asserted")},
        ),
        ("L'Avise prépare le programme « Pas à pas ».\n\nSalle bleue\n\nLancement : mai 2025.", set()),
    ],
)
def test_a_field_in_running_text_dates_the_device_named_last_before(
    text: str, said: set[tuple[str, str, str]]
) -> None:
    assert dates(text) == said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Le forum de la coopérative Orme, qui se déroulera le 5 octobre à Gray, sera payant.",
            ("date", "2024-10-05", "Planned"),
        ),
        (
            "Les résultats seront présentés le 16 novembre lors d'un colloque.",
            ("date", "2024-11-16", "Planned"),
        ),
        (
            "Le rapport « Agir ici », qui sera rendu public en décembre, compte 80 pages.",
            ("date", "2024-12", "Planned"),
        ),
        ("Le colloque « Relier » (Grenoble, octobre 2018) fut suivi.", ("date", "2018-10", "Asserted")),
        ("S'est tenue le 5 mars la première édition du forum Relier.", ("date", "2024-03-05", "Asserted")),
    ],
)
def test_a_time_dates_what_a_relative_or_an_occasion_leads_to(text: str, found: tuple[str, str, str]) -> None:
    assert dates(text) == {found}


LINES = [
    ("2018 : création de l'association Les Deux Rives.", {("foundedOn", "2018", "Asserted")}),
    ("2017. Ouverture du tiers-lieu La Lampisterie.", {("foundedOn", "2017", "Asserted")}),
    ("2018 : l'association Les Deux Rives est créée.", {("foundedOn", "2018", "Asserted")}),
    ("2020 – La Scic Haut Pré crée l'association Les Deux Rives.", {("foundedOn", "2020", "Asserted")}),
    ("Mars 2018 | Naissance de la Scic Haut Pré.", {("foundedOn", "2018-03", "Asserted")}),
    ("2019. Lancement du festival « Marelle ».", {("date", "2019", "Asserted")}),
    ("La Scic Haut Pré recrute. Création de postes : 2018.", set()),
    ("« Assises du vrac », en partenariat avec l'Avise, en mai 2025.", {("date", "2025-05", "Planned")}),
    ("Assises du vrac, à Brest, en mai 2023.", {("date", "2023-05", "Asserted")}),
    ("Assises du vrac à Brest, puis forum à Dole, en mai et juin 2023.", set()),
]


@pytest.mark.parametrize(("text", "said"), LINES)
def test_a_line_without_a_verb_is_dated_at_its_head_or_its_end(
    text: str, said: set[tuple[str, str, str]]
) -> None:
    assert dates(text) == said


ROUGH = [
    ("L'assemblée générale 2024 de l'Avise se tiendra le 26 juin.", ("date", "2024-06-26", "Planned")),
    ("L'assemblée générale 2023 de l'Avise s'est tenue.", ("date", "2023", "Asserted")),
    (
        "Le RTES et la Macif annoncent aujourd'hui le lancement du fonds « Élan ».",
        ("date", "2024-06-01", "Asserted"),
    ),
    (
        "Le 3 mai, 90 élus se sont retrouvés à Dole pour le forum de l'Avise.",
        ("date", "2024-05-03", "Asserted"),
    ),
]


@pytest.mark.parametrize(("text", "said"), ROUGH)
def test_the_day_said_is_given_and_not_the_year_of_the_name(text: str, said: tuple[str, str, str]) -> None:
    assert dates(text) == {said}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "L'étude sera présentée au forum « Demain », organisé par l'Avise les 19 et 20 novembre.",
            {("demain", "date", "2024-11-19/2024-11-20")},
        ),
        (
            "L'Avise a participé au forum « Demain », organisé par le RTES le 12 mars.",
            {("demain", "date", "2024-03-12")},
        ),
        ("La Ville de Nantes a ouvert en 2019 la recyclerie Vulpin.", {("vulpin", "foundedOn", "2019")}),
        ("La Ville de Nantes a ouvert en 2019 le capital de la Scic Rebond.", set()),
        (
            "La recyclerie Vulpin, que la Ville de Nantes ouvrira en 2025, recrute.",
            {("vulpin", "foundedOn", "2025")},
        ),
        ("La Ville de Nantes a accueilli en 2019 la recyclerie Vulpin.", set()),
    ],
)
def test_who_holds_or_opens_a_thing_does_not_hide_its_date(text: str, dates: set[tuple[str, ...]]) -> None:
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    said = {(c.subject.rsplit("/")[-1], c.relation, c.object) for c in found.claims}
    assert {c for c in said if c[1] in {"date", "foundedOn"}} == dates
