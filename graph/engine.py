"""A built graph or the address of a SPARQL server -> something that runs a query.

Both read the union of all named graphs as the default graph, which every query of the catalogue is written
for. A server that keeps it apart is refused before it can answer with nothing. Queries are SPARQL 1.1, and
read.
"""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from importlib.resources import files
from socket import gaierror
from typing import Protocol
from urllib.parse import urlsplit

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    parse,
    parse_query_results,
    serialize,
)

from graph.answer import Answer
from graph.errors import QueryError, UsageError
from graph.fetch import MEGABYTES, fetched, is_triples
from graph.trial import stands

SECONDS = 60
"""How long an answer may take where nothing else is said."""
DAMAGED = "Corruption"
"""How RocksDB begins to tell of a file that is not as it was written."""
CLOSED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})
NO_ENDPOINT = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.GONE})


class Engine(Protocol):
    """What a query is run on."""

    def run(self, text: str) -> Answer:
        """Answer a SPARQL 1.1 query.

        Raises:
            QueryError: it is malformed or cannot be answered.
        """


@dataclass(frozen=True, slots=True)
class Embedded:
    """The graph of a build, in memory."""

    store: Store

    def run(self, text: str) -> Answer:
        """Run on the union of all graphs.

        Raises:
            QueryError: the query is malformed, or cannot be answered.
        """
        try:
            return answer(self.store.query(text, use_default_graph_as_union=True))
        except (SyntaxError, ValueError, RuntimeError, OSError) as error:
            if str(error).startswith(DAMAGED):
                raise QueryError(
                    f"the store is damaged: {one_line(error)}; run `levier build` again"
                ) from error
            raise QueryError(f"the query cannot be run: {one_line(error)}") from error


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A SPARQL 1.1 server, over HTTP."""

    url: str
    seconds: float = SECONDS
    """How long it may take to answer."""
    megabytes: int = MEGABYTES
    """How much it may answer."""

    def run(self, text: str) -> Answer:
        """Run on the server's default graph, once it is known to be the union of its graphs.

        Raises:
            QueryError: it is not, or the server gives no answer.
        """
        lookup = files("queries") / "lookup" / "union-missing.rq"
        if b"true" in self.ask(lookup.read_text(encoding="utf-8")).data:
            raise QueryError(
                f"{self.url} keeps its default graph apart from its named graphs, so queries find nothing: "
                "make it their union (Oxigraph: --union-default-graph; Fuseki: tdb2:unionDefaultGraph true)"
            )
        return self.ask(text)

    def ask(self, text: str) -> Answer:
        """Ask the server, whatever its default graph.

        Raises:
            QueryError: it gives no answer.
        """
        accept(self.url)
        try:
            return received(fetched(self.url, text, self.seconds, self.megabytes), text)
        except (HTTPException, OSError, ValueError, SyntaxError, MemoryError) as error:
            if isinstance(getattr(error, "reason", error), TimeoutError):
                raise QueryError(
                    f"{self.url} gave no answer within {self.seconds:g} s: "
                    "narrow the query down, or allow more seconds (--timeout)"
                ) from error
            raise QueryError(f"{self.url} gave no answer: {told(error)}") from error


def received(data: bytes, text: str) -> Answer:
    """Read the response to a query, which is refused where it is of another form than asked for.

    Raises:
        ValueError: it cannot be read.
    """
    if not stands(data, "turtle" if is_triples(text) else "results"):
        raise ValueError("its answer nests too deeply to be read")
    if not is_triples(text):
        return answer(parse_query_results(data, QueryResultsFormat.JSON))
    quads = (quad.triple for quad in parse(data, RdfFormat.TURTLE))
    return Answer("triples", serialize(quads, format=RdfFormat.N_TRIPLES) or b"")


def answer(found: QuerySolutions | QueryBoolean | QueryTriples) -> Answer:
    """Put results into the one form that an answer is kept in."""
    if isinstance(found, QueryTriples):
        return Answer("triples", found.serialize(format=RdfFormat.N_TRIPLES) or b"")
    data = found.serialize(format=QueryResultsFormat.JSON) or b""
    return Answer("boolean" if isinstance(found, QueryBoolean) else "rows", data)


def accept(url: str) -> None:
    """Refuse an address that no server can have.

    Raises:
        UsageError: it is none.
    """
    try:
        parts = urlsplit(url)
        known = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:  # of brackets and ports
        known = False
    if not known or " " in url:
        raise UsageError(
            f"{url} is no address of a SPARQL server: give one such as http://localhost:8000/sparql"
        )


def told(error: Exception) -> str:
    """Say what kept a server from answering, and what to do, where that is known."""
    cause = getattr(error, "reason", error)
    code = getattr(error, "code", None)
    if isinstance(cause, ConnectionRefusedError):
        return "the connection was refused: start the server there, or give another address"
    if isinstance(cause, gaierror):
        return "no machine of that name is found: check the address and the network"
    if code in NO_ENDPOINT:
        return "it takes no query there: give the address of its SPARQL endpoint, which often ends in /sparql"
    if code in CLOSED:
        return "it lets in only those whom it knows, which is not supported here: ask for an open address"
    return one_line(error)


def one_line(error: Exception) -> str:
    """Give an error's message without its line breaks, cut at 300 characters."""
    return " ".join(str(error).split())[:300]
