"""What several tests need."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real texts, suites and facts beside the project; tests that need it are skipped without."""
    path = ROOT.parent / "shared"
    if not path.is_dir():
        pytest.skip("no ../shared here")
    return path
