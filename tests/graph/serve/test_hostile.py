"""Queries of a stranger: each has its end, and the next is answered."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

from graph.serve.forked import reply
from graph.serve.guard import SERVICE, clauses

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.graph.serve.conftest import Server

CARTESIAN = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }"


def test_a_query_that_does_not_end_is_cut_at_its_limit(
    tiny_file: Path, start: Callable[..., AbstractContextManager[Server]]
) -> None:
    with start(tiny_file, "--timeout", "2") as running:
        begin = time.monotonic()
        got = running.ask(CARTESIAN)
        assert got.status == 504
        assert got.body == b"no answer within 2 s: narrow the query down, or ask for less (LIMIT)\n"
        assert time.monotonic() - begin >= 2


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a", 507, b"more memory"),
        ("SELECT * { ?a ?b ?c . ?d ?e ?f }", 422, b"more than 500 rows"),
        ("CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }", 422, b"more than 500 rows"),
        ("ASK " + "{" * 20_000 + "}" * 20_000, 507, b"nests too deeply"),
        ("ASK { ?s ?p ?o FILTER REGEX(?o, '((((a{100}){100}){100}){100})') }", 200, b""),
        ("SELECT ?s {", 400, b"cannot be run"),
        ("SELECT (<urn:x>(1) AS ?y) {}", 400, b"cannot be run: The custom function <urn:x> is not supported"),
        ("ASK { FILTER(<urn:x>(1)) }", 400, b"cannot be run: The custom function <urn:x> is not supported"),
        ("ASK { <http://[> ?p ?o }", 400, b"cannot be run"),
        (
            "ASK FROM <urn:x> " + "{" * 60 + "}" * 60,
            400,
            b"nests too deeply to be looked through for SERVICE",
        ),
    ],
)
def test_each_limit_has_its_answer_and_the_next_query_is_answered(
    server: Server, query: str, status: int, said: bytes
) -> None:
    got = server.send("/sparql", "POST", query.encode(), content_type="application/sparql-query")
    assert (got.status, said in got.body) == (status, True)
    assert server.ask("ASK {}").status == 200


@pytest.mark.parametrize("path", ["text/%ED%A0%80.txt", "text/%FF.txt", "text/a%20b.txt", "id/%ED%A0%80.ttl"])
def test_a_path_that_is_no_address_is_not_found(server: Server, path: str) -> None:
    got = server.send(f"/{path}")
    assert (got.status, got.body) == (404, b"the graph says nothing of this address\n")


def test_a_fault_of_ours_is_told_as_one_and_ends_no_worker() -> None:
    def faulty(_: dict[str, object]) -> tuple[str, bytes]:
        raise KeyError("unforeseen")

    assert reply({"query": faulty}, {"task": "query"}) == (
        {"status": 500, "media": "text/plain"},
        b"this cannot be answered: a fault of the server\n",
    )


def test_a_request_of_10_mb_is_too_large(server: Server) -> None:
    got = server.send("/sparql", "POST", b"#" * 10_000_000, content_type="application/sparql-query")
    assert (got.status, got.body) == (413, b"a request has at most 1,000,000 bytes\n")


def test_a_long_query_within_the_limit_is_answered(server: Server) -> None:
    text = b"ASK {} #" + b"x" * 900_000
    assert server.send("/sparql", "POST", text, content_type="application/sparql-query").status == 200


def test_a_hundred_large_requests_at_once_are_refused_and_the_server_goes_on(server: Server) -> None:
    def send(_: int) -> int:
        return server.send(
            "/sparql", "POST", b"#" * 1_100_000, content_type="application/sparql-query"
        ).status

    with ThreadPoolExecutor(100) as clients:
        assert set(clients.map(send, range(100))) == {413}
    assert server.ask("ASK {}").status == 200


SERVICES = [
    "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <http://169.254.169.254/latest> { ?s ?p ?o } }",
    "SELECT * { BIND (IRI('http://10.0.0.1/') AS ?where) SERVICE ?where { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o FILTER NOT EXISTS { sErViCe <http://127.0.0.1:1/> { ?s ?p ?o } } }",
    "SELECT * { OPTIONAL { { SELECT * { SERVICE <http://127.0.0.1:1/> {} } } } }",
    "SELECT * { \\u0053ERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
    'SELECT * { VALUES ?x { "a\\u0022 } } #" } SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }',
    "ASK { <urn:a\\u003E> ?p '\\\\' . SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
    'ASK { ?s ?p """a #""" . SERVICE <http://127.0.0.1:1/> {} . ?s ?q """\n""" }',
    "ASK { ?s ?p <urn:#> . SERVICE <http://127.0.0.1:1/> {} . ?s ?q '#' }",
    "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { MINUS { SERVICE ?x { ?s ?p ?o } } } }",
    "ASK { {} UNION { # '\n SERVICE <http://127.0.0.1:1/> {} } }",
    "# from\rASK { ?s ?p true SERVICE <http://127.0.0.1:1/> {} }",
    "ASK { # \rSERVICE <http://127.0.0.1:1/> {}\n}",
    "PREFIX a: <urn:a:> ASK { ?s ?p a:SERVICE SERVICE a:a {} }",
]


@pytest.mark.parametrize("query", SERVICES)
def test_a_call_to_another_server_is_refused(server: Server, query: str) -> None:
    got = server.ask(query)
    assert (got.status, got.body.startswith(b"SERVICE is refused")) == (403, True)


@pytest.mark.parametrize("query", ["ASK { ?s ?p 1SERVICE <http://127.0.0.1:1/> {} }", "ASKFROM <urn:x> {}"])
def test_a_keyword_run_into_the_word_before_is_not_read(server: Server, query: str) -> None:
    assert server.ask(query).status == 400


@pytest.mark.parametrize(
    "query",
    [
        "ASK { ?service ?from 'SERVICE <http://127.0.0.1/> {}' }",
        '# SERVICE <http://127.0.0.1/> {}\nASK { <urn:service> ?p """a \'service""" }',
        "PREFIX service: <urn:service:> ASK { ?s service:SERVICE ?o }",
        "# from\nASK { ?from <urn:wasDerivedFrom> '\\u001F' }",
    ],
)
def test_the_word_alone_is_no_call(server: Server, query: str) -> None:
    assert SERVICE not in clauses(query)
    assert server.ask(query).status == 200


def test_a_hundred_at_once_are_all_answered(server: Server) -> None:
    queries = [f"SELECT (COUNT(*) + {n} AS ?n) {{ ?s a ?type }}" for n in range(100)]
    with ThreadPoolExecutor(100) as clients:
        got = list(clients.map(server.ask, queries))
    assert {one.status for one in got} == {200}
    counts = [int(json.loads(one.body)["results"]["bindings"][0]["n"]["value"]) for one in got]
    assert [count - n for n, count in enumerate(counts)] == [counts[0]] * 100


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:1/>",
        "LOAD <file:///etc/passwd> INTO GRAPH <urn:g>",
        "DROP ALL",
        "CREATE GRAPH <urn:g>",
        "ASK {} ; INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    ],
)
def test_an_update_is_refused_and_changes_nothing(server: Server, update: str) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } #"
    before = server.ask(f"{count} before {update}").body
    assert server.ask(update).status == 400
    for media in ("application/sparql-update", "application/x-www-form-urlencoded"):
        body = update if media.endswith("update") else urlencode({"update": update})
        assert server.send("/sparql", "POST", body.encode(), content_type=media).status == 403
    assert server.ask(f"{count} after {update}").body == before


@pytest.mark.parametrize("address", ["file:///etc/passwd", "http://127.0.0.1:1/", "http://169.254.169.254/"])
def test_a_graph_of_elsewhere_is_not_fetched(server: Server, address: str) -> None:
    for query in (
        f"ASK FROM <{address}> {{ ?s ?p ?o }}",
        f"ASK FROM NAMED <{address}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
    ):
        got = server.ask(query, accept="application/sparql-results+json")
        assert (got.status, json.loads(got.body)["boolean"]) == (200, False)


def test_a_graph_of_another_vocabulary_is_served(
    tmp_path: Path, start: Callable[..., AbstractContextManager[Server]]
) -> None:
    file = tmp_path / "other.nq"
    file.write_text(
        '<urn:a> <http://xmlns.com/foaf/0.1/name> "Ada" .\n'
        "<urn:a> <http://xmlns.com/foaf/0.1/knows> _:b <urn:g> .\n"
        '<http://example.org/odd%20"> <urn:p> <<( <urn:a> <urn:b> <urn:c> )>> .\n'.replace('%20"', "%20%22"),
        encoding="utf-8",
    )
    with start(file) as other:
        got = other.ask("SELECT ?name { ?s <http://xmlns.com/foaf/0.1/name> ?name }", accept="text/csv")
        assert (got.status, got.body) == (200, b"name\r\nAda\r\n")
        assert {other.send(path).status for path in ("/", "/queries.html", "/ess.ttl", "/reconcile")} == {200}
        assert other.send("/id/organisation/rtes").status == 404


def test_nothing_is_written_where_the_build_is(tiny_file: Path, server: Server) -> None:
    before = tiny_file.read_bytes()
    server.ask("ASK {}")
    assert (tiny_file.read_bytes(), list(tiny_file.parent.iterdir())) == (before, [tiny_file])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "holds no quad"),
        ("<a:> <b:> ", ":1: not N-Quads"),
        ('<a:> <b:> <c:> .\n<a:> <b:> "cut of', ":2: not N-Quads"),
    ],
)
def test_a_build_half_written_is_an_error_in_a_line(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "graph.nq").write_text(content, encoding="utf-8")
    command = [sys.executable, "-m", "levier", "serve", str(tmp_path), "--port", "0"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n"), said in done.stderr) == (1, "", 1, True)


def test_a_port_that_is_taken_is_an_error_in_a_line(tiny_file: Path, server: Server) -> None:
    port = server.url.rstrip("/").rpartition(":")[2]
    command = [sys.executable, "-m", "levier", "serve", str(tiny_file), "--port", port]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = f"levier: 127.0.0.1, port {port}: address already in use: give another --port or --host\n"
    assert (done.returncode, done.stderr) == (2, said)
