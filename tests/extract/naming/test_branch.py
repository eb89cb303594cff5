"""A name that goes on in the name of its place is that of a branch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.pipeline import read
from extract.records import Document

if TYPE_CHECKING:
    from collections.abc import Callable


def names(text: str) -> list[str]:
    """The names of bodies, devices and places in a text, each with how it is linked, in order."""
    state = read(Document("note", "note.txt", "", text))
    return [
        thing.record.slug if thing.record and thing.cls != "Territory" else thing.names[0]
        for link in state.links
        for thing in link.things
        if thing.kind not in {"Lever", "Theme"} and not link.inside
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("France Active Lorraine agit.", ["France Active Lorraine"]),
        ("On voit France Active Lorraine.", ["France Active Lorraine"]),
        ("On voit France Active de Quimper.", ["France Active de Quimper"]),
        ("L'Adess du pays de Morlaix agit.", ["Adess du pays de Morlaix"]),
        ("On voit l'Adess du pays de Morlaix.", ["Adess du pays de Morlaix"]),
        ("Avec la BGE du Finistère, on agit.", ["BGE du Finistère"]),
        ("La Scic Terre neuve Grand Poitiers agit.", ["Terre neuve Grand Poitiers"]),
        ("La Maison de l'ESS de Quimper agit.", ["Maison de l'ESS de Quimper"]),
        ("Le Mouvement associatif de Bretagne agit.", ["Le Mouvement associatif de Bretagne"]),
        ("On voit Refashion Grand Est.", ["Refashion Grand Est"]),
        ("On voit Emmaüs Haute-Savoie.", ["Emmaüs Haute-Savoie"]),
        ("Emmaüs Quimper agit.", ["Emmaüs Quimper"]),
        ("On voit Emmaüs France mobilité.", ["Emmaüs France mobilité"]),
        ("On voit Tilia Emploi Calvados et Brin Finistère.", ["Tilia Emploi Calvados", "Brin Finistère"]),
        ("L'agence régionale du lin (ARL) Bretagne agit.", ["agence régionale du lin Bretagne"]),
        ("L'université de Rouen Normandie agit.", ["université de Rouen Normandie"]),
    ],
)
def test_a_place_right_after_a_name_is_part_of_it(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le RTES (Paris) et l'Avise (Rennes) agissent.", ["rtes", "Paris", "avise", "Rennes"]),
        ("L'Avise, à Paris, agit.", ["avise", "Paris"]),
        ("L'Avise et Quimper agissent.", ["avise", "Quimper"]),
        ("La Métropole de Lyon du Rhône agit.", ["metropole-de-lyon", "Rhône"]),
        ("L'association Le Fil de Quimper agit.", ["Le Fil de Quimper"]),
        ("La CRESS Bretagne agit.", ["cress-bretagne"]),
    ],
)
def test_a_place_elsewhere_or_of_a_local_authority_stands_by_itself(text: str, found: list[str]) -> None:
    assert names(text) == found


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
def test_what_a_branch_does_is_not_said_of_its_network(
    text: str, claims: set[tuple[str, ...]], claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    assert claims_of(text) == claims


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("France Active Lorraine naît. France Active adhère au RTES.", "france-active-lorraine"),
        ("France Active naît. France Active Lorraine naît. France Active adhère au RTES.", "france-active"),
        (
            "France Active Lorraine naît." + " Oui, bien." * 150 + " France Active adhère au RTES.",
            "france-active",
        ),
    ],
)
def test_a_branch_goes_by_the_name_of_its_network_for_a_while(
    text: str, member: str, claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    assert claims_of(text) == {(member, "memberOf", "rtes")}
