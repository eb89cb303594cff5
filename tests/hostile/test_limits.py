"""Limits are settings with safe defaults: each may be set, is kept, and stands on the page."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest

import levier
from extract.readers import Limits
from graph.serve.limit import Limits as OfQueries
from levier.cli import main
from levier.work import Refused, block
from tests.hostile.malformed import GOOD

if TYPE_CHECKING:
    from pathlib import Path

    from extract.corpus import SourceFile


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "short.txt").write_text("Nantes Métropole adhère au RTES.", encoding="utf-8")
    (folder / "long.txt").write_text(GOOD * 20, encoding="utf-8")
    return folder


def rejected(out: Path) -> list[str]:
    """The files that a build did not use."""
    rows = (out / "rejected.csv").read_text(encoding="utf-8").splitlines()[1:]
    return [row.partition(",")[0] for row in rows]


def test_a_limit_that_is_set_is_kept_and_one_that_is_raised_lets_the_text_in(
    corpus: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    build = ["build", str(corpus), "-o", str(out), "--no-validate"]
    assert main([*build, "--limit", "characters=200"]) == 0
    assert rejected(out) == ["long.txt"]
    assert main(build) == 0
    assert rejected(out) == []
    levier.build(corpus, out, validate=False, limits=Limits(text_bytes=300))
    assert rejected(out) == ["long.txt"]


@pytest.mark.parametrize(
    "command", [["build", "x", "-o", "y"], ["serve", "x"], ["forget", "A B", "--corpus", "x", "-g", "y"]]
)
@pytest.mark.parametrize(
    "limit", ["second=1", "seconds=0", "seconds=-1", "seconds=inf", "seconds=nan", "rows=x", "text=1.5"]
)
def test_what_is_no_limit_is_told_in_a_line(
    command: list[str],
    limit: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*command, "--limit", limit]) == 2
    assert re.fullmatch(r'levier: "[^"]+" is no limit.*\n', capsys.readouterr().err)


def test_a_text_that_takes_too_long_to_extract_costs_its_row_and_not_the_build(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(source: SourceFile, *_: object) -> object:
        while source.slug == "long":
            try:
                re.search(r"(a|a)*b", "a" * 22)
            except Exception:  # what a stage may do
                continue
        return Refused(source.slug, "", None)  # type: ignore[arg-type]

    monkeypatch.setattr("levier.work.made", endless)
    from extract.corpus import survey

    found = {source.slug: source for source in survey(corpus, Limits(seconds=1)).sources}
    said = block(found["long"], validate=False)
    assert isinstance(said, Refused)
    assert (said.reject.reason, said.reject.remedy, said.key) == (
        "extracting it takes more than 1 s", "split it", "",
    )  # fmt: skip


def test_the_page_has_each_limit_with_its_default(root: Path) -> None:
    page = (root / "docs" / "security.md").read_text(encoding="utf-8")
    for limits in (Limits(), OfQueries()):
        for name, value in asdict(limits).items():
            assert re.search(
                rf"^\| `{name}` \| ([\d,.]+|[\w ,.]*processors[\w ,.]*) \|", page, re.MULTILINE
            ), name
            said = re.findall(rf"^\| `{name}` \| ([\d,.]+) \|", page, re.MULTILINE)
            assert not said or f"{value:,}" in said, name
