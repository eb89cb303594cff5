"""A server as a user starts it, on a port that is free."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import IO, TYPE_CHECKING, cast
from urllib.parse import urlencode, urlsplit

import pytest
from pyoxigraph import RdfFormat, parse, serialize

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

BASE = "https://w3id.org/levier/"
LABEL, ELSEWHERE = (f"<http://www.w3.org/2000/01/rdf-schema#{name}>" for name in ("label", "seeAlso"))
LONG = f"""<urn:long> <http://www.w3.org/ns/oa#exact> "{"mot " * 61}" .\n"""
HOSTILE = LONG + "".join(
    f"<{BASE}id/organisation/{said} <{BASE}graph/doc/x> .\n"
    for said in (
        f"""script> {LABEL} "<script>alert(1)</script>\\"'&"@fr""",
        f"script> {ELSEWHERE} <javascript:alert(1)>",
        f"""été/%2F..'> {LABEL} "odd"@fr""",
    )
)


@dataclass(frozen=True, slots=True)
class Answered:
    """What came over HTTP."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media(self) -> str:
        """The media type without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0]


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs."""

    url: str
    """With a slash at its end."""
    process: subprocess.Popen[str]

    def send(self, path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> Answered:
        """Send a request as it is; "_" in the name of a header is "-"."""
        connection = HTTPConnection(urlsplit(self.url).netloc, timeout=60)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, named)
        response = connection.getresponse()
        found = {name.lower(): value for name, value in response.getheaders()}
        answered = Answered(response.status, found, response.read())
        connection.close()
        return answered

    def ask(self, query: str, **headers: str) -> Answered:
        """Ask a query with GET."""
        return self.send(f"/sparql?{urlencode({'query': query})}", "GET", None, **headers)


@contextmanager
def started(path: Path, *options: str) -> Generator[Server]:
    command = [sys.executable, "-m", "levier", "serve", str(path), "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            line = cast("IO[str]", process.stdout).readline()
            yield Server(line.split(" is served at ")[1].split()[0], process)
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def start() -> Callable[..., AbstractContextManager[Server]]:
    """What starts a server of a file."""
    return started


@pytest.fixture(scope="session")
def tiny_file(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three made-up texts, and what must be escaped."""
    quads = parse(path=str(root / "tests" / "graph" / "tiny.trig"), format=RdfFormat.TRIG)
    path = tmp_path_factory.mktemp("serve") / "tiny.nq"
    path.write_bytes((serialize(quads, format=RdfFormat.N_QUADS) or b"") + HOSTILE.encode())
    return path


@pytest.fixture(scope="session")
def server(tiny_file: Path) -> Generator[Server]:
    """A server of the three texts with tight limits."""
    with started(tiny_file, "--timeout", "30", "--memory", "200", "--rows", "500") as running:
        yield running
