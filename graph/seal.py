"""The graph and the store of a build -> a seal beside them, by which it is found what was damaged since.

A store that is cut off or spoilt would be handed on from build to build, and a graph that is cut off at the end of
a line answers every question, some of them wrongly. The seal says how long the graph is, and the digest of each file
that the store consists of. A build without a seal, or with one that is damaged itself, is taken as it is, its store
as spoilt.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["SEAL", "SHARED", "cut_off", "digests", "seal", "spoilt"]

SEAL = "seal.json"
SHARED = ".sst"
"""What the name of a file of a store ends with that is never changed."""
KEPT = ("CURRENT", "MANIFEST-")
"""How the names of the others begin, besides the log of what was written last; the rest is options and reports."""


def seal(graph: Path, store: Path, known: Mapping[str, str]) -> None:
    """Write the seal of a build; files that never change and whose digests are known are not read again."""
    found = {
        path.name: known[path.name] if path.suffix == SHARED and path.name in known else digest(path)
        for path in sorted(store.iterdir())
        if path.suffix in {SHARED, ".log"} or path.name.startswith(KEPT)
    }
    said = {"graph": graph.stat().st_size if graph.is_file() else 0, "store": found}
    store.with_name(SEAL).write_text(json.dumps(said, indent=1) + "\n", encoding="ascii")


def digests(store: Path) -> dict[str, str] | None:
    """Give the digest of each file that a store consists of; None where one is not as it was sealed."""
    found = read(store.with_name(SEAL)).get("store")
    return found if isinstance(found, dict) and not spoilt(store) else None


def spoilt(store: Path) -> str:
    """Name the first file of a store that is not as it was sealed; nothing where all are, or it has no seal.

    What reads a store is told of most damage as it goes, but not where a term is compared or taken apart: the row, or
    the greatest of them, would be left out without a word.
    """
    found = read(store.with_name(SEAL)).get("store")
    for name, sha256 in found.items() if isinstance(found, dict) else ():
        try:
            if digest(store / name) != sha256:
                return str(name)
        except OSError:
            return str(name)
    return ""


def cut_off(graph: Path) -> bool:
    """Tell whether a graph is shorter than it was."""
    size = read(graph.resolve().with_name(SEAL)).get("graph")
    return isinstance(size, int) and graph.stat().st_size < size


def read(file: Path) -> dict[str, Any]:
    """Give what a seal says; nothing where there is none, or it is damaged."""
    try:
        said = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def digest(file: Path) -> str:
    """Give the SHA-256 of a file, in hex."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
