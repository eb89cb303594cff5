"""`quality.toml` -> how good the extractor is, for the page about a site."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["figures"]


@cache
def figures() -> Mapping[str, Any]:
    """Give the scores on gold, and how well the confidence holds."""
    return tomllib.loads((files("graph.publish") / "quality.toml").read_text(encoding="utf-8"))
