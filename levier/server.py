"""A graph of a build -> a SPARQL server, by the Graph Store Protocol or SPARQL Update; large ones come in pieces."""

from __future__ import annotations

import time
from base64 import b64encode
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from graph.store import GRAPH
from levier.errors import PushError
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from levier.ledger import Entry


PIECE, UPDATE = 32 * 2**20, 2**20
"""Bytes of quads that are sent at a time: as they are, and in an update, of which servers take less."""
TRIES = 4
SECONDS = 120
WAIT = 0.5
"""Seconds before a second try; twice as many before each further one."""


def pieces(folder: Path, entry: Entry, most: int) -> Iterator[bytes]:
    """Give a graph as N-Triples, so many bytes at a time."""
    tail = len(f" <{terms.BASE}graph/{entry.name}> .\n".encode())
    with (folder / GRAPH).open("rb") as quads:
        quads.seek(entry.offset)
        left = entry.size
        while left > 0:
            lines = quads.readlines(min(most, left) - 1)  # lines are read until they are more than this
            left -= sum(map(len, lines))
            yield b"".join(line[:-tail] + b" .\n" for line in lines)


def named(name: str) -> str:
    """Give the address of a graph."""
    return f"{terms.BASE}graph/{name}"


class Server:
    """A server that keeps graphs, spoken to over one connection after the other."""

    SPEAKS = "the Graph Store Protocol (for one that takes updates alone: --update)"

    def __init__(self, endpoint: str, user: tuple[str, str] | None) -> None:
        self.endpoint, self.parts = endpoint, urlsplit(endpoint)
        self.head = {"User-Agent": "levier"}
        if user:
            self.head["Authorization"] = f"Basic {b64encode(':'.join(user).encode()).decode()}"
        self.line: HTTPConnection | None = None

    def put(self, name: str, folder: Path, entry: Entry) -> None:
        """Replace a graph.

        PushError where the server does not.
        """
        for at, piece in enumerate(pieces(folder, entry, PIECE)):
            self.ask("POST" if at else "PUT", name, piece)

    def delete(self, name: str) -> None:
        """Remove a graph; one that is not there is gone.

        PushError where the server does not.
        """
        self.ask("DELETE", name, None)

    def ask(self, method: str, name: str, body: bytes | None) -> None:
        """Send a request, again where the server is busy or the connection breaks.

        Raises:
            PushError: it is refused, or not answered.
        """
        said = ""
        for attempt in range(TRIES):
            if attempt:
                time.sleep(WAIT * 2 ** (attempt - 1))
            try:
                status, reason = self.answer(method, name, body)
            except (OSError, HTTPException) as error:
                self.close()
                said = str(error) or type(error).__name__
                continue
            if status < 300 or (method == "DELETE" and status == 404):
                return
            said = f"{status} {reason}"
            if status < 500 and status != 429:
                break
        raise PushError(
            f"{self.endpoint} has not taken the graph {name} ({said}): see that it is there and speaks "
            f"{self.SPEAKS}, then give the same command again; what it has taken is not sent twice"
        )

    def answer(self, method: str, name: str, body: bytes | None) -> tuple[int, str]:
        """Send a request about a graph and give the status and what it says."""
        return self.exchange(method, f"graph={quote(named(name), safe='')}", body, "application/n-triples")

    def exchange(self, method: str, query: str, body: bytes | None, media: str) -> tuple[int, str]:
        """Send a request and give the status and what it says."""
        if self.line is None:
            kind = HTTPSConnection if self.parts.scheme == "https" else HTTPConnection
            self.line = kind(self.parts.hostname or "", self.parts.port, timeout=SECONDS)
        asked = "&".join(part for part in (self.parts.query, query) if part)
        target = f"{self.parts.path or '/'}?{asked}" if asked else self.parts.path or "/"
        self.line.request(method, target, body, self.head | ({} if body is None else {"Content-Type": media}))
        response = self.line.getresponse()
        response.read1(PIECE)
        if not response.isclosed():  # it says more than is looked at
            self.close()
        return response.status, response.reason

    def close(self) -> None:
        """End the connection; the next request makes another."""
        if self.line:
            self.line.close()
        self.line = None


class Updated(Server):
    """A server that takes SPARQL Update alone: a graph is emptied and filled by the same request, or the first."""

    SPEAKS = "SPARQL Update"

    def put(self, name: str, folder: Path, entry: Entry) -> None:
        """Replace a graph.

        PushError where the server does not.
        """
        for at, piece in enumerate(pieces(folder, entry, UPDATE)):
            filling = written("insert", named(name)).replace(b"$triples", piece)
            self.ask("POST", name, filling if at else written("drop", named(name)) + b";\n" + filling)

    def delete(self, name: str) -> None:
        """Remove a graph; one that is not there is gone.

        PushError where the server does not.
        """
        self.ask("POST", name, written("drop", named(name)))

    def answer(self, method: str, name: str, body: bytes | None) -> tuple[int, str]:
        """Send an update and give the status and what the server says."""
        return self.exchange(method, "", body, "application/sparql-update")


def written(update: str, graph: str) -> bytes:
    """Give an update of `queries/update` on a graph."""
    text = (files("queries") / "update" / f"{update}.ru").read_text(encoding="utf-8")
    return text.replace("$graph", f"<{graph}>").encode()
