"""What a person reads, from records made up here."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from extract.records import Reject
from graph.report import Violation
from levier import show
from levier.builder import Summary


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@dataclass(frozen=True)
class Stage:
    title: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    note: str = ""


def test_an_explanation_shows_each_stage_and_why_there_is_no_claim(
    capsys: pytest.CaptureFixture[str],
) -> None:
    stages = [
        Stage("mentions", ("text", "entity"), (("la Métropole", "nantes-metropole"), ("RTES", "rtes"))),
        Stage("claims", rows=(("one", "said so", "« here »"), ("two", "said too"))),
        Stage("claims", note="no frame has both ends"),
    ]
    show.explanation(stages)
    assert [line.rstrip() for line in capsys.readouterr().out.splitlines()] == [
        "mentions",
        "  text            entity",
        "  la Métropole    nantes-metropole",
        "  RTES            rtes",
        "",
        "claims",
        "  one",
        "    said so",
        "    « here »",
        "  two",
        "    said too",
        "",
        "claims",
        "  no frame has both ends",
        "",
    ]


def test_a_rule_that_is_broken_often_is_told_once_with_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    broken = [
        Violation("g", rule, "Violation", f"Rule {rule}.", "Mend it.", focus)
        for rule, focus in (("b", "x"), ("a", "y"), ("a", "z"))
    ]
    show.summary(Summary(documents=1, violations=broken), Path("my out"))
    out = capsys.readouterr().out
    assert "3 times a rule is broken; `levier validate 'my out'` tells each:" in out
    assert [line.rstrip() for line in out.splitlines() if "Rule" in line or "Mend" in line] == [
        "  2 × Rule a.",
        "    y; Mend it.",
        "  1 × Rule b.",
        "    x; Mend it.",
    ]
    assert "levier query timeline -g 'my out'" in out


def test_rejects_are_counted_and_the_first_told(capsys: pytest.CaptureFixture[str]) -> None:
    rejected = [Reject(f"{number}.txt", "an empty file [sic]", "remove it") for number in range(7)]
    show.summary(Summary(documents=1, rejected=rejected), Path("out"))
    out = capsys.readouterr().out
    assert "7 rejected, all in out/rejected.csv:" in out
    assert out.count("an empty file [sic]; remove it") == 5


def test_the_name_of_a_file_forges_no_line(capsys: pytest.CaptureFixture[str]) -> None:
    rejected = [Reject("a.txt: fine\n  0 rejected\u2028\x1b[2J.txt", "an empty file", "remove it")]
    show.summary(Summary(documents=1, rejected=rejected), Path("out\nforged\u2028"))
    out = capsys.readouterr().out
    assert "  a.txt: fine�  0 rejected��[2J.txt: an empty file; remove it" in map(
        str.rstrip, out.splitlines()
    )
    assert "1 documents, 0 quads, 0 figures in out�forged�\n" in out


def test_progress_is_drawn_for_a_terminal_only(capsys: pytest.CaptureFixture[str]) -> None:
    with show.progress() as progress:
        progress(1, 2)
    assert capsys.readouterr() == ("", "")
