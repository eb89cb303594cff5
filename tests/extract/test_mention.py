"""The candidates of a document: which of the ways to find a name wins, and in what order."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.language.words import Word, words
from extract.mention import candidates
from extract.naming.candidate import Candidate, overlaps
from extract.naming.gazetteer import CONCEPTS
from extract.page.layout import blocks
from extract.page.sentence import sentences
from extract.time import find

Found = tuple[str, str | None]
POOL = (
    "Nantes|Métropole|la Ville de|Rennes|RTES|et|l'association|Terre d'Embrun|« Brin »|, |autopartage|Mme|Trahec|"
    "la loi|n° 2031-12|du 3 mai 2031|feuille de route|ESS|2031-2036|finance|.|\n\n|- |Membres :"
).split("|")


def read(text: str) -> tuple[list[Word], list[Candidate]]:
    cut = words(text)
    return cut, candidates(text, cut, sentences(cut, blocks(text)), find(text, None))


def found(text: str) -> list[Found]:
    cut, every = read(text)
    return [(text[cut[c.first].start : cut[c.last - 1].end], c.cls) for c in every]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Odile Trahec préside Nantes Métropole et le réseau Paysans du Lac.",
            [
                ("Odile Trahec", "Person"),
                ("Nantes Métropole", "Metropole"),
                ("réseau Paysans du Lac", "Network"),
            ],
        ),
        (
            "La Scic Haut Verger et Heol citent la loi Pacte.",
            [("Scic Haut Verger", "SSEOrganisation"), ("Heol", None), ("loi Pacte", "Law")],
        ),
        ("La Ville prête un local.", [("Ville", "Commune")]),
        ("Demain, on ouvre.", []),
    ],
)
def test_names_are_found_in_text_order_with_their_class(text: str, expected: list[Found]) -> None:
    assert [f for f in found(text) if f[1] not in CONCEPTS] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Ville de Rennes vote.", [("Ville de Rennes", "Commune")]),
        ("Le Verger de Nantes livre.", [("Verger de Nantes", "Organisation")]),
        (
            "L'association Terre de Rennes livre.",
            [("association Terre de Rennes", "SSEOrganisation")],
        ),
        (
            "L'association France Active aide.",
            [("association", "SSEOrganisation"), ("France Active", "Network")],
        ),
        ("Mme Rennes vote.", [("Mme Rennes", "Person")]),
    ],
)
def test_the_longer_name_wins_unless_it_only_explains_a_known_one(text: str, expected: list[Found]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le fonds « Brin d'herbe » aide l'autopartage.",
            [("fonds « Brin d'herbe »", "Fund"), ("autopartage", "Theme")],
        ),
        (
            "Le Club de l'autopartage vote.",
            [("Club de l'autopartage", "Network"), ("autopartage", "Theme")],
        ),
        (
            "La Ville adopte sa feuille de route ESS 2031-2036.",
            [
                ("Ville", "Commune"),
                ("feuille de route ESS 2031-2036", "Policy"),
                ("feuille de route ESS", "Lever"),
                ("ESS", "Theme"),
            ],
        ),
        ("Un schéma des achats responsables est voté.", [("schéma des achats responsables", "Lever")]),
    ],
)
def test_a_concept_stays_beside_a_longer_name_and_in_place_of_a_phrase_that_spells_it(
    text: str, expected: list[Found]
) -> None:
    assert found(text) == expected


def test_a_concept_in_the_title_of_an_act_or_in_a_person_says_nothing() -> None:
    assert found("La loi n° 2031-12 du 3 mai 2031 relative à l'autopartage fixe un prix.")[0] == (
        "loi n° 2031-12 du 3 mai 2031 relative à l'autopartage",
        "Law",
    )
    assert ("autopartage", "Theme") not in found("La loi n° 2031-12 relative à l'autopartage fixe un prix.")


def test_the_words_of_a_date_name_nothing() -> None:
    assert found("On ouvre en Mars 2031 à Heol.") == [("Heol", None)]


def test_a_heading_in_capitals_has_no_bare_names() -> None:
    assert found("HEOL OUVRE DEMAIN\n\nOn aide Heol.") == [("Heol", None)]


def test_an_entry_of_a_directory_is_one_name() -> None:
    assert found("Le Verger de la coopérative\nFinanceurs : Etat\n") == [
        ("Le Verger de la coopérative", "Organisation"),
        ("Etat", "State"),
    ]


def test_furniture_names_nothing() -> None:
    assert found("Accueil > Heol > Rennes\n\nLe RTES vote.") == [("RTES", "Network")]


def test_a_known_name_keeps_its_determiner_and_record() -> None:
    _, (known,) = read("On adhère au RTES.")
    assert (known.determiner, [r.slug for r in known.records], known.proper) == ("au", ["rtes"], True)


def test_no_name_goes_on_in_the_next_sentence() -> None:
    assert found("On cite Terre. Avelle, suit la Ville.\n\nDe Rennes, on vient.") == [
        ("Terre", None),
        ("Ville", "Commune"),
        ("Rennes", "Commune"),
    ]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(POOL), max_size=16).map(" ".join))
def test_candidates_are_in_order_inside_a_sentence_and_only_concepts_overlap(text: str) -> None:
    cut = words(text)
    split = sentences(cut, blocks(text))
    every = candidates(text, cut, split, find(text, None))
    assert all(any(s.first <= c.first < c.last <= s.last for s in split) for c in every)
    assert [c.first for c in every] == sorted(c.first for c in every)
    names = [c for c in every if c.cls not in CONCEPTS]
    assert not any(overlaps(a, b) for a, b in pairwise(names))


def named(text: str) -> list[tuple[str, bool]]:
    """The first name of each candidate that is no concept, and whether it names an individual."""
    return [(c.names[0], c.proper) for c in read(text)[1] if c.cls not in CONCEPTS]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On vote les politiques ESS.", [("politiques ESS", False)]),
        ("On vote une feuille de route ESS.", [("feuille de route ESS", False)]),
        ("On vote la feuille de route ESS 2031-2036.", [("feuille de route ESS", True)]),
        ("On dote le fonds ESS.", [("fonds ESS", True)]),
        ("On dote le fonds Avel.", [("Avel", True)]),
    ],
)
def test_a_plan_with_its_field_has_no_name_and_a_fund_is_called_by_both(
    text: str, expected: list[tuple[str, bool]]
) -> None:
    assert named(text) == expected


def test_a_name_goes_on_to_the_end_of_the_field_that_it_holds() -> None:
    name = "Schéma régional de l'économie sociale et solidaire"
    assert named(f"On vote le {name}.") == [(name, True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("On vote un spaser.", []), ("Son SPASER est voté.", [("SPASER", False)])],
)
def test_a_scheme_in_general_is_no_policy_and_a_possessed_one_may_be(
    text: str, expected: list[tuple[str, bool]]
) -> None:
    assert named(text) == expected
