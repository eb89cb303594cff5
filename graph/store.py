"""A build, or a file of quads -> an Oxigraph store.

The one place that knows where a build keeps its graph, its texts and its store. A build stands in a generation, a
folder of its own inside OUT that a link leads to: the next build makes another and moves the link, so a reader
sees one or the other whole. A process that has opened a generation holds it until it ends, and no build removes
what is held. A small graph is loaded into memory; of a larger one the store that was loaded with the build is opened
as it is, read-only. A quad is loaded or the whole file is refused: a store with a line missing would answer every
question, and some of them wrongly.

>>> from tempfile import TemporaryDirectory
>>> with TemporaryDirectory() as out:
...     open(out)
Traceback (most recent call last):
graph.errors.StoreError: ... holds no graph.nq: give the folder that `levier build` wrote, or a .nq file
"""

from __future__ import annotations

import os
from contextlib import suppress
from fcntl import LOCK_SH, flock
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from graph.errors import StoreError
from graph.seal import cut_off, spoilt
from graph.trial import line_too_deep

GRAPH, TEXT, STORE = "graph.nq", "text", "store"
INSIDE, CURRENT = ".levier", "current"
"""Of OUT: the folder of its generations; in it, the link to the one that holds."""
ONCE, OFTEN = 32_000_000, 1_000_000_000
"""Bytes of quads that are loaded into memory for one question (half a second), and for many (twenty)."""
PIECE = 32 * 2**20
"""Bytes of quads that are loaded at a time: fewer take longer, and more take more memory than they save time."""
TRIES = 100
"""How often a build may move its link on while a reader looks."""
_HELD: dict[Path, int] = {}
"""Generation -> the descriptor that holds it for this process."""


def open(path: str | Path, *, often: bool = False) -> Store:  # ruff: ignore[builtin-variable-shadowing]
    """Open a build, or a file of quads, to be read: loaded into memory where that is soon done, else its store.

    In memory a question is answered several times as fast: where questions will come often, loading may take longer.
    StoreError where there is none, it cannot be read, it is empty, or a line of it is no quad.
    """
    folder = snapshot(path)
    most = OFTEN if often else ONCE
    if (folder / STORE).is_dir() and graph_file(folder).stat().st_size > most:
        return on_disk(folder)
    return in_memory(folder)


def on_disk(folder: Path) -> Store:
    """Open the store of a build as it is, read-only.

    Raises:
        StoreError: it cannot be read, or is not as it was written.
    """
    if name := spoilt(folder / STORE):
        raise StoreError(
            f"{folder / STORE} is damaged, {name} is not as it was written: run `levier build` again"
        )
    try:
        return Store.read_only(str(folder / STORE))
    except (OSError, RuntimeError) as error:  # what RocksDB finds damaged is a RuntimeError
        said = " ".join(str(error).split())[:300]
        raise StoreError(f"{folder / STORE} cannot be read: {said}; run `levier build` again") from error


def in_memory(path: str | Path) -> Store:
    """Load the graph of a build, or a file of quads, into a store that may be changed.

    Raises:
        StoreError: there is none, it cannot be read, it is empty, or a line of it is no quad.
    """
    file, store = graph_file(path), Store()
    load(store, file)
    if not len(store):
        raise StoreError(empty(file))
    return store


def load(store: Store, file: Path) -> None:
    """Load a file of quads into an empty store, a piece after the other, so that memory does not grow with the file.

    Raises:
        StoreError: it cannot be read, is cut off, or a line of it is no quad.
    """
    if file.is_file() and cut_off(file):
        raise StoreError(f"{file} is damaged, its end is missing: run `levier build` again")
    first = 1
    try:
        check(file)
        with file.open("rb") as lines:
            while piece := lines.read(PIECE) + lines.readline():
                store.bulk_load(piece, format=RdfFormat.N_QUADS)
                first += piece.count(b"\n")
    except SyntaxError as error:
        raise StoreError(malformed(file, error, first)) from error
    except MemoryError as error:
        raise StoreError(too_long(file)) from error
    except OSError as error:
        raise StoreError(f"{file} cannot be read: {error.strerror or error}") from error


def check(file: Path) -> None:
    """Refuse a file that would end the process that parses it.

    Raises:
        StoreError: terms of a line stand in terms without end.
    """
    if line := line_too_deep(file):
        raise StoreError(f"{file}:{line}: its terms nest too deeply to be read: run `levier build` again")


def snapshot(path: str | Path) -> Path:
    """Give the folder of a build as it is now, and hold it so until this process ends; any other path as it is.

    Raises:
        StoreError: the build leads to no folder that can be read.
    """
    link = Path(path) / INSIDE / CURRENT
    for _ in range(TRIES):
        if not link.is_symlink():
            return Path(path)
        if not link.is_dir():  # gone for a moment, or a loop of links
            continue
        with suppress(FileNotFoundError):
            if link.resolve(strict=True).parent != link.parent.resolve():
                break  # nothing that a build made
            if _hold(folder := link.resolve(strict=True)) and link.resolve() == folder:
                return folder
    raise StoreError(f"{path} is damaged, its graph is missing: run `levier build` again")


def _hold(folder: Path) -> bool:
    """Hold a generation, and tell whether it is still there."""
    held = _HELD.get(folder)
    if held is not None and _is(held, folder):
        return True
    descriptor = os.open(folder, os.O_RDONLY)
    with suppress(OSError):  # where the file system has no locks, the builds of a day may overtake a reader
        flock(descriptor, LOCK_SH)
    if not _is(descriptor, folder):
        os.close(descriptor)
        return False
    _HELD[folder] = descriptor
    return True


def _is(descriptor: int, folder: Path) -> bool:
    """Tell whether a folder is still the one that was opened."""
    try:
        return os.path.samestat(os.fstat(descriptor), folder.stat())
    except FileNotFoundError:
        return False


def graph_file(path: str | Path) -> Path:
    """Find the file of quads of a build, or take the file given.

    Raises:
        StoreError: there is none.
    """
    path = Path(path)
    if path.is_file():
        return path
    if not path.exists():
        raise StoreError(f"{path} does not exist: give the folder that `levier build` wrote, or a .nq file")
    if not (path / GRAPH).is_file():
        raise StoreError(f"{path} holds no {GRAPH}: give the folder that `levier build` wrote, or a .nq file")
    return path / GRAPH


def text_folder(path: str | Path) -> Path | None:
    """Give the folder of the texts as read; None for a bare file of quads, which has none."""
    return None if Path(path).is_file() else Path(path) / TEXT


def empty(file: Path) -> str:
    """Say that a file holds nothing."""
    return f"{file} holds no quad: run `levier build` again"


def too_long(file: Path) -> str:
    """Say that a line of a file is longer than the parser takes."""
    return f"{file}: a line of it is longer than a quad may be: run `levier build` again"


def malformed(file: Path, error: SyntaxError, first: int = 1) -> str:
    """Say which line of a file is no quad, and why; the parser began at line `first`."""
    reason = " ".join(error.msg.rpartition(": ")[2].split())
    return f"{file}:{first + (error.lineno or 1) - 1}: not N-Quads: {reason}; run `levier build` again"
