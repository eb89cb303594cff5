"""Tests of names that their surroundings tell: persons with rare given names, acronyms, enterprises."""

from __future__ import annotations

import pytest

from extract.pipeline import read
from extract.records import Document


def named(text: str) -> dict[str, str | None]:
    """The class of each named thing that is no place, by its first name."""
    state = read(Document("text", "text.txt", "", text, date="2024-06-01"))
    things = {id(t): t for link in state.links for t in link.things if t.named and t.cls != "Territory"}
    return {t.names[0]: t.cls for t in things.values() if t.record is None}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La directrice, Aïssata Diop-Lambert, l'a confirmé.", {"Aïssata Diop-Lambert": "Person"}),
        ("La vice-présidente Zoulikha Morvanez était là.", {"Zoulikha Morvanez": "Person"}),
        ("« C'est bien », se réjouit Gwenolé Le Quernec.", {"Gwenolé Le Quernec": "Person"}),
        ("La Région lance Eco Motive.", {"Eco Motive": None, "Région": "Region"}),
        ("On arrive au Comptoir du Lin. C'est une épicerie.", {"Comptoir du Lin": "SSEOrganisation"}),
        ("On arrive au Comptoir du Lin. Il y a une épicerie.", {"Comptoir du Lin": None}),
        ("Les présidentes, Heol Vert et Terre Neuve, sont là.", {"Heol Vert": None, "Terre Neuve": None}),
    ],
)
def test_a_role_or_a_quotation_presents_a_person(text: str, found: dict[str, str | None]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'UDRAF aide le projet.", {"UDRAF": "Organisation"}),
        ("Le projet est aidé par l'UDRAF.", {"UDRAF": "Organisation"}),
        ("La TVA baisse, le PIB aussi, et la RSE avance.", {}),
        ("Les PME avancent.", {}),
    ],
)
def test_an_article_before_an_acronym_makes_it_a_body(text: str, found: dict[str, str | None]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La brasserie Tilia ouvre.", {"Tilia": "Organisation"}),
        ("La ferme-école du Val Doré ouvre.", {"ferme-école du Val Doré": "Organisation"}),
        ("La Fondation du Haut-Marais ouvre.", {"Fondation du Haut-Marais": "SSEOrganisation"}),
        ("L'association Terre d'accueil ouvre.", {"Terre d'accueil": "SSEOrganisation"}),
        ("La ferme ouvre ; le théâtre aussi.", {}),
        ("L'association Tilia d'abord, puis nous.", {"Tilia": "SSEOrganisation"}),
    ],
)
def test_a_name_after_an_everyday_noun_names_an_enterprise(text: str, found: dict[str, str | None]) -> None:
    assert named(text) == found
