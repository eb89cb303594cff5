"""A socket of the process that holds the graph -> a worker that answers one request after another."""

from __future__ import annotations

import asyncio
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from graph.serve.ask import Reply

if TYPE_CHECKING:
    from graph.serve.ask import Asked

__all__ = ["Worker"]

BEHIND = 5
"""How nice a process is to others that takes its time (POSIX)."""


@dataclass(slots=True)
class Worker:
    """A process that waits for a request at the other end of a connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    process: int
    """Its id."""
    last: bool = False
    """Whether it answers nothing more."""
    slow: bool = False
    """Whether it gives way to others."""

    @staticmethod
    async def begun(address: str) -> Worker:
        """Have a process forked.

        Raises:
            ConnectionError: there is none to fork, or the system allows no more.
        """
        try:
            reader, writer = await asyncio.open_unix_connection(address, limit=2**20)
            return Worker(reader, writer, int(await reader.readline()))
        except (OSError, ValueError) as error:
            raise ConnectionError(address) from error

    async def answer(self, asked: Asked) -> Reply | None:
        """Give the answer to a request; None where the process was ended by it."""
        self.last = True
        try:
            self.writer.write(json.dumps(asdict(asked)).encode() + b"\n")
            await self.writer.drain()
            head = json.loads(await self.reader.readline())
            last, length = head.pop("last"), head.pop("length")
            reply = Reply(**head, body=await self.reader.readexactly(length))
        except (OSError, ValueError, asyncio.IncompleteReadError):
            return None
        self.last = last or self.slow
        return reply

    def give_way(self) -> None:
        """Let other processes be quicker from here on; it answers what it is asked, and no more."""
        self.slow = True
        with suppress(OSError):  # it has just ended
            os.setpriority(os.PRIO_PROCESS, self.process, BEHIND)

    def close(self) -> None:
        """Let the process end."""
        self.writer.close()
