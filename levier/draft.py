"""Graphs and texts -> the files of a build, written one after the other in the order of the contract.

Beside the graph stands its ledger, a line for each named graph as soon as it is written: so a build that is killed
can be gone on with.
"""

from __future__ import annotations

import csv
import os
from contextlib import ExitStack
from typing import TYPE_CHECKING, Self

from graph.answer import safe
from graph.shelf import Filler
from graph.store import GRAPH, TEXT
from levier.harmless import escaped
from levier.ledger import LEDGER, line_of, line_of_refused
from levier.output import HEADER, REJECTED

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from types import TracebackType

    from extract.records import Reject
    from levier.work import Block, Refused

__all__ = ["Draft"]


class Draft:
    """A build while its files are written."""

    def __init__(self, folder: Path, *, fill: bool = False) -> None:
        """Write into a new folder, and where `fill` says so, load what is written into its store meanwhile."""
        self.folder, self.stack = folder, ExitStack()
        self.filler = Filler(folder) if fill else None

    def __enter__(self) -> Self:
        (self.folder / TEXT).mkdir()
        self.graph = self.stack.enter_context((self.folder / GRAPH).open("wb"))
        self.ledger = self.stack.enter_context((self.folder / LEDGER).open("w", encoding="ascii"))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stack.close()
        if self.filler and error:
            self.filler.stop()
        elif self.filler:
            self.filler.close()

    def put(self, name: str, lines: Iterable[str]) -> int:
        """Write a graph that is no document's, and count its lines."""
        written = [line.encode() for line in lines]
        data = b"".join(written)
        self.write(data)
        self.ledger.write(line_of(name, data))
        return len(written)

    def add(self, made: Block) -> None:
        """Write the graph of a document, and its text as read."""
        file = self.folder / TEXT / f"{made.slug}.txt"
        if not (made.kept and linked(made.kept.text, file)):
            file.write_bytes(made.text)
        self.write(made.data)
        self.graph.flush()
        self.ledger.write(made.kept.line if made.kept else line_of(made.slug, made.data, made))
        self.ledger.flush()

    def write(self, data: bytes) -> None:
        """Write the lines of a graph."""
        self.graph.write(data)
        if self.filler:
            self.filler.add(data)

    def refuse(self, text: Refused) -> None:
        """Note a text that was not used, for the next build."""
        self.ledger.write(line_of_refused(text))


def linked(file: Path, to: Path) -> bool:
    """Let a file that nobody writes to stand in a second place too, where the file system can."""
    try:
        os.link(file, to)
    except OSError:
        return False
    return True


def list_rejects(folder: Path, rejects: Iterable[Reject]) -> None:
    """Write what was not used, why, and what to do."""
    with (folder / REJECTED).open("w", encoding="utf-8", newline="") as rows:
        table = csv.writer(rows, lineterminator="\n")
        table.writerow(HEADER)
        for reject in rejects:
            table.writerow(safe(escaped(said)) for said in (reject.file, reject.reason, reject.remedy))
