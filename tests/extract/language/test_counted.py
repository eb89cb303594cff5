"""What numbers count, in the singular."""

import pytest

from extract.language.counted import counted, singular
from extract.language.fold import fold
from extract.language.number import numbers


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("projets", "projet"),
        ("travaux", "travail"),
        ("journaux", "journal"),
        ("réseaux", "réseau"),
        ("noyaux", "noyau"),
        ("enjeux", "enjeu"),
        ("choux", "chou"),
        ("baux", "bail"),
        ("prix", "prix"),
        ("voix", "voix"),
        ("repas", "repas"),
        ("pays", "pays"),
        ("avis", "avis"),
        ("collectivités", "collectivité"),
        ("tiers-lieux", "tiers-lieu"),
        ("chefs-lieux", "chef-lieu"),
        ("salarié", "salarié"),
    ],
)
def test_a_plural_has_its_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 projets", ("projet", "noun", 1)),
        ("12 anciens salariés", ("salarié", "noun", 1)),
        ("12 salarié·e·s", ("salarié", "noun", 1)),
        ("12 parts sociales", ("part sociale", "noun", 1)),
        ("12 PTCE", ("PTCE", "noun", 1)),
        ("12 Métropoles", ("métropole", "noun", 1)),
        ("12 k€", ("EUR", "amount", 1000)),
        ("12 millions d'euros", ("EUR", "amount", 1)),
        ("12 %", ("%", "percent", 1)),
        ("12 hab.", ("habitant", "measure", 1)),
        ("12 ans", ("", "duration", 1)),
        ("12 premières années", ("", "duration", 1)),
        ("12 sont adhérentes", None),
        ("12 financés en 2023", None),
        ("12 Rennes", None),
        ("12 dans la ville", None),
        ("12", None),
    ],
)
def test_what_follows_a_number_is_counted_where_it_can_be(text: str, expected: object) -> None:
    (number, *_) = numbers(fold(text))
    found = counted(text, fold(text), number)
    assert (found and (found.unit, found.kind, found.scale)) == expected
