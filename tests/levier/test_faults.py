"""What goes wrong around a build: each ends in a clear line and leaves a sound OUT."""

from __future__ import annotations

import csv
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from multiprocessing import active_children
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

import levier
from extract import corpus as texts
from graph import store
from levier.builder import STOPPED
from levier.errors import LevierError
from levier.parallel import ordered

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "Nantes Métropole adhère au RTES.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(20):
        (folder / f"{number}.txt").write_text(f"{TEXT}L'association Rue {number} aussi.\n", encoding="utf-8")
    return folder


@pytest.fixture
def out(corpus: Path, tmp_path: Path) -> Path:
    """A build, of a corpus that has grown since."""
    levier.build(corpus, tmp_path / "out", validate=False)
    (corpus / "new.txt").write_text(TEXT * 2, encoding="utf-8")
    return tmp_path / "out"


def graph(out: Path) -> bytes:
    return (out / "graph.nq").read_bytes()


def command(corpus: Path, out: Path, **more: object) -> subprocess.CompletedProcess[str]:
    arguments = [sys.executable, "-m", "levier", "build", str(corpus), "-o", str(out), "--no-validate"]
    return subprocess.run(arguments, capture_output=True, text=True, check=False, **more)  # type: ignore[call-overload, no-any-return]


def no_larger() -> None:
    """Let no file of this process grow over four megabytes: what a full disk does to a write."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_000_000, 4_000_000))


def test_a_full_disk_is_told_in_a_line_and_leaves_the_earlier_build(corpus: Path, out: Path) -> None:
    before = graph(out)
    done = command(corpus, out, preexec_fn=no_larger)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
    assert done.stderr.startswith("levier: ")
    assert graph(out) == before
    assert sorted(path.name for path in (out / ".levier").iterdir()) == ["1", "current", "lock"]
    assert command(corpus, out).returncode == 0
    assert b"/graph/new> ." in graph(out)


def test_a_full_disk_leaves_nothing_of_a_first_build(corpus: Path, tmp_path: Path) -> None:
    assert command(corpus, tmp_path / "out", preexec_fn=no_larger).returncode == 1
    assert not (tmp_path / "out").exists()


def test_a_folder_that_may_not_be_written_is_told_in_a_line(out: Path) -> None:
    with TemporaryDirectory() as name:  # pytest's own folders can be entered by nobody else
        corpus, place = Path(name) / "corpus", Path(name) / "out"
        shutil.copytree(out.with_name("corpus"), corpus)
        levier.build(corpus, place, validate=False)
        before = graph(place)
        for folder in (Path(name), place, place / ".levier"):
            folder.chmod(0o555)
        script = f"build({str(corpus)!r}, {str(place)!r})"
        if os.geteuid() == 0:  # whom nothing is forbidden
            script = f"os.setgroups([]); os.setgid(65534); os.setuid(65534); {script}"
        command = [sys.executable, "-c", f"import os; from levier.builder import build; {script}"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        told = f"OutputError: {place.resolve()} cannot be written (Permission denied): choose another folder"
        assert told in done.stderr
        assert graph(place) == before
        for folder in (Path(name), place, place / ".levier"):
            folder.chmod(0o755)


def test_a_text_that_goes_or_changes_while_it_is_read_costs_a_row_or_nothing(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load = texts.load

    def meddled(source: texts.SourceFile) -> object:
        if source.slug == "3":
            (corpus / "4.txt").unlink()
            (corpus / "5.txt").write_text("Brest métropole adhère au RTES.", encoding="utf-8")
        return load(source)

    monkeypatch.setattr(texts, "load", meddled)
    made = levier.build(corpus, tmp_path / "out", validate=False)
    monkeypatch.undo()
    assert [reject.file for reject in made.rejected] == ["4.txt"]
    levier.build(corpus, tmp_path / "out", validate=False)
    levier.build(corpus, tmp_path / "clean", validate=False)
    assert graph(tmp_path / "out") == graph(tmp_path / "clean")


def test_a_file_name_with_a_line_end_is_read_or_told(corpus: Path, out: Path) -> None:
    (corpus / "un\ndeux.txt").write_text(TEXT, encoding="utf-8")
    made = levier.build(corpus, out, validate=False)
    assert made.rejected == []
    assert b"/graph/un-deux> ." in graph(out)
    assert set(store.on_disk(store.snapshot(out))) == set(store.open(out))


def test_the_list_of_rejects_escapes_the_names_of_files(corpus: Path, out: Path) -> None:
    (corpus / "a\x1b\u202e\u2028\x85;=1\n+1.xyz").write_text(TEXT, encoding="utf-8")
    levier.build(corpus, out, validate=False)
    with (out / "rejected.csv").open(encoding="utf-8", newline="") as rows:
        assert list(csv.reader(rows))[1][0] == "a\\x1b\\u202e\\u2028\\x85;'=1\\n+1.xyz"


def wait(_: int) -> int:
    time.sleep(600)
    return 0


def test_a_process_that_gives_nothing_ends_the_build_in_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("levier.parallel.PATIENCE", 2)
    with pytest.raises(LevierError, match=r"nothing came of a process for 2 s.*the next build goes on"):
        list(ordered(wait, [1, 2, 3], 2, STOPPED))
    until(lambda: not active_children())


def test_many_files_in_one_folder_are_surveyed_in_seconds(tmp_path: Path) -> None:
    """20,000 here; in proportion, as `make bench` shows for whole builds."""

    def seconds(count: int) -> float:
        folder = tmp_path / str(count)
        folder.mkdir()
        for number in range(count):
            (folder / f"{number}.txt").touch()
        start = time.perf_counter()
        assert len(texts.survey(folder).sources) == count
        return time.perf_counter() - start

    few = seconds(2_000)
    assert seconds(20_000) < 40 * few


def until(holds: Callable[[], bool], limit: float = 60) -> None:
    """Wait for something, and fail where it does not come."""
    end = time.monotonic() + limit
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)
