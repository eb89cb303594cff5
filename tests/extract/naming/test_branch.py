"""Tests of branches: a network with a place after it is a body of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("France Active Bourgogne adhère au RTES.", {("france-active-bourgogne", "memberOf", "rtes")}),
        ("BGE Limousin adhère au RTES.", {("bge-limousin", "memberOf", "rtes")}),
        ("Le Réseau Cocagne Occitanie adhère au RTES.", {("reseau-cocagne-occitanie", "memberOf", "rtes")}),
        ("France Active adhère au RTES.", {("france-active", "memberOf", "rtes")}),
        ("L'Adie en Bretagne adhère au RTES.", {("adie", "memberOf", "rtes")}),
        ("La Ville de Nantes en est membre.", set()),
    ],
)
def test_a_capital_right_after_a_network_names_a_branch(
    text: str, claims: set[tuple[str, ...]], claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    assert claims_of(text) == claims
