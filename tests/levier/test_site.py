"""A site takes the place of an earlier one, and of nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.publish.site import SUMS
from levier.errors import OutputError
from levier.site import publish

if TYPE_CHECKING:
    from pathlib import Path


def test_a_site_is_replaced_by_the_next_and_changes_no_byte(sample: Path, tmp_path: Path) -> None:
    place = tmp_path / "site"
    files = publish(sample, place)
    before = (place / SUMS).read_bytes()
    assert publish(sample, place) == files
    assert (place / SUMS).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    (place / "mine.txt").write_text("mine")
    with pytest.raises(OutputError, match=r"mine.txt is not of an earlier site"):
        publish(sample, place)


def test_a_folder_that_is_not_ours_is_left_alone(sample: Path, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine")
    for place, reason in (
        (tmp_path, "note.txt"),
        (tmp_path / "note.txt", "is a file"),
        (sample / "s", "apart"),
    ):
        with pytest.raises(OutputError, match=reason):
            publish(sample, place)
    assert (tmp_path / "note.txt").read_text() == "mine"


def test_a_build_that_is_missing_leaves_the_earlier_site(sample: Path, tmp_path: Path) -> None:
    from graph.errors import StoreError

    place = tmp_path / "site"
    place.mkdir()
    with pytest.raises(StoreError, match="does not exist"):
        publish(tmp_path / "none", place)
    assert list(place.iterdir()) == []
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
