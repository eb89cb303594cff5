"""Head nouns: their class, singular and length."""

import pytest

from extract.language.head import Head, head_at, nouns, org_heads
from extract.language.lexicon import word_set
from extract.language.words import words


def head(text: str) -> Head | None:
    found = words(text)
    return head_at(found, 0, len(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("association locale", Head(0, 1, "SSEOrganisation", "association", False, False)),
        ("réseaux", Head(0, 1, "Network", "réseau", False, True)),
        ("hôpitaux", Head(0, 1, "PublicBody", "hôpital", False, True)),
        ("tiers-lieux", Head(0, 1, "SSEOrganisation", "tiers-lieu", False, True)),
        ("conseils généraux", Head(0, 2, "Departement", "conseil général", False, True)),
        ("épiceries solidaires", Head(0, 2, "SSEOrganisation", "épicerie solidaire", False, True)),
        ("régies de quartier", Head(0, 3, "SSEOrganisation", "régie de quartier", False, True)),
        ("chantiers d’insertion", Head(0, 3, "SSEOrganisation", "chantier d'insertion", False, True)),
        ("Appels à Projets", Head(0, 3, "CallForProjects", "appel à projets", True, True)),
        ("FEUILLE DE ROUTE", Head(0, 3, "Policy", "feuille de route", True, False)),
        ("prix", Head(0, 1, "Prize", "prix", True, False)),
        ("enquetes", Head(0, 1, "Survey", "enquête", True, True)),
        ("loi", Head(0, 1, "Law", "loi", False, False)),
    ],
)
def test_a_head_noun_tells_its_class_in_any_number_case_or_accent(text: str, expected: Head) -> None:
    assert head(text) == expected


def test_the_longest_head_wins_as_far_as_it_may_reach() -> None:
    found = words("société coopérative d'intérêt collectif")
    spelled = [h.noun for last in range(1, 6) if (h := head_at(found, 0, last))]
    assert spelled == [
        "société",
        "société coopérative",
        "société coopérative",
        "société coopérative",
        "société coopérative d'intérêt collectif",
    ]
    assert head_at(found, 5, 5) is None


@pytest.mark.parametrize(("text", "cls"), [("AMI", "CallForProjects"), ("CC", "CommunityOfCommunes")])
def test_an_acronym_is_a_head_only_in_capitals(text: str, cls: str) -> None:
    found = head(text)
    assert found is not None
    assert found.cls == cls
    assert head(text.lower()) is None
    assert head(text.capitalize()) is None


@pytest.mark.parametrize("text", ["chaise", "la ville", "de", "régie-quartier", "12", "d'insertion"])
def test_another_word_is_no_head(text: str) -> None:
    assert head(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("AMI", True),
        ("Ami", False),
        ("ami", False),
        ("CAF", True),
        ("Caf", True),
        ("caf", False),
        ("dla", False),
        ("Semaine", True),
        ("semaine", False),
    ],
)
def test_an_acronym_or_a_title_is_never_written_small_and_an_acronym_that_is_a_word_is_all_capitals(
    text: str, found: bool
) -> None:
    assert (head(text) is not None) is found


def test_every_noun_of_the_lexicon_is_found_as_a_whole() -> None:
    acronyms = word_set("heads", "acronyms") | word_set("heads", "capitals")
    titled = word_set("heads", "titled")
    wrong = []
    for noun, cls in nouns().items():
        spelled = (
            noun.upper() if noun in acronyms else noun.capitalize() if noun.split()[0] in titled else noun
        )
        found = head(spelled)
        if found is None or (found.last, found.cls) != (len(words(noun)), cls):
            wrong.append((noun, cls, found))
    assert wrong == []


def test_bodies_are_one_word_and_no_act_event_or_document() -> None:
    bodies = org_heads()
    assert {"association", "cooperative", "ville", "ministere", "universite"} <= bodies
    assert not bodies & {"loi", "enquete", "fonds", "guide", "conference", "regie de quartier"}
    assert all(" " not in noun and noun in nouns() for noun in bodies)
