"""Authorities named by their kind alone, told by the places that the text names."""

import pytest

from extract.pipeline import read
from extract.records import Document


def known(text: str) -> set[str]:
    links = read(Document("note", "note.txt", "", text, date="2024-06-01")).links
    things = (thing for link in links for thing in link.things if thing.record is not None)
    return {t.record.slug for t in things if t.record and t.is_a("Region", "Departement", "Metropole")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "L'épicerie de Rennes est aidée par la Région, la Métropole et le Département.",
            {"region-bretagne", "rennes-metropole", "departement-d-ille-et-vilaine"},
        ),
        ("À Vitré et à Quimper, la Région aide la Scop Tilia.", {"region-bretagne"}),
        ("À Lyon et à Lille, la Région aide la Scop Tilia.", set()),
        ("À Vitré, la région compte dix Scop, et chaque Département en compte deux.", set()),
        ("À Vitré, une Région comme la Région Occitanie aide la Scop Tilia.", {"region-occitanie"}),
    ],
)
def test_a_bare_authority_is_the_one_that_all_places_of_the_text_lie_in(text: str, found: set[str]) -> None:
    assert known(text) == found


@pytest.mark.parametrize("body", ["la préfecture", "l'hôpital", "la DREETS", "la chambre d'agriculture"])
def test_a_public_body_that_each_place_has_one_of_is_an_end_of_a_claim(body: str) -> None:
    found = read(
        Document("note", "note.txt", "", f"La Scop Tilia travaille avec {body}.", date="2024-06-01")
    ).drafts
    assert {d.relation for d in found} == {"cooperatesWith"}
