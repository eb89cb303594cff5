"""What was tried is counted, and `docs/security.md` says the same number."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="session")
def counted(root: Path) -> Callable[[str, int], None]:
    """What holds a number against the page; where LEVIER_COUNTS is set, as `make counts` does, it is written there."""
    page = root / "docs" / "security.md"

    def check(what: str, number: int) -> None:
        row = re.compile(rf"^\| {re.escape(what)} \| ([\d,]+) \|", re.MULTILINE)
        said = page.read_text(encoding="utf-8")
        assert row.search(said), f"docs/security.md has no row for {what}"
        if os.environ.get("LEVIER_COUNTS"):
            page.write_text(row.sub(f"| {what} | {number:,} |", said), encoding="utf-8")
        else:
            assert row.findall(said) == [f"{number:,}"]

    return check
