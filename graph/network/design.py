"""`designs.toml` -> the networks that there are: which queries find their parts, and how these are woven.

>>> design("funding").form
'directed'
"""

from __future__ import annotations

import difflib
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from graph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.network.weave import Form

__all__ = ["Design", "design", "designs"]


@dataclass(frozen=True, slots=True)
class Design:
    """A kind of network."""

    name: str
    title: str
    """French, for pages and figures."""
    summary: str
    form: Form
    edges: tuple[str, ...]
    """Names of files of `queries/edges/`."""
    asked: tuple[str, ...] = ()
    """Those that are mixed in where that is asked for."""


@cache
def designs() -> Mapping[str, Design]:
    """Give every kind of network by its name, in the order of the file."""
    told = tomllib.loads((files("graph.network") / "designs.toml").read_text(encoding="utf-8"))
    return {
        name: Design(
            name, of["title"], of["summary"], of["form"], tuple(of["edges"]), tuple(of.get("asked", ()))
        )
        for name, of in told.items()
    }


def design(name: str) -> Design:
    """Give the kind of network of a name.

    Raises:
        UsageError: there is none; the nearest names are suggested.
    """
    known = designs()
    if name not in known:
        close = difflib.get_close_matches(name, known, cutoff=0.4) or list(known)
        raise UsageError(
            f'no network "{name}": did you mean {", ".join(close)}? `levier network` lists them all'
        )
    return known[name]
