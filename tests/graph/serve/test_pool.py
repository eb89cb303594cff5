"""Processes that answer: shorter queries pass longer ones, and none is left behind."""

from __future__ import annotations

import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from http.client import HTTPException
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from graph.serve.run import listening

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from contextlib import AbstractContextManager

    from tests.graph.serve.conftest import Server

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }"
MANY = 20
"""More than there are places of every kind."""


def test_no_process_is_left_of_queries_that_are_cut(
    tiny_file: Path, start: Callable[..., AbstractContextManager[Server]]
) -> None:
    with start(tiny_file, "--timeout", "1") as running:
        with ThreadPoolExecutor(MANY) as clients:
            got = list(clients.map(running.ask, [ENDLESS] * MANY))
        assert 504 in {one.status for one in got} <= {503, 504}
        end = time.monotonic() + 20
        while children(running.process.pid) > 1 and time.monotonic() < end:
            time.sleep(0.05)
        assert children(running.process.pid) == 1
        assert running.ask("ASK {}").status == 200


def test_a_worker_answers_one_query_after_another(
    tiny_file: Path, start: Callable[..., AbstractContextManager[Server]]
) -> None:
    with start(tiny_file) as running:
        [holder] = begun(running.process.pid)
        workers = []
        for number in range(20):
            assert running.ask(f"SELECT ({number} AS ?n) {{}}").status == 200
            workers.append(begun(holder))
        assert workers == [workers[0]] * 20


@contextmanager
def besieged(running: Server) -> Generator[None]:
    """As many queries that do not end as there are places, and more."""

    def ask(_: int) -> None:
        with suppress(OSError, HTTPException):
            running.ask(ENDLESS)

    with ThreadPoolExecutor(MANY) as hostile:
        for number in range(MANY):
            hostile.submit(ask, number)
        time.sleep(2)
        try:
            yield
        finally:
            running.process.kill()


SHORT = ("/sparql?query=", "SELECT (1 AS ?n) {}"), ("/reconcile?queries=", '{"q1": {"query": "a name"}}')


@pytest.mark.parametrize(("path", "asked"), SHORT)
def test_queries_that_do_not_end_hold_up_no_short_request_however_many_they_are(
    sample: Path, start: Callable[..., AbstractContextManager[Server]], path: str, asked: str
) -> None:
    with start(sample, "--timeout", "60") as running, besieged(running):
        taken = []
        for number in range(5):
            begin = time.monotonic()
            assert running.send(path + quote(asked.replace("1", str(number)))).status == 200
            taken.append(time.monotonic() - begin)
    assert max(taken) < 5


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGKILL])
def test_the_end_of_the_server_ends_its_queries_those_that_stand_still_too(
    tiny_file: Path, start: Callable[..., AbstractContextManager[Server]], sign: signal.Signals
) -> None:
    with start(tiny_file, "--timeout", "60") as running, besieged(running):
        [holder] = begun(running.process.pid)
        workers = begun(holder)
        assert len(workers) >= MANY
        running.process.send_signal(sign)
        running.process.wait(20)
        end = time.monotonic() + 20
        while left([holder, *workers]) and time.monotonic() < end:
            time.sleep(0.05)
        assert not left([holder, *workers])


def left(pids: list[int]) -> list[int]:
    """Those processes that are there and more than a name."""
    return [pid for pid in pids if state(pid) not in {"", "Z"}]


def state(pid: int) -> str:
    """The state of a process as the system tells it; empty where there is none."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(") ")[2][0]
    except OSError:
        return ""


def test_the_second_part_of_an_answer_does_not_wait_for_the_client() -> None:
    with listening("127.0.0.1", 0) as at, socket.create_connection(at.getsockname()), at.accept()[0] as got:
        assert got.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) == 1


def begun(pid: int) -> list[int]:
    """The processes that a process has begun and not ended."""
    return [
        int(child)
        for file in Path(f"/proc/{pid}/task").glob("*/children")
        for child in file.read_text(encoding="ascii").split()
    ]


def children(pid: int) -> int:
    """How many processes a server has begun and not ended, queries among them."""
    return sum(1 + children(child) for child in begun(pid))
