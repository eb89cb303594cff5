"""A query from a server -> what a worker of the process that holds the graph answers, so many at once.

A worker that has answered waits for the next query; one that a query has ended is followed by a new one.

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
from contextlib import AbstractContextManager, ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from graph import store
from graph.errors import StoreError
from graph.serve.ask import MATCH, PAGE, Asked, Reply
from graph.serve.kept import Kept
from graph.serve.worker import Worker

if TYPE_CHECKING:
    from types import TracebackType

    from graph.serve.limit import Limits

__all__ = ["Pool"]

BUSY = "too many queries at once: try again in a minute"


@dataclass(frozen=True, slots=True)
class Lane:
    """Workers of one kind."""

    free: asyncio.Semaphore
    """Places that are free."""
    idle: list[Worker]
    """Workers that wait for the next request."""

    @staticmethod
    def of(places: int) -> Lane:
        """Give a lane without workers."""
        return Lane(asyncio.Semaphore(places), [])

    def take(self, worker: Worker) -> None:
        """Take a worker back, to wait for the next request or to end."""
        if worker.last:
            worker.close()
        else:
            self.idle.append(worker)


class Pool(AbstractContextManager["Pool"]):
    """A graph that answers many queries at once, each within limits."""

    def __init__(self, path: str | Path, limits: Limits) -> None:
        """Load the graph of a build, or a file of quads, in a process of its own.

        Raises:
            StoreError: there is none, it cannot be read, or a line of it is no quad.
        """
        self.limits, self.folder = limits, tempfile.mkdtemp(prefix="levier-")
        self.address = str(Path(self.folder) / "ask")
        self.queries = Lane.of(limits.at_once)
        # Work of our own, as long as what is asked: no query of a stranger holds it up.
        self.own = {PAGE: Lane.of(1), MATCH: Lane.of(1)}
        self.slow, self.long = asyncio.Semaphore(limits.slow), asyncio.Semaphore(limits.long)
        self.kept = Kept(limits.kept * 1_000_000)
        file = store.snapshot(path)
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
        """Have a query answered, once one of the places is free; at once where its answer is kept."""
        if reply := self.kept.get(asked):
            return reply
        lane = self.own.get(asked.task, self.queries)
        try:
            await asyncio.wait_for(lane.free.acquire(), self.limits.waiting)
            with ExitStack() as places:
                places.callback(lane.free.release)
                reply = await self.answered(asked, lane, places)
        except TimeoutError:
            return Reply.said(503, BUSY)
        self.kept.put(asked, reply)
        return reply

    async def answered(self, asked: Asked, lane: Lane, places: ExitStack) -> Reply:
        """Hand a query to a worker and read what comes back; nothing does from one that was ended.

        TimeoutError where it has waited too long for its turn.
        """
        try:
            worker = lane.idle.pop() if lane.idle else await Worker.begun(self.address)
        except ConnectionError:
            return Reply.said(503, "the graph is not there any more: start the server again")
        start, waited = time.monotonic(), 0.0
        answer = asyncio.ensure_future(worker.answer(asked))
        try:
            if lane is self.queries:
                waited = await self.passed(answer, worker, places)
            reply = await answer
        finally:
            answer.cancel()
            lane.take(worker)
        return reply or self.ended(time.monotonic() - start, waited)

    async def passed(self, answer: asyncio.Future[Reply | None], worker: Worker, places: ExitStack) -> float:
        """Let shorter queries pass one that takes its time, and give the seconds that it stood still for them.

        It leaves its place and takes turns with the slow, until there is room among the long.
        """
        waited, end = 0.0, worker.spent() + self.limits.short
        late = time.monotonic() + self.limits.quick
        while not answer.done() and worker.spent() < end and time.monotonic() < late:
            await asyncio.wait({answer}, timeout=self.limits.short)
        while not answer.done() and worker.pause():
            start = time.monotonic()
            places.pop_all().close()
            await asyncio.wait_for(self.slow.acquire(), self.limits.waiting)
            places.callback(self.slow.release)
            worker.resume()
            waited += time.monotonic() - start
            await asyncio.wait({answer}, timeout=self.limits.quick)
            if not self.long.locked():
                break
        if not answer.done() and not self.long.locked():
            await self.long.acquire()
            places.pop_all().close()
            places.callback(self.long.release)
            worker.give_way()
        return waited

    def ended(self, seconds: float, waited: float) -> Reply:
        """Say why a worker was ended after so many seconds, of which it stood still for some."""
        if seconds >= self.limits.seconds and waited > seconds / 2:
            return Reply.said(503, BUSY)
        if seconds >= self.limits.seconds:
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
