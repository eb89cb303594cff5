"""The things of one document, by every name that they go by in it."""

from __future__ import annotations

import pytest

from extract.linking.register import Register, key_of
from extract.pipeline import read
from extract.records import Document
from ontology import terms

KEYS = [
    ("L'Avise", "avise"),
    ("Le Fil Vert", "fil vert"),
    ("LE FIL-VERT", "fil vert"),
    ("Épicerie d'Été", "epicerie d ete"),
    ("La", "la"),
    ("Trophées de l'économie sociale et solidaire", "trophees de l ess"),
]


@pytest.mark.parametrize(("name", "key"), KEYS)
def test_names_are_compared_without_case_accent_hyphen_or_leading_article(name: str, key: str) -> None:
    assert key_of(name) == key


def test_a_record_is_one_thing_found_by_each_name_that_is_its_own() -> None:
    register = Register()
    known = next(r for r in terms.authority() if r.slug == "cress-bretagne")
    thing = register.of_record(known)
    assert register.of_record(known) is thing
    assert register.things == [thing]
    found = {name: register.alias.get(key_of(name)) is thing for name in known.names}
    assert found == {name: name not in known.ambiguous for name in known.names}


def test_things_are_numbered_in_the_order_they_come() -> None:
    register = Register()
    made = [register.new(cls="Fund"), register.new(cls="Prize", named=False)]
    assert [(t.number, t.cls, t.named) for t in made] == [(0, "Fund", True), (1, "Prize", False)]


SURNAMES = [("Kermoal", 0), ("L. Kermoal", 0), ("Y. Kermoal", 1), ("Z. Kermoal", None), ("Rivière", None)]


@pytest.mark.parametrize(("name", "number"), SURNAMES)
def test_a_surname_is_that_of_who_was_named_in_full(name: str, number: int | None) -> None:
    register = Register()
    for cls, full in (
        ("Person", "Léa Kermoal"),
        ("Person", "Yann Kermoal"),
        ("SSEOrganisation", "Zoé Kermoal"),
    ):
        register.call(full, register.new(cls=cls, names=[full]))
    thing = register.surname(name)
    assert (thing and thing.number) == number


PARTS = [("Fil", "Fil Vert de Dole"), ("Dole", None), ("Vert", None), ("Racines", "Jeunes Racines")]


@pytest.mark.parametrize(("part", "whole"), PARTS)
def test_the_beginning_or_end_of_one_name_alone_stands_for_its_body(part: str, whole: str | None) -> None:
    register = Register()
    for name in ("Fil Vert de Dole", "Jeunes Racines", "Atelier de Dole"):
        register.call(name, register.new(cls="SSEOrganisation", names=[name]))
    thing = register.part_of_name(part)
    assert (thing and thing.names[0]) == whole


@pytest.mark.parametrize(
    "text",
    [
        "L'Union des fermes alliées agit. L'UFA vend. L'Ufa loue.",
        "L'Ufa vend. L'UFA loue. L'Union des fermes alliées agit.",
    ],
)
def test_a_body_goes_by_its_initials_where_no_parentheses_give_them(text: str) -> None:
    links = read(Document("note", "note.txt", "", text)).links
    assert len({thing.number for link in links for thing in link.things}) == 1


ONE = [
    ("Le Creuset de l'ESS anime un réseau. La Loupe de l'ESS finance la Scop Vent debout.", 3),
    ("Le Creuset de l'ESS anime un réseau. La Scop Vent debout est soutenue par le Creuset.", 2),
    ("La Ville de Paris finance la Scop Vent debout. Un jury présidé par Anne Marchetti, adjointe à la maire "
     "de Paris, a choisi les lauréats.", 2),
    ("Retour sur les Rencontres vexinoises de l'ESS\n\nLes Rencontres vexinoises de l'ESS (RVESS) sont organisées "
     "par la Scop Vent debout.", 2),
    ("La Scop Vent debout organise les Trophées vexinois de l'ESS. Les Trophées vexinois de l'économie sociale et "
     "solidaire sont ouverts à tous.", 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_short_and_long_forms_of_a_name_are_one_thing(text: str, expected: int) -> None:
    found = read(Document("note", "note.txt", "", text, None, date="2024-06-01"))
    ends = {e.iri for e in found.extraction.entities if e.cls not in {"Theme", "Lever", "Person"}}
    assert len(ends) == expected, ends
