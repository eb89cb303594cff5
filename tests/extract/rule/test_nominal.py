"""Tests of what nouns say without a verb of their own: predicates, nominalisations, possession, set phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.pipeline import read_document
from extract.records import Document

if TYPE_CHECKING:
    from collections.abc import Callable


def said(text: str) -> list[tuple[str, ...]]:
    """Ends and relation of each claim, then its modality where it is not asserted, sorted."""
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    return sorted(
        (
            claim.subject.rsplit("/")[-1],
            claim.relation,
            claim.object.rsplit("/")[-1],
            *([claim.modality] if claim.modality != "Asserted" else []),
        )
        for claim in found.claims
        if claim.relation not in {"appliesLever", "usesLever", "date"}
    )


MEMBER = ("brest-metropole", "memberOf", "rtes")
STAKE = ("avise", "holdsStakeIn", "rebond")
WITH = ("avise", "cooperatesWith", "rtes")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Brest métropole est membre du RTES.", [MEMBER]),
        ("Brest métropole est devenue membre du RTES.", [MEMBER]),
        ("Brest métropole, membre du RTES, recrute.", [MEMBER]),
        (
            "La Scic Rebond (Dole), membre du RTES, recrute.",
            [("rebond", "locatedIn", "dole"), ("rebond", "memberOf", "rtes")],
        ),
        ("Adhérente du RTES, Brest métropole recrute.", [MEMBER]),
        ("Le RTES, dont Brest métropole est membre, recrute.", [MEMBER]),
        ("Brest métropole n'est pas membre du RTES.", [(*MEMBER, "Negated")]),
        ("L'Avise est sociétaire de la Scic Rebond.", [STAKE]),
        ("L'Avise est financeur de la Scic Rebond.", [("avise", "funds", "rebond")]),
        (
            "L'Avise est organisatrice du forum « Demain la ville ».",
            [("avise", "organises", "demain-la-ville")],
        ),
        (
            "Lauréate de l'appel à projets « Les Quais », la Scic Rebond recrute.",
            [("rebond", "benefitsFrom", "les-quais")],
        ),
        (
            "L'Avise n'est plus partenaire de France Active.",
            [("avise", "cooperatesWith", "france-active", "Negated")],
        ),
        (
            "Le RTES sera partenaire de France Active.",
            [("france-active", "cooperatesWith", "rtes", "Planned")],
        ),
        ("Les membres du RTES se réunissent.", []),
        ("L'Avise cherche un partenaire.", []),
        ("Le partenaire de l'Avise est parti.", []),
    ],
)
def test_a_noun_said_of_a_subject_gives_its_relation(text: str, claims: list[tuple[str, ...]]) -> None:
    assert said(text) == claims


def test_a_list_of_members_says_each_of_them() -> None:
    text = "La Scic Rebond compte parmi ses sociétaires l'Avise et le RTES."
    assert {claim for claim in said(text) if claim[1] == "holdsStakeIn"} == {
        STAKE,
        ("rtes", "holdsStakeIn", "rebond"),
    }


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("L'adhésion de Brest métropole au RTES est actée.", [MEMBER]),
        ("Sans l'adhésion de Brest métropole au RTES, rien ne se fait.", [(*MEMBER, "Negated")]),
        ("L'entrée de l'Avise au capital de la Scic Rebond est actée.", [STAKE]),
        ("Le soutien de l'Avise à la Scic Rebond est acté.", [("avise", "supports", "rebond")]),
        ("Une subvention de l'Avise à la Scic Rebond est votée.", [("avise", "funds", "rebond")]),
        ("La création de la Scic Rebond par l'Avise est actée.", [("avise", "founds", "rebond")]),
        (
            "Le lancement de l'appel à projets « Les Quais » par Brest métropole est acté.",
            [("brest-metropole", "implements", "les-quais")],
        ),
        ("Le partenariat entre l'Avise et le RTES dure.", [WITH]),
        (
            "Une coopération entre l'Avise, le RTES et France Active naît.",
            [("avise", "cooperatesWith", "france-active"), WITH, ("france-active", "cooperatesWith", "rtes")],
        ),
        ("L'adhésion au RTES coûte cher.", []),
        ("L'aide de l'Avise est utile.", []),
    ],
)
def test_a_nominalisation_gives_the_relation_of_its_two_complements(
    text: str, claims: list[tuple[str, ...]]
) -> None:
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Une étude de l'Avise paraît.", [("avise", "publishes", "text-etude")]),
        (
            "Le guide « Acheter mieux » de l'Avise et du RTES paraît.",
            [("avise", "publishes", "acheter-mieux"), ("rtes", "publishes", "acheter-mieux")],
        ),
        (
            "Le prix « Les Quais » de Brest métropole revient.",
            [("brest-metropole", "implements", "les-quais")],
        ),
        (
            "La stratégie « Circuits » de Brest métropole est prête.",
            [("brest-metropole", "adopts", "circuits")],
        ),
        ("Le RTES raconte son forum.", [("rtes", "organises", "text-forum")]),
        (
            "Brest métropole, dont le prix « Les Quais » revient, recrute.",
            [("brest-metropole", "implements", "les-quais")],
        ),
        (
            "Brest métropole, dont le prix « Les Quais » n'a pas été lancé, recrute.",
            [("brest-metropole", "implements", "les-quais", "Negated")],
        ),
        ("Brest métropole, dont dépend le prix « Les Quais », recrute.", []),
        ("Le forum de l'emploi tient.", []),
    ],
)
def test_whose_it_is_says_what_an_actor_did_with_it(text: str, claims: list[tuple[str, ...]]) -> None:
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "La Scic Rebond, avec le soutien de l'Avise, recrute.",
            [("avise", "supports", "rebond")],
        ),
        (
            "L'appel à projets « Les Quais », à l'initiative de Brest métropole, ouvre.",
            [("brest-metropole", "implements", "les-quais")],
        ),
        (
            "Le forum « Demain la ville », sous l'égide du RTES, ouvre.",
            [("rtes", "organises", "demain-la-ville")],
        ),
        (
            "Brest métropole, à l'origine de la Scic Rebond, recrute.",
            [("brest-metropole", "founds", "rebond")],
        ),
        ("Le forum « Demain la ville », avec le soutien de l'Avise, ouvre.", []),
    ],
)
def test_a_set_preposition_gives_its_relation_where_both_ends_accept_it(
    text: str, claims: list[tuple[str, ...]]
) -> None:
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("L'étude de faisabilité du RTES paraît en mai.", []),
        ("L'étude du RTES paraît en mai.", [("rtes", "publishes", "text-etude")]),
    ],
)
def test_a_study_of_feasibility_is_about_its_complement(text: str, claims: list[tuple[str, ...]]) -> None:
    assert said(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Le conseil souligne l'intérêt d'une coopération durable entre la Ville de Nantes et la CRESS Bretagne.",
        "L'opportunité, pour l'emploi, d'un partenariat entre la Ville de Nantes et l'Avise est débattue.",
        "La faisabilité d'une adhésion de la Ville de Nantes à la CRESS Bretagne est étudiée.",
    ],
)
def test_what_is_only_weighed_is_not_said(
    text: str, claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    assert claims_of(text) == set()


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Le soutien aux jardins « Vulpin » de Lannion est ancien.", set()),
        (
            "Le soutien au RTES de la Ville de Montclair est ancien.",
            {("ville-de-montclair", "supports", "rtes")},
        ),
    ],
)
def test_what_completes_several_receivers_does_not_give(
    text: str, claims: set[tuple[str, ...]], claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    assert {c for c in claims_of(text) if c[1] == "supports"} == claims
