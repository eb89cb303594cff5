"""Two builds -> the graphs in which they differ, by their ledgers.

Graphs with the same digest are passed over unread, so that the work is in proportion to what changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.data import name_of
from graph.lines import read, runs
from graph.shelf import fill, renew
from graph.store import GRAPH, STORE, graph_file
from levier.ledger import KNOWN, LEDGER, Entry, entries, sha256

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Change", "changes", "shelve"]

LAST = "entities"
FEW = 4
"""A store is made of the one before where less than one byte in so many differs."""


@dataclass(frozen=True, slots=True)
class Change:
    """A graph that two builds have not alike."""

    name: str
    was: tuple[int, int]
    """Offset and size in bytes in the first; no size where it has none."""
    now: tuple[int, int]
    """The same in the second."""
    sha256: str = ""
    """Of what the first has."""


def changes(one: Path, other: Path) -> Iterator[Change]:
    """Give each graph that differs, in the order of the contract.

    StoreError where one has no graph.
    """
    first, second = graphs(one), graphs(other)
    left, right = next(first, None), next(second, None)
    while left or right:
        if right is None or (left and rank(left.name) < rank(right.name)):
            assert left
            yield Change(left.name, (left.offset, left.size), (0, 0), left.sha256)
            left = next(first, None)
        elif left is None or rank(right.name) < rank(left.name):
            yield Change(right.name, (0, 0), (right.offset, right.size))
            right = next(second, None)
        else:
            if left.sha256 != right.sha256:
                yield Change(left.name, (left.offset, left.size), (right.offset, right.size), left.sha256)
            left, right = next(first, None), next(second, None)


def graphs(path: Path) -> Iterator[Entry]:
    """Give the graphs of a build by its ledger, or those of a file of quads, which is read for it.

    StoreError where there is no graph.
    """
    if (path / LEDGER).is_file():
        yield from (entry for entry in entries(path) if entry.size)
        return
    file = graph_file(path)
    for run in runs(file):
        digest = sha256("\n".join(read(file, [run])).encode() + b"\n")
        yield Entry(name_of(run.graph), run.offset, run.size, digest, {})


def rank(name: str) -> tuple[int, str]:
    """Tell the place of a graph among others."""
    if name == LAST:
        return 2, name
    return (0, str(KNOWN.index(name))) if name in KNOWN else (1, name)


def shelve(draft: Path, before: Path | None) -> None:
    """Give a build its store: made of the one of the build before where little has changed, else loaded.

    StoreError where the graph cannot be loaded.
    """
    found = few(draft, before) if before and (before / STORE).is_dir() else None
    if before and found is not None:
        renew(before, draft, [(change.name, change.was, change.now) for change in found])
    else:
        fill(draft)


def few(draft: Path, before: Path) -> list[Change] | None:
    """Give what has changed; None where it is much, or the build before is not as it was written."""
    if not is_whole(before):
        return None
    least = (draft / GRAPH).stat().st_size / FEW
    found: list[Change] = []
    for change in changes(before, draft):
        least -= change.was[1] + change.now[1] if change.name != LAST else 0
        if least < 0:
            return None
        found.append(change)
    return found if all(is_as_written(before, change) for change in found) else None


def is_whole(folder: Path) -> bool:
    """Tell whether a build has its graph, and its ledger the last line."""
    name = ""
    for entry in entries(folder):
        name = entry.name
    return name == LAST and (folder / GRAPH).is_file()


def is_as_written(folder: Path, change: Change) -> bool:
    """Tell whether the bytes of a graph are those that the first build wrote."""
    offset, size = change.was
    if not size:
        return True
    try:
        with (folder / GRAPH).open("rb") as graph:
            graph.seek(offset)
            return sha256(graph.read(size)) == change.sha256
    except OSError:
        return False
