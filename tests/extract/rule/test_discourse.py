"""Tests of what pronouns take up: one thing, several said in one breath, or who says "nous"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]
BOTH: Claims = {("tilia", "memberOf", "rtes"), ("canopee", "memberOf", "rtes")}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("L'association Tilia et la Scic Canopée grandissent. Elles adhèrent au RTES.", BOTH),
        ("L'association Tilia et la Scic Canopée grandissent. Les deux structures adhèrent au RTES.", BOTH),
        (
            "L'association Tilia et la Scic Canopée grandissent. La Ville de Nantes les soutient.",
            {("ville-de-nantes", "supports", "tilia"), ("ville-de-nantes", "supports", "canopee")},
        ),
        ("L'association Tilia grandit. Ils adhèrent au RTES.", set()),
        ("L'association Tilia grandit. Elle adhère au RTES.", {("tilia", "memberOf", "rtes")}),
    ],
)
def test_a_plural_pronoun_means_what_was_said_in_one_breath(
    text: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    assert claims_of(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "« Le RTES nous soutient », dit Maud Belin, directrice de l'association Tilia.",
        "Jean Roc est maire de Saint-Loup. Maud Belin est directrice de l'association Tilia. "
        "« Le RTES nous soutient », dit Maud Belin.",
    ],
)
def test_nous_is_the_body_of_whoever_is_quoted(text: str, claims_of: Callable[[str], Claims]) -> None:
    assert ("rtes", "supports", "tilia") in claims_of(text)


def test_the_apposition_of_an_agent_is_no_agent(claims_of: Callable[[str], Claims]) -> None:
    text = "L'association Tilia est présidée par Maud Belin, maire de Saint-Loup, et par la Scop Les Sillons."
    assert ("les-sillons", "governs", "tilia") in claims_of(text)
    assert not any(s == "saint-loup" and p == "governs" for s, p, *_ in claims_of(text))
