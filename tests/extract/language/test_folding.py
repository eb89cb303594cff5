"""Which characters folding makes one."""

import re

import pytest

from extract.language.fold import any_of, fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DÉCEMBRE", "decembre"),
        ("Noël à l’île d’Yeu", "noel a l'ile d'yeu"),
        ("Façade, où, Curaçao", "facade, ou, curacao"),
        ("2031–2032 — soit ‑1", "2031-2032 - soit -1"),
        ("3\u00a0000\u202f€\thors\u2009taxe", "3 000 € hors taxe"),
        ("ligne\nsuivante", "ligne\nsuivante"),
        ("cœur, Œuvre", "cœur, œuvre"),
        ("İzmir", "izmir"),
    ],
)
def test_accents_dashes_apostrophes_and_spaces_are_made_one(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_a_pattern_takes_the_longest_word_that_fits() -> None:
    found = re.compile(any_of(["an", "annee", "annees", "a", "mois"]))
    assert [m.group() for m in found.finditer("annees mois an a annee")] == [
        "annees",
        "mois",
        "an",
        "a",
        "annee",
    ]


def test_a_mark_in_a_word_means_itself() -> None:
    assert re.fullmatch(any_of(["hab.", "(x)"]), "habs") is None
