"""A query from a server -> what the process that holds the graph answers, so many at once.

Refused: more than can be served in time; told apart: a query that took too long, and one that ended its process.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from graph import store
from graph.errors import StoreError

if TYPE_CHECKING:
    from types import TracebackType

    from graph.serve.limit import Limits

__all__ = ["Asked", "Pool", "Reply"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with what the request says besides."""

    text: str
    accept: str = "*/*"
    default: tuple[str, ...] = ()
    """Graphs whose union is the default graph."""
    named: tuple[str, ...] = ()
    """Graphs that GRAPH may name."""
    base: str | None = None
    """What relative addresses in the query are relative to."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a client is answered."""

    status: int
    """Of HTTP."""
    media: str
    body: bytes

    @staticmethod
    def said(status: int, sentence: str) -> Reply:
        """Give an answer in a line."""
        return Reply(status, "text/plain", f"{sentence}\n".encode())


class Pool(AbstractContextManager["Pool"]):
    """A graph that answers many queries at once, each within limits."""

    def __init__(self, path: str | Path, limits: Limits) -> None:
        """Load the graph of a build, or a file of quads, in a process of its own.

        Raises:
            StoreError: there is none, it cannot be read, or a line of it is no quad.
        """
        self.limits, self.folder = limits, tempfile.mkdtemp(prefix="levier-")
        self.address = str(Path(self.folder) / "ask")
        self.free = asyncio.Semaphore(limits.at_once)
        file = store.graph_file(path)
        said = json.dumps(asdict(limits))
        # -P: a folder "graph" where the command is run is not this package.
        command = [sys.executable, "-P", "-m", "graph.serve.forked", str(file), self.address, said]
        found = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=found
        )
        word, _, said = cast("IO[bytes]", self.process.stdout).readline().decode().strip().partition(" ")
        if word != "ready":
            self.close()
            raise StoreError(said or f"{file} could not be loaded: is there memory for it?")

    async def ask(self, asked: Asked) -> Reply:
        """Have a query answered, once one of the places is free."""
        try:
            await asyncio.wait_for(self.free.acquire(), self.limits.seconds)
        except TimeoutError:
            return Reply.said(503, "too many queries at once: try again in a minute")
        try:
            return await self.answered(asked)
        finally:
            self.free.release()

    async def answered(self, asked: Asked) -> Reply:
        """Hand a query over and read what comes back; nothing does from a process that was ended."""
        start = time.monotonic()
        try:
            reader, writer = await asyncio.open_unix_connection(self.address, limit=2**20)
        except OSError:
            return Reply.said(503, "the graph is not there any more: start the server again")
        try:
            writer.write(json.dumps(asdict(asked)).encode() + b"\n")
            await writer.drain()
            head, _, body = (await reader.read()).partition(b"\n")
        except OSError:
            head = body = b""
        finally:
            writer.close()
        if head:
            return Reply(**json.loads(head), body=body)
        if time.monotonic() - start >= self.limits.seconds:
            sentence = (
                f"no answer within {self.limits.seconds:g} s: narrow the query down, or ask for less (LIMIT)"
            )
            return Reply.said(504, sentence)
        return Reply.said(
            507, "the query needs more memory than it may have, or nests too deeply: narrow it down"
        )

    def close(self) -> None:
        """End the process; a query that it has forked for ends at its limit at the latest."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream:
                stream.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
