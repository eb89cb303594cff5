"""A build on a server of the Graph Store Protocol: sent, gone on with, kept up to date."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from pyoxigraph import NamedNode, RdfFormat, Store

import levier
from graph import store
from levier import server as serving
from levier.cli import main
from levier.errors import PushError, UsageError
from levier.push import Pushed, push

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXTS = {
    "a.txt": "Nantes Métropole adhère au RTES.",
    "b.txt": "La Ville de Lyon soutient l'association Les Bruyères vives.",
}


class Graphs(BaseHTTPRequestHandler):
    """A server that keeps what it is given in an Oxigraph store; it may be told to fail."""

    held: Store
    asked: list[tuple[str, str]]
    refuses: Callable[[int], int]
    """Number of a request, from 1 -> the status that it is refused with; 0 for none."""

    def answer(self) -> None:
        parts = urlsplit(self.path)
        name = NamedNode(parse_qs(parts.query)["graph"][0])
        body = self.rfile.read(size := int(self.headers.get("Content-Length", 0)))
        if len(body) < size:  # whoever sends it was killed
            self.close_connection = True
            return
        self.asked.append((self.command, name.value.rpartition("/")[2]))
        status = type(self).refuses(len(self.asked))
        if status == 0:
            if self.command in {"PUT", "DELETE"}:
                self.held.remove_graph(name)
            if self.command != "DELETE":
                assert self.headers["Content-Type"] == "application/n-triples"
                self.held.load(body, format=RdfFormat.N_TRIPLES, to_graph=name)
            status = 204
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_PUT = do_POST = do_DELETE = answer  # ruff: ignore[mixed-case-variable-in-class-scope]

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> type[Graphs]:
    monkeypatch.setattr(serving, "WAIT", 0.001)

    class Own(Graphs):
        held, asked, refuses = Store(), [], staticmethod(lambda _: 0)

    return Own


@pytest.fixture
def out(tmp_path: Path) -> Path:
    write(tmp_path / "corpus", TEXTS)
    levier.build(tmp_path / "corpus", tmp_path / "out", validate=False)
    return tmp_path / "out"


def write(folder: Path, texts: dict[str, str]) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def test_a_server_has_what_the_build_has(
    out: Path, server: type[Graphs], serve: Callable[[type[BaseHTTPRequestHandler]], str]
) -> None:
    assert push(out, serve(server)) == Pushed(sent=5)
    assert set(server.held) == set(store.open(out))
    assert server.asked == [("PUT", name) for name in ("ontology", "authority", "a", "b", "entities")]


def test_what_a_server_has_is_not_sent_again(
    out: Path, server: type[Graphs], serve: Callable[[type[BaseHTTPRequestHandler]], str]
) -> None:
    address = serve(server)
    push(out, address)
    server.asked.clear()
    assert (push(out, address), server.asked) == (Pushed(kept=5), [])
    assert push(out, address, again=True) == Pushed(sent=5)


def test_a_new_build_sends_what_changed_and_removes_what_is_gone(
    out: Path, server: type[Graphs], serve: Callable[[type[BaseHTTPRequestHandler]], str]
) -> None:
    address = serve(server)
    push(out, address)
    corpus = out.with_name("corpus")
    write(
        corpus,
        {"a.txt": "Nantes Métropole n'adhère pas au RTES.", "c.txt": "Brest métropole adhère au RTES."},
    )
    (corpus / "b.txt").unlink()
    levier.build(corpus, out, validate=False)
    server.asked.clear()
    push(out, address)
    assert set(server.held) == set(store.open(out))
    assert ("DELETE", "b") in server.asked
    assert {name for _, name in server.asked} <= {"a", "b", "c", "entities"}


def test_a_push_that_was_stopped_goes_on(
    out: Path, server: type[Graphs], serve: Callable[[type[BaseHTTPRequestHandler]], str]
) -> None:
    address = serve(server)
    server.refuses = staticmethod(lambda number: 403 if number > 2 else 0)
    with pytest.raises(PushError, match=r"has not taken the graph a \(403 Forbidden\).* is not sent twice"):
        push(out, address)
    server.refuses = staticmethod(lambda _: 0)
    assert push(out, address) == Pushed(sent=3, kept=2)
    assert set(server.held) == set(store.open(out))


def test_a_server_that_is_busy_is_asked_again(
    out: Path, server: type[Graphs], serve: Callable[[type[BaseHTTPRequestHandler]], str]
) -> None:
    server.refuses = staticmethod(lambda number: 503 if number % 2 else 0)
    assert push(out, serve(server)) == Pushed(sent=5)
    assert set(server.held) == set(store.open(out))


def test_a_large_graph_comes_in_pieces(
    out: Path,
    server: type[Graphs],
    serve: Callable[[type[BaseHTTPRequestHandler]], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(serving, "PIECE", 1_000_000)
    push(out, serve(server))
    assert ("POST", "authority") in server.asked
    assert set(server.held) == set(store.open(out))


class Updates(Graphs):
    """A server that takes updates alone."""

    def answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        assert (self.command, self.headers["Content-Type"]) == ("POST", "application/sparql-update")
        self.asked.append((self.path, body.split()[0].decode()))
        status = type(self).refuses(len(self.asked))
        if status == 0:
            self.held.update(body.decode())
            status = 204
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_POST = answer  # ruff: ignore[mixed-case-variable-in-class-scope]


def test_a_server_that_takes_updates_alone_has_what_the_build_has(
    out: Path,
    serve: Callable[[type[BaseHTTPRequestHandler]], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Own(Updates):
        held, asked, refuses = Store(), [], staticmethod(lambda number: 403 * (number == 9))

    monkeypatch.setattr(serving, "UPDATE", 1_000_000)
    address = f"{serve(Own)}?repository=ess"
    with pytest.raises(PushError, match=r"has not taken .* speaks SPARQL Update, then give the same command"):
        push(out, address, update=True)
    Own.refuses = staticmethod(lambda number: 0 * number)
    done = push(out, address, update=True)
    assert (done.sent + done.kept, done.kept > 0) == (5, True)
    assert set(Own.held) == set(store.open(out))
    assert {path for path, _ in Own.asked} == {"/query?repository=ess"}
    assert {first for _, first in Own.asked} == {"DROP", "INSERT"}
    corpus = out.with_name("corpus")
    (corpus / "b.txt").unlink()
    levier.build(corpus, out, validate=False)
    assert push(out, address, update=True).removed == 2  # that of the text, and the names that it alone had
    assert set(Own.held) == set(store.open(out))


def test_a_graph_half_sent_is_not_taken_for_the_one_before(
    out: Path,
    server: type[Graphs],
    serve: Callable[[type[BaseHTTPRequestHandler]], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    address, corpus = serve(server), out.with_name("corpus")
    monkeypatch.setattr(serving, "PIECE", 2_000)
    monkeypatch.setattr(serving, "TRIES", 1)
    push(out, address, again=False)
    write(corpus, {"a.txt": TEXTS["b.txt"]})
    levier.build(corpus, out, validate=False)
    begun = len(server.asked)
    server.refuses = staticmethod(lambda number: 500 if number > begun + 1 else 0)
    with pytest.raises(PushError):
        push(out, address)
    server.refuses = staticmethod(lambda _: 0)
    write(corpus, TEXTS)
    levier.build(corpus, out, validate=False)
    push(out, address)
    assert set(server.held) == set(store.open(out))


def test_a_text_that_is_gone_is_removed_also_where_every_graph_is_sent_again(
    out: Path, server: type[Graphs], serve: Callable[[type[BaseHTTPRequestHandler]], str]
) -> None:
    address = serve(server)
    push(out, address)
    out.with_name("corpus").joinpath("b.txt").unlink()
    levier.build(out.with_name("corpus"), out, validate=False)
    assert push(out, address, again=True) == Pushed(sent=3, removed=2)
    assert set(server.held) == set(store.open(out))


def test_a_note_that_was_cut_off_sends_its_graph_again(
    out: Path, server: type[Graphs], serve: Callable[[type[BaseHTTPRequestHandler]], str]
) -> None:
    address = serve(server)
    push(out, address)
    (notes,) = (out / ".levier" / "pushed").iterdir()
    whole = notes.read_text(encoding="ascii")
    notes.write_text(whole[:-20], encoding="ascii")
    assert push(out, address) == Pushed(sent=1, kept=4)
    assert json.loads(whole.splitlines()[0])[0] == "ontology"


def test_notes_outlive_a_build(
    out: Path, server: type[Graphs], serve: Callable[[type[BaseHTTPRequestHandler]], str]
) -> None:
    address = serve(server)
    push(out, address)
    levier.build(out.with_name("corpus"), out, validate=False)
    assert push(out, address) == Pushed(kept=5)


def test_a_server_that_is_not_there_is_told_in_a_line(
    out: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "WAIT", 0.001)
    assert main(["push", str(out), "--endpoint", "http://localhost:9/store"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("levier: http://localhost:9/store has not taken the graph ontology (")
    assert told.count("\n") == 1


@pytest.mark.parametrize("address", ["localhost:7878", "ftp://localhost/store", "http://"])
def test_what_is_no_address_is_refused(address: str, out: Path) -> None:
    with pytest.raises(UsageError, match=r"is no address: give one that begins with http"):
        push(out, address)


def test_a_name_and_password_go_along(
    out: Path, server: type[Graphs], serve: Callable[[type[BaseHTTPRequestHandler]], str]
) -> None:
    heads: list[str | None] = []

    class Asking(server):  # type: ignore[misc, valid-type]
        def answer(self) -> None:
            heads.append(self.headers["Authorization"])
            super().answer()

        do_PUT = answer  # ruff: ignore[mixed-case-variable-in-class-scope]

    push(out, serve(Asking), user=("dba", "secret"))
    assert set(heads) == {"Basic ZGJhOnNlY3JldA=="}
