"""The measurements of networks: run at a fiftieth of their size, and what the kept report says."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"


def test_measures_agree_with_networkx_and_take_little_time() -> None:
    lines = runpy.run_path(str(BENCH / "networks.py"))["measure"](0.02)
    assert [line.split("|")[1].strip() for line in lines[2:]] == [
        "PageRank", "k-core", "Louvain", "betweenness, ties alike", "betweenness, by weight"]  # fmt: skip


def test_the_kept_report_is_of_the_full_size_and_names_the_machine() -> None:
    report = (BENCH / "networks.md").read_text(encoding="utf-8")
    assert re.search(r"on: .+ processors, .+ Python 3\.\d+", report)
    lines = [line for line in report.splitlines() if re.match(r"\| [^m-]", line)]
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines]
    sizes = {row[0]: (row[1], row[2]) for row in rows}
    assert sizes["Louvain"] == ("100,000", "500,000")
    assert sizes["betweenness, ties alike"] == ("5,000", "25,000")
    assert all(float(row[3]) < 60 for row in rows)
    assert all(float(row[5]) >= 10 for row in rows if row[5])
    assert all(float(row[6]) <= 1e-9 for row in rows if row[6])


def test_a_slow_measure_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    namespace = runpy.run_path(str(BENCH / "networks.py"))
    monkeypatch.setitem(namespace["measure"].__globals__, "MINUTE", 0.0)
    with pytest.raises(AssertionError, match="PageRank: 0 s"):
        namespace["measure"](0.001)
