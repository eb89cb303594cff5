"""What was tried is counted, and `docs/security.md` says the same number."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from tests.hostile.ordering import Place
from tests.hostile.scale import SHARE

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Generator[Place]:
    """Where commands are run that faults may happen to."""
    made = Place.at(tmp_path_factory.mktemp("place"))
    yield made
    made.close()


@pytest.fixture(scope="session")
def counted(root: Path) -> Callable[[str, int], None]:
    """What holds a number against the page; where LEVIER_COUNTS is set, it is written there.

    The page has a column for `make test` and one for `make endurance`; of any other share, nothing is said.
    """
    page = root / "docs" / "security.md"
    column = {0.1: 0, 1: 1}.get(SHARE)

    def check(what: str, number: int) -> None:
        if column is None:
            return
        row = re.compile(rf"(?<=^\| {re.escape(what)} \| )([\d,–]+) \| ([\d,–]+)", re.MULTILINE)
        said = page.read_text(encoding="utf-8")
        found = row.search(said)
        assert found, f"docs/security.md has no row for {what}"
        cells = list(found.groups())
        if os.environ.get("LEVIER_COUNTS"):
            cells[column] = f"{number:,}"
            page.write_text(row.sub(" | ".join(cells), said), encoding="utf-8")
        else:
            assert cells[column] == f"{number:,}"

    return check
