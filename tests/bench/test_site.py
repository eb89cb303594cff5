"""The measurement of publishing: run at a fiftieth of its size, and what the kept report says."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"


def test_ten_times_the_entities_take_no_more_than_ten_times_the_time_and_a_second_publish_changes_nothing() -> (
    None
):
    *_, small, large, _, largest = runpy.run_path(str(BENCH / "site.py"))["measure"](0.02)
    assert [row.split("|")[1].strip() for row in (small, large)] == ["20", "200"]
    assert largest.startswith("The largest page has ")


def test_the_kept_report_is_of_ten_thousand_entities_and_of_a_tenth() -> None:
    report = (BENCH / "site.md").read_text(encoding="utf-8")
    assert re.search(r"on: .+ processors, .+ Python 3\.\d+", report)
    rows = [[float(cell.replace(",", "")) for cell in line.split("|")[1:-1]]
            for line in report.splitlines() if re.match(r"\| \d", line)]  # fmt: skip
    (small, *_, seconds, memory), (large, *_, more_seconds, more_memory) = rows
    assert (small, large) == (1_000, 10_000)
    assert more_seconds <= 11 * seconds
    assert more_memory <= 11 * memory


def test_memory_that_grows_faster_than_the_graph_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    namespace = runpy.run_path(str(BENCH / "site.py"))
    monkeypatch.setitem(namespace["measure"].__globals__, "SPARE", 0.0)
    with pytest.raises(AssertionError, match=r"time: .* times for 10 times the entities"):
        namespace["measure"](0.002)
