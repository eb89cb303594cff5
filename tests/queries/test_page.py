"""The page of the catalogue is what the headers say."""

from __future__ import annotations

import runpy
from typing import TYPE_CHECKING

from graph.query import catalogue

if TYPE_CHECKING:
    from pathlib import Path


def test_the_page_of_the_catalogue_is_written_from_the_headers(root: Path) -> None:
    written = runpy.run_path(str(root / "bench" / "examples.py"))["page"](catalogue())
    assert (root / "docs" / "questions.md").read_text(encoding="utf-8") == written
    assert all(f"\n### {name}\n" in written for name in catalogue())


def test_rows_are_rewritten_in_their_place_and_at_the_end_of_a_header_without(root: Path) -> None:
    rewritten = runpy.run_path(str(root / "bench" / "examples.py"))["rewritten"]
    bare, old = "#+ a: b\n#+ example:\n", "#+   rows:\n#+     - [x]\n#+     - [y]\n"
    new = "#+   rows:\n#+     - ['a, b', 2019, '']\n"
    for before in (bare, bare + old):
        assert rewritten(f"{before}SELECT * {{}}", [["a, b", "2019", ""]]) == f"{bare}{new}SELECT * {{}}\n"
