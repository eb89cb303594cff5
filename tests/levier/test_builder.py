"""Builds of small corpora, whole and broken."""

import csv
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from extract import quad
from extract.pipeline import read_document
from extract.records import Document, Extraction
from levier.builder import STOPPED, Summary, build
from levier.cli import main
from levier.errors import CorpusError, LevierError, OutputError
from levier.parallel import ordered

TEXTS = {
    "b/Été.txt": "Nantes Métropole adhère au RTES.\n",
    "a.md": "# Un titre\n\nRennes Métropole est membre du RTES depuis 2015.\n",
    "c.txt": "Contact : jeanne.martin@avise.org, 06 12 34 56 78.\n",
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    for name, text in TEXTS.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def rejected(out: Path) -> list[list[str]]:
    with (out / "rejected.csv").open(encoding="utf-8", newline="") as rows:
        return list(csv.reader(rows))


def contents(folder: Path) -> dict[str, bytes]:
    """What a reader finds in a folder, its links followed; how a build keeps its generations is its own affair."""
    files = (
        Path(place, name)
        for place, _, names in os.walk(folder, followlinks=True)
        if ".levier" not in Path(place).parts
        for name in names
    )
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(files) if path.is_file()}


def graphs(out: Path) -> list[str]:
    """The named graphs of a build in the order of their lines, each time a new one begins."""
    names: list[str] = []
    for line in (out / "graph.nq").read_text(encoding="utf-8").splitlines():
        name = line.rsplit("/", 1)[-1].removesuffix("> .")
        if name not in names[-1:]:
            names.append(name)
    return names


def test_graphs_stand_in_the_order_of_the_contract(corpus: Path, out: Path) -> None:
    (corpus / "0.txt").write_text("L'association Les Bruyères vives adhère au RTES.", encoding="utf-8")
    build(corpus, out, validate=False)
    assert graphs(out) == ["ontology", "authority", "0", "a", "b-t", "c", "entities"]


def test_texts_are_kept_as_read_with_contacts_masked(corpus: Path, out: Path) -> None:
    build(corpus, out, validate=False)
    assert sorted(path.name for path in (out / "text").iterdir()) == ["a.txt", "b-t.txt", "c.txt"]
    assert (out / "text" / "a.txt").read_text(encoding="utf-8") == TEXTS["a.md"]
    masked = (out / "text" / "c.txt").read_text(encoding="utf-8")
    assert masked == "Contact : █████████████@avise.org, ██████████████.\n"
    assert "jeanne.martin" not in (out / "graph.nq").read_text(encoding="utf-8")


def test_every_line_is_a_quad_and_stands_once(corpus: Path, out: Path) -> None:
    made = build(corpus, out, validate=False)
    lines = (out / "graph.nq").read_text(encoding="utf-8").splitlines()
    quads = list(parse(path=str(out / "graph.nq"), format=RdfFormat.N_QUADS))
    assert len(set(lines)) == len(lines) == len(quads) == made.quads


def test_the_summary_counts_what_was_found(corpus: Path, out: Path) -> None:
    made = build(corpus, out, validate=False)
    assert (made.documents, made.rejected, made.violations) == (3, [], [])
    assert made.claims["memberOf", "Asserted"] == 2
    assert sorted(made.kinds.values()).count("Organisation") >= 3


def test_builds_of_the_same_texts_are_the_same_bytes_in_any_number_of_processes(
    corpus: Path, out: Path, tmp_path: Path
) -> None:
    build(corpus, out)
    build(corpus, tmp_path / "again")
    build(corpus, tmp_path / "two", jobs=2)
    assert contents(tmp_path / "again") == contents(out)
    assert contents(tmp_path / "two") == contents(out)


def test_a_document_does_not_change_the_graphs_of_others(corpus: Path, out: Path, tmp_path: Path) -> None:
    build(corpus, out, validate=False)
    (corpus / "c.txt").unlink()
    build(corpus, tmp_path / "less", validate=False)
    lines = (out / "graph.nq").read_text(encoding="utf-8").splitlines()
    others = [line for line in lines if "/graph/c> ." not in line and "/graph/entities> ." not in line]
    less = (tmp_path / "less" / "graph.nq").read_text(encoding="utf-8").splitlines()
    assert [line for line in less if "/graph/entities> ." not in line] == others


def test_files_that_cannot_be_read_are_listed_and_the_others_built(corpus: Path, out: Path) -> None:
    (corpus / "empty.txt").write_bytes(b"")
    (corpus / "picture.png").write_bytes(b"\x89PNG")
    made = build(corpus, out)
    assert made.documents == 3
    assert rejected(out)[0] == ["file", "reason", "remedy"]
    assert [row[0] for row in rejected(out)[1:]] == ["empty.txt", "picture.png"]
    assert all(reason and remedy for _, reason, remedy in rejected(out)[1:])


def test_a_text_that_a_stage_fails_on_is_listed_and_the_others_built(
    corpus: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(document: Document) -> Extraction:
        return read_document(document) if document.slug != "b-t" else {}[document.text]  # type: ignore[index]

    monkeypatch.setattr("levier.work.read_document", fails)
    made = build(corpus, out)
    line = fails.__code__.co_firstlineno + 1
    assert (made.documents, graphs(out)) == (2, ["ontology", "authority", "a", "c"])
    assert rejected(out)[1:] == [
        [
            "b/Été.txt",
            f"extraction failed: KeyError at test_builder.py:{line}",
            "report it with the text; leave the text out until it is mended",
        ]
    ]
    assert "Nantes" not in (out / "rejected.csv").read_text(encoding="utf-8")


def test_rejects_alone_are_an_error_with_the_list_left_to_read(
    corpus: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("levier.work.read_document", lambda _: 1 / 0)
    with pytest.raises(
        CorpusError, match=r"none of 3 files can be used, the first is a\.md: extraction failed"
    ):
        build(corpus, out)
    assert list(contents(out)) == ["rejected.csv"]
    assert len(rejected(out)) == 4


def test_an_earlier_graph_outlives_a_build_that_gives_none(
    corpus: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(corpus, out)
    before = contents(out)
    for file in TEXTS:
        (corpus / file).write_text("Un autre texte.", encoding="utf-8")
    monkeypatch.setattr("levier.work.read_document", lambda _: 1 / 0)
    with pytest.raises(CorpusError):
        build(corpus, out)
    assert contents(out) == before


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
def test_nothing_half_written_stays(
    stop: type[BaseException], corpus: Path, tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(corpus, out)
    before = contents(out)

    def stops(done: int, total: int) -> None:
        assert (done, total) == (1, 3)
        raise stop

    with pytest.raises(stop):
        build(corpus, out, progress=stops)
    assert contents(out) == before


def test_a_text_taken_away_leaves_the_next_build(corpus: Path, out: Path) -> None:
    build(corpus, out, validate=False)
    (corpus / "a.md").unlink()
    build(corpus, out, validate=False)
    assert sorted(path.name for path in (out / "text").iterdir()) == ["b-t.txt", "c.txt"]


def test_an_output_folder_of_somebody_else_is_left_alone(corpus: Path, out: Path) -> None:
    out.mkdir()
    (out / "thesis.docx").write_bytes(b"years of work")
    with pytest.raises(OutputError, match=r"thesis\.docx is not of an earlier build"):
        build(corpus, out)
    assert list(contents(out)) == ["thesis.docx"]


@pytest.mark.parametrize("corpus_name", ["nowhere", "file.txt", "empty"])
def test_a_folder_that_is_no_corpus_is_an_error_of_one_line(
    corpus_name: str, tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").write_text("Un texte.", encoding="utf-8")
    assert main(["build", str(tmp_path / corpus_name), "-o", str(out)]) == 1
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n"), out.exists()) == ("", 1, False)
    assert told.err.startswith("levier: ")
    assert corpus_name in told.err


def test_the_command_sums_up_what_was_found(
    corpus: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (corpus / "empty.txt").write_bytes(b"")
    assert main(["build", str(corpus), "-o", str(out), "--no-validate"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("3 documents, ")
    assert "memberOf" in told.out
    assert "1 rejected" in told.out
    assert "empty.txt: " in told.out
    assert "levier query territory-levers -g " in told.out
    assert not told.err


def test_strict_makes_a_reject_an_error(corpus: Path, out: Path) -> None:
    assert main(["build", str(corpus), "-o", str(out), "--no-validate", "--strict"]) == 0
    (corpus / "empty.txt").write_bytes(b"")
    assert main(["build", str(corpus), "-o", str(out), "--no-validate", "--strict"]) == 1
    assert (out / "graph.nq").is_file()


def test_a_graph_that_breaks_a_rule_is_kept_and_status_3(
    corpus: Path, out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = quad.lines

    def spoilt(document: Document, extraction: Extraction) -> list[str]:
        return [line for line in real(document, extraction) if "#modality>" not in line]

    monkeypatch.setattr(quad, "lines", spoilt)
    assert main(["build", str(corpus), "-o", str(out)]) == 3
    assert "times a rule is broken" in capsys.readouterr().out
    assert main(["validate", str(out)]) == 3
    assert main(["build", str(corpus), "-o", str(out), "--no-validate"]) == 0


def test_progress_is_told_text_by_text(corpus: Path, out: Path) -> None:
    told: list[tuple[int, int]] = []
    build(corpus, out, validate=False, progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_corpus_is_built_with_little_that_waits(corpus: Path) -> None:
    assert list(ordered(str, range(50), 2)) == [str(number) for number in range(50)]


def test_a_process_that_is_killed_ends_the_build_in_one_line() -> None:
    with pytest.raises(LevierError, match=r"a process was killed.*give fewer --jobs; the next build goes on"):
        list(ordered(os._exit, range(50), 2, STOPPED))


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no list of processes")
def test_the_processes_of_a_build_that_is_killed_end_with_it(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(
        "import sys, time\nfrom pathlib import Path\nfrom levier.parallel import ordered\n"
        "def wait(folder):\n    Path(folder, str(time.time_ns())).touch()\n    time.sleep(120)\n"
        "if __name__ == '__main__':\n    list(ordered(wait, [sys.argv[1]] * 2, 2))\n",
        encoding="utf-8",
    )
    (tmp_path / "begun").mkdir()
    with subprocess.Popen([sys.executable, str(script), str(tmp_path / "begun")]) as process:
        until(lambda: len(list((tmp_path / "begun").iterdir())) == 2)
        task = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        children = [Path("/proc", child) for child in task.read_text(encoding="ascii").split()]
        process.kill()
    assert len(children) >= 2
    until(lambda: not any(map(alive, children)))


def alive(process: Path) -> bool:
    """Whether a process runs; one that has ended and that nobody has asked for does not."""
    try:
        return (process / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for something, and fail where it does not come."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_an_interrupted_build_says_so_and_leaves_no_half_of_a_graph(corpus: Path, tmp_path: Path) -> None:
    for number in range(1500):
        (corpus / f"{number}.txt").write_text("Nantes Métropole adhère au RTES. " * 30, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "levier",
        "build",
        str(corpus),
        "-o",
        str(tmp_path / "out"),
        "--jobs",
        "2",
    ]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:
        until((tmp_path / "out" / ".levier" / "1" / "graph.nq").exists)
        time.sleep(0.5)
        os.killpg(process.pid, signal.SIGINT)
        assert process.stderr
        assert process.stderr.read().decode() == "levier: interrupted\n"
        assert process.wait() == 130
    assert contents(tmp_path / "out") == {}


def test_an_empty_summary_conforms() -> None:
    assert Summary().conforms
