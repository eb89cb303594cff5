"""The site of the sample, made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.publish.site import site

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def published(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, to read and not to change."""
    folder = tmp_path_factory.mktemp("site")
    site(sample, folder)
    return folder
