"""A build that was damaged on the disk, and a clock that goes back: told in a line, and mended by the next build."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING

import pytest

import levier
from graph import store
from graph.errors import StoreError
from graph.seal import KEPT
from levier.cli import main
from tests.hostile.ordering import lines, quads
from tests.hostile.scale import lots, times

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(9):
        (folder / f"{number}.txt").write_text(
            f"La Scop Tilia {number} adhère au RTES.\n" * 3, encoding="utf-8"
        )
    return folder


def current(out: Path) -> Path:
    """The generation of a build, which is not held by this."""
    return (out / ".levier" / "current").resolve()


def spoil(file: Path, lot: random.Random) -> None:
    """Cut a file off, flip some bits of it, empty it or remove it."""
    data = bytearray(file.read_bytes())
    how = lot.choice(("cut", "flip", "empty", "gone"))
    if how == "gone":
        file.unlink()
        return
    if how == "flip":
        for _ in range(20):
            data[lot.randrange(len(data))] ^= 1 << lot.randrange(8)
    file.write_bytes(data[: {"cut": lot.randrange(len(data)), "empty": 0}.get(how, len(data))])


def test_a_store_that_is_damaged_is_told_in_a_line_and_mended_by_the_next_build(
    corpus: Path, tmp_path: Path, counted: Callable[[str, int], None]
) -> None:
    out, lot = tmp_path / "out", lots("damage")
    levier.build(corpus, out, validate=False)
    for number in range(count := times(30)):
        folder = current(out)
        files = [path for path in (folder / "store").iterdir() if path.stat().st_size]
        parts = sorted(path for path in files if path.suffix == ".sst" or path.name.startswith(KEPT))
        spoilt = lot.choice(parts)
        spoil(spoilt, lot)
        with pytest.raises(StoreError, match=r"[^\n]*run `levier build` again$"):
            store.on_disk(folder)
        if number % 2:
            (corpus / "0.txt").write_text(f"Brest métropole adhère au RTES depuis {2000 + number}.", "utf-8")
        levier.build(corpus, out, validate=False)
        folder = current(out)
        assert quads(store.on_disk(folder)) == lines(folder / "graph.nq")
    counted("places at which a store was damaged", count)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ledger.jsonl", "[" * 200_000),
        ("ledger.jsonl", '{"name":"0","size":null,"sha256":""}'),
        ("ledger.jsonl", '{"name":["0"],"size":1,"sha256":""}'),
        ("ledger.jsonl", '{"name":"0","size":-1,"sha256":""}'),
        ("ledger.jsonl", "null"),
        ("seal.json", "[" * 100_000),
        ("seal.json", '{"graph":null,"store":7}'),
    ],
)
def test_a_ledger_or_a_seal_of_anything_is_made_anew(
    corpus: Path, tmp_path: Path, name: str, said: str
) -> None:
    out = tmp_path / "out"
    levier.build(corpus, out, validate=False)
    whole = {file: (current(out) / file).read_bytes() for file in ("graph.nq", "ledger.jsonl")}
    (current(out) / name).write_text(f"{said}\n", encoding="ascii")
    assert len(store.open(out)) > 0
    levier.build(corpus, out, validate=False)
    assert {file: (current(out) / file).read_bytes() for file in whole} == whole
    assert b'"graph"' in (current(out) / "seal.json").read_bytes()


def test_whatever_byte_of_a_ledger_is_another_the_next_build_gives_the_same_bytes(
    corpus: Path, tmp_path: Path, counted: Callable[[str, int], None]
) -> None:
    out, lot = tmp_path / "out", lots("ledger")
    levier.build(corpus, out, validate=False)
    whole = {file: (current(out) / file).read_bytes() for file in ("graph.nq", "ledger.jsonl")}
    for _ in range(count := times(30)):
        ledger = current(out) / "ledger.jsonl"
        data = bytearray(ledger.read_bytes())
        data[lot.randrange(len(data))] ^= 1 << lot.randrange(8)
        ledger.write_bytes(data)
        levier.build(corpus, out, validate=False)
        assert {file: (current(out) / file).read_bytes() for file in whole} == whole
    counted("bytes at which a ledger was changed", count)


@pytest.mark.parametrize(
    "more",
    [{"reject": 7}, {"reject": {"file": "0.txt"}}, {"text": 7}, {"claims": [[1]]}, {"names": {"a": 7}}],
)
def test_a_line_of_a_ledger_that_was_changed_is_made_anew(
    corpus: Path, tmp_path: Path, more: dict[str, object]
) -> None:
    out = tmp_path / "out"
    levier.build(corpus, out, validate=False)
    ledger = current(out) / "ledger.jsonl"
    whole = (out / "graph.nq").read_bytes()
    lines = [json.loads(line) for line in ledger.read_text("ascii").splitlines()]
    ledger.write_text(
        "".join(json.dumps(line | more if "key" in line else line) + "\n" for line in lines), "ascii"
    )
    levier.build(corpus, out, validate=False)
    assert (out / "graph.nq").read_bytes() == whole


@pytest.mark.parametrize("to", ["current", "../../elsewhere", "..", "/"])
def test_a_link_that_leads_to_no_build_of_ours_is_told_in_a_line_and_mended_by_the_next_build(
    corpus: Path, tmp_path: Path, to: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    levier.build(corpus, out, validate=False)
    whole = (out / "graph.nq").read_bytes()
    shutil.copytree(current(out), tmp_path / "elsewhere")
    link = out / ".levier" / "current"
    link.unlink()
    link.symlink_to(to)
    assert main(["query", "actors", "-g", str(out)]) == 1
    told = f"levier: {out} is damaged, its graph is missing: run `levier build` again\n"
    assert capsys.readouterr().err == told
    levier.build(corpus, out, validate=False)
    assert (out / "graph.nq").read_bytes() == whole
    assert current(out).parent == out / ".levier"
    assert (tmp_path / "elsewhere" / "graph.nq").is_file()


@pytest.mark.parametrize("size", [0, 1_000_000, -1, -300])
def test_a_graph_that_is_cut_off_is_refused_even_at_the_end_of_a_line_and_made_again(
    corpus: Path, tmp_path: Path, size: int, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    levier.build(corpus, out, validate=False)
    whole = (out / "graph.nq").read_bytes()
    lines = whole[:size].rpartition(b"\n")
    (current(out) / "graph.nq").write_bytes(lines[0] + lines[1])
    with pytest.raises(StoreError, match=r"is damaged, its end is missing: run `levier build` again"):
        store.open(out)
    assert main(["query", "actors", "-g", str(out)]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    levier.build(corpus, out, validate=False)
    assert (out / "graph.nq").read_bytes() == whole


def test_a_store_does_not_grow_by_builds_that_change_a_word(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    levier.build(corpus, out, validate=False)
    first = {path.name for path in (current(out) / "store").iterdir()}
    for year in range(2001, 2004):
        (corpus / "0.txt").write_text(f"Brest métropole adhère au RTES depuis {year}.", encoding="utf-8")
        levier.build(corpus, out, validate=False)
    last = {path.name for path in (current(out) / "store").iterdir()}
    assert {name for name in first | last if name.startswith("LOG.old")} == set()


def test_no_build_trusts_the_clock(corpus: Path, tmp_path: Path) -> None:
    """Texts that changed keep their size and date, or are of the future or from before there were dates."""
    out = tmp_path / "out"
    levier.build(corpus, out, validate=False)
    for number, date in enumerate((2**33, -86_400)):
        file = corpus / f"{number}.txt"
        before = file.stat()
        file.write_text(file.read_text("utf-8").replace("Tilia", "Aulne"), encoding="utf-8")
        assert file.stat().st_size == before.st_size
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
        os.utime(corpus / f"{number + 4}.txt", (date, date))
        for path in current(out).rglob("*"):
            os.utime(path, (date, date))
        levier.build(corpus, out, validate=False)
        clean = tmp_path / f"clean-{number}"
        levier.build(corpus, clean, validate=False)
        assert (out / "graph.nq").read_bytes() == (clean / "graph.nq").read_bytes()
        shutil.rmtree(clean)
