"""Tests of things without an agent, after a sentence in which a body announces several."""

import pytest

from extract.pipeline import read_document
from extract.records import Document


def said(text: str) -> set[tuple[str, ...]]:
    """Who organises or publishes what, then the modality where it is not asserted."""
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    return {
        (
            c.subject.rsplit("/")[-1],
            c.relation,
            c.object.rsplit("/")[-1].removeprefix("text-"),
            *([c.modality] if c.modality != "Asserted" else []),
        )
        for c in found.claims
        if c.relation in {"organises", "publishes"}
    }


HEAD = "L'an prochain, le RTES et l'Avise proposeront trois actions. "


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Un séminaire sera organisé à Dole.",
            {("organises", "seminaire", "Planned")},
        ),
        ("Un atelier se tiendra à Dole.", {("organises", "atelier", "Planned")}),
        ("Un guide paraîtra à l'automne.", {("publishes", "guide", "Planned")}),
        ("Un questionnaire lancé hier y aidera.", {("organises", "questionnaire")}),
        ("Un forum aura lieu en mai.", {("organises", "forum", "Planned")}),
    ],
)
def test_what_follows_without_an_agent_is_theirs_who_announced_it(
    text: str, claims: set[tuple[str, ...]]
) -> None:
    assert said(HEAD + text) == {(body, *rest) for body in ("avise", "rtes") for rest in claims}


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "\n\nUn forum aura lieu en mai.",
        HEAD + "Un forum n'aura pas lieu en mai.",
        HEAD + "Les élus visiteront un forum.",
        "L'an prochain, le RTES et l'Avise rendront trois services. Un forum aura lieu en mai.",
        "L'an prochain, trois actions seront proposées. Un forum aura lieu en mai.",
    ],
)
def test_another_paragraph_a_denial_or_nothing_announced_says_nothing(text: str) -> None:
    assert said(text) == set()


def test_an_agent_of_its_own_holds_what_follows() -> None:
    assert said(HEAD + "Un forum sera organisé par la Ville de Dole.") == {
        ("ville-de-dole", "organises", "forum", "Planned")
    }
