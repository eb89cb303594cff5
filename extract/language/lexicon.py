"""The French of the extractor: `lexicons/fr/*.toml`, read once.

>>> sorted(table("conjugation"))[:2]
['alone', 'alone_of']
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """One lexicon file as it stands, by its name without extension."""
    return tomllib.loads(files("extract").joinpath("lexicons", "fr", f"{name}.toml").read_text("utf-8"))


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """A list of words of a lexicon file, given there as an array or as words parted by white space."""
    value: Any = table(name)
    for part in key.split("."):
        value = value[part]
    return frozenset(value.split() if isinstance(value, str) else value)
