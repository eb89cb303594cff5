"""Who is said to say it, and what is nobody's word."""

from __future__ import annotations

import pytest

from extract.pipeline import read_document
from extract.records import Document


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Selon le Réseau Lumen, l'Agence Tilia adhère à l'association Passerelle.", "lumen"),
        ("Selon une étude du Réseau Lumen, l'Agence Tilia adhère à l'association Passerelle.", "lumen"),
        ("D'après la présidente du Réseau Lumen, l'Agence Tilia adhère à l'association Passerelle.", "lumen"),
        ("D'après les chiffres du Réseau Lumen, l'Agence Tilia adhère à l'association Passerelle.", "lumen"),
        ("« L'Agence Tilia adhère à l'association Passerelle », souligne le Réseau Lumen.", "lumen"),
        ("Selon les statuts du Réseau Lumen, l'Agence Tilia adhère à l'association Passerelle.", ""),
        ("Selon le calendrier du Réseau Lumen, l'Agence Tilia adhère à l'association Passerelle.", ""),
    ],
)
def test_whoever_a_report_names_says_it_and_no_rule_or_calendar(text: str, speaker: str) -> None:
    found = read_document(Document("note", "note.txt", "", text, date="2024-06-01"))
    assert [
        (
            claim.subject.rsplit("/")[-1],
            claim.object.rsplit("/")[-1],
            (claim.attributed_to or "").rsplit("/")[-1],
        )
        for claim in found.claims
        if claim.relation == "memberOf"
    ] == [("tilia", "passerelle", speaker)]


def test_who_is_interviewed_says_what_stands_in_the_answers() -> None:
    text = (
        "Entretien avec Anne Morel, présidente du Réseau Lumen.\n\n"
        "L'association Passerelle finance la Scic Rebond.\n\n"
        "Que change ce soutien ?\n\n"
        "« Beaucoup. L'Agence Tilia adhère à l'association Passerelle. »\n"
    )
    found = read_document(Document("note", "note.txt", "", text, date="2024-06-01"))
    said = {claim.relation: (claim.attributed_to or "").rsplit("/")[-1] for claim in found.claims}
    assert said == {"holdsRole": "", "funds": "", "memberOf": "anne-morel"}


@pytest.mark.parametrize(
    "head",
    [
        "3 questions à… Léa Morvan\n\nLéa Morvan dirige la Scop Tilia.",
        "Une idée en marche\n\nPropos recueillis par Jules Abgrall\n\nLéa Morvan dirige la Scop Tilia.",
    ],
)
def test_we_in_an_interview_is_the_body_of_whom_it_presents(head: str) -> None:
    text = f"{head}\n\nPourquoi ?\nNous avons rejoint le RTES en 2020."
    found = read_document(Document("x", "x.txt", "", text, publisher="Le Journal", date="2024-06-01")).claims
    assert {c.subject.rsplit("/")[-1] for c in found if c.relation == "memberOf"} == {"tilia"}
