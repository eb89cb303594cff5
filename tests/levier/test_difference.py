"""What came and went from one build to another."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

import levier
from levier.cli import main
from levier.difference import Moved, differences

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def builds(tmp_path: Path) -> tuple[Path, Path]:
    """A build, and another after one text had changed, one had come and one had gone."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()

    def write(name: str, text: str) -> None:
        (corpus / name).write_text(text, encoding="utf-8")

    write("a.txt", "Nantes Métropole adhère au RTES. La Ville de Lyon soutient l'Avise.")
    write("b.txt", "Rennes Métropole adhère au RTES.")
    write("same.txt", "Brest métropole adhère au RTES.")
    levier.build(corpus, tmp_path / "one", validate=False)
    write("a.txt", "Une phrase de plus. La Ville de Lyon soutient l'Avise.")
    write("c.txt", "Lille adhère à l'Avise.")
    (corpus / "b.txt").unlink()
    levier.build(corpus, tmp_path / "other", validate=False)
    return tmp_path / "one", tmp_path / "other"


def test_claims_that_came_and_went_are_told_with_their_words(builds: tuple[Path, Path]) -> None:
    found = [(one.came, one.document, one.quote) for one in differences(*builds)]
    assert found == [
        (False, "a", "Nantes Métropole adhère au RTES"),
        (False, "b", "Rennes Métropole adhère au RTES"),
        (True, "c", "Lille adhère à l'Avise"),
    ]


def test_the_other_way_round_what_came_went(builds: tuple[Path, Path]) -> None:
    there, back = list(differences(*builds)), list(differences(*builds[::-1]))
    assert {(one.came, one.claim, one.said) for one in there} == {
        (not one.came, one.claim, one.said) for one in back
    }


def test_a_build_does_not_differ_from_itself(builds: tuple[Path, Path]) -> None:
    assert list(differences(builds[0], builds[0])) == []


def test_files_of_quads_are_compared_as_builds_are(builds: tuple[Path, Path]) -> None:
    one, other = builds
    assert list(differences(one / "graph.nq", other)) == list(differences(one, other))
    assert list(differences(one, other / "graph.nq")) == list(differences(one, other))


def test_the_command_tells_each_and_counts_them(
    builds: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", *map(str, builds)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("- Nantes Métropole — is a member of → ")
    assert told[1] == "    a: Nantes Métropole adhère au RTES"
    assert told[-1] == "1 claims came, 2 went"
    assert main(["diff", *map(str, builds), "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["change"], row["document"]) for row in rows] == [("went", "a"), ("went", "b"), ("came", "c")]


def test_what_is_no_build_is_told_in_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(tmp_path), str(tmp_path / "nowhere")]) == 1
    told = capsys.readouterr().err
    assert (told.count("\n"), "holds no graph.nq" in told) == (1, True)


def test_a_quote_is_run_by_no_spreadsheet_and_obeyed_by_no_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    moved = Moved(True, "a", "urn:a", "=1+1", "Oser;=1+1\x1b[2J")
    monkeypatch.setattr("levier.difference.differences", lambda *_: [moved])
    assert main(["diff", "one", "other"]) == 0
    assert "\x1b" not in capsys.readouterr().out
    assert main(["diff", "one", "other", "--format", "csv"]) == 0
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out, newline="")))
    assert rows[1] == ["came", "a", "urn:a", "'=1+1", "Oser;'=1+1\x1b[2J"]
