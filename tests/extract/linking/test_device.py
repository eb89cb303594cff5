"""Tests of the one device of a class: a heading and a demonstrative mean it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]


def test_a_heading_means_the_one_call_that_its_page_names(claims_of: Callable[[str], Claims]) -> None:
    text = (
        "# Appel à manifestation d'intérêt\n\n# AMI « Lieux ouverts »\n\nLa Ville de Dole lance l'AMI "
        "« Lieux ouverts » en mai 2024.\n\nDate limite de dépôt des dossiers : 30 juin 2024\n"
    )
    assert {c[0] for c in claims_of(text) if c[1] == "date"} == {"lieux-ouverts"}


def test_this_fund_is_the_one_that_was_named(claims_of: Callable[[str], Claims]) -> None:
    text = (
        "La Ville de Dole a lancé le fonds « Racines ». Ce fonds de prêts est géré par l'association Tilia."
    )
    assert ("tilia", "implements", "racines") in claims_of(text)


def test_another_fund_is_not_the_one_that_was_named(claims_of: Callable[[str], Claims]) -> None:
    text = (
        "La Ville de Dole a lancé le fonds « Racines ». Un fonds de prêts est géré par l'association Tilia."
    )
    assert ("tilia", "implements", "racines") not in claims_of(text)


def test_headings_that_tell_prizes_apart_mean_each_its_own(claims_of: Callable[[str], Claims]) -> None:
    text = (
        "La Ville de Dole a remis les prix « Dole s'engage ».\n\n# Prix de l'innovation sociale\n\nUne association.\n\n"
        "# Prix de la transition écologique\n\nUne coopérative.\n"
    )
    assert {c[2] for c in claims_of(text) if c[1] == "addresses"} == {
        "innovation-sociale",
        "transition-ecologique-et-solidaire",
    }
    assert not {c for c in claims_of(text) if c[:2] == ("dole-s-engage", "addresses")}
