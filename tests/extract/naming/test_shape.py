"""What the spelling of a name tells."""

from collections.abc import Callable

import pytest

from extract.naming.shape import is_branded, is_town, may_be_person


@pytest.mark.parametrize("name", ["Milo'Coop", "Tek’Lin", "Bois & Bocage", "TechSol", "Les P'tits Lutins"])
def test_an_inner_apostrophe_an_ampersand_or_an_inner_capital_make_a_brand(name: str) -> None:
    assert is_branded(name) and not may_be_person(name)


@pytest.mark.parametrize("name", ["Tilia", "Terre d'Embrun", "L'Adelphe", "MACIF", "Saint-Aubin", "& Fils"])
def test_elision_and_capitals_throughout_make_none(name: str) -> None:
    assert not is_branded(name)


def test_a_town_is_joined_by_hyphens_with_a_preposition_article_or_saint() -> None:
    names = ["Revel-la-Neuve", "Saint-Kerlan", "Lès-Mouans", "Bois-Joli", "Pays de Saint-Kerlan", "Revel"]
    assert [is_town(name) for name in names] == [True, True, True, False, False, False]


def test_one_to_three_capitals_may_be_a_person_unless_a_region_closes_them() -> None:
    names = [
        "Nahel Kermarrec",
        "Tilia",
        "Jean Le Goff",
        "La Tablée",
        "Terre d'Embrun",
        "HEOL",
        "Tissage Grand Est",
    ]
    assert [may_be_person(name) for name in names] == [True, True, True, False, False, False, False]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Les Départements de l'Aude et de l'Isère ont rejoint le RTES.", ("l-aude", "l-isere")),
        ("Les départements du Gers, de l'Ariège et du Lot adhèrent au RTES.", ("l-ariege", "gers", "lot")),
        ("Les Régions Bretagne et Occitanie adhèrent au RTES.", ("bretagne", "occitanie")),
        ("Les Villes de Lyon et Rennes adhèrent au RTES.", ("lyon", "rennes")),
    ],
)
def test_a_noun_said_once_of_several_authorities_names_each(
    claims_of: Callable[[str], set[tuple[str, ...]]], text: str, names: tuple[str, ...]
) -> None:
    members = sorted(c[0] for c in claims_of(text) if c[1:3] == ("memberOf", "rtes"))
    assert len(members) == len(names)
    assert all(member.endswith(name) for member, name in zip(members, names, strict=True))
