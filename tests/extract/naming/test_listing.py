"""Names that only their place in a list or an entry shows."""

import pytest

from extract.language.words import words
from extract.naming.candidate import Candidate
from extract.naming.listing import in_capitals, listed_names
from extract.page.layout import blocks
from extract.page.sentence import sentences


def listed(text: str) -> list[tuple[str, str | None]]:
    """The names and classes that the fields and entries of a text list."""
    cut = words(text)
    return [
        (c.names[0], c.cls)
        for sentence in sentences(cut, blocks(text))
        for c in listed_names(text, cut, sentence)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Membres : Heol, Vert le jardin ; Avel",
            [("Heol", "Organisation"), ("Vert le jardin", "Organisation"), ("Avel", "Organisation")],
        ),
        ("Membres : le Fournil | « Brin »", [("Fournil", "Organisation"), ("Brin", "Organisation")]),
        ("Membres : Heol (Dole, Gray), Avel", [("Heol", "Organisation"), ("Avel", "Organisation")]),
        ("Membres : Heol et Avel", [("Heol", "Organisation"), ("Avel", "Organisation")]),
        ("Dispositif porté : Brin, avec l'Atelier", [("Brin", "Instrument")]),
        ("Dispositifs : Coup de pouce", [("Coup de pouce", "Instrument")]),
    ],
)
def test_marks_part_the_names_of_a_field(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert listed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Membres : aucun à ce jour",
        "Membres : Pas de membre",
        "Membres : Heol soutient le lieu",
        "Membres : Plusieurs clubs",
        "Membres : l'association Graine",
        "Thèmes : Alimentation",
        "Le réseau compte Heol, Avel",
    ],
)
def test_what_is_said_and_not_named_is_no_listed_name(text: str) -> None:
    assert listed(text) == []


def test_a_head_noun_in_a_listed_name_tells_its_class() -> None:
    assert listed("Membres : Fournil coopératif, Coopérative Avel, Le Café bleu") == [
        ("Fournil coopératif", "Organisation"),
        ("Coopérative Avel", "SSEOrganisation"),
        ("Le Café bleu", "SSEOrganisation"),
    ]


def test_the_name_of_an_entry_is_all_of_its_heading_before_a_mark() -> None:
    assert listed("Le Lieu-Dit des champs (Dole)\nFinanceurs : Etat\n") == [
        ("Le Lieu-Dit des champs", None),
        ("Etat", "Organisation"),
    ]


def capitals(text: str, first: int, last: int, head: str, proper: bool) -> tuple[str, bool]:
    cut = words(text)
    found = in_capitals(
        text, cut, len(cut), Candidate(first, last, "Conference", ("x",), (), head, proper=proper)
    )
    return text[cut[found.first].start : cut[found.last - 1].end], found.proper


@pytest.mark.parametrize(
    ("text", "first", "last", "head", "proper", "expected"),
    [
        ("RENCONTRES DES BOCAGES", 0, 2, "rencontre", False, ("RENCONTRES DES BOCAGES", True)),
        ("RENCONTRES DES BOCAGES, DOLE", 0, 2, "rencontre", False, ("RENCONTRES DES BOCAGES", True)),
        ("LA VILLE S'ENGAGE", 1, 4, "ville", True, ("VILLE", False)),
        ("LA VILLE FORME SES AGENTS", 1, 5, "ville", True, ("VILLE", False)),
        ("LE RÉSEAU PASSE À L'ACTION", 1, 6, "réseau", True, ("RÉSEAU", False)),
        ("FORUM DU VILLAGE", 0, 3, "forum", True, ("FORUM DU VILLAGE", True)),
        ("FORUM", 0, 1, "forum", False, ("FORUM", False)),
    ],
)
def test_a_name_of_a_loud_heading_ends_where_its_words_say(
    text: str, first: int, last: int, head: str, proper: bool, expected: tuple[str, bool]
) -> None:
    assert capitals(text, first, last, head, proper) == expected


def test_a_publication_in_capitals_above_fields_is_the_page_itself() -> None:
    assert listed("▪ ANNUAIRE DU LIEN\nMembres : Heol\n") == [("Heol", "Organisation")]
