"""The notebook of the documentation runs from the sample corpus to its table and its figure."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

NOTEBOOK = Path(__file__).resolve().parent.parent / "docs" / "networks.ipynb"
CELLS = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]


@pytest.fixture(scope="module")
def after() -> dict[str, Any]:
    """What its code has made, cell after cell."""
    made: dict[str, Any] = {}
    for cell in CELLS:
        if cell["cell_type"] == "code":
            exec(
                compile("".join(cell["source"]), str(NOTEBOOK), "exec"), made
            )  # the notebook of this project
    return made


def test_it_ends_in_a_table_with_intervals(after: dict[str, Any]) -> None:
    table = after["table"]
    assert list(table.columns) == ["actor", "betweenness", "rank", "mean rank", "95 %", "in top 10"]
    assert len(table) == 10
    assert all(row["rank"] >= 1 and "–" in row["95 %"] for _, row in table.iterrows())


def test_it_ends_in_a_figure_of_the_same_actors(after: dict[str, Any]) -> None:
    [axes] = after["figure"].axes
    shown = [label.get_text().replace("\n", " ").removesuffix("…") for label in axes.yaxis.get_ticklabels()]
    assert all(name.startswith(start) for name, start in zip(after["table"]["actor"], shown, strict=True))
    assert Path(after["out"], "rank.svg").read_bytes().startswith(b"<?xml")


def test_it_is_kept_without_what_a_run_adds() -> None:
    """Results go out of date with each change of the extractor."""
    assert [cell for cell in CELLS if cell.get("outputs") or cell.get("execution_count")] == []
