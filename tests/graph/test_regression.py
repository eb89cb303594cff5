"""Tests of the weights by which a claim's way of being found tells how sure it is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.regression import FEWEST, fit, parts

if TYPE_CHECKING:
    from graph.regression import Judged

JUDGED = st.lists(
    st.tuples(st.sampled_from(["verb funds", "verb funds resolved", "role holdsRole again"]), st.booleans()),
    max_size=60,
)


def test_a_way_is_a_rule_a_relation_and_marks() -> None:
    assert list(parts("verb funds resolved again")) == [
        ("rule", "verb"), ("relation", "funds"), ("mark", "resolved"), ("mark", "again"),
    ]  # fmt: skip


def test_of_no_claim_nothing_is_known() -> None:
    assert fit([]).confidence("verb funds") == pytest.approx(0.5)


def test_two_groups_are_told_apart_but_drawn_towards_each_other() -> None:
    good, bad = [("verb funds", True)] * 18, [("verb funds resolved", False)] * 18
    found = fit([*good, *bad, ("verb funds", False), ("verb funds resolved", True)] * 2)
    assert 0.5 < found.confidence("verb funds") < 18 / 19
    assert 1 / 19 < found.confidence("verb funds resolved") < 0.5


def test_what_few_claims_show_weighs_nothing() -> None:
    rare = [("verb funds spoken", False)] * (FEWEST - 1)
    assert ("mark", "spoken") not in fit([("verb funds", True)] * 9 + rare).of
    assert ("mark", "spoken") in fit([("verb funds", True)] * 9 + rare + rare[:1]).of


def test_repeated_sayings_never_count_against_a_claim() -> None:
    repeated = [("verb funds again", False)] * 9 + [("verb funds", True)] * 9
    assert ("mark", "again") not in fit(repeated).of
    assert fit([(way, not right) for way, right in repeated]).of["mark", "again"] > 0


@given(JUDGED)
def test_the_mean_confidence_is_the_share_that_is_right(judged: list[Judged]) -> None:
    found = fit(judged)
    sure = sum(found.confidence(way) for way, _ in judged)
    assert sure == pytest.approx(sum(right for _, right in judged), abs=0.2)
    assert all(0 <= found.confidence(way) <= 1 for way, _ in judged)


@given(JUDGED)
def test_the_order_of_claims_does_not_matter(judged: list[Judged]) -> None:
    one, other = fit(judged), fit(judged[::-1])
    assert math.isclose(one.intercept, other.intercept, abs_tol=1e-6)
    assert one.of == pytest.approx(other.of, abs=1e-6)
