"""Names of the authority in a run of words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.language.words import words
from extract.naming.gazetteer import CONCEPTS, hits, is_ordinary, named, parts, shared, spelled_alike
from ontology import terms

SEINE_SAINT_DENIS, SICOVAL = "departement-de-la-seine-saint-denis", "communaute-d-agglomeration-du-sicoval"
POOL = "Nantes Métropole Ville de la ville RTES et l'autopartage mobilité , soutien à l'innovation sociale".split()


def found(text: str) -> list[tuple[str, str]]:
    """The names in a text, with the slug of the first record of each."""
    cut = words(text)
    return [
        (text[cut[h.first].start : cut[h.last - 1].end], h.records[0].slug) for h in hits(cut, 0, len(cut))
    ]


@pytest.mark.parametrize(
    "text",
    ["Nantes Métropole", "NANTES METROPOLE", "Nantes-Métropole", "Nantes‑Metropole", "Nantes métropole"],
)
def test_case_accents_and_hyphens_do_not_part_a_name_from_its_record(text: str) -> None:
    assert found(f"avec {text} ici") == [(text, "nantes-metropole")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nantes, Métropole", [("Nantes", "ville-de-nantes")]),
        ("la Ville de Lille et le RTES", [("Ville de Lille", "ville-de-lille"), ("RTES", "rtes")]),
        ("Le Grand Lyon aide", [("Le Grand Lyon", "metropole-de-lyon")]),
        ("la ville de Lille aide", [("ville de Lille", "ville-de-lille")]),
        ("au Havre et au Mans", [("Havre", "ville-du-havre"), ("Mans", "ville-du-mans")]),
        ("le maire du havre de paix", []),
        ("L'Union européenne aide", [("Union européenne", "union-europeenne")]),
        ("le conseil régional d'Occitanie aide", [("conseil régional d'Occitanie", "region-occitanie")]),
        ("le conseil départemental du Gard", [("conseil départemental du Gard", "departement-du-gard")]),
        ("le CD 93 et le CD93", [("CD 93", SEINE_SAINT_DENIS), ("CD93", SEINE_SAINT_DENIS)]),
        ("le Sicoval et Plaine Commune", [("le Sicoval", SICOVAL), ("Plaine Commune", "plaine-commune")]),
        ("l'agglo du Niortais", [("agglo du Niortais", "communaute-d-agglomeration-du-niortais")]),
    ],
)
def test_the_longest_name_wins_and_a_mark_ends_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text", ["mes clubs", "le rtes", "nantes", "une ville de taille moyenne", "SORT et DONNE"]
)
def test_ordinary_words_that_spell_a_name_are_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("des subventions", [("subventions", "subventions")]),
        ("Subvention d'un lieu", [("Subvention", "subventions")]),
        ("les MOBILITÉS PARTAGÉES", [("MOBILITÉS PARTAGÉES", "autopartage")]),
        ("la souveraineté alimentaire", [("souveraineté alimentaire", "alimentation-durable")]),
        ("une considération sociale", [("considération sociale", "clauses-sociales-insertion")]),
        ("un loyer symbolique", [("loyer symbolique", "mise-a-disposition-de-locaux")]),
        (
            "la formation et la sensibilisation",
            [("formation et la sensibilisation", "sensibilisation-formation")],
        ),
    ],
)
def test_a_concept_is_found_in_any_number_and_case(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_theme_inside_a_lever_is_found_too() -> None:
    assert found("le soutien à l'innovation sociale") == [
        ("soutien à l'innovation sociale", "experimentation-innovation-sociale"),
        ("innovation sociale", "innovation-sociale"),
    ]


def test_names_stay_between_the_two_words_given() -> None:
    cut = words("Ville de Lille")
    assert [(h.first, h.last) for h in hits(cut, 0, 2)] == []
    assert [(h.first, h.last) for h in hits(cut, 2, 3)] == [(2, 3)]


@pytest.mark.parametrize(
    ("form", "concept", "expected"),
    [
        ("saint-brieuc", False, ("saint", "brieuc")),
        ("l'", False, ("l",)),
        ("s.c.i.c", False, ("s", "c", "i", "c")),
        ("locaux", False, ("locaux",)),
        ("locaux", True, ("local",)),
        ("reseaux", True, ("reseau",)),
        ("tiers-lieux", True, ("tier", "lieu")),
        ("bus", True, ("bus",)),
        ("&", False, ("&",)),
        (",", False, ()),
    ],
)
def test_the_parts_of_a_word_are_singular_in_a_concept_alone(
    form: str, concept: bool, expected: tuple[str, ...]
) -> None:
    assert parts(form, concept) == expected


def test_an_everyday_name_of_a_concept_is_ordinary_in_both_numbers() -> None:
    climate = next(r for r in terms.authority() if r.slug == "climat")
    assert (is_ordinary("Climats", climate), is_ordinary("changement climatique", climate)) == (True, False)
    assert is_ordinary("climat", None) is False


def test_every_record_is_under_each_of_its_names() -> None:
    assert [r.slug for r in named()["nantes metropole"]] == ["nantes-metropole"]
    assert "nantes-metropole" not in named()
    assert {r for records in named().values() for r in records} == set(terms.authority())


def test_the_label_of_a_metropolis_or_network_is_found_as_a_whole() -> None:
    records = [r for r in terms.authority() if r.cls in {"Metropole", "Network", "Region"}]
    assert [r.label for r in records if (r.label, r.slug) not in found(f"avec {r.label}")] == []


@given(st.lists(st.sampled_from(POOL), max_size=16).map(" ".join), st.data())
def test_names_come_in_order_and_only_concepts_lie_inside_others(text: str, data: st.DataObject) -> None:
    cut = words(text)
    last = data.draw(st.integers(0, len(cut)))
    first = data.draw(st.integers(0, last))
    every = list(hits(cut, first, last))
    assert all(first <= h.first < h.last <= last for h in every)
    names = [h for h in every if h.records[0].cls not in CONCEPTS]
    assert all(a.last <= b.first for a, b in pairwise(names))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la Région AURA vote", [("Région AURA", "region-auvergne-rhone-alpes")]),
        ("la Région aura voté", []),
        ("LA REGION AURA VOTE", [("REGION AURA", "region-auvergne-rhone-alpes")]),
        ("avec ses amis", []),
    ],
)
def test_a_word_in_small_letters_is_no_acronym_of_a_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_name_that_others_have_too_is_shared() -> None:
    assert "cress-bretagne" in {record.slug for record in shared("CRESS")}
    assert shared("CRESS Bretagne") == ()
    assert [record.slug for record in spelled_alike("cress-bretagne")] == ["cress-bretagne"]
