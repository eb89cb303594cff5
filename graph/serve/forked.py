"""A file of quads -> a process that holds it, and forks a worker for each connection to its socket.

A worker shares the graph's memory, so it costs milliseconds. It answers one query after another, and is ended by the
limit that a query hits: no query can harm another, or outlive its time. Nothing can be written: the store is a copy
in memory, and an update is no query. A request is a line of JSON; the answer a line of JSON, then the bytes of the
body, as many as the line says.
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
from typing import Any

from pyoxigraph import (
    NamedNode,
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

from graph import store
from graph.errors import GraphError, QueryError
from graph.serve.guard import DATASET, SERVICE, clauses
from graph.serve.limit import Limits, Lines, TooMany, keep, timed
from graph.serve.media import GRAPHS, RESULTS, choose
from ontology.terms import PREFIXES

NO_SERVICE = (
    "SERVICE is refused: this endpoint calls no other server; ask that server itself, or fetch from both"
)


class Refused(Exception):  # ruff: ignore[error-suffix-on-exception-name]
    """What a client is told, with the HTTP status."""


def main(path: str, address: str, limits: Limits) -> None:
    """Load a graph, then fork for each connection until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        held = store.open(path)
    except GraphError as error:
        sys.stdout.write(f"error {' '.join(str(error).split())}\n")
        return
    clauses("ASK FROM <urn:x> {}")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(address)
        listener.listen(128)
        gc.freeze()
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        while sys.stdin not in select.select([sys.stdin, listener], [], [])[0]:
            with listener.accept()[0] as connection, suppress(BlockingIOError):
                if os.fork() == 0:
                    listener.close()
                    work(connection, held, limits)


def work(connection: socket.socket, held: Store, limits: Limits) -> None:
    """Answer requests until there are no more, or this process has grown, and end it."""
    status = 1
    try:
        grown = keep(limits)
        with connection.makefile("rwb") as stream:
            last = False
            while not last and (line := stream.readline()):
                with timed(limits.seconds):
                    head, body = reply(held, json.loads(line), limits.rows)
                last = grown()
                told = json.dumps({**head, "length": len(body), "last": last})
                stream.write(told.encode() + b"\n" + body)
                stream.flush()
        status = 0
    finally:
        os._exit(status)


def reply(held: Store, request: dict[str, Any], rows: int) -> tuple[dict[str, Any], bytes]:
    """Give the status and media type of an answer, and its bytes."""
    try:
        media, body = answer(held, request, rows)
    except Refused as refused:
        status, said = refused.args
        return {"status": status, "media": "text/plain"}, f"{said}\n".encode()
    return {"status": 200, "media": media}, body


def answer(held: Store, request: dict[str, Any], rows: int) -> tuple[str, bytes]:
    """Run a query and write its answer in the form that the client prefers.

    Raises:
        Refused: it is malformed, asks for what is not done here, or gives too much.
    """
    try:
        found = run(held, request)
        offered = GRAPHS if isinstance(found, QueryTriples) else RESULTS
        media = choose(request["accept"], offered)
        if media is None:
            raise Refused(406, f"this answer can be had as {', '.join(offered)}")
        return media, written(found, media, rows)
    except (QueryError, SyntaxError, ValueError) as error:
        raise Refused(400, f"the query cannot be run: {' '.join(str(error).split())[:300]}") from error
    except TooMany as error:
        raise Refused(
            422, f"more than {rows:,} rows: narrow the query down, or page with LIMIT and OFFSET"
        ) from error
    except MemoryError as error:
        raise Refused(507, "the query needs more memory than it may have: narrow it down") from error


def run(held: Store, request: dict[str, Any]) -> QuerySolutions | QueryBoolean | QueryTriples:
    """Run a query on the dataset of the request, else on its own, else on the union of all graphs.

    Raises:
        Refused: it calls another server.
    """
    text, default, named = request["text"], request["default"], request["named"]
    has = clauses(text)
    if SERVICE in has:
        raise Refused(403, NO_SERVICE)
    if default or named:
        graphs = {"default_graph": list(map(NamedNode, default)), "named_graphs": list(map(NamedNode, named))}
        return held.query(text, base_iri=request["base"], **graphs)  # type: ignore[arg-type]
    return held.query(text, base_iri=request["base"], use_default_graph_as_union=DATASET not in has)


def written(found: QuerySolutions | QueryBoolean | QueryTriples, media: str, rows: int) -> bytes:
    """Write an answer through the one form of its kind that has a row in each line."""
    if isinstance(found, QueryBoolean):
        return found.serialize(format=RESULTS[media]) or b""
    if isinstance(found, QuerySolutions):
        lines = Lines(rows + 1)
        found.serialize(lines, QueryResultsFormat.TSV)
        if RESULTS[media] == QueryResultsFormat.TSV:
            return lines.getvalue()
        solutions = parse_query_results(lines.getvalue(), QueryResultsFormat.TSV)
        assert isinstance(solutions, QuerySolutions)
        return solutions.serialize(format=RESULTS[media]) or b""
    lines = Lines(rows)
    found.serialize(lines, RdfFormat.N_TRIPLES)
    if GRAPHS[media] == RdfFormat.N_TRIPLES:
        return lines.getvalue()
    triples = sorted({quad.triple for quad in parse(lines.getvalue(), RdfFormat.N_TRIPLES)}, key=str)
    text = lines.getvalue().decode()
    used = {name: space for name, space in PREFIXES.items() if f"<{space}" in text}
    return serialize(triples, format=GRAPHS[media], prefixes=used) or b""


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Limits(**json.loads(sys.argv[3])))
