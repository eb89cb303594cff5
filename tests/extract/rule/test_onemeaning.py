"""Tests of what a pronoun means where several frames of its verb could each find another thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "L'institut Mélèze recrute. Le colloque « Demain ensemble » dure deux jours. "
            "Il a été accueilli par la fédération Orme.",
            {("orme", "organises", "demain-ensemble")},
        ),
        (
            "Le réseau Canopée recrute. Le programme « Élan » démarre en mars. Il est porté par la fédération Orme.",
            {("orme", "implements", "elan")},
        ),
        (
            "Le réseau Canopée recrute. Il est piloté par la fédération Orme.",
            {("orme", "governs", "canopee")},
        ),
    ],
)
def test_a_pronoun_means_one_thing_in_all_frames_of_its_verb(
    text: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    assert {c for c in claims_of(text) if c[1] not in {"date", "addresses"}} == claims
