r"""A build -> an engine in a process of its own, so that a query that does not end can be ended.

A thread cannot be stopped, a process can. The other process loads the graph once and answers one query after the
other through its standard input and output: a line with a word and a length, then that many bytes. It ends when its
input does, in the middle of a query too, so that none is left behind.

>>> from io import BytesIO
>>> reply(BytesIO(b"rows 2\n{}"))
('rows', b'{}')
>>> reply(BytesIO(b""))
('', b'')
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import AbstractContextManager
from queue import SimpleQueue
from threading import Event, Thread, Timer
from typing import IO, TYPE_CHECKING, Literal, cast

from graph import store
from graph.answer import Answer
from graph.engine import Embedded
from graph.errors import GraphError, QueryError, StoreError

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

__all__ = ["Process"]


class Process(AbstractContextManager["Process"]):
    """An engine that gives each query so many seconds."""

    def __init__(self, path: str | Path, seconds: float) -> None:
        """Load the graph of a build, or a file of quads.

        Raises:
            StoreError: there is none, it cannot be read, or a line of it is no quad.
        """
        self.path, self.seconds = store.snapshot(path), seconds
        # -P: a folder "graph" where the command is run is not this package.
        command = [sys.executable, "-P", "-m", "graph.process", str(self.path)]
        found = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=found)
        word, said = reply(self.output)
        if word != "ready":
            self.close()
            raise StoreError(said.decode() or f"{self.path} could not be loaded: is there memory for it?")

    @property
    def output(self) -> IO[bytes]:
        """What the other process writes."""
        return cast("IO[bytes]", self.process.stdout)

    def run(self, text: str) -> Answer:
        """Run on the union of all graphs.

        Raises:
            QueryError: the query is malformed, cannot be answered, or takes too long.
        """
        over = Event()

        def stop() -> None:
            over.set()
            self.process.kill()

        timer = Timer(self.seconds, stop)
        timer.start()
        try:
            word, data = self.asked(text)
        finally:
            timer.cancel()
        if over.is_set():
            self.close()
            raise QueryError(
                f"no answer within {self.seconds:g} s, so the query was stopped: "
                "narrow it down with parameters or LIMIT, or allow more seconds (--timeout)"
            )
        if word not in {"rows", "triples", "boolean"}:
            raise QueryError(
                data.decode() or "the query ended the process that ran it: is there memory for it?"
            )
        return Answer(cast("Literal['rows', 'triples', 'boolean']", word), data)

    def asked(self, text: str) -> tuple[str, bytes]:
        """Hand a query over and wait for what comes back; nothing does from a process that has ended."""
        data = text.encode()
        try:
            to = cast("IO[bytes]", self.process.stdin)
            to.write(b"query %d\n" % len(data) + data)
            to.flush()
        except (BrokenPipeError, ValueError):
            return "", b""
        return reply(self.output)

    def close(self) -> None:
        """End the other process."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream:
                try:
                    stream.close()
                except BrokenPipeError:
                    continue

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def reply(output: IO[bytes]) -> tuple[str, bytes]:
    """Read a word and its bytes; an empty word where the other end has gone."""
    word, _, length = output.readline().decode().strip().partition(" ")
    return word, output.read(int(length)) if length else b""


def main(path: str, asked: IO[bytes], output: IO[bytes]) -> None:
    """Load a graph, then answer what is asked, until nothing more is."""

    def say(word: str, data: bytes = b"") -> None:
        output.write(f"{word} {len(data)}\n".encode() + data)
        output.flush()

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        engine = Embedded(store.open(path))
    except GraphError as error:
        return say("error", str(error).encode())
    queries: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=listen, args=(asked, queries), daemon=True).start()
    say("ready")
    while True:
        try:
            answer = engine.run(queries.get().decode())
        except GraphError as error:
            say("error", str(error).encode())
        else:
            say(answer.kind, answer.data)


def listen(asked: IO[bytes], queries: SimpleQueue[bytes]) -> None:
    """Pass on queries; when there can be no more, end the process, whatever it is at."""
    while True:
        word, text = reply(asked)
        if not word:
            os._exit(0)
        queries.put(text)


if __name__ == "__main__":
    main(sys.argv[1], sys.stdin.buffer, sys.stdout.buffer)
