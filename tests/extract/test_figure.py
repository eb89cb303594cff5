"""Figures: French sentences of the field with every figure that is to be found in them."""

import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.figure import find
from extract.time import find as dates

CASES = [
    (
        "Le fonds, doté de 1,2 million d'euros, a soutenu 48 associations et 3 coopératives.",
        [("1200000", "EUR", "exact"), ("48", "association", "exact"), ("3", "coopérative", "exact")],
    ),
    (
        "Une subvention de 45 000 € HT est versée, contre 30 000 € l'année précédente.",
        [("45000", "EUR", "exact"), ("30000", "EUR", "exact")],
    ),
    (
        "Plus d'une centaine de bénévoles et quelque 25 salariés font vivre le lieu.",
        [("100", "bénévole", "at least"), ("25", "salarié", "about")],
    ),
    (
        "Le loyer ne doit pas dépasser 800 euros ; la surface est d'environ 450 m².",
        [("800", "EUR", "at most"), ("450", "m²", "about")],
    ),
    (
        "L'aide, plafonnée à 20 000 €, couvre jusqu'à 70 % des dépenses.",
        [("20000", "EUR", "at most"), ("70", "%", "at most")],
    ),
    (
        "Trente-deux communes ont signé la charte, dont quinze de moins de 2 000 habitants.",
        [("32", "commune", "exact"), ("15", "commune", "exact"), ("2000", "habitant", "at most")],
    ),
    (
        "Le réseau fédère 240 structures employeuses ; 87 d'entre elles sont des coopératives.",
        [("240", "structure", "exact"), ("87", "structure", "exact")],
    ),
    (
        "Adhérents : 63\nNombre de salariés : 12\nBudget annuel : 1,4 M€",
        [("63", "adhérent", "exact"), ("12", "salarié", "exact"), ("1400000", "EUR", "exact")],
    ),
    ("La part de l'ESS est passée de 9 à 11 % de l'emploi.", [("9", "%", "exact"), ("11", "%", "exact")]),
    (
        "Des prêts de 5 000 à 50 000 € sont accordés, entre 20 et 25 par an.",
        [("5000", "EUR", "at least"), ("50000", "EUR", "at most")],
    ),
    ("Les deux associations ont signé le 12 mai 2023 une convention de trois ans.", []),
    ("Ouvert de 9 h à 18 h 30, au 3e étage, 14 rue des Lilas, 35000 Rennes.", []),
    ("L'article 10 de la loi n° 2014-856, page 12, fiche 4 et annexe 2.", []),
    (
        "Au total, 1 250 repas ont été servis et 4,5 tonnes de denrées sauvées.",
        [("1250", "repas", "exact"), ("4.5", "tonne", "exact")],
    ),
    (
        "La foncière détient 6 ha de friches et 12 000 m² de bureaux.",
        [("6", "hectare", "exact"), ("12000", "m²", "exact")],
    ),
    (
        "15 des 22 métropoles disposent d'un schéma.",
        [("15", "métropole", "exact"), ("22", "métropole", "exact")],
    ),
    (
        "Sur 60 candidatures, 18 ont été retenues.",
        [("60", "candidature", "exact"), ("18", "candidature", "exact")],
    ),
    (
        "La motion est adoptée par 33 voix pour, 4 contre et 2 abstentions.",
        [("33", "voix", "exact"), ("4", "voix", "exact"), ("2", "abstention", "exact")],
    ),
    (
        "Le territoire compte 1,1 million d'habitants et près de 9 000 entreprises de l'ESS.",
        [("1100000", "habitant", "exact"), ("9000", "entreprise", "about")],
    ),
    (
        "Nous étions huit ; nous voilà 40 sociétaires.",
        [("8", "personne", "exact"), ("40", "sociétaire", "exact")],
    ),
    (
        "Le budget atteint 3,1 M€ en 2024, contre 2,7 en 2023.",
        [("3100000", "EUR", "exact"), ("2700000", "EUR", "exact")],
    ),
    (
        "Environ 1 200 salarié·e·s et 300 élu.es ont répondu.",
        [("1200", "salarié", "about"), ("300", "élu", "exact")],
    ),
    (
        "L'État apporte 2 Md€, dont 500 millions pour les quartiers.",
        [("2000000000", "EUR", "exact"), ("500000000", "EUR", "exact")],
    ),
    (
        "Vingt-cinq projets ont reçu 10 k€ chacun, soit 250 000€ au total.",
        [("25", "projet", "exact"), ("10000", "EUR", "exact"), ("250000", "EUR", "exact")],
    ),
    ("Le quorum est d'au moins dix administrateurs.", [("10", "administrateur", "at least")]),
    ("La collecte a dépassé 40 tonnes.", [("40", "tonne", "at least")]),
    (
        "Il faut réunir 12 à 15 partenaires au minimum.",
        [("12", "partenaire", "at least"), ("15", "partenaire", "at most")],
    ),
    ("Une entreprise sur cinq relève de l'ESS.", []),
    ("Pour la 4e année, le 2e prix revient à la Scop.", []),
    ("Appelez le 02 99 00 00 00 avant 17h.", []),
    (
        "Une dizaine de jours plus tard, une vingtaine d'habitants créaient le collectif.",
        [("20", "habitant", "about")],
    ),
    (
        "40 tiers-lieux, 6 travaux, 8 baux, 12 journaux locaux, 3 réseaux.",
        [
            ("40", "tiers-lieu", "exact"),
            ("6", "travail", "exact"),
            ("8", "bail", "exact"),
            ("12", "journal", "exact"),
            ("3", "réseau", "exact"),
        ],
    ),
    ("LES 10 ENGAGEMENTS DE LA VILLE", [("10", "engagement", "exact")]),
    (
        "La subvention s'élève à 7 500 € (6 000 € en 2022).",
        [("7500", "EUR", "exact"), ("6000", "EUR", "exact")],
    ),
    ("Le service emploie 4,5 ETP et 3 apprentis.", [("4.5", "ETP", "exact"), ("3", "apprenti", "exact")]),
    ("L'accompagnement dure 18 mois et coûte moins de 1 500 euros.", [("1500", "EUR", "at most")]),
    ("Les seuils sont fixés à 90 000 € HT pour les fournitures.", [("90000", "EUR", "at least")]),
    ("Chaque part sociale vaut 20 € ; l'association en détient 150.", [("20", "EUR", "exact")]),
    ("Quatre nouvelles ressourceries ouvriront, portant leur nombre à 19.", [("4", "ressourcerie", "exact")]),
    ("Le taux d'emploi des moins de 25 ans recule de 2 points.", [("2", "point", "exact")]),
    (
        "Le pôle regroupe une vingtaine de structures, soit quelque 180 emplois.",
        [("20", "structure", "about"), ("180", "emploi", "about")],
    ),
    (
        "Cofinancée à 60 % par le FSE+, l'action touche 1 300 personnes par an, dont 55 % de femmes.",
        [("60", "%", "exact"), ("1300", "personne", "exact"), ("55", "%", "exact")],
    ),
    ("Au moins une collectivité doit être associée ; trois sont déjà partantes.", []),
    (
        "La Ville met à disposition 3 locaux de 80 m² chacun.",
        [("3", "local", "exact"), ("80", "m²", "exact")],
    ),
    (
        "Deux millions d'euros ont été investis, hors foncier (400 000 €).",
        [("2000000", "EUR", "exact"), ("400000", "EUR", "exact")],
    ),
    (
        "Les dépenses éligibles vont de 2 000 euros à 15 000 euros.",
        [("2000", "EUR", "at least"), ("15000", "EUR", "at most")],
    ),
    (
        "L'apport minimum est de 500 €, le maximum de 5 000 €.",
        [("500", "EUR", "at least"), ("5000", "EUR", "at most")],
    ),
    ("150 participants au minimum sont attendus.", [("150", "participant", "at least")]),
    (
        "Le département compte 11,4 % d'emplois dans l'ESS, contre 10,5 % au niveau national.",
        [("11.4", "%", "exact"), ("10.5", "%", "exact")],
    ),
    ("Plus de la moitié des 86 répondants sont des associations.", [("86", "répondant", "exact")]),
    (
        "Un réseau de 1 800 bénévoles, 250 salariés et 40 antennes locales.",
        [("1800", "bénévole", "exact"), ("250", "salarié", "exact"), ("40", "antenne", "exact")],
    ),
    (
        "Elle réunit 7 collèges, 64 administrateurs et vise 100 nouveaux sociétaires d'ici 2026.",
        [("7", "collège", "exact"), ("64", "administrateur", "exact"), ("100", "sociétaire", "exact")],
    ),
    ("L'enveloppe passe de 1 à 1,5 M€.", [("1000000", "EUR", "exact"), ("1500000", "EUR", "exact")]),
    ("Montant : 12 500 euros TTC", [("12500", "EUR", "exact")]),
    ("Le taux de retour à l'emploi, de 48 %, dépasse la moyenne.", [("48", "%", "exact")]),
    ("Pas moins de 320 dossiers ont été déposés.", [("320", "dossier", "at least")]),
    (
        "Le capital est réparti entre 4 collèges : salariés (40 %), usagers (35 %), partenaires (25 %).",
        [("4", "collège", "exact"), ("40", "%", "exact"), ("35", "%", "exact"), ("25", "%", "exact")],
    ),
    (
        "Nos 12 fermes approvisionnent 45 cantines, soit 6 000 couverts par jour.",
        [("12", "ferme", "exact"), ("45", "cantine", "exact"), ("6000", "couvert", "exact")],
    ),
    (
        "3 appels à manifestation d'intérêt, 2 chefs de projet, 5 lauréates",
        [
            ("3", "appel à manifestation d'intérêt", "exact"),
            ("2", "chef de projet", "exact"),
            ("5", "lauréate", "exact"),
        ],
    ),
    ("Il a fallu dix-huit mois et 14 réunions.", [("14", "réunion", "exact")]),
    (
        "Une aide de 1 500 à 3 000 euros par emploi créé, limitée à 10 emplois.",
        [("1500", "EUR", "at least"), ("3000", "EUR", "at most"), ("10", "emploi", "at most")],
    ),
    (
        "Le territoire (320 000 hab., 43 communes) s'étend sur 1 250 km².",
        [("320000", "habitant", "exact"), ("43", "commune", "exact"), ("1250", "km²", "exact")],
    ),
    ("Les salariés étaient 8 en 2019 ; ils sont 21 aujourd'hui.", []),
    (
        "Le groupe pèse 35 millions d'euros de chiffre d'affaires pour 600 équivalents temps plein.",
        [("35000000", "EUR", "exact"), ("600", "ETP", "exact")],
    ),
    (
        "Le projet concerne 120 logements, dont 30 % de logements sociaux.",
        [("120", "logement", "exact"), ("30", "%", "exact")],
    ),
    ("Six territoires expérimentent la démarche ; quatre autres suivront.", [("6", "territoire", "exact")]),
    (
        "Un millier de visiteurs et deux cents exposants sont venus.",
        [("1000", "visiteur", "about"), ("200", "exposant", "exact")],
    ),
    ("Résolution 3 : adoptée à l'unanimité des 28 voix.", [("28", "voix", "exact")]),
    ("Axe 2 – Objectif 4 : accompagner 15 communes", [("15", "commune", "exact")]),
    (
        "Le fonds a reçu 212 demandes et en a retenu 57.",
        [("212", "demande", "exact"), ("57", "demande", "exact")],
    ),
    (
        "12 lauréats ont été désignés parmi 78 candidats, pour une enveloppe de 0,6 M€.",
        [("12", "lauréat", "exact"), ("78", "candidat", "exact"), ("600000", "EUR", "exact")],
    ),
    (
        "Près de 40 % des 150 structures interrogées, soit une soixantaine, emploient moins de 10 salariés.",
        [("40", "%", "about"), ("150", "structure", "exact"), ("10", "salarié", "at most")],
    ),
]

PIECES = st.sampled_from([
    *("12", "1 250", "2,5", "M€", "€", "%", "projets", "membres", "plus de", "environ", "de"),
    *("à", "entre", "et", "contre", "sur", "une trentaine", "deux", "cent", "millions d'euros"),
    *("en 2021", "(", ")", ".", ";", "\n", "le nombre de", "d'entre elles", "salarié·e·s"),
    *("en détient", "voix pour", "İ", "m²", "hab.", "nous étions"),
])


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_every_figure_of_a_sentence_is_found(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = find(text, dates(text, "2024-05-01"))
    assert [(figure.value, figure.unit, figure.bound) for figure in found] == expected


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Le lieu accueille plus de 600 membres engagés.", "plus de 600 membres"),
        ("Un montant total de 768 200€ est mobilisé.", "768 200€"),
        ("On compte 281 acheteurs environ.", "281 acheteurs environ"),
        ("Une bonne vingtaine de coopératives ont répondu.", "Une bonne vingtaine de coopératives"),
        ("L'aide va jusqu'à 5\u00a0% du coût.", "jusqu'à 5\u00a0%"),
        ("Près d'un million d'euros ont été réunis.", "Près d'un million d'euros"),
    ],
)
def test_a_figure_spans_its_number_its_unit_and_what_says_how_exact_it_is(text: str, quote: str) -> None:
    (figure,) = find(text, ())
    assert text[figure.start : figure.end] == quote


def test_french_spacing_makes_no_difference() -> None:
    forms = [
        "2 750 000 €",
        "2\u00a0750\u00a0000\u00a0€",
        "2\u202f750\u202f000€",
        "2.750.000 euros",
        "2,75 M€",
        "2,75 millions d’euros",
    ]
    assert {(figure.value, figure.unit) for form in forms for figure in find(form, ())} == {
        ("2750000", "EUR")
    }


def test_a_number_inside_a_date_is_no_figure() -> None:
    text = "Entre 2015 et 2018, en 2019 structures."
    assert find(text, dates(text, None)) == ()


def test_a_bound_between_two_figures_is_that_of_the_second() -> None:
    found = find("12 M€ environ 15 M€", ())
    assert [(f.value, f.bound) for f in found] == [("12000000", "exact"), ("15000000", "about")]


@given(st.lists(PIECES | st.text(max_size=4), max_size=30))
def test_figures_are_in_order_apart_and_canonical_in_any_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    figures = find(text, dates(text, "2024"))
    assert all(0 <= figure.start < figure.end <= len(text) for figure in figures)
    assert all(first.end <= second.start for first, second in pairwise(figures))
    assert all(figure.value == format(Decimal(figure.value).normalize(), "f") for figure in figures)
    assert all(
        figure.unit and figure.bound in {"exact", "at least", "at most", "about"} for figure in figures
    )


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "111 ",
        "12 projets ",
        "contre 5 ",
        "cent ",
        "de 5 à ",
        "plus de ",
        "(5 en 2021) ",
        "1,",
        "é",
    ],
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    began = time.process_time()
    find(text, ())
    assert time.process_time() - began < 10
