"""The store of a build on disk: loaded, and made of the one before."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, Store

from graph import shelf, store
from graph.errors import StoreError
from graph.shelf import differences, fill, renew
from ontology import terms

if TYPE_CHECKING:
    from pathlib import Path


def line(graph: str, subject: str) -> str:
    return f'<http://a/{subject}> <http://a/p> "x" <{terms.BASE}graph/{graph}> .\n'


def write(folder: Path, *lines: str) -> Path:
    folder.mkdir()
    (folder / "graph.nq").write_text("".join(lines), encoding="utf-8")
    return folder


def answers(folder: Path) -> tuple[set[Quad], set[str]]:
    """Everything in the store of a build, and the names of its graphs."""
    opened = store.on_disk(folder)
    return set(opened), {name.value for name in opened.named_graphs()}


def test_a_store_on_disk_answers_as_one_in_memory(tmp_path: Path) -> None:
    out = write(tmp_path / "out", line("a", "1"), line("b", "1"))
    fill(out)
    loaded = store.in_memory(out)
    assert answers(out) == (set(loaded), {name.value for name in loaded.named_graphs()})


def test_a_store_is_opened_to_be_read_and_by_many(tmp_path: Path) -> None:
    out = write(tmp_path / "out", line("a", "1"))
    fill(out)
    one, other = store.on_disk(out), store.on_disk(out)
    assert (len(one), len(other)) == (1, 1)
    with pytest.raises(RuntimeError, match=r"only possible on read-write"):
        one.add(Quad(NamedNode("http://a/s"), NamedNode("http://a/p"), NamedNode("http://a/o")))


def test_a_graph_that_is_no_quads_gives_no_store(tmp_path: Path) -> None:
    out = write(tmp_path / "out", line("a", "1"), "no quad\n")
    with pytest.raises(StoreError, match=r"graph\.nq:2: not N-Quads"):
        fill(out)


def test_a_store_that_is_spoilt_is_told(tmp_path: Path) -> None:
    out = write(tmp_path / "out", line("a", "1"))
    (out / "store").mkdir()
    with pytest.raises(StoreError, match=r"store cannot be read: .*; run `levier build` again"):
        store.on_disk(out)


def test_a_store_of_which_a_term_is_spoilt_answers_nothing(tmp_path: Path) -> None:
    out = write(tmp_path / "out", *(line("a", f"{number}" * 40) for number in range(9)))
    fill(out)
    tables = sorted((out / "store").glob("*.sst"))
    for table in tables:
        whole = table.read_bytes()
        table.write_bytes(whole[:60] + bytes([whole[60] ^ 1]) + whole[61:])
        with pytest.raises(StoreError, match=rf"store is damaged, {table.name} is not as it was written"):
            store.on_disk(out)
        table.write_bytes(whole)
    assert tables
    assert len(store.on_disk(out)) == 9


def test_a_store_takes_what_came_and_loses_what_went(tmp_path: Path) -> None:
    gone, kept, left = line("a", "1"), line("b", "1"), line("c", "1")
    before = write(tmp_path / "1", gone, kept, left)
    fill(before)
    came, new = line("b", "2"), line("d", "1")
    after = write(tmp_path / "2", kept, came, left, new)
    size = len(gone)
    changed = [
        ("a", (0, size), (0, 0)),
        ("b", (size, size), (0, 2 * size)),
        ("d", (0, 0), (3 * size, size)),
    ]
    renew(before, after, changed)
    fill(write(tmp_path / "3", kept, came, left, new))
    assert answers(after) == answers(tmp_path / "3")
    assert answers(before)[0] == set(store.in_memory(before / "graph.nq"))


def test_a_store_is_copied_where_files_cannot_be_linked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> None:
        raise PermissionError

    before = write(tmp_path / "1", line("a", "1"))
    fill(before)
    monkeypatch.setattr(os, "link", refuses)
    after = write(tmp_path / "2", line("a", "1"))
    renew(before, after, [])
    assert answers(after) == answers(before)


@given(st.sets(st.binary(max_size=3)), st.sets(st.binary(max_size=3)), st.binary(max_size=5))
def test_differences_lead_from_the_one_to_the_other(one: set[bytes], other: set[bytes], head: bytes) -> None:
    def written(lines: set[bytes]) -> tuple[io.BytesIO, tuple[int, int]]:
        data = b"".join(sorted(part.replace(b"\n", b" ") + b"\n" for part in lines))
        return io.BytesIO(head + data + b"tail"), (len(head), len(data))

    old, was = written(one)
    new, now = written(other)
    lines = {bool(is_new): set() for is_new in (False, True)}  # type: dict[bool, set[bytes]]
    for part, is_new in differences(old, was, new, now):
        lines[is_new].add(part)
    before = {part.replace(b"\n", b" ") + b"\n" for part in one}
    after = {part.replace(b"\n", b" ") + b"\n" for part in other}
    assert (lines[False] | after, lines[True] | before) == (before | after, before | after)
    assert not lines[False] & after
    assert not lines[True] & before


def test_a_store_in_memory_may_be_changed(tmp_path: Path) -> None:
    out = write(tmp_path / "out", line("a", "1"))
    fill(out)
    held = store.in_memory(out)
    assert isinstance(held, Store)
    held.clear()
    assert len(store.on_disk(out)) == 1


def test_a_store_that_is_filled_while_its_graph_is_made_holds_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "PIECE", 200)
    lines = [f'<http://a/s> <http://a/p> "{number}" <http://a/g> .\n' for number in range(50)]
    filler = shelf.Filler(tmp_path)
    for line in lines:
        filler.add(line.encode())
    filler.close()
    del filler
    assert sorted(f"{quad} .\n" for quad in Store.read_only(str(tmp_path / store.STORE))) == sorted(lines)


def test_whoever_fills_a_store_hears_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "PIECE", 1)
    filler = shelf.Filler(tmp_path)
    filler.add(b"oups\n")
    with pytest.raises(SyntaxError):
        filler.close()
