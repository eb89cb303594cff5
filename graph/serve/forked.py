"""A file of quads -> a process that holds it, and forks a worker for each connection to its socket.

A worker shares the graph's memory, so it costs milliseconds. It answers one query after another, and is ended by the
limit that a query hits: no query can harm another, or outlive its time. Nothing can be written: the store is a copy
in memory, and an update is no query. What may not be published is taken out of it first. A worker tells its
id; then a request is a line of JSON, the answer a line of JSON and the bytes of the body, as many as the line says.
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import socket
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeAlias

from graph import store
from graph.errors import GraphError
from graph.publish import rights
from graph.serve.answer import answer
from graph.serve.ask import MATCH, PAGE, Refused
from graph.serve.guard import clauses
from graph.serve.limit import Limits, keep, tied, timed
from graph.serve.pages import Pages
from graph.serve.reconcile.service import Service

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Task: TypeAlias = Callable[[dict[str, Any]], tuple[str, bytes]]
    """A request -> the media type and the bytes of its answer, or `Refused`."""


def main(path: str, address: str, limits: Limits) -> None:
    """Load a graph, then fork for each connection until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        tasks = prepared(path, limits.rows)
    except GraphError as error:
        sys.stdout.write(f"error {' '.join(str(error).split())}\n")
        return
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(address)
        listener.listen(128)
        tie = tied()
        gc.freeze()
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        while sys.stdin not in select.select([sys.stdin, listener], [], [])[0]:
            with listener.accept()[0] as connection, suppress(BlockingIOError):
                if os.fork() == 0:
                    listener.close()
                    tie()
                    work(connection, tasks, limits)


def prepared(path: str, rows: int) -> Mapping[str, Task]:
    """Load all that workers need, who can open nothing, and give what they can do."""
    held = store.in_memory(path)
    rights.withhold(held)
    service, pages = Service(held), Pages(held, store.text_folder(path))
    clauses("ASK FROM <urn:x> {}")
    return {
        PAGE: pages.answer,
        "query": lambda asked: answer(held, asked, rows),
        MATCH: lambda asked: service.answer(json.loads(asked["text"])),
    }


def work(connection: socket.socket, tasks: Mapping[str, Task], limits: Limits) -> None:
    """Answer requests until there are no more, or this process has grown, and end it.

    What strangers write is held to the limits; pages are made by code of our own, which reads templates and texts.
    """
    status = 1
    try:
        with connection.makefile("rwb") as stream:
            stream.write(f"{os.getpid()}\n".encode())
            stream.flush()
            line = stream.readline()
            free = line and json.loads(line)["task"] == PAGE
            grown = never if free else keep(limits)
            last = False
            while not last and line:
                with timed(0 if free else limits.seconds):
                    head, body = reply(tasks, json.loads(line))
                last = grown()
                told = json.dumps({**head, "length": len(body), "last": last})
                stream.write(told.encode() + b"\n" + body)
                stream.flush()
                line = b"" if last else stream.readline()
        status = 0
    finally:
        os._exit(status)


def never() -> bool:
    """Whether a process has grown that may."""
    return False


def reply(tasks: Mapping[str, Task], asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Give the status and media type of an answer, and its bytes."""
    try:
        media, body = tasks[asked["task"]](asked)
    except Refused as refused:
        return {"status": refused.status, "media": "text/plain"}, f"{refused}\n".encode()
    except MemoryError:
        return {"status": 507, "media": "text/plain"}, b"this needs more memory than it may have\n"
    except Exception:  # a fault of ours: whoever asks is not told of memory, and others are answered still
        return {"status": 500, "media": "text/plain"}, b"this cannot be answered: a fault of the server\n"
    return {"status": 200, "media": media}, body


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Limits(**json.loads(sys.argv[3])))
