"""A server under good and hostile load at once: what it holds afterwards is what it held before."""

from __future__ import annotations

import os
import socket
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import urlencode, urlsplit

from bench.networks import machine
from tests.graph.serve.conftest import started
from tests.graph.serve.test_hostile import CARTESIAN, SERVICES
from tests.graph.serve.test_pool import begun
from tests.hostile.scale import LONG, SHARE, lots

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping

    from tests.graph.serve.conftest import Server

    Act: TypeAlias = Callable[[Server, random.Random], object]
    Outcome: TypeAlias = tuple[str, object]
SECONDS, WARM, CLIENTS = 60 * min(SHARE, 60), 3, 16
GROWTH = 48
"""Megabytes that a server and the process that holds the graph may grow by after the warm-up, answers kept included."""


@dataclass(frozen=True, slots=True)
class Held:
    """What the server and the process that holds its graph have taken of the machine."""

    megabytes: float
    """Of memory, resident."""
    files: int
    """Open files and connections."""
    processes: int
    """Of queries, besides the two; those that wait for the next query are counted."""

    @staticmethod
    def by(server: Server) -> Held:
        """What it is now."""
        [holder] = begun(server.process.pid)
        pids = (server.process.pid, holder)
        pages = sum(int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]) for pid in pids)
        files = sum(len([*Path(f"/proc/{pid}/fd").iterdir()]) for pid in pids)
        return Held(pages * os.sysconf("SC_PAGESIZE") / 1e6, files, len(begun(holder)))


def raw(server: Server, data: bytes, wait: float = 0) -> None:
    """Send bytes as they are, wait, look at what comes back for a moment, and cut the connection."""
    at = urlsplit(server.url)
    with socket.create_connection((at.hostname or "", at.port or 0), 10) as line:
        line.sendall(data)
        time.sleep(wait)
        line.settimeout(0.05)
        with suppress(TimeoutError):
            line.recv(100)


def get(server: Server, query: str) -> None:
    """Ask a query, and do not wait for what comes back."""
    raw(server, f"GET /sparql?{urlencode({'query': query})} HTTP/1.1\r\nHost: a\r\n\r\n".encode())


def post(server: Server, query: bytes, media: str = "query") -> int:
    """Send a query with POST and give the status."""
    return server.send("/sparql", "POST", query, content_type=f"application/sparql-{media}").status


def head(server: Server, lines: bytes, wait: float = 0) -> None:
    """Send the beginning of a request."""
    raw(server, b"POST /sparql HTTP/1.1\r\nHost: a\r\n" + lines, wait)


BUSY: set[object] = {503, 504}
"""What a request may be told where others take all there is."""
AT_ONCE = ("an update", "10 MB")
"""What is refused before it is given a place."""
CUT: set[object] = {"BrokenPipeError", "ConnectionResetError"}
"""What a client finds whose request was refused before it had sent it all."""
NAMES = urlencode({"queries": '{"q0": {"query": "Nantes Métropole"}, "q1": {"query": "RTES"}}'})
BLOWN = b"SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a"
PATTERN = b"ASK { ?s ?p ?o FILTER REGEX(STR(?o), '(a|a)*(a|a)*b$') }"
GOOD: Mapping[str, tuple[Act, set[int]]] = {
    "a query": (
        lambda s, lot: s.ask(f"SELECT ({lot.random()} AS ?n) {{ ?s a ?type }} LIMIT 9").status,
        {200},
    ),
    "the same query": (lambda s, _: s.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").status, {200}),
    "a page": (lambda s, _: s.send("/").status, {200}),
    "an entity": (lambda s, _: s.send("/id/organisation/rtes", accept="text/turtle").status, {303}),
    "names to match": (lambda s, _: s.send(f"/reconcile?{NAMES}").status, {200}),
}
HOSTILE: Mapping[str, tuple[Act, set[int]]] = {
    "a query without end": (lambda s, _: s.ask(CARTESIAN).status, {504, 507}),
    "too much memory": (lambda s, _: post(s, BLOWN), {504, 507}),
    "too many rows": (lambda s, _: post(s, b"SELECT * { ?a ?b ?c . ?d ?e ?f }"), {422, 504, 507}),
    "deep nesting": (lambda s, _: post(s, b"ASK " + b"{" * 20_000 + b"}" * 20_000), {507}),
    "a call elsewhere": (lambda s, lot: s.ask(lot.choice(SERVICES)).status, {403}),
    "an update": (lambda s, _: post(s, b"DROP ALL", "update"), {403}),
    "10 MB": (lambda s, _: post(s, b"#" * 10_000_000), {413}),
    "a pattern that tries again": (lambda s, _: post(s, PATTERN), {200, 504}),
    "no HTTP": (lambda s, lot: raw(s, lot.randbytes(999) + b"\r\n\r\n"), set()),
    "a long head": (lambda s, _: head(s, b"X: " + b"x" * 200_000 + b"\r\n\r\n"), set()),
    "a body cut off": (lambda s, _: head(s, b"Content-Length: 999999\r\n\r\nASK"), set()),
    "a slow client": (lambda s, _: head(s, b"", 1), set()),
    "an answer unread": (lambda s, _: get(s, "SELECT * { ?s ?p ?o } LIMIT 500"), set()),
    "gone in the middle": (lambda s, _: get(s, CARTESIAN), set()),
}


def load(server: Server, number: int, end: float) -> Counter[Outcome]:
    """Ask one thing after another, well and ill, and count what came of each."""
    found: Counter[Outcome] = Counter()
    lot = lots(f"load {number}")
    acts = {**GOOD, **HOSTILE}
    while time.monotonic() < end:
        name = lot.choice([*GOOD] if lot.random() < 0.6 else [*HOSTILE])
        act, wanted = acts[name]
        try:
            status = act(server, lot)
        except (OSError, HTTPException) as error:
            status = type(error).__name__
        found[name, status if wanted else None] += 1
    return found


def test_a_server_under_good_and_hostile_load_holds_no_more_than_before(
    sample: Path, root: Path, counted: Callable[[str, int], None]
) -> None:
    found: Counter[Outcome] = Counter()
    held = []
    limits = ("--timeout", "2", "--memory", "200", "--rows", "500")
    with started(sample, *limits) as server, ThreadPoolExecutor(CLIENTS) as clients:
        for seconds in (WARM, SECONDS):
            end = time.monotonic() + seconds
            for counts in clients.map(lambda number, end=end: load(server, number, end), range(CLIENTS)):
                found += counts
            settle(server)
            held.append(Held.by(server))
        answered = server.ask("ASK {}").status
    before, after = held
    assert answered == 200
    for name in {**GOOD, **HOSTILE}:
        statuses = {status for of, status in found if of == name}
        busy = set() if name in AT_ONCE else BUSY
        assert statuses <= told(name) | busy | (CUT if name == "10 MB" else set()), name
    assert [name for name in GOOD if asked(found, name)[1] < asked(found, name)[0] * 0.9] == []
    assert after.files <= before.files + 4
    assert after.processes <= 8
    assert after.megabytes < before.megabytes + GROWTH
    counted("kinds of hostile request under load", len(HOSTILE))
    if LONG and os.environ.get("LEVIER_COUNTS"):
        (root / "bench" / "endurance.md").write_text(report(found, before, after), encoding="utf-8")


def asked(found: Counter[Outcome], name: str) -> tuple[int, int]:
    """How often something was asked, and how often it did not fail for want of a place or of time."""
    every = {status: count for (of, status), count in found.items() if of == name}
    return sum(every.values()), sum(count for status, count in every.items() if status in told(name))


def told(name: str) -> set[object]:
    """The statuses that something should have; none where the client does not wait for one."""
    wanted: set[object] = {*{**GOOD, **HOSTILE}[name][1]}
    return wanted or {None}


def settle(server: Server) -> None:
    """Wait until the queries that were begun are at their limit, and their processes gone."""
    end = time.monotonic() + 20
    [holder] = begun(server.process.pid)
    while len(begun(holder)) > 8 and time.monotonic() < end:
        time.sleep(0.1)
    time.sleep(1)


def report(found: Counter[Outcome], before: Held, after: Held) -> str:
    """What is committed of a run of `make endurance`."""
    counts = {name: asked(found, name) for name in {**GOOD, **HOSTILE}}
    lines = "".join(f"| {name} | {times:,} | {well:,} |\n" for name, (times, well) in counts.items())
    rows = (
        ("resident memory, MB", before.megabytes, after.megabytes, f"grows by less than {GROWTH}"),
        ("open files and connections", before.files, after.files, "at most 4 more"),
        ("processes that wait for a query", before.processes, after.processes, "at most 8"),
    )
    table = "".join(f"| {what} | {was:.0f} | {now:.0f} | {bound} |\n" for what, was, now, bound in rows)
    return f"""# A server under good and hostile load

Written by `make endurance`, on: {machine()}.
{CLIENTS} clients for {SECONDS:.0f} seconds, after {WARM} of warm-up, six requests of ten good; the server had limits
of 2 s, 200 MB and 500 rows. Of the server and the process that holds the graph together:

| what | after the warm-up | at the end | bound |
| --- | ---: | ---: | --- |
{table}
A request is told 503 or 504 where others take all there is; what has no status is cut by the client.

| request | times | answered or refused as it should be |
| --- | ---: | ---: |
{lines}"""
