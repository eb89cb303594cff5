"""The lines below a day and an event of an agenda: its place, its hosts, its guests."""

from collections.abc import Callable

Claims = Callable[[str], set[tuple[str, ...]]]

AGENDA = """Agenda : juin 2025

**Jeudi 12 juin**
Forum des métiers verts
Rennes, salle Pasteur
Organisé par la Cress Bretagne et la Ville de Rennes
Avec le RTES et Jeanne Morvan
Intervenants : Paul Verdier (Ademe), la Scic Tilia

Lundi 16 juin 2025 à 14 h
Webinaire « Louer ensemble »
avec Brest métropole

Du 18 au 20 juin 2025
Semaine du vélo, par Wimoov
"""
PROGRAMME = """Programme du Forum du lien

**9h30** Mots de bienvenue
Anne Morel, présidente du RTES
14h – Atelier A : Foncier solidaire (salle 2) – Céline Ribault (Adie)
15h – Table ronde « Coopérer », avec Lise Bray (Adie), la Scic Tilia et Brest métropole
"""


def test_short_lines_below_an_event_tell_its_town_its_hosts_and_its_guests(claims_of: Claims) -> None:
    forum, louer, semaine = "text-forum-des-metiers-verts", "louer-ensemble", "text-semaine-du-velo"
    assert {c for c in claims_of(AGENDA) if c[1] != "addresses" and c[1] != "holdsRole"} == {
        (forum, "date", "2025-06-12", "Planned"),
        (forum, "locatedIn", "rennes", "Planned"),
        ("cress-bretagne", "organises", forum, "Planned"),
        ("ville-de-rennes", "organises", forum, "Planned"),
        ("rtes", "participatesIn", forum, "Planned"),
        ("jeanne-morvan", "participatesIn", forum, "Planned"),
        ("paul-verdier", "participatesIn", forum, "Planned"),
        ("tilia", "participatesIn", forum, "Planned"),
        (louer, "date", "2025-06-16", "Planned"),
        ("brest-metropole", "participatesIn", louer, "Planned"),
        (semaine, "date", "2025-06-20", "Planned"),
        ("wimoov", "organises", semaine, "Planned"),
    }


def test_who_speaks_in_a_programme_stands_below_its_hour_or_at_the_end_of_its_line(claims_of: Claims) -> None:
    said = {c for c in claims_of(PROGRAMME) if c[1] == "participatesIn"}
    assert {(who, what) for who, _, what, *_ in said} == {
        ("anne-morel", "text-forum-du-lien"),
        ("celine-ribault", "text-atelier-a"),
        ("lise-bray", "cooperer"),
        ("tilia", "cooperer"),
        ("brest-metropole", "cooperer"),
    }
    assert {modality for *_, modality in said} == {"Planned"}


def test_what_follows_the_lines_of_an_event_is_not_said_of_it(claims_of: Claims) -> None:
    text = AGENDA + "\n" + "Le réseau vit de ses membres. " * 20 + "\n\nOrganisé par la Ville de Dole\n"
    assert ("ville-de-dole", "organises", "text-semaine-du-velo", "Planned") not in claims_of(text)
