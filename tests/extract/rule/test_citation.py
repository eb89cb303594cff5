"""Tests of lines that cite a publication: who published it and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]


def _cited(title: str, when: str, *who: str) -> Claims:
    return {(title, "date", when), *((body, "publishes", title) for body in who)}


@pytest.mark.parametrize(
    ("line", "claims"),
    [
        ("Dossier « Oser ensemble », Avise, 2022", _cited("oser-ensemble", "2022", "avise")),
        ("Rapport « Oser ensemble » (Scop Mélèze, mars 2020)", _cited("oser-ensemble", "2020-03", "meleze")),
        ("Guide « Oser ensemble », RTES et Avise, 2022", _cited("oser-ensemble", "2022", "rtes", "avise")),
        ("Guide « Oser ensemble », RTES / Avise, 2022", _cited("oser-ensemble", "2022", "rtes", "avise")),
        ("Avise, « Oser ensemble », 2019", _cited("oser-ensemble", "2019", "avise")),
        ("« Oser ensemble », étude de l'Avise, 2021", _cited("oser-ensemble", "2021", "avise")),
        ("Guide « Oser ensemble », Avise, édition 2022", _cited("oser-ensemble", "2022", "avise")),
        (
            "Lire la note « Oser ensemble » de l'Avise, octobre 2022",
            _cited("oser-ensemble", "2022-10", "avise"),
        ),
        (
            "Étude « Oser ensemble », édition 2021, rédigée par l'Avise",
            _cited("oser-ensemble", "2021", "avise"),
        ),
        ("Oser ensemble", set()),
        ("Rapport « Oser ensemble » (RTES, 2023)", _cited("oser-ensemble", "2023", "rtes")),
        ("Rapport de l'Avise, « Oser ensemble », mai 2021", _cited("oser-ensemble", "2021-05", "avise")),
        ("L'étude de l'Avise : « Oser ensemble » (2021)", _cited("oser-ensemble", "2021", "avise")),
        ("« Oser ensemble », Avise, 12 mai 2021", set()),
        ("Guide « Oser ensemble », PDF, 2 Mo", set()),
    ],
)
def test_a_line_that_cites_a_title_tells_its_publisher_and_year(
    claims_of: Callable[[str], Claims], line: str, claims: Claims
) -> None:
    assert claims_of(f"Pour aller plus loin\n\n- {line}\n- Et bien d'autres.\n") == claims


def test_a_title_needs_no_quotation_marks_where_its_noun_opens_it(
    claims_of: Callable[[str], Claims],
) -> None:
    said = claims_of("Ressources\n\n- Guide des salles rurales, Avise, 2021\n- Autre chose.\n")
    assert said == _cited("text-guide-des-salles-rurales", "2021", "avise")
