"""Loading a build, or a file of quads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pyoxigraph import Store

from graph import store
from graph.errors import StoreError
from graph.shelf import fill
from graph.validate import validate

if TYPE_CHECKING:
    from pathlib import Path

LINE = '<http://a/s> <http://a/p> "x" <http://a/g> .\n'


def test_a_build_and_its_file_of_quads_load_alike(whole: Any) -> None:
    out = whole.write()
    from_folder, from_file = store.open(out), store.open(str(out / "graph.nq"))
    assert isinstance(from_folder, Store)
    assert set(from_folder) == set(from_file)
    assert len(from_folder) == len((out / "graph.nq").read_bytes().splitlines())


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(
        StoreError, match=r"nowhere does not exist: give the folder that `levier build` wrote"
    ):
        store.open(tmp_path / "nowhere")


def test_a_folder_that_is_no_build_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"holds no graph\.nq: give the folder"):
        store.open(tmp_path)


def test_a_line_that_is_no_quad_is_told_with_its_number(tmp_path: Path) -> None:
    file = tmp_path / "graph.nq"
    file.write_text(LINE + LINE + "Nantes est membre du RTES.\n", encoding="utf-8")
    with pytest.raises(StoreError, match=r"graph\.nq:3: not N-Quads: .*; run `levier build` again"):
        store.open(tmp_path)


def test_a_file_that_is_loaded_in_pieces_is_the_same_and_its_lines_have_their_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "PIECE", 100)
    file = tmp_path / "graph.nq"
    lines = [LINE.replace("x", str(number)) for number in range(20)]
    file.write_text("".join(lines).rstrip("\n"), encoding="utf-8")
    assert sorted(f"{quad} .\n" for quad in store.open(file)) == sorted(lines)
    file.write_text("".join([*lines, "oups\n", *lines]), encoding="utf-8")
    with pytest.raises(StoreError, match=r"graph\.nq:21: not N-Quads"):
        store.open(file)


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "latin.nq"
    file.write_bytes(LINE.encode() + '<http://a/s> <http://a/p> "é" <http://a/g> .\n'.encode("latin-1"))
    with pytest.raises(StoreError, match=r"latin\.nq:2: not N-Quads"):
        store.open(file)


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n"])
def test_a_file_without_quads_is_refused(text: str, tmp_path: Path) -> None:
    file = tmp_path / "empty.nq"
    file.write_text(text, encoding="utf-8")
    for read in (store.open, validate):
        with pytest.raises(StoreError, match=r"empty\.nq holds no quad: run `levier build` again"):
            read(file)


def test_a_bare_file_has_no_texts(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").touch()
    assert store.text_folder(tmp_path / "graph.nq") is None
    assert store.text_folder(tmp_path) == tmp_path / "text"


def test_a_large_graph_is_read_from_its_store_and_a_small_one_from_memory(
    whole: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = whole.write()
    fill(out)
    quads = set(store.in_memory(out))
    opened: list[str] = []
    on_disk, in_memory = store.on_disk, store.in_memory

    def disk(folder: Path) -> Store:
        opened.append("on_disk")
        return on_disk(folder)

    def memory(path: str | Path) -> Store:
        opened.append("in_memory")
        return in_memory(path)

    monkeypatch.setattr(store, "on_disk", disk)
    monkeypatch.setattr(store, "in_memory", memory)
    assert set(store.open(out)) == quads
    monkeypatch.setattr(store, "ONCE", 10)
    assert set(store.open(out)) == quads
    assert set(store.open(out, often=True)) == quads
    assert set(store.open(out / "graph.nq")) == quads
    assert opened == ["in_memory", "on_disk", "in_memory", "in_memory"]
