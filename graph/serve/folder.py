"""A folder that `levier publish` wrote -> its files and what an address has there.

Only a plain path below the folder is looked up: no hidden file, nothing above, nothing that a link leads out to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import UsageError
from graph.publish.site import SUMS
from graph.serve.media import FORMS

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Folder"]

PLAIN = re.compile(r"(?:\.well-known/)?[\w-][\w.-]*(?:/[\w-][\w.-]*)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Folder:
    """A site in a folder."""

    path: Path

    def __post_init__(self) -> None:
        """Look whether it is one.

        Raises:
            UsageError: `levier publish` did not write it.
        """
        if not (self.path / SUMS).is_file():
            raise UsageError(f"{self.path} is no site: give the folder that `levier publish` wrote")

    def file(self, path: str) -> Path | None:
        """Give the file at a path; None where there is none."""
        found = (self.path / path).resolve() if PLAIN.fullmatch(path) else self.path
        return found if found.is_file() and self.path.resolve() in found.parents else None

    def forms(self, path: str) -> list[str]:
        """Give the endings of the documents about an address."""
        return [ending for ending in FORMS if self.file(f"{path}.{ending}")]
