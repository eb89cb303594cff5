"""Builds after builds: what is read again, and that the bytes are those of a clean build."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph import store
from levier import edition
from levier.builder import build
from levier.errors import OutputError
from levier.generation import locked
from levier.work import made

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.corpus import SourceFile
    from extract.records import Document
    from levier.work import Block

TEXTS = {
    "a.md": "Rennes Métropole est membre du RTES depuis 2015. L'association Les Bruyères vives aussi.\n",
    "b.txt": "Nantes Métropole adhère au RTES.\n",
    "c.txt": "La Scic Les Genêts bleus est soutenue par la Ville de Lyon.\n",
    "empty.txt": "",
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    write(folder, TEXTS)
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The slugs of the texts that are read, as they are."""
    slugs: list[str] = []

    def noted(source: SourceFile, document: Document, validate: bool) -> Block:
        slugs.append(document.slug)
        return made(source, document, validate)

    monkeypatch.setattr("levier.work.made", noted)
    return slugs


def write(folder: Path, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def contents(out: Path) -> dict[str, bytes]:
    """What a reader finds in a build."""
    texts = {f"text/{path.name}": path for path in (out / "text").iterdir()}
    files = {"graph.nq": out / "graph.nq", "rejected.csv": out / "rejected.csv", **texts}
    return {name: path.read_bytes() for name, path in sorted(files.items())}


def clean(corpus: Path) -> dict[str, bytes]:
    """What a build has that knows of none before."""
    out = corpus.with_name(f"clean-{time.monotonic_ns()}")
    build(corpus, out, validate=False)
    return contents(out)


def test_a_text_that_is_as_it_was_is_not_read_again(corpus: Path, out: Path, read: list[str]) -> None:
    first = build(corpus, out)
    before = contents(out)
    again = build(corpus, out)
    assert (read, again, contents(out)) == (["a", "b", "c"], first, before)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_changed_text_replaces_its_graph_and_a_removed_one_takes_its_graph_away(
    jobs: int, corpus: Path, out: Path
) -> None:
    build(corpus, out, validate=False)
    write(
        corpus,
        {"b.txt": "Nantes Métropole n'adhère pas au RTES.", "b2.txt": "Brest métropole adhère au RTES."},
    )
    (corpus / "a.md").unlink()
    (corpus / "empty.txt").unlink()
    build(corpus, out, jobs=jobs, validate=False)
    assert contents(out) == clean(corpus)
    assert b"/graph/a> ." not in (out / "graph.nq").read_bytes()


@pytest.mark.parametrize(
    ("change", "again"),
    [
        (lambda folder: write(folder, {"b.txt": "Nantes Métropole soutient le RTES."}), ["b"]),
        (lambda folder: write(folder, {"sources.csv": "file,title\nc.txt,Un titre\n"}), ["c"]),
        (lambda folder: (folder / "c.txt").rename(folder / "d.txt"), ["d"]),
        (lambda folder: os.utime(folder / "b.txt", (0, 0)), []),
        (lambda folder: (folder / "a.md").rename(folder / "a.txt"), ["a"]),
    ],
)
def test_what_was_changed_and_nothing_else_is_read_again(
    change: object, again: list[str], corpus: Path, out: Path, read: list[str]
) -> None:
    build(corpus, out, validate=False)
    read.clear()
    assert callable(change)
    change(corpus)
    build(corpus, out, validate=False)
    assert read == again
    assert contents(out) == clean(corpus)


def test_the_store_is_made_of_the_one_before_where_little_has_changed(
    corpus: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(corpus, out, validate=False)
    monkeypatch.setattr("levier.change.fill", lambda _: 1 / 0)
    write(corpus, {"b.txt": "Brest métropole adhère au RTES."})
    (corpus / "c.txt").unlink()
    build(corpus, out, validate=False)
    opened = store.on_disk(store.snapshot(out))
    assert set(opened) == set(store.open(out))
    assert not any(name.value.endswith("/c") for name in opened.named_graphs())


def test_another_extractor_reads_every_text_again(
    corpus: Path, out: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build(corpus, out, validate=False)
    read.clear()
    monkeypatch.setattr("levier.edition.maker", lambda: "another")
    build(corpus, out, validate=False)
    assert read == ["a", "b", "c"]


def test_the_edition_depends_on_every_file_that_extraction_reads(tmp_path: Path) -> None:
    (tmp_path / "work.py").write_text("1", encoding="utf-8")
    one = edition.digest(("ontology",), ("spacy", "no such package"), [tmp_path / "work.py"])
    assert one == edition.digest(("ontology",), ("spacy", "no such package"), [tmp_path / "work.py"])
    (tmp_path / "work.py").write_text("2", encoding="utf-8")
    others = [
        edition.digest(("ontology",), ("spacy", "no such package"), [tmp_path / "work.py"]),
        edition.digest(("ontology",), ("spacy",)),
        edition.digest(("ontology", "extract"), ("spacy",)),
        edition.digest(("ontology",), ()),
    ]
    assert len({one, *others}) == 5


def test_what_was_not_validated_is_read_again_to_be(corpus: Path, out: Path, read: list[str]) -> None:
    build(corpus, out, validate=False)
    read.clear()
    assert (build(corpus, out).conforms, read) == (True, ["a", "b", "c"])
    read.clear()
    build(corpus, out, validate=False)
    assert (build(corpus, out).conforms, read) == (True, [])


def test_what_was_edited_in_a_build_is_made_anew(corpus: Path, out: Path, read: list[str]) -> None:
    build(corpus, out, validate=False)
    before = contents(out)
    spoilt = before["graph.nq"].replace(b"/graph/b> .\n", b"/graph/b>  .\n", 1)
    (out / "graph.nq").write_bytes(spoilt)
    (out / "text" / "a.txt").write_text("Une autre lecture.", encoding="utf-8")
    (out / "text" / "c.txt").unlink()
    read.clear()
    build(corpus, out, validate=False)
    assert contents(out) == before
    assert {"a", "b", "c"} == set(read)


@pytest.mark.parametrize("lost", ["ledger.jsonl", "graph.nq"])
def test_without_its_ledger_or_graph_an_earlier_build_is_of_no_use_and_no_harm(
    lost: str, corpus: Path, out: Path
) -> None:
    build(corpus, out, validate=False)
    before = contents(out)
    (store.snapshot(out) / lost).unlink()
    build(corpus, out, validate=False)
    assert contents(out) == before


def test_a_ledger_of_another_form_is_of_no_use_and_no_harm(corpus: Path, out: Path) -> None:
    build(corpus, out, validate=False)
    before = contents(out)
    (store.snapshot(out) / "ledger.jsonl").write_text('{"name": "a"}\n[]\n', encoding="utf-8")
    build(corpus, out, validate=False)
    assert contents(out) == before


@pytest.mark.parametrize("seed", range(3))
def test_whatever_happens_to_a_corpus_the_bytes_are_those_of_a_clean_build(
    seed: int, corpus: Path, out: Path
) -> None:
    chance = random.Random(seed)
    bodies = ["Nantes Métropole", "La Ville de Lyon", "L'association Les Bruyères vives", "La Scop Mélèze"]
    for _ in range(6):
        for name in chance.sample(["a.md", "b.txt", "c.txt", "d/e.txt", "f.html"], 2):
            path = corpus / name
            path.parent.mkdir(exist_ok=True)
            if chance.random() < 0.3:
                path.unlink(missing_ok=True)
            else:
                path.write_text(f"{chance.choice(bodies)} adhère au RTES.\n", encoding="utf-8")
        write(corpus, {"keep.txt": "Rennes Métropole soutient le RTES."})
        build(corpus, out, validate=False)
        assert set(store.on_disk(store.snapshot(out))) == set(store.open(out))
    assert contents(out) == clean(corpus)


def test_two_builds_at_once_do_not_mix(corpus: Path, out: Path) -> None:
    build(corpus, out, validate=False)
    before = contents(out)
    with (
        locked(out / ".levier", out),
        pytest.raises(OutputError, match=r"another build is writing to .*out: wait for its end"),
    ):
        build(corpus, out, validate=False)
    assert contents(out) == before


def test_a_generation_stays_until_no_reader_holds_it(corpus: Path, out: Path) -> None:
    build(corpus, out, validate=False)
    command = f"from graph import store; print(store.snapshot({str(out)!r}), flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as reader:
        assert reader.stdout
        held = Path(reader.stdout.readline().strip())
        before = (held / "graph.nq").read_bytes()
        write(corpus, {"b.txt": "Brest métropole adhère au RTES."})
        build(corpus, out, validate=False)
        assert (held / "graph.nq").read_bytes() == before
        assert store.snapshot(out) != held
        reader.communicate("\n")
    build(corpus, out, validate=False)
    assert not held.exists()


def test_a_build_of_before_there_were_generations_is_taken_in(
    corpus: Path, out: Path, tmp_path: Path
) -> None:
    (out / "text").mkdir(parents=True)
    (out / "text" / "old.txt").write_text("Un", encoding="utf-8")
    (out / "graph.nq").write_text("old", encoding="utf-8")
    (out / "rejected.csv").write_text("file,reason,remedy\n", encoding="utf-8")
    build(corpus, out, validate=False)
    assert contents(out) == clean(corpus)
    assert sorted(path.name for path in (out / ".levier").iterdir()) == ["1", "current", "lock"]


def test_a_copy_of_a_build_is_one_whatever_became_of_its_links(
    corpus: Path, out: Path, read: list[str]
) -> None:
    build(corpus, out, validate=False)
    for links in (True, False):
        copied = out.with_name(f"copied-{links}")
        shutil.copytree(out, copied, symlinks=links)
        assert set(store.open(copied)) == set(store.open(out))
        read.clear()
        build(corpus, copied, validate=False)
        assert (contents(copied), read) == (contents(out), [])
        assert set(store.open(copied)) == set(store.open(out))


def build_in_process(corpus: Path, out: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "levier", "build", str(corpus), "-o", str(out), "--no-validate", *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.fixture
def long(tmp_path: Path) -> Path:
    """A corpus that takes a second to build."""
    folder = tmp_path / "long"
    folder.mkdir()
    for number in range(60):
        body = f"L'association Les Amis du chemin {number} adhère au RTES. La Ville de Lyon la soutient.\n"
        write(folder, {f"{number}.txt": body * 3})
    return folder


def newest(out: Path) -> Path:
    """The generation that was begun last."""
    begun = out / ".levier"
    numbers = [int(path.name) for path in begun.iterdir() if path.name.isdecimal()] if begun.is_dir() else [0]
    return begun / str(max(numbers, default=0))


def test_a_build_that_is_killed_is_gone_on_with_and_gives_the_same_bytes(
    long: Path, out: Path, read: list[str]
) -> None:
    wanted, chance = clean(long), random.Random(1)
    for texts in (5, 20, 40):
        with build_in_process(long, out) as process:
            while process.poll() is None and len(list(newest(out).glob("text/*"))) < texts:
                time.sleep(0.001)
            time.sleep(chance.random() / 20)
            process.send_signal(signal.SIGKILL)
        assert process.returncode == -signal.SIGKILL
        assert not (out / "graph.nq").exists()
    read.clear()
    build(long, out, validate=False)
    assert contents(out) == wanted
    assert len(read) <= 20
    assert sorted(path.name for path in (out / ".levier").iterdir()) == [newest(out).name, "current", "lock"]


def test_a_killed_build_leaves_the_one_before_to_its_readers(long: Path, corpus: Path, out: Path) -> None:
    build(corpus, out, validate=False)
    before = contents(out)
    with build_in_process(long, out) as process:
        while process.poll() is None and not (out / ".levier" / "2" / "text" / "0.txt").exists():
            time.sleep(0.01)
        process.kill()
    assert contents(out) == before
    build(corpus, out, validate=False)
    assert contents(out) == before
