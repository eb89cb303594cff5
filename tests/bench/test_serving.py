"""The measurement of the server: run with a tenth of the clients for a tenth of the time."""

from __future__ import annotations

import runpy
from pathlib import Path

BENCH = Path(__file__).parents[2] / "bench"


def test_clients_are_answered_without_an_error(sample: Path) -> None:
    lines = runpy.run_path(str(BENCH / "serving.py"))["measure"](sample, 0.1)
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines[2:]]
    assert [row[0] for row in rows] == [
        "pyoxigraph itself", "pyoxigraph itself, one caller", "`levier serve`", "`levier serve`, no two queries alike",
        "`levier serve`, beside two queries that never end",
    ]  # fmt: skip
    assert all(int(row[1].replace(",", "")) >= 5 for row in rows)
