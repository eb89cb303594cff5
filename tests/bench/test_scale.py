"""The measurements of scale: run at a thousandth of their size or more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bench import scale, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def test_texts_are_varied_and_the_same_each_time() -> None:
    made = [texts.text(number) for number in range(30)]
    assert made == [texts.text(number) for number in range(30)]
    assert len(set(made)) == 30
    assert all(len(text.split()) > 30 for text in made)


@pytest.mark.parametrize(("group", "count"), [(scale.reading, 1), (scale.again, 1)])
def test_measures_are_taken_and_what_must_be_the_same_is(
    group: Callable[[Path, float], Iterator[scale.Row]], count: int, tmp_path: Path
) -> None:
    rows = list(group(tmp_path, 0.001))
    assert len(rows) == count
    assert all(re.search(r"\d", row.ratio) for row in rows)
    table = scale.page(rows, 0.001, 3.2)
    assert "3 other programs" in table
    assert all(f"| {row.name} | {row.mark} |" in table for row in rows)


def test_builds_that_differ_fail(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "graph.nq").write_text(name, encoding="utf-8")
    with pytest.raises(AssertionError, match="differ"):
        scale.same(tmp_path / "one", tmp_path / "other")
