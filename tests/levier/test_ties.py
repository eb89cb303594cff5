"""Networks, rankings and figures as a user asks for them."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import RdfFormat, parse, serialize

import levier
from levier.cli import main
from levier.ties import count

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A terminal of 80 columns, in a folder of its own."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A graph without a claim."""
    file = tmp_path_factory.mktemp("nothing") / "graph.nq"
    file.write_text("<http://a/s> <http://a/p> <http://a/o> <http://a/g> .\n", encoding="utf-8")
    return str(file)


@pytest.fixture(scope="module")
def tiny(root: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Three made-up texts."""
    file = tmp_path_factory.mktemp("tiny") / "tiny.nq"
    quads = parse(path=str(root / "tests" / "graph" / "tiny.trig"), format=RdfFormat.TRIG)
    file.write_bytes(serialize(quads, format=RdfFormat.N_QUADS) or b"")
    return str(file)


def said(capsys: pytest.CaptureFixture[str], command: str, *more: str) -> tuple[int, str, str]:
    """Exit status, output and errors."""
    status = main([*command.split(), *more])
    told = capsys.readouterr()
    return status, told.out, told.err


def test_the_networks_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = said(capsys, "network")
    assert status == 0
    names = [line.split()[0] for line in out.splitlines()[1:]]
    assert names == [
        "declared", "events", "publications", "cooperation", "membership", "co-membership", "funding"]  # fmt: skip


def test_a_network_is_told_in_a_few_lines(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = said(capsys, f"network cooperation -g {sample}")
    lines = out.splitlines()
    assert (status, err) == (0, "")
    assert lines[0].startswith("cooperation: ")
    assert [line.split("  ")[0] for line in lines[1:5]] == [
        "components",
        "communities",
        "bridges",
        "cut points",
    ]
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("name", ["cooperation", "membership", "funding"])
def test_a_ranking_fits_80_columns_and_ends_with_what_its_intervals_cover(
    name: str, sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = said(capsys, f"rank {name} --measure betweenness --samples 20 --top 3 -g {sample}")
    assert status == 0
    assert out.split("\n")[0].split() == "actor rank betweenness mean rank 95 % in top 10".split()
    assert "not what the corpus leaves unsaid." in " ".join(out.split())
    assert max(map(len, out.splitlines())) <= 80


def test_a_ranking_is_the_same_each_time(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = f"rank cooperation --measure pagerank --samples 20 --format csv -g {sample}"
    assert said(capsys, command) == said(capsys, command)


def test_a_page_and_a_ranking_are_the_same_bytes_in_every_process(sample: Path, tmp_path: Path) -> None:
    """The order of a set differs from process to process; nothing that is written may hang on it."""
    made = []
    for seed in ("1", "2"):
        file = tmp_path / f"{seed}.html"
        rank = f"rank cooperation --measure eigenvector --samples 2 --format json -g {sample}"
        for command in (f"network cooperation -o {file} -g {sample}", rank):
            done = subprocess.run(
                [sys.executable, "-m", "levier", *command.split()],
                capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed})  # fmt: skip
        made.append((file.read_bytes(), done.stdout))
    assert made[0] == made[1]


@pytest.mark.parametrize(
    ("command", "narrower"),
    [
        (
            "rank cooperation --measure betweenness --samples 10000000",
            "ask for fewer --samples or a shorter period",
        ),
        ("network cooperation", "ask for a shorter period (--since, --until)"),
        ("plot matrix -o matrix.svg", "draw a smaller build"),
    ],
)
def test_what_takes_too_long_is_ended_with_a_line(
    command: str, narrower: str, sample: Path, tmp_path: Path
) -> None:
    waiting = (
        "import sys, time; from levier.command import woven; from levier.cli import main; found = woven.reached;"
        "woven.reached = lambda given: time.sleep(60) or found(given); sys.exit(main(sys.argv[1:]))"
    )
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", waiting, *command.split(), "--timeout", "1", "-g", str(sample)],
        capture_output=True, check=False, encoding="utf-8")  # fmt: skip
    told = f"levier: not done within 1 s, so it was stopped: {narrower}, or allow more seconds (--timeout)\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", told)
    assert time.monotonic() - start < 60
    assert list(tmp_path.iterdir()) == []


def test_csv_and_json_have_every_actor_and_json_the_note(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = f"rank cooperation --measure constraint --samples 5 -g {sample}"
    _, out, err = said(capsys, f"{command} --format csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert "not what the corpus leaves unsaid" in err
    told = json.loads(said(capsys, f"{command} --format json")[1])
    assert [row["actor"] for row in told["rows"]] == [row["actor"] for row in rows]
    assert "not what the corpus leaves unsaid" in told["note"]
    assert len(rows) == len(levier.open(sample).network("cooperation"))


def test_files_of_a_network_are_named(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = said(capsys, f"network events -o events.csv -g {sample}")
    assert status == 0
    assert out.endswith("ties: events-nodes.csv and events-edges.csv\n")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["events-edges.csv", "events-nodes.csv"]


def test_figures_are_drawn(sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (
        "rank cooperation --measure degree --samples 5 --plot rank.svg",
        "plot matrix -o matrix.svg",
        "plot timeline -o timeline.png",
    ):
        assert said(capsys, f"{command} -g {sample}")[0] == 0
    assert (tmp_path / "rank.svg").read_text(encoding="utf-8").startswith("<?xml")
    assert (tmp_path / "timeline.png").read_bytes().startswith(b"\x89PNG")


def test_a_hedged_tie_is_there_when_asked_for(tiny: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, f"network declared -g {tiny}")[0] == 1
    status, out, _ = said(capsys, f"rank declared --measure degree --modality hedged --samples 5 -g {tiny}")
    assert status == 0
    assert "Brumes Métropole" in out


@pytest.mark.parametrize(
    ("command", "status", "message"),
    [
        ("network cooperations", 2, 'no network "cooperations": did you mean cooperation'),
        ("rank cooperations --measure degree", 2, 'no network "cooperations": did you mean cooperation'),
        ("rank cooperation --measure betweeness", 2, 'no measure "betweeness": did you mean betweenness'),
        ("network cooperation -o x.txt", 2, "x.txt: a network is written to a file that ends in .gexf"),
        (
            "rank cooperation --measure degree --plot x.pdf",
            2,
            "x.pdf: a figure is written to a file that ends",
        ),
        ("network cooperation --modality maybe", 2, 'modality "maybe" makes no tie: give one of Asserted'),
        (
            "network cooperation --since 2020 --until 2019",
            2,
            "the period would end (2019) before it begins (2020)",
        ),
        (
            "network funding --with-membership",
            2,
            "the network funding has no membership to mix in: ask for that of cooperation",
        ),
        ("network cooperation --since soon", 2, '"soon" is no date: give 2019, 2019-07 or 2019-07-05'),
        ("network cooperation", 1, "the network cooperation is empty: no claim that is asserted makes a tie"),
        ("rank funding --measure degree", 1, "the network funding is empty"),
        ("plot matrix -o m.svg", 1, "no lever of any territory to draw"),
        ("plot timeline -o t.svg", 1, "no event with a date to draw"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(
    command: str, status: int, message: str, nothing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    got, out, err = said(capsys, command, "-g", nothing)
    assert (got, out) == (status, "")
    assert err.startswith(f"levier: {message}")
    assert err.count("\n") == 1


def test_a_notebook_has_networks_rankings_and_figures(sample: Path) -> None:
    graph = levier.open(sample)
    network = graph.network("cooperation", modality=["Asserted", "Planned"], since="2009")
    ranked = graph.rank("cooperation", "degree", samples=5)
    assert {"weight", "claims", "quotes"} <= set(next(iter(network.edges(data=True)))[2])
    assert list(ranked.columns) == "actor label kind score rank mean low high first".split()
    assert "not what the corpus leaves unsaid" in ranked.attrs["note"]
    for figure in (
        graph.whiskers("cooperation", "degree", samples=5),
        graph.matrix(),
        graph.timeline(since=2015),
    ):
        assert figure.axes


def test_one_thing_is_counted_as_one() -> None:
    assert [count(number, "claim") for number in (0, 1, 1200)] == ["0 claims", "1 claim", "1,200 claims"]
