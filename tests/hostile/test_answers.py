"""What a server that is asked may answer: it is taken or refused in a line, within limits of time and size."""

from __future__ import annotations

import gzip
import time
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, TypeAlias

import pytest

from graph.engine import Endpoint
from graph.errors import GraphError
from tests.hostile.malformed import SECRET, hurt
from tests.hostile.scale import lots, times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from graph.answer import Answer

    Serve: TypeAlias = Callable[[type[BaseHTTPRequestHandler]], str]
SELECT, CONSTRUCT = "SELECT ?a ?b { ?a ?p ?b }", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"
ROWS = (
    b'{"head": {"vars": ["a", "b"]}, "results": {"bindings": [{"a": {"type": "uri", "value": "http://a/1"}, "b": '
    b'{"type": "literal", "xml:lang": "fr", "value": "L\\u2019\\u00e9t\\u00e9"}}, {"b": {"type": "typed-literal", '
    b'"datatype": "http://www.w3.org/2001/XMLSchema#integer", "value": "62"}}]}}'
)
TRIPLES = """@prefix a: <http://a/> . a:1 a:p "L'été"@fr , 62 ; a:q [ a:r ( a:1 "x" ) ] .\n""".encode()
LINE = 400
"""Characters that a sentence about a server has at most, besides its address."""


class Server(BaseHTTPRequestHandler):
    """A server that answers each request with the same."""

    protocol_version = "HTTP/1.1"
    status, head, parts = 200, {}, ()  # type: tuple[int, dict[str, str], object]

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.close_connection = True
        try:
            self.send_response(self.status)
            for name, value in self.head.items():
                self.send_header(name, value)
            self.end_headers()
            for part in self.given():
                self.wfile.write(part)
        except OSError:  # the client has had enough
            return

    do_GET = do_POST  # ruff: ignore[mixed-case-variable-in-class-scope]

    def given(self) -> Iterator[bytes]:
        """What it sends, part by part."""
        yield b""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def serving(parts: Callable[[], Iterator[bytes]], status: int = 200, **head: str) -> type[Server]:
    """A server that answers so; "_" in the name of a header is "-"."""
    named = {name.replace("_", "-"): value for name, value in head.items()}
    made = type("Own", (Server,), {"status": status, "head": named})
    made.given = lambda _: parts()  # type: ignore[attr-defined]
    return made


def asked(address: str, text: str, seconds: float = 3, megabytes: int = 2) -> tuple[Answer | str, float]:
    """What comes of asking a server: an answer, or the line in which it is refused; and the seconds that it took."""
    start = time.monotonic()
    try:
        made: Answer | str = Endpoint(address, seconds, megabytes).ask(text)
    except GraphError as error:
        made = str(error)
        assert "\n" not in made
        assert address in made
        assert len(made) < len(address) + LINE
    return made, time.monotonic() - start


def drops() -> Iterator[bytes]:
    while True:
        time.sleep(0.1)
        yield b" "


def endless() -> Iterator[bytes]:
    while True:
        yield b" " * 100_000


def deep_rows() -> Iterator[bytes]:
    one = b'{"type": "uri", "value": "a:b"}'
    term = b'{"type": "%%s", "value": {"subject": %s, "predicate": %s, "object": ' % (one, one)
    for name in (b"triple", b"tri\\u0070le"):
        whole = term % name * 50_000 + one + b"}}" * 50_000
        yield b'{"head": {"vars": ["a"]}, "results": {"bindings": [{"a": %s}]}}' % whole


@pytest.mark.parametrize(
    ("server", "said"),
    [
        (serving(drops), "gave no answer within 1 s: narrow the query down"),
        (serving(endless), "larger than 2 MB: ask for less"),
        (serving(endless, 500), "Internal Server Error"),
        (serving(endless, 400), "400 Bad Request"),
        (serving(lambda: iter([ROWS]), Content_Length=str(10**12)), "was cut off: ask again"),
        (serving(lambda: iter([b"fff\r\n" + ROWS]), Transfer_Encoding="chunked"), "gave no answer"),
        (serving(lambda: iter([gzip.compress(b" " * 10**7)]), Content_Encoding="gzip"), "gave no answer"),
        (serving(lambda: iter([b"<html>"]), Content_Type="text/html"), "gave no answer"),
        (serving(lambda: iter([]), 204), "gave no answer"),
        (serving(lambda: iter([]), 302, Location="ftp://127.0.0.1:9/x"), "gave no answer"),
        (serving(lambda: iter([]), 302, Location="data:,{}"), "gave no answer"),
        (serving(lambda: iter([]), 302, Location="/query"), "gave no answer"),
        (serving(lambda: iter([]), 200, **{f"X-{n}": "x" for n in range(200)}), "gave no answer"),
        (serving(lambda: iter([]), 200, X="x" * 100_000), "gave no answer"),
    ],
)
def test_an_answer_that_does_not_end_or_is_none_is_refused_in_a_line_and_in_time(
    server: type[Server], said: str, serve: Serve
) -> None:
    for text in (SELECT, CONSTRUCT):
        made, seconds = asked(serve(server), text, 1)
        assert isinstance(made, str), made
        assert said in made
        assert seconds < 10


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_server_leads_to_a_file(status: int, serve: Serve, tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_bytes(
        ROWS.replace(b"http://a/1", f"http://a/{SECRET.split()[0]}".encode())
    )
    address = (tmp_path / "secret.json").as_uri()
    made, _ = asked(serve(serving(lambda: iter([]), status, Location=address)), SELECT)
    assert isinstance(made, str)
    assert SECRET not in made


@pytest.mark.parametrize("answer", list(deep_rows()))
def test_terms_in_terms_without_end_are_refused_and_end_no_process(answer: bytes, serve: Serve) -> None:
    address = serve(serving(lambda: iter([answer])))
    made, _ = asked(address, SELECT, 60, 100)
    assert made == f"{address} gave no answer: its answer nests too deeply to be read"


def test_triples_in_triples_without_end_are_refused_and_end_no_process(serve: Serve) -> None:
    answer = b"<a:> <b:> " + b"<<( <a:> <b:> " * 200_000 + b"<c:>" + b" )>>" * 200_000 + b" ."
    address = serve(serving(lambda: iter([answer])))
    made, _ = asked(address, CONSTRUCT, 60, 100)
    assert made == f"{address} gave no answer: its answer nests too deeply to be read"


def test_an_answer_with_parts_cut_off_flipped_or_doubled_is_read_or_refused(
    serve: Serve, counted: Callable[[str, int], None]
) -> None:
    lot, held = lots("answers"), [b""]
    address = serve(serving(lambda: iter(held)))
    for number in range(count := times(2_000)):
        text, whole = ((SELECT, ROWS), (CONSTRUCT, TRIPLES))[number % 2]
        held[0] = hurt(whole, lot, (b"\0", lot.randbytes(9)))
        made, seconds = asked(address, text)
        assert seconds < 10
        if not isinstance(made, str):
            assert made.rows() is not None
    counted("malformed answers of a server", count)


def test_a_server_that_answers_well_is_believed(serve: Serve) -> None:
    rows, _ = asked(serve(serving(lambda: iter([ROWS]))), SELECT)
    triples, _ = asked(serve(serving(lambda: iter([TRIPLES]))), CONSTRUCT)
    assert not isinstance(rows, str)
    assert not isinstance(triples, str)
    assert (len(rows.rows()), triples.data.count(b"\n")) == (2, 8)
