"""Tests of what is done on the day of a text, which is 1 June 2024."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("L'Avise publie aujourd'hui le guide « Agir ici ».", {("agir-ici", "date", "2024-06-01")}),
        ("L'Avise a lancé aujourd'hui le fonds « Tremplin ».", {("tremplin", "date", "2024-06-01")}),
        ("L'Avise ne publie pas aujourd'hui le guide « Agir ici ».", set()),
        ("L'Avise anime aujourd'hui le fonds « Tremplin ».", set()),
        ("Le fonds « Tremplin » compte aujourd'hui dix lauréats.", set()),
    ],
)
def test_only_what_is_made_that_day_is_dated(
    text: str, dates: Claims, claims_of: Callable[[str], Claims]
) -> None:
    assert {c for c in claims_of(text) if c[1] == "date"} == dates
