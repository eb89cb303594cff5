"""A socket of the process that holds the graph -> a worker that answers one request after another."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from graph.serve.ask import Reply

if TYPE_CHECKING:
    from graph.serve.ask import Asked

__all__ = ["Worker"]

PROCESSOR = 2
"""With the id of a process, the clock of what it takes of a processor (Linux, clock_getcpuclockid)."""
BEHIND = 5
"""How nice a process is to others that takes its time (POSIX)."""


@dataclass(slots=True)
class Worker:
    """A process that waits for a request at the other end of a connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    process: int
    """Its id."""
    handle: int | None = None
    """A descriptor of the process, by which no other one can be meant (Linux)."""
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
            process = int(await reader.readline())
            return Worker(
                reader, writer, process, os.pidfd_open(process) if sys.platform == "linux" else None
            )
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

    def pause(self) -> bool:
        """Let the process stand still; give whether it does."""
        return self.send(signal.SIGSTOP)

    def resume(self) -> None:
        """Let the process go on."""
        self.send(signal.SIGCONT)

    def spent(self) -> float:
        """Give the seconds of a processor that the process has taken since it was forked; 0 where none tells."""
        try:
            return time.clock_gettime(~self.process << 3 | PROCESSOR)
        except OSError:
            return 0.0

    def send(self, sign: signal.Signals) -> bool:
        """Send the process a signal; give whether it was there and the system can."""
        if sys.platform != "linux" or self.handle is None:
            return False
        try:
            signal.pidfd_send_signal(self.handle, sign)
        except OSError:  # it has just ended
            return False
        return True

    def close(self) -> None:
        """End the process, whatever it is at; where the system cannot, at its limit."""
        self.writer.close()
        self.send(signal.SIGKILL)
        if self.handle is not None:
            os.close(self.handle)
            self.handle = None
