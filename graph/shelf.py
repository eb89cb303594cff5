"""The graph of a build -> its Oxigraph store on disk, loaded whole or made of the store of the build before.

A store of RocksDB consists of files that are never changed once they are written, so a copy of one is made of links
in no time, and then takes what a build has changed: the lines that came and the lines that went. Where much has, all
is loaded, which is faster. Bytes of a store differ from one load to the next; what it answers does not.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from queue import Queue
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO

from pyoxigraph import NamedNode, RdfFormat, Store, parse

from graph.seal import SHARED, digests, seal
from graph.store import GRAPH, PIECE, STORE, load
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["Filler", "differences", "fill", "renew"]

MOST = 200_000
"""Lines that are put in or taken out at a time."""
Span = tuple[int, int]
"""Offset and size in bytes of the lines of a graph."""


def fill(folder: Path) -> None:
    """Load the graph of a build into a new store beside it.

    StoreError where it cannot be read, or a line of it is no quad.
    """
    store = Store(str(folder / STORE))
    load(store, folder / GRAPH)
    store.flush()
    del store  # as long as it is open, files of it may be made one
    seal(folder / GRAPH, folder / STORE, {})


class Filler:
    """Loads a graph into a new store while more of it is made, a piece after the other, in a thread of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.store = folder, Store(str(folder / STORE))
        self.ready: list[bytes] = []
        self.size = 0
        self.pieces: Queue[bytes | None] = Queue(maxsize=1)
        self.error: BaseException | None = None
        self.thread = Thread(target=self._load, daemon=True)
        self.thread.start()

    def add(self, lines: bytes) -> None:
        """Take lines; where loading failed, its error."""
        self.ready.append(lines)
        self.size += len(lines)
        if self.size >= PIECE:
            self._hand_over()

    def close(self) -> None:
        """Load what is left, and seal it with the graph, which has been written; where loading failed, its error."""
        try:
            self._hand_over()
        finally:
            self.stop()
        self._fail()
        self.store.flush()
        del self.store
        seal(self.folder / GRAPH, self.folder / STORE, {})

    def stop(self) -> None:
        """End the thread when it has loaded what it is at."""
        self.pieces.put(None)
        self.thread.join()

    def _hand_over(self) -> None:
        self._fail()
        if self.ready:
            self.pieces.put(b"".join(self.ready))
        self.ready, self.size = [], 0

    def _fail(self) -> None:
        if self.error:
            raise self.error

    def _load(self) -> None:
        while (piece := self.pieces.get()) is not None:
            try:
                if not self.error:
                    self.store.bulk_load(piece, format=RdfFormat.N_QUADS)
            except Exception as error:  # whatever it is, who adds must hear of it and not wait for ever
                self.error = error


def renew(before: Path, folder: Path, changed: list[tuple[str, Span, Span]]) -> None:
    """Make the store of a build of that of the one before; of each graph that differs, its name, where it was and is.

    A size of nothing says that there was, or is, no such graph. Where the store of the one before is not as it was
    written, the graph is loaded instead; StoreError where it cannot be.
    """
    known = digests(before / STORE)
    if known is None:
        fill(folder)
        return
    copy(before / STORE, folder / STORE, known)
    store = Store(str(folder / STORE))
    with (before / GRAPH).open("rb") as old, (folder / GRAPH).open("rb") as new:
        for name, was, now in changed:
            if now[1]:
                _edit(store, differences(old, was, new, now))
            else:
                store.remove_graph(NamedNode(f"{terms.BASE}graph/{name}"))
    store.flush()
    del store
    seal(folder / GRAPH, folder / STORE, known)


def _edit(store: Store, lines: Iterator[tuple[bytes, bool]]) -> None:
    """Take the lines out that went, and put those in that came."""
    came: list[bytes] = []
    for line, is_new in lines:
        if is_new:
            came.append(line)
        else:
            for quad in parse(line, format=RdfFormat.N_QUADS):
                store.remove(quad)
        if len(came) == MOST:
            store.bulk_load(b"".join(came), format=RdfFormat.N_QUADS)
            came.clear()
    store.bulk_load(b"".join(came), format=RdfFormat.N_QUADS)


def copy(store: Path, to: Path, names: Iterable[str]) -> None:
    """Copy files of a store that nothing writes to: what never changes is linked, where the file system has links."""
    to.mkdir()
    for path in (store / name for name in names):
        if path.suffix == SHARED:
            with suppress(OSError):
                os.link(path, to / path.name)
                continue
        shutil.copyfile(path, to / path.name)


def differences(old: BinaryIO, was: Span, new: BinaryIO, now: Span) -> Iterator[tuple[bytes, bool]]:
    """Give the lines of one graph that went (False) and came (True); those of each are in order, and read once."""
    one, other = _lines(old, was), _lines(new, now)
    left, right = next(one, None), next(other, None)
    while left is not None or right is not None:
        if right is None or (left is not None and left < right):
            assert left is not None
            yield left, False
            left = next(one, None)
        elif left is None or right < left:
            yield right, True
            right = next(other, None)
        else:
            left, right = next(one, None), next(other, None)


def _lines(file: BinaryIO, span: Span) -> Iterator[bytes]:
    offset, size = span
    file.seek(offset)
    while size > 0:
        line = file.readline()
        size -= len(line) or size
        yield line
