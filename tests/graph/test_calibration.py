"""Confidence against truth, on cases small enough to be worked out by hand."""

from __future__ import annotations

import pytest

from graph.calibration import WEIGHT, Bin, Reliability, left_out, reliability, shares


def test_a_share_of_few_claims_is_drawn_towards_that_of_its_rule_and_that_towards_the_whole() -> None:
    judged = [("verb funds", True), ("verb funds", False), ("verb joins", True), ("role holds", True)]
    verb = (2 + WEIGHT * 0.75) / (3 + WEIGHT)
    role = (1 + WEIGHT * 0.75) / (1 + WEIGHT)
    assert shares(judged) == pytest.approx({
        "role": role,
        "verb": verb,
        "role holds": (1 + WEIGHT * role) / (1 + WEIGHT),
        "verb funds": (1 + WEIGHT * verb) / (2 + WEIGHT),
        "verb joins": (1 + WEIGHT * verb) / (1 + WEIGHT),
    })


def test_a_text_does_not_vouch_for_itself() -> None:
    wrong, right = [("verb funds", False)] * 40, [("verb funds", True)] * 40
    assert left_out([wrong, right]) == [(1.0, False)] * 40 + [(0.0, True)] * 40
    assert reliability(left_out([wrong, right])).brier == pytest.approx(1)


def test_a_way_that_no_other_text_has_takes_the_share_of_its_rule_or_of_all() -> None:
    texts = [[("verb new", True), ("law new", True)], [("verb old", True), ("verb old", False)]]
    assert left_out(texts)[:2] == [(0.5, True), (0.5, True)]


def test_reliability_is_worked_out_over_tenths() -> None:
    sure = [(0.25, False), (0.25, True), (0.9, True), (1.0, True)]
    found, brier = reliability(sure), (0.25**2 + 0.75**2 + 0.01) / 4
    assert found.bins == (Bin(0.2, 2, 0.25, 0.5), Bin(0.9, 2, 0.95, 1.0))
    assert [found.brier, found.ece, found.skill, found.doubtful] == pytest.approx([
        brier,
        (2 * 0.25 + 2 * 0.05) / 4,
        1 - brier / (0.75 * 0.25),
        0.2,
    ])


def test_the_tenth_least_sure_holds_its_part_of_those_equally_sure() -> None:
    alike = [(0.5, at % 2 == 0) for at in range(20)]
    assert reliability(alike).doubtful == pytest.approx(0.1)
    told_apart = [(0.1, False)] * 2 + [(0.9, True)] * 18
    assert reliability(told_apart).doubtful == pytest.approx(1)


def test_no_claim_is_no_reason_to_trust() -> None:
    assert reliability([]) == Reliability((), 1.0, 1.0, 0.0, 0.0)
    assert left_out([[], []]) == []
