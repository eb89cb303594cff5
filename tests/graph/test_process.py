"""A build in a process of its own: the same answers, and an end to queries that have none."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import RdfFormat, Store, parse, serialize

from graph.engine import Embedded
from graph.errors import QueryError, StoreError
from graph.process import Process
from graph.query import ask, catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture(scope="module")
def file(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    quads = parse(path=str(root / "tests" / "graph" / "tiny.trig"), format=RdfFormat.TRIG)
    path = tmp_path_factory.mktemp("tiny") / "tiny.nq"
    path.write_bytes(serialize(quads, format=RdfFormat.N_QUADS) or b"")
    return path


@pytest.fixture
def apart(file: Path) -> Iterator[Process]:
    with Process(file, 20) as engine:
        yield engine


def test_it_gives_every_answer_of_the_embedded_store(file: Path, apart: Process) -> None:
    store = Store()
    store.load(path=str(file), format=RdfFormat.N_QUADS)
    for asked in catalogue().values():
        here, there = ask(Embedded(store), asked, {}), ask(apart, asked, {})
        assert (there.kind, sorted(there.data.splitlines())) == (here.kind, sorted(here.data.splitlines()))
    assert apart.run("ASK { ?s ?p ?o }").yes


def test_a_malformed_query_is_refused_and_the_next_is_answered(apart: Process) -> None:
    with pytest.raises(QueryError, match=r"the query cannot be run: error at 1:10"):
        apart.run("SELECT ?s")
    assert apart.run("ASK {}").yes


def test_a_query_that_does_not_end_is_stopped_in_time_and_its_process_with_it(file: Path) -> None:
    start = time.monotonic()
    with Process(file, 0.5) as engine:
        with pytest.raises(QueryError, match=r"no answer within 0\.5 s, so the query was stopped"):
            engine.run(ENDLESS)
        assert engine.process.poll() is not None
        with pytest.raises(QueryError, match=r"the query ended the process"):
            engine.run("ASK {}")
    assert time.monotonic() - start < 10


def test_what_cannot_be_loaded_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text("Bonjour", encoding="utf-8")
    with pytest.raises(StoreError, match=r"graph\.nq:1: not N-Quads"):
        Process(tmp_path, 1)
    with pytest.raises(StoreError, match=r"does not exist"):
        Process(tmp_path / "nowhere", 1)


def test_a_folder_with_the_name_of_the_package_is_not_taken_for_it(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "graph").mkdir()
    (tmp_path / "graph" / "__init__.py").write_text("raise SystemExit", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with Process(file, 20) as engine:
        assert engine.run("ASK {}").yes


def test_it_ends_in_the_middle_of_a_query_when_nobody_can_ask_any_more(file: Path) -> None:
    with Process(file, 20) as engine:
        assert engine.process.stdin
        engine.process.stdin.write(b"query %d\n" % len(ENDLESS) + ENDLESS.encode())
        engine.process.stdin.close()
        assert engine.process.wait(10) == os.EX_OK
