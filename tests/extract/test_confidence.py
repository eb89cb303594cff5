"""Tests of how sure a claim is: what its marks weigh, what several sayings add, what is told of it."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.confidence import confidence, doubts, together
from extract.language.lexicon import table
from extract.pipeline import read_document
from extract.records import Document
from ontology import terms

SHIPPED = dict(table("confidence"))
MEASURED: dict[str, Any] = {
    "intercept": 2.0,
    "rule": {"verb": -0.5, "role": 1.0},
    "relation": {"funds": -0.25},
    "mark": {"resolved": -1.0, "spoken": -2.0, "several-meant": -0.05, "bare-subject": 0.5, "again": 0.75},
}
WAYS = st.builds(
    lambda rule, relation, marks: " ".join([rule, relation, *sorted(marks)]),
    st.sampled_from(["verb", "role", "unheard-of"]),
    st.sampled_from(["funds", "governs"]),
    st.sets(st.sampled_from(["resolved", "spoken", "several-meant", "bare-subject", "unheard-of"])),
)


@pytest.fixture(scope="module", autouse=True)
def measured() -> Any:
    """Weights whose sums can be worked out by hand."""
    with pytest.MonkeyPatch.context() as patch:
        for kind, values in MEASURED.items():
            patch.setitem(table("confidence"), kind, values)
        yield


@pytest.mark.parametrize(
    ("way", "logit"),
    [
        ("verb funds", 1.25),
        ("verb funds resolved spoken", -1.75),
        ("role holdsRole bare-subject", 3.5),
        ("unheard-of governs unheard-of", 2.0),
    ],
)
def test_what_rule_relation_and_marks_weigh_adds_up_and_what_was_not_measured_weighs_nothing(
    way: str, logit: float
) -> None:
    assert confidence(way) == pytest.approx(1 / (1 + math.exp(-logit)), abs=0.005)


@given(WAYS)
def test_a_confidence_is_a_share_and_always_the_same(way: str) -> None:
    assert 0 < confidence(way) < 1
    assert confidence(way) == confidence(way)


@given(st.lists(WAYS, min_size=1), WAYS, st.integers(1, 4), st.integers(0, 2))
def test_one_more_saying_makes_no_claim_less_sure(said: list[str], more: str, runs: int, new: int) -> None:
    before, after = together(said, runs), together([*said, more], runs + new)
    assert confidence(after) >= confidence(before) >= max(confidence(way) for way in said)


@given(st.lists(WAYS, min_size=1))
def test_the_order_of_sayings_does_not_matter(said: list[str]) -> None:
    assert together(said, len(said)) == together(said[::-1], len(said))


def test_what_lowers_a_confidence_is_told_with_the_worst_first() -> None:
    assert doubts("verb funds resolved spoken several-meant bare-subject") == ["spoken", "resolved"]
    assert doubts("verb funds") == []


def test_a_claim_said_in_two_places_is_surer_than_in_one() -> None:
    once = "Brest métropole adhère au RTES."
    [one] = read_document(Document("text", "text.txt", "", once)).claims
    [two] = read_document(
        Document("text", "text.txt", "", f"{once} Membre du RTES, Brest métropole paie.")
    ).claims
    assert (one.way.endswith(" again"), two.way.endswith(" again")) == (False, True)
    assert two.confidence > one.confidence


def test_what_the_lexicon_measures_is_known_to_the_ontology_and_no_repeated_saying_lowers() -> None:
    assert set(SHIPPED["relation"]) <= set(terms.relations())
    assert SHIPPED["mark"].get("again", 0) >= 0
