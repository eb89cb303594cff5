"""What fields, lists and the head of minutes say, as whole lists of claims."""

from collections.abc import Callable

import pytest

from extract.pipeline import read_document
from extract.records import Document

Said = tuple[str, str, str, str]


def claims(text: str) -> set[Said]:
    found = read_document(Document("x", "x.txt", "", text, date="2024-06-01")).claims
    return {(c.subject.rsplit("/")[-1], c.relation, c.object.rsplit("/")[-1], c.modality) for c in found}


ENTRY = """La Fabrique des Lices
Statut : association loi 1901
Création : 2017
Membres fondateurs : Coop'Art, Les Mains à la pâte
Avec le soutien de : Rennes Métropole et la Région Bretagne
Thématiques : réemploi, alimentation durable
Réseaux : RTES (depuis 2019)
"""
FUNDED = """Associations subventionnées par la Ville de Lannion
- Le Potager : 4 000 €
- Radio Trégor : pas de subvention
"""
WINNERS = """Les lauréats 2023 de l'appel à projets « Quartiers en commun »
• L'Atelier bleu (12 000 €)
• Récup'Ouest, recyclerie
"""
MINUTES = """COMPTE-RENDU
Conseil d'administration de l'association Les Ateliers du Gué
Mardi 12 mars 2024, Lorient

Étaient présents : Jeanne Morvan (présidente)
Excusés : Lorient Agglomération
"""
PROGRAMME = """INVITATION
Forum de la coopération
Intervenants : Jean Le Bris, maire de Guérande ; Anne Morel
"""


def test_an_entry_says_who_founds_supports_and_joins_the_body_above() -> None:
    assert claims(ENTRY) >= {
        ("la-fabrique-des-lices", "foundedOn", "2017", "Asserted"),
        ("coop-art", "memberOf", "la-fabrique-des-lices", "Asserted"),
        ("les-mains-a-la-pate", "memberOf", "la-fabrique-des-lices", "Asserted"),
        ("rennes-metropole", "supports", "la-fabrique-des-lices", "Asserted"),
        ("region-bretagne", "supports", "la-fabrique-des-lices", "Asserted"),
        ("la-fabrique-des-lices", "addresses", "reemploi", "Asserted"),
        ("la-fabrique-des-lices", "memberOf", "rtes", "Asserted"),
    }


def test_a_list_below_the_giver_says_whom_it_funds_and_whom_it_does_not() -> None:
    assert {c for c in claims(FUNDED) if c[1] == "funds"} == {
        ("ville-de-lannion", "funds", "le-potager", "Asserted"),
        ("ville-de-lannion", "funds", "radio-tregor", "Negated"),
    }


def test_winners_are_funded_where_an_amount_says_so() -> None:
    assert {c for c in claims(WINNERS) if c[1] in {"funds", "supports", "benefitsFrom"}} == {
        ("quartiers-en-commun", "funds", "l-atelier-bleu", "Asserted"),
        ("recup-ouest", "benefitsFrom", "quartiers-en-commun", "Asserted"),
    }


def test_minutes_name_their_meeting_its_host_date_and_who_was_there() -> None:
    meeting = "x-conseil-d-administration"
    assert claims(MINUTES) == {
        ("les-ateliers-du-gue", "organises", meeting, "Asserted"),
        (meeting, "date", "2024-03-12", "Asserted"),
        (meeting, "locatedIn", "lorient", "Asserted"),
        ("jeanne-morvan", "participatesIn", meeting, "Asserted"),
        ("jeanne-morvan", "holdsRole", "les-ateliers-du-gue", "Asserted"),
        ("lorient-agglomeration", "participatesIn", meeting, "Negated"),
    }


def test_speakers_of_an_invitation_are_planned_and_their_towns_do_not_speak() -> None:
    assert {c for c in claims(PROGRAMME) if c[1] == "participatesIn"} == {
        ("jean-le-bris", "participatesIn", "x-forum-de-la-cooperation", "Planned"),
        ("anne-morel", "participatesIn", "x-forum-de-la-cooperation", "Planned"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Partenaires : la réunion a eu lieu avec les habitants, qui demandent un local.",
        "Contact presse : Léa Fontanel",
        "Lieu : Nantes",
        "Partenaires : aucun à ce jour",
        "Accueil > Ville de Brest > RTES\nSuivez-nous : RTES, Avise",
    ],
)
def test_a_field_without_a_body_or_a_value_says_nothing(text: str) -> None:
    assert claims(text) == set()


def test_a_claim_of_an_item_has_its_evidence_in_the_item() -> None:
    text = "La Ville de Rennes finance :\n- l'association Le Temps des Cerises ;\n- la recyclerie La Belle Déchette.\n"
    found = read_document(Document("x", "x.txt", "", text, date="2024-06-01")).claims
    said = {text[e.start : e.end] for c in found if c.relation == "funds" for e in c.evidence}
    assert said == {
        "Ville de Rennes finance",
        "association Le Temps des Cerises",
        "recyclerie La Belle Déchette",
    }


DATED = """Appel à projets « Tremplin rural »
Date limite de dépôt des dossiers : 30 septembre 2023
"""
LEVERED = """La Coop du Marais
Statut : Scic
Ouverture : mai 2019
Leviers : labellisation ; sensibilisation
Dispositifs : clauses sociales
"""


def test_a_deadline_of_a_form_dates_the_call_above() -> None:
    found = read_document(Document("x", "x.txt", "", DATED, date="2024-06-01")).claims
    assert [claim.object for claim in found if claim.relation == "date"] == ["../2023-09-30"]


def test_an_opening_founds_the_body_above_and_its_levers_are_those_it_uses() -> None:
    assert {c[1:3] for c in claims(LEVERED) if c[0] == "la-coop-du-marais"} >= {
        ("foundedOn", "2019-05"),
        ("usesLever", "sensibilisation"),
        ("usesLever", "clauses-sociales-insertion"),
    }


CARD = """PORTRAIT
Bois d'Amont, une scierie partagée
La Scic Bois d'Amont rassemble des forestiers.
En bref
Création : 2017
Statut : Scic SA
Réseaux : Fédération des Scop du Jura
"""
DASHED = """Tiers-lieu La Verrière
Création – 2019
Financeurs – Région Bretagne, Fondation Ardoise
"""
TABLE = """Scic Tramontane
| Création | 2014 |
| Financeurs | Région Bretagne, Ademe |
"""
BARE = """L'Atelier des Communs
L'Atelier des Communs forme des coopérateurs.
Ils nous soutiennent
Région Bretagne
Fondation Ardoise (Lorient)
La Nef
"""
WON = """Le Département de la Sarthe lance l'appel à projets « Sarthe solidaire ».
Ils ont été lauréats en 2021
La Bécane (La Flèche)
Les Cuisines du Loir, à Vaas
"""


def test_an_identity_card_speaks_of_the_body_of_the_page_and_a_legal_form_is_no_body() -> None:
    assert claims(CARD) == {
        ("bois-d-amont", "foundedOn", "2017", "Asserted"),
        ("bois-d-amont", "memberOf", "federation-des-scop-du-jura", "Asserted"),
    }


def test_a_dash_or_a_cell_parts_a_label_from_its_values_as_a_colon_does() -> None:
    assert {c[:3] for c in claims(DASHED)} >= {
        ("tiers-lieu-la-verriere", "foundedOn", "2019"),
        ("region-bretagne", "funds", "tiers-lieu-la-verriere"),
        ("fondation-ardoise", "funds", "tiers-lieu-la-verriere"),
    }
    assert {c[:3] for c in claims(TABLE)} == {
        ("scic-tramontane", "foundedOn", "2014"),
        ("region-bretagne", "funds", "scic-tramontane"),
        ("ademe", "funds", "scic-tramontane"),
    }


def test_lines_without_a_bullet_below_the_name_of_a_list_are_its_members() -> None:
    assert {c for c in claims(BARE) if c[1] == "supports"} == {
        (who, "supports", "atelier-des-communs", "Asserted")
        for who in ("region-bretagne", "ardoise", "la-nef")
    }
    assert {c for c in claims(WON) if c[1] == "supports"} == {
        ("departement-de-la-sarthe", "supports", who, "Asserted")
        for who in ("la-becane", "les-cuisines-du-loir")
    }


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Avec le soutien de la Fondation Ardoise et de l'Ademe",
            {
                ("fondation-ardoise", "supports", "quartiers-vivants"),
                ("ademe", "supports", "quartiers-vivants"),
            },
        ),
        ("Soutenu par la Région Bretagne", {("region-bretagne", "supports", "quartiers-vivants")}),
        ("Porté par le RTES", {("rtes", "implements", "quartiers-vivants")}),
        ("Porté par le RTES, un lieu à part", set()),
    ],
)
def test_a_line_that_is_one_phrase_is_a_field_without_a_colon(
    line: str, said: set[tuple[str, str, str]]
) -> None:
    found = claims(f"Appel à projets « Quartiers vivants »\n{line}\n")
    assert {c[:3] for c in found if c[1] in {"supports", "implements", "cooperatesWith"}} == said


def test_a_line_that_begins_with_a_preposition_names_no_body() -> None:
    text = "En lien avec la Ville de Brest\nFinanceurs : Ademe\n"
    assert not [c for c in claims(text) if "en-lien" in c[0] + c[2]]


def test_an_office_that_labels_a_person_is_held_at_the_body_of_the_page_and_a_contact_is_none() -> None:
    page = "La Scop Balise\nLa Scop Balise conseille. La Scop Balise forme.\n"
    assert claims(page + "Direction : Paul Verdier\nContact : Anne Morel\n") == {
        ("paul-verdier", "holdsRole", "balise", "Asserted")
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "La Scic Rebond fête ses dix ans\n\nNos partenaires : la Ville de Dole et la Macif",
            {("rebond", "ville-de-dole"), ("macif", "rebond")},
        ),
        (
            "Fonds Tremplin\n\nDispositif porté par la Région Bretagne\nAvec le soutien de la Macif",
            {("macif", "tremplin")},
        ),
        ("Les lauréats 2024\n\nLa Bécane à Jules (Crest)\nLes Cuisines bleues, à Nyons", set()),
    ],
)
def test_a_field_is_of_what_heads_the_page_and_not_of_who_did_something_to_it(
    text: str, said: set[tuple[str, str]]
) -> None:
    found = {(s, o) for s, relation, o, _ in claims(text) if relation in {"cooperatesWith", "supports"}}
    assert {tuple(sorted(pair)) for pair in found} == {tuple(sorted(pair)) for pair in said}


def test_who_contributed_to_a_publication_published_it() -> None:
    text = "Guide de la coopération\n\nOnt contribué à ce guide : Léa Brunet (rédaction), Omar Vasseur"
    assert {s for s, relation, *_ in claims(text) if relation == "publishes"} == {
        "lea-brunet",
        "omar-vasseur",
    }


PRIZES = """La Fondation Orme récompense
Grand prix – 60 000 €
LES JARDINS BLEUS (Jura)
Membres du RTES, ils cultivent.

Prix du public
LA CANTINE ROUGE

Prix Essaimage – 5 000 €
Scop Tilia : 14 greniers, dont un en Allier
"""


def test_a_body_gives_its_prizes_to_the_names_below_them() -> None:
    assert {c[:3] for c in claims(PRIZES) if c[1] in {"funds", "supports"}} == {
        ("fondation-orme", "funds", "les-jardins-bleus"),
        ("fondation-orme", "supports", "la-cantine-rouge"),
        ("fondation-orme", "funds", "tilia"),
    }


@pytest.mark.parametrize(
    "line",
    [
        "Partenaires : la Macif – la fédération Orme – le réseau Canopée",
        "Partenaires\n- la Macif ; la fédération Orme ; le réseau Canopée",
    ],
)
def test_names_in_one_row_are_each_a_value(line: str) -> None:
    text = f"Scic Rebond\nCréation : 2017\n{line}\n"
    said = {(s, o) for s, p, o, _ in claims(text) if p == "cooperatesWith"}
    ends = {end for pair in said for end in pair}
    assert ends == {"scic-rebond", "macif", "orme", "canopee"}


@pytest.mark.parametrize(
    "label", ["Nouveaux adhérents :", "Ont été admis comme membres :", "Deux nouveaux membres :"]
)
def test_new_members_are_members_of_whose_page_it_is(label: str) -> None:
    text = f"Le réseau Canopée fédère les tiers-lieux.\n{label} la Scic Rebond, la Scop Mélèze."
    document = Document("x", "x.txt", "", text, publisher="Réseau Canopée", date="2024-06-01")
    found = read_document(document).claims
    members = {
        (c.subject.rsplit("/")[-1], c.object.rsplit("/")[-1]) for c in found if c.relation == "memberOf"
    }
    assert members == {("rebond", "canopee"), ("meleze", "canopee")}


def test_a_town_behind_the_name_of_a_member_is_none(claims_of: Callable[[str], set[tuple[str, ...]]]) -> None:
    said = claims_of(
        "Le Réseau Liane\n\nMembres du Réseau Liane\n- Scop Balise, Rennes\n- La Bécane, Brest\n"
    )
    assert {c[0] for c in said if c[1] == "memberOf"} == {"balise", "la-becane"}


def test_kinds_of_bodies_are_no_beneficiaries(claims_of: Callable[[str], set[tuple[str, ...]]]) -> None:
    text = (
        "Le Département de la Creuse lance le fonds « Élan ».\n\nBénéficiaires\n- Associations employeuses\n"
    )
    assert {c for c in claims_of(text) if c[1] in {"supports", "funds"}} == set()
