"""Whose an output folder is, and how a new build takes its place."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from levier.errors import OutputError
from levier.output import claim, replacing


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    (folder / "texts").mkdir(parents=True)
    return folder


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """An earlier build."""
    out = tmp_path / "out"
    (out / "text").mkdir(parents=True)
    (out / "text" / "un.txt").write_text("Un", encoding="utf-8")
    (out / "graph.nq").write_text("", encoding="utf-8")
    (out / "rejected.csv").write_text("file,reason,remedy\n", encoding="utf-8")
    return out


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_new_folder_an_empty_one_and_an_earlier_build_are_ours(
    tmp_path: Path, corpus: Path, earlier: Path
) -> None:
    (tmp_path / "empty").mkdir()
    places = [tmp_path / "new" / "er", tmp_path / "empty", earlier]
    assert [claim(place, corpus) for place in places] == places


@pytest.mark.parametrize("stranger", ["notes.docx", "text/notes.docx", ".git/config"])
def test_a_folder_with_a_file_of_somebody_else_is_refused(stranger: str, earlier: Path, corpus: Path) -> None:
    (earlier / stranger).parent.mkdir(exist_ok=True)
    (earlier / stranger).write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match=r"is not of an earlier build: choose an empty or a new folder"):
        claim(earlier, corpus)


def test_a_folder_of_texts_named_like_ours_is_refused_where_no_build_left_its_list(
    tmp_path: Path, corpus: Path
) -> None:
    out = tmp_path / "mine"
    (out / "text").mkdir(parents=True)
    (out / "text" / "lettre.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match=r"is not of an earlier build"):
        claim(out, corpus)


@pytest.mark.parametrize("inside", ["", "out", "texts/out"])
def test_a_folder_inside_the_corpus_is_refused(inside: str, corpus: Path) -> None:
    with pytest.raises(OutputError, match=r"lies in the corpus"):
        claim(corpus / inside, corpus)


def test_a_folder_that_holds_the_corpus_is_refused(corpus: Path) -> None:
    with pytest.raises(OutputError, match=r"holds the corpus, which it would replace"):
        claim(corpus.parent, corpus)


def test_a_link_into_the_corpus_is_refused(tmp_path: Path, corpus: Path) -> None:
    (tmp_path / "link").symlink_to(corpus / "texts")
    with pytest.raises(OutputError, match=r"lies in the corpus"):
        claim(tmp_path / "link", corpus)


def test_a_file_is_refused(tmp_path: Path, corpus: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match=r"is a file: give a folder"):
        claim(tmp_path / "file", corpus)


def test_a_complete_build_takes_the_place_of_the_earlier_one(tmp_path: Path, earlier: Path) -> None:
    with replacing(earlier) as draft:
        (draft / "graph.nq").write_text("new", encoding="utf-8")
        assert files(earlier) == ["graph.nq", "rejected.csv", "text/un.txt"]
    assert files(tmp_path) == ["out/graph.nq"]
    assert (earlier / "graph.nq").read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize("stop", [ValueError, KeyboardInterrupt])
def test_a_build_that_stops_leaves_the_earlier_one_and_nothing_else(
    stop: type[BaseException], tmp_path: Path, earlier: Path
) -> None:
    before = files(tmp_path)
    with pytest.raises(stop), replacing(earlier) as draft:
        (draft / "graph.nq").write_text("half", encoding="utf-8")
        raise stop
    assert files(tmp_path) == before


def test_an_earlier_build_is_put_back_where_the_new_one_cannot_be_moved(
    tmp_path: Path, earlier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, rename = files(tmp_path), Path.rename

    def fails(path: Path, target: Path) -> Path:
        if path.suffix == ".draft":
            raise OSError("no")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(OSError, match="no"), replacing(earlier):
        pass
    assert files(tmp_path) == before


def dead() -> int:
    """The number of a process that is no more."""
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    return gone.pid


def test_what_a_killed_build_left_is_removed_by_the_next(tmp_path: Path, earlier: Path) -> None:
    running, ended = os.getppid(), dead()
    kept = [f".out.{running}.draft", ".out.draft", ".out.1x.draft", f".other.{ended}.draft"]
    for name in (*kept, f".out.{ended}.draft", f".out.{ended}.old"):
        (tmp_path / name / "text").mkdir(parents=True)
    (tmp_path / f".out.{ended + 1}.draft.txt").touch()
    with replacing(earlier) as draft:
        (draft / "graph.nq").touch()
    assert {path.name for path in tmp_path.iterdir() if path.is_dir()} == {*kept, "out"}


def test_a_build_that_a_killed_one_had_moved_aside_is_put_back(tmp_path: Path, earlier: Path) -> None:
    earlier.rename(tmp_path / f".out.{dead()}.old")
    with pytest.raises(ZeroDivisionError), replacing(earlier):
        raise ZeroDivisionError
    assert files(tmp_path) == ["out/graph.nq", "out/rejected.csv", "out/text/un.txt"]


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    refusal = pytest.raises(OutputError, match=r"out cannot be written \(.*\): choose another folder")
    with refusal, replacing(tmp_path / "file" / "out"):
        pass


def test_the_folders_of_a_new_path_are_made(tmp_path: Path) -> None:
    with replacing(tmp_path / "a" / "b") as draft:
        (draft / "graph.nq").write_text("", encoding="utf-8")
    assert files(tmp_path) == ["a/b/graph.nq"]
