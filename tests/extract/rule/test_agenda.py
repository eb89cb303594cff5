"""What lines of agendas and programmes say without a verb, as whole lists of claims."""

import pytest

from extract.pipeline import read_document
from extract.records import Document

Said = tuple[str, str, str, str]


def claims(text: str) -> set[Said]:
    found = read_document(Document("x", "x.txt", "", text, date="2024-02-01")).claims
    return {
        (
            c.subject.rsplit("/")[-1],
            c.relation,
            c.object.rsplit("id/")[-1].partition("/")[2] if "id/" in c.object else c.object,
            c.modality,
        )
        for c in found
    }


LETTER = """LA LETTRE DU RÉSEAU LIEN
Le Réseau Lien réunit les acteurs locaux.
5 janvier – Quimper
Petit-déjeuner « Payer juste », proposé par la Scop Balise et l'Adess
18 mars – Brest
Assemblée générale du Réseau Lien
"""
MONTH = """> Mercredi 13 novembre 2024, 18 h 30, Quimper : conférence « Payer juste », par l'économiste Luc Ferrand
> Samedi 16 novembre 2024, halle aux grains : ciné-débat, organisé par la Scop Balise
> Jeudi 28 novembre 2024 : visite de la ressourcerie La Remise (complet)
"""
DAY = """Journée régionale des tiers-lieux
Le 12 mars 2023, à Niort
10 h : ouverture par Anne Le Dantec, maire de Saintes
11 h : table ronde avec la Scop Balise et l'association Les Toits
Atelier 1 – Sourcer : animé par Lucie Maréchal (Ville de Niort), avec les témoignages de la Scic Tramontane et du RTES
Intervenants : Karim Bensaïd (Fondation Ardoise), Paul Verdier
"""


def test_a_line_with_a_day_and_a_place_dates_and_places_the_event_of_the_next_line() -> None:
    breakfast, meeting = "payer-juste", "x-assemblee-generale"
    assert claims(LETTER) == {
        (breakfast, "date", "2024-01-05", "Asserted"),
        (breakfast, "locatedIn", "quimper", "Asserted"),
        ("balise", "organises", breakfast, "Asserted"),
        ("adess", "organises", breakfast, "Asserted"),
        (meeting, "date", "2024-03-18", "Planned"),
        (meeting, "locatedIn", "brest", "Planned"),
        ("reseau-lien", "organises", meeting, "Asserted"),
    }


def test_an_item_dates_its_event_past_hour_and_room_and_names_who_speaks() -> None:
    talk, film, visit = "payer-juste", "x-cine-debat", "x-visite"
    assert claims(MONTH) == {
        (talk, "date", "2024-11-13", "Planned"),
        (talk, "locatedIn", "quimper", "Planned"),
        ("luc-ferrand", "participatesIn", talk, "Planned"),
        (film, "date", "2024-11-16", "Planned"),
        ("balise", "organises", film, "Asserted"),
        (visit, "date", "2024-11-28", "Planned"),
        (visit, "locatedIn", "la-remise", "Planned"),
    }


def test_parts_of_a_programme_name_who_takes_part_in_them_or_in_the_event_of_the_title() -> None:
    day = "x-journee-regionale-des-tiers-lieux"
    assert {(who, event) for who, relation, event, _ in claims(DAY) if relation == "participatesIn"} == {
        ("anne-le-dantec", day),
        ("balise", "x-table-ronde"),
        ("les-toits", "x-table-ronde"),
        ("lucie-marechal", "x-atelier"),
        ("tramontane", "x-atelier"),
        ("rtes", "x-atelier"),
        ("karim-bensaid", day),
        ("paul-verdier", day),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Le 5 mars, la Ville de Brest a voté. Une conférence avait eu lieu sans la Scop Balise.",
        "2019 : la conférence parle de Brest.",
        "Atelier de réparation : apportez vos vélos, la Scop Balise les garde.",
    ],
)
def test_running_text_is_no_agenda(text: str) -> None:
    assert not [c for c in claims(text) if c[1] in {"participatesIn", "locatedIn"}]


HEADS = """AGENDA
3/04 – Quimper, halle aux grains : soirée d'ouverture
9/04 – Brest : speed-meeting entre acheteurs et Scic, à l'initiative de la Scop Balise
Lorient, 14 avril 2024 : forum des tiers-lieux
Samedi 20 avril | Vannes | Braderie de printemps
27 avril 2024, en visio — Petit-déj' « Payer juste » avec la Scop Balise
12 et 13 octobre, Carhaix : salon du vrac
"""


def test_the_head_of_a_line_may_be_digits_begin_with_a_town_or_end_in_a_dash() -> None:
    said = {(s.rsplit("x-")[-1], relation, o) for s, relation, o, _ in claims(HEADS)}
    assert {c for c in said if c[1] in {"date", "locatedIn"}} == {
        ("soiree-d-ouverture", "date", "2024-04-03"),
        ("soiree-d-ouverture", "locatedIn", "quimper"),
        ("speed-meeting", "date", "2024-04-09"),
        ("speed-meeting", "locatedIn", "brest"),
        ("forum-des-tiers-lieux", "date", "2024-04-14"),
        ("forum-des-tiers-lieux", "locatedIn", "lorient"),
        ("braderie-de-printemps", "date", "2024-04-20"),
        ("braderie-de-printemps", "locatedIn", "vannes"),
        ("payer-juste", "date", "2024-04-27"),
        ("salon-du-vrac", "date", "2024-10-12/2024-10-13"),
        ("salon-du-vrac", "locatedIn", "carhaix"),
    }


def test_guests_may_be_listed_after_a_colon() -> None:
    line = (
        "18/03 – Brest : table ronde « Payer juste » ; intervenants : La Balise (monnaie locale), le RTES\n"
    )
    assert {c[0] for c in claims("Agenda\n" + line) if c[1] == "participatesIn"} == {"la-balise", "rtes"}


def test_an_event_before_its_day_has_its_place_after_the_hour() -> None:
    said = claims("Agenda\nConférence de presse : mardi 12 mars, 10 h, Brest\n")
    assert said == {
        ("x-conference-de-presse", "date", "2024-03-12", "Planned"),
        ("x-conference-de-presse", "locatedIn", "brest", "Planned"),
    }


def test_a_day_and_a_town_tell_when_and_where_what_the_sentence_names_is() -> None:
    said = claims("Agenda\nDu 4 au 6 juillet 2024, Brest — Le RTES sera présent au Forum des Scic.\n")
    assert ("forum-des-scic", "date", "2024-07-04/2024-07-06", "Planned") in said
    assert ("forum-des-scic", "locatedIn", "brest", "Planned") in said


def test_an_event_may_be_held_in_several_towns_on_their_days() -> None:
    said = claims(
        "Calendrier\nRéunions d'information : Brest, le 9 mars ; Vannes, le 16 mars ; en visio, le 2 avril\n"
    )
    meetings = "x-reunions-d-information"
    assert said == {
        (meetings, "date", "2024-03-09", "Planned"),
        (meetings, "date", "2024-03-16", "Planned"),
        (meetings, "locatedIn", "brest", "Planned"),
        (meetings, "locatedIn", "vannes", "Planned"),
    }
