"""Which record a shared name means."""

from __future__ import annotations

import pytest

from extract.linking.authority import metropoles
from extract.pipeline import read
from extract.records import Document

BESIDE: list[tuple[str, list[str | None]]] = [
    ("La CRESS Bretagne débat.", ["cress-bretagne"]),
    ("La CRESS de Bretagne débat.", ["cress-bretagne"]),
    ("La Chambre régionale de l'économie sociale et solidaire Bretagne débat.", ["cress-bretagne"]),
    ("La Chambre régionale de l'économie sociale et solidaire (CRESS) Grand Est débat.", ["cress-grand-est"]),
    ("La Région Bretagne aide la CRESS.", ["region-bretagne", "cress-bretagne"]),
    ("Le Département du Finistère aide la CRESS.", ["departement-du-finistere", "cress-bretagne"]),
    ("La Ville de Rennes aide la CRESS.", ["ville-de-rennes", "cress-bretagne"]),
    (
        "La CRESS Bretagne débat. La Région Normandie aide la CRESS.",
        ["cress-bretagne", "region-normandie", "cress-bretagne"],
    ),
    (
        "La CRESS Bretagne (Chambre régionale de l'économie sociale et solidaire) débat.",
        ["cress-bretagne", "cress-bretagne"],
    ),
    ("La Maison de l'ESS débat.", [None]),
    ("La Ville de Lille aide la Maison de l'ESS.", ["ville-de-lille", "mess-lille"]),
    ("La Ville de Quimper aide la Maison de l'ESS de Rennes.", ["ville-de-quimper", None]),
]


@pytest.mark.parametrize(("text", "slugs"), BESIDE)
def test_a_shared_name_means_the_one_named_before_or_of_the_place_beside_it(
    text: str, slugs: list[str | None]
) -> None:
    state = read(Document("note", "note.txt", "", text))
    outer = [link.things[0] for link in state.links if not link.inside]
    assert [thing.record and thing.record.slug for thing in outer] == slugs


def test_the_metropoles_stand_by_slug_each_once() -> None:
    slugs = [record.slug for record in metropoles()]
    assert slugs == sorted(set(slugs))
    assert {record.cls for record in metropoles()} == {"Metropole"}
    assert {"brest-metropole", "metropole-de-lyon", "eurometropole-de-strasbourg"} <= set(slugs)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("La mairie de Rouen agit.", "ville-de-rouen"),
        ("La municipalité de Grenoble agit.", "ville-de-grenoble"),
        ("L'assemblée départementale du Gard agit.", "departement-du-gard"),
        ("La mairie du Havre agit.", "ville-du-havre"),
        ("Le conseil communautaire du Grand Annecy agit.", "communaute-d-agglomeration-du-grand-annecy"),
        ("Le Département 64 agit.", "departement-des-pyrenees-atlantiques"),
    ],
)
def test_a_noun_of_an_authority_with_its_place_is_the_known_one(text: str, slug: str) -> None:
    state = read(Document("note", "note.txt", "", text))
    assert [t.record.slug for link in state.links for t in link.things if t.record] == [slug]
