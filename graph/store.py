"""A build, or a file of quads -> an Oxigraph store in memory.

The one place that knows where a build keeps its graph and its texts. A quad is loaded or the whole file is
refused: a store with a line missing would answer every question, and some of them wrongly.

>>> from tempfile import TemporaryDirectory
>>> with TemporaryDirectory() as out:
...     open(out)
Traceback (most recent call last):
graph.errors.StoreError: ... holds no graph.nq: give the folder that `levier build` wrote, or a .nq file
"""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import RdfFormat, Store

from graph.errors import StoreError

GRAPH, TEXT = "graph.nq", "text"


def open(path: str | Path) -> Store:  # ruff: ignore[builtin-variable-shadowing]
    """Load the graph of a build, or a file of quads.

    Raises:
        StoreError: there is none, it cannot be read, it is empty, or a line of it is no quad.
    """
    file = graph_file(path)
    store = Store()
    try:
        store.bulk_load(path=str(file), format=RdfFormat.N_QUADS)
    except SyntaxError as error:
        raise StoreError(malformed(file, error)) from error
    except OSError as error:
        raise StoreError(f"{file} cannot be read: {error.strerror or error}") from error
    if not len(store):
        raise StoreError(empty(file))
    return store


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


def malformed(file: Path, error: SyntaxError, first: int = 1) -> str:
    """Say which line of a file is no quad, and why; the parser began at line `first`."""
    reason = error.msg.rpartition(": ")[2]
    return f"{file}:{first + (error.lineno or 1) - 1}: not N-Quads: {reason}; run `levier build` again"
