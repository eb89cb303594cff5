"""Queries of a stranger, made up by chance: each is answered or refused within its limits, and none leads out."""

from __future__ import annotations

import socket
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from graph.query import catalogue
from graph.store import GRAPH
from tests.graph.serve.conftest import started
from tests.hostile.malformed import SECRET, hurt
from tests.hostile.scale import lots, times

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator
    from pathlib import Path

REFUSED = {400, 403, 406, 413, 422, 503, 504, 507}
WORDS = (
    "SELECT", "*", "(COUNT(*) AS ?n)", "ASK", "CONSTRUCT", "DESCRIBE <urn:x>", "WHERE", "{", "}", "?a ?b ?c .",
    "OPTIONAL", "UNION", "GRAPH ?g", "MINUS", "(<urn:p>|!<urn:q>)*", "FILTER REGEX(STR(?c), '(a|a)*b$')",
    "BIND(REPLACE(STR(?c), '.', '$0$0$0$0') AS ?c)", "FILTER NOT EXISTS", "VALUES ?a { 1 }", "ORDER BY RAND()",
    "GROUP BY ?a", "LIMIT 999999999999", "\\u0053ERVICE", "\0", "'''", "#", "<", "é", "\u202e",
)  # fmt: skip
AT_ONCE = 6


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A server that nobody is to call."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


def outward(address: str, secret: str) -> tuple[bytes, ...]:
    """What would lead out of the graph, or change it."""
    return tuple(
        text.encode()
        for text in (
            f" SERVICE <{address}> {{ ?s ?p ?o }} ",
            f" SERVICE SILENT ?anywhere {{ ?s ?p ?o }} VALUES ?anywhere {{ <{address}> }} ",
            f" FROM <{secret}> ",
            f" FROM NAMED <{address}> ",
            f" LOAD <{secret}> ;",
            " DROP ALL ;",
            " INSERT DATA { <urn:a> <urn:b> <urn:c> } ;",
        )
    )


def queries(lot: random.Random, more: tuple[bytes, ...]) -> Iterator[bytes]:
    """Questions of the catalogue with parts cut off, doubled or put in, and words in any order."""
    texts = [asked.text.encode() for asked in catalogue().values()]
    while True:
        made = hurt(lot.choice(texts), lot, more)
        yield hurt(made, lot, more) if lot.random() < 0.5 else made
        yield " ".join(lot.choice(WORDS) for _ in range(lot.randrange(1, 30))).encode()
        yield b"ASK " + lot.choice((b"{%b}", b"%b {}")) % lot.choice(more)
        yield b"SELECT (COUNT(*) AS ?n) { " + b"?a ?b ?c . ?d ?e ?f . " * lot.randrange(1, 9) + b"}"


def test_queries_made_up_by_chance_are_answered_or_refused_and_lead_nowhere(
    sample: Path, tmp_path: Path, listener: socket.socket, counted: Callable[[str, int], None]
) -> None:
    secret = tmp_path / "secret.nt"
    secret.write_text(f'<urn:a> <urn:b> "{SECRET}" .\n', encoding="utf-8")
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
    made = queries(lots("queries"), outward(address, secret.as_uri()))
    asked = [next(made) for _ in range(times(1_000))]
    before = sha256((sample / GRAPH).read_bytes()).digest()
    with started(sample, "--timeout", "1", "--memory", "100", "--rows", "500") as server:

        def ask(query: bytes) -> tuple[int, bytes]:
            got = server.send("/sparql", "POST", query, content_type="application/sparql-query")
            return got.status, got.body

        with ThreadPoolExecutor(AT_ONCE) as clients:
            replies = list(clients.map(ask, asked))
        assert server.ask("ASK {}").status == 200
    statuses = {status for status, _ in replies}
    assert statuses <= {200, *REFUSED}
    assert {200, 400} <= statuses
    assert [body for _, body in replies if SECRET.encode() in body] == []
    assert [body for status, body in replies if status != 200 and not body.endswith(b"\n")] == []
    with pytest.raises(BlockingIOError):
        listener.accept()
    assert sha256((sample / GRAPH).read_bytes()).digest() == before
    counted("hostile queries", len(asked))
