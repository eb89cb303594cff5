"""Tests of nouns of acts beside their light verbs: who gives, who gets, in every voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

BACKS: set[tuple[str, ...]] = {("region-bretagne", "supports", "tilia")}
FUNDS: set[tuple[str, ...]] = {("region-bretagne", "funds", "tilia")}
CHAIRS: set[tuple[str, ...]] = {("ville-de-nantes", "governs", "tilia")}


def with_modality(claims: set[tuple[str, ...]], modality: str) -> set[tuple[str, ...]]:
    """The same claims, not asserted."""
    return {(*claim, modality) for claim in claims}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("La Région Bretagne apporte son concours à l'association Tilia.", BACKS),
        ("La Région Bretagne a renouvelé son appui à l'association Tilia.", BACKS),
        ("L'association Tilia bénéficie du soutien de la Région Bretagne.", BACKS),
        ("Un accompagnement a été proposé à l'association Tilia par la Région Bretagne.", BACKS),
        ("L'accompagnement de l'association Tilia est assuré par la Région Bretagne.", BACKS),
        (
            "La Région Bretagne n'apporte pas son soutien à l'association Tilia.",
            with_modality(BACKS, "Negated"),
        ),
        ("La Région Bretagne apportera son soutien à l'association Tilia.", with_modality(BACKS, "Planned")),
        ("La Région Bretagne apporterait son soutien à l'association Tilia.", with_modality(BACKS, "Hedged")),
        ("La Région Bretagne apporte son soutien.", set()),
        ("L'association Tilia apporte un regard neuf à la Région Bretagne.", set()),
    ],
)
def test_support_is_said_by_its_noun(
    text: str, claims: set[tuple[str, ...]], claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    assert claims_of(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("La Région Bretagne participe au financement de l'association Tilia.", FUNDS),
        ("La Région Bretagne contribue au financement de l'association Tilia à hauteur de 30 000 €.", FUNDS),
        ("La Région Bretagne accorde une aide de 15 000 € à l'association Tilia.", FUNDS),
        ("L'association Tilia bénéficie du soutien financier de la Région Bretagne.", FUNDS),
        ("L'association Tilia s'est vu attribuer une subvention par la Région Bretagne.", FUNDS),
        (
            "Une subvention de 40 000 euros a été accordée à l'association Tilia par la Région Bretagne.",
            FUNDS,
        ),
        ("L'association Tilia a décroché un financement de la Région Bretagne.", FUNDS),
        (
            "L'association Tilia n'a obtenu aucune subvention de la Région Bretagne.",
            with_modality(FUNDS, "Negated"),
        ),
    ],
)
def test_money_in_the_phrase_makes_support_a_funding(
    text: str, claims: set[tuple[str, ...]], claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    assert claims_of(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("La Ville de Nantes assure la présidence de l'association Tilia.", CHAIRS),
        ("La présidence de l'association Tilia est assurée par la Ville de Nantes.", CHAIRS),
        (
            "La présidence de l'association Tilia sera assurée par la Ville de Nantes.",
            with_modality(CHAIRS, "Planned"),
        ),
        (
            "La Ville de Nantes a chargé l'Avise de l'animation du dispositif « Élan ».",
            {("avise", "implements", "elan")},
        ),
        ("La Ville de Nantes a chargé l'Avise de l'animation des quartiers.", set()),
        ("La Ville de Nantes a renouvelé son adhésion au RTES.", {("ville-de-nantes", "memberOf", "rtes")}),
    ],
)
def test_offices_and_memberships_are_said_by_their_noun(
    text: str, claims: set[tuple[str, ...]], claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    assert claims_of(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "L'association Tilia bénéficie du soutien de l'Avise et d'un financement de la Région Bretagne.",
            FUNDS | {("avise", "supports", "tilia")},
        ),
        (
            "L'association Tilia bénéficiera d'un financement de la Région Bretagne et de l'appui de l'Avise.",
            with_modality(FUNDS | {("avise", "supports", "tilia")}, "Planned"),
        ),
        (
            "L'association Tilia bénéficie du soutien de l'Avise et commente un prêt de la Région Bretagne.",
            {("avise", "supports", "tilia")},
        ),
    ],
)
def test_acts_that_are_joined_share_their_verb(
    text: str, claims: set[tuple[str, ...]], claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    assert {c for c in claims_of(text) if c[1] in {"funds", "supports"}} == claims
