"""A build on workers of Dask: a real cluster of processes on this machine."""

from __future__ import annotations

import os
import signal
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("distributed")

from distributed import LocalCluster

import levier
from levier.cli import main
from levier.cluster import parts
from levier.parallel import Done

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

pytestmark = pytest.mark.filterwarnings("ignore")
"""Dask closes its sockets late and says so."""
TEXTS = 120


@pytest.fixture(scope="module")
def cluster() -> Generator[LocalCluster]:
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
    ) as made:
        yield made


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    for number in range(TEXTS):
        text = (
            f"L'association Les Amis du chemin {number} adhère au RTES. Nantes Métropole la soutient.\n" * 4
        )
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / "empty.txt").touch()
    return folder


@pytest.fixture(scope="module")
def wanted(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    out = tmp_path_factory.mktemp("wanted") / "out"
    levier.build(corpus, out, validate=False)
    return (out / "graph.nq").read_bytes()


def test_a_cluster_gives_the_same_bytes_though_one_of_its_workers_is_killed(
    cluster: LocalCluster, corpus: Path, wanted: bytes, tmp_path: Path
) -> None:
    killed: list[int] = []

    def kill() -> None:
        while not list((tmp_path / "out").glob(".levier/1/text/*")):
            time.sleep(0.01)
        worker = next(iter(cluster.workers.values()))
        killed.append(worker.pid)
        os.kill(worker.pid, signal.SIGKILL)

    thread = threading.Thread(target=kill)
    thread.start()
    made = levier.build(corpus, tmp_path / "out", validate=False, scheduler=cluster.scheduler_address)
    thread.join()
    assert (made.documents, len(made.rejected), len(killed)) == (TEXTS, 1, 1)
    assert (tmp_path / "out" / "graph.nq").read_bytes() == wanted


def test_a_second_build_on_a_cluster_reads_what_changed(
    cluster: LocalCluster, corpus: Path, wanted: bytes, tmp_path: Path
) -> None:
    for _ in range(2):
        levier.build(corpus, tmp_path / "out", validate=False, scheduler=cluster.scheduler_address)
        assert (tmp_path / "out" / "graph.nq").read_bytes() == wanted


def test_a_scheduler_that_is_not_there_is_told_in_a_line(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("levier.cluster.SECONDS", 0.5)
    command = ["build", str(corpus), "-o", str(tmp_path / "out"), "--scheduler", "tcp://127.0.0.1:9"]
    assert main(command) == 1
    told = capsys.readouterr().err
    assert told.startswith("levier: tcp://127.0.0.1:9 cannot be reached (")
    assert (told.count("\n"), (tmp_path / "out" / "graph.nq").exists()) == (1, False)


def test_a_scheduler_without_workers_is_told_in_a_line(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("levier.cluster.SECONDS", 1)
    with LocalCluster(n_workers=0, processes=True, dashboard_address=None, host="127.0.0.1") as empty:
        command = ["build", str(corpus), "-o", str(tmp_path / "out"), "--scheduler", empty.scheduler_address]
        assert main(command) == 1
    assert "has no worker after 1 s: start one (dask worker " in capsys.readouterr().err


def test_workers_of_another_version_are_refused(
    cluster: LocalCluster,
    corpus: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("levier.cluster.local", lambda: "another")
    command = ["build", str(corpus), "-o", str(tmp_path / "out"), "--scheduler", cluster.scheduler_address]
    assert main(command) == 1
    assert "has another version of levier" in capsys.readouterr().err


def test_what_is_done_stays_in_its_place_among_partitions() -> None:
    items: list[Any] = [1, 2, Done("x"), 3, *range(4, 40)]
    found: list[list[int] | Done[list[str]]] = list(parts(items))
    assert found[:3] == [[1, 2], Done(["x"]), [3, *range(4, 16)]]
    assert [one.made if isinstance(one, Done) else one for one in found][3:] == [
        list(range(16, 32)),
        list(range(32, 40)),
    ]
