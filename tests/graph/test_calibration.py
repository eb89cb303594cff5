"""Confidence against truth, on cases small enough to be worked out by hand."""

from __future__ import annotations

import pytest

from graph.calibration import Bin, Reliability, left_out, reliability


def test_a_text_does_not_vouch_for_itself() -> None:
    wrong, right = [("verb funds", False)] * 40, [("verb funds", True)] * 40
    found = left_out([wrong, right])
    assert [ok for _, ok in found] == [False] * 40 + [True] * 40
    assert [round(sure, 1) for sure, _ in found] == [1.0] * 40 + [0.0] * 40


def test_what_no_other_text_has_weighs_nothing() -> None:
    new, old = [("name new", True)], [("verb old", True), ("verb old", False)]
    [(sure, right), *_] = left_out([new, old])
    assert (round(sure, 6), right) == (0.5, True)


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
