"""Who has published the text that a sentence opens with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]
WROTE = ("avise", "publishes", "text-rapport")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Dans un rapport remis au ministère, l'Avise recommande le mécénat.",
            {WROTE, ("avise", "recommends", "mecenat"), ("text-rapport", "recommends", "mecenat")},
        ),
        ("Dans son rapport, l'Avise rappelle que tout change.", {WROTE}),
        (
            "Dans un rapport, l'Avise et le RTES soulignent ce choix.",
            {WROTE, ("rtes", "publishes", "text-rapport")},
        ),
        ("Dans un rapport de l'Avise, le RTES souligne ce choix.", {WROTE}),
        ("Dans un rapport, l'Avise figure en bonne place.", set()),
    ],
)
def test_who_speaks_in_a_report_has_written_it(
    text: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    found = claims_of(text)
    assert {c for c in found if c[1] in {"publishes", "recommends"}} == claims
