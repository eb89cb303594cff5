"""Tests of how sure a claim is, by the way in which it was found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from extract.confidence import confidence, way
from extract.language.lexicon import table
from extract.pipeline import read
from extract.records import Document
from ontology import terms

if TYPE_CHECKING:
    from extract.rule.draft import Draft

SHARE = table("confidence")["share"]


def drafts(text: str) -> list[Draft]:
    return read(Document("text", "text.txt", "", text)).drafts


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("Brest métropole adhère au RTES.", ["verb memberOf"]),
        ("L'association Le Fournil adhère au RTES.", ["verb memberOf discovered"]),
        (
            "Brest métropole recrute. Elle soutient l'Avise.",
            ["verb supports resolved"],
        ),
        (
            "Brest métropole recrute. Elle soutient la Scic Rebond.",
            ["verb supports resolved discovered"],
        ),
        ("Brest métropole, membre du RTES, recrute.", ["predicate memberOf"]),
    ],
)
def test_the_way_is_rule_and_relation_and_how_the_ends_were_found(text: str, ways: list[str]) -> None:
    assert [way(draft) for draft in drafts(text)] == ways


def test_what_was_measured_for_a_way_is_its_confidence() -> None:
    [draft] = drafts("Brest métropole adhère au RTES.")
    assert confidence(draft) == SHARE["verb memberOf"]


def test_a_way_that_was_not_measured_has_the_confidence_of_its_rule() -> None:
    [draft] = drafts("Brest métropole adhère au RTES.")
    unmeasured = replace(draft, rule="place", relation="feeds")
    assert (way(unmeasured) in SHARE, confidence(unmeasured)) == (False, SHARE["place"])


def test_a_rule_that_was_not_measured_has_the_confidence_of_all_claims(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    [draft] = drafts("Brest métropole adhère au RTES.")
    monkeypatch.setitem(table("confidence"), "overall", 0.83)
    assert confidence(replace(draft, rule="nowhere")) == pytest.approx(0.83)


def test_every_measure_is_a_share_of_a_known_relation() -> None:
    wrong = [
        (key, share)
        for key, share in SHARE.items()
        if not 0 <= share <= 1
        or (key.split()[1:] and key.split()[1] not in terms.relations())
        or not set(key.split()[2:]) <= {"resolved", "discovered"}
    ]
    assert wrong == []


def test_a_claim_is_as_sure_as_the_surest_of_the_runs_that_say_it() -> None:
    text = "Brest métropole adhère au RTES. Brest métropole, membre du RTES, recrute."
    state = read(Document("text", "text.txt", "", text))
    [claim] = state.extraction.claims
    measured = {SHARE["verb memberOf"], SHARE["predicate memberOf"]}
    assert {confidence(draft) for draft in state.drafts} == measured
    assert claim.confidence == max(measured)
