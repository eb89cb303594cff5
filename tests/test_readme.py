"""What README and documentation show is what happens: commands run, answers are real, links lead somewhere."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

import levier
from levier.cli import main

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("corpus/*.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMAND = re.compile(r"^\$ (levier .*?)(?: +#.*)?\n((?:(?!\$ )(?!```).*\n)*)", re.MULTILINE)
SHOWN = [match.groups() for match in COMMAND.finditer(README)]


@pytest.fixture
def work(tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with texts of one's own and an earlier build."""
    (tmp_path / "texts").mkdir()
    shutil.copy(ROOT / "corpus" / "sample" / "01-breve-strasbourg-kaleidoscoop.txt", tmp_path / "texts")
    shutil.copytree(sample, tmp_path / "out")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@pytest.mark.parametrize(("command", "shown"), SHOWN, ids=[command for command, _ in SHOWN])
@pytest.mark.usefixtures("work")
def test_a_command_of_the_readme_gives_what_is_shown(
    command: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(shlex.split(command)[1:]) == 0
    told = {measured(line) for line in capsys.readouterr().out.splitlines()}
    assert [line for line in shown.splitlines() if line and measured(line) not in told] == []


def test_the_picture_of_the_readme_shows_claims_of_the_sample(sample: Path) -> None:
    picture = (ROOT / "docs" / "pipeline.svg").read_text(encoding="utf-8")
    words = " ".join(re.sub(r"<[^>]*>", "", text) for text in re.findall(r"<text\b.*</text>", picture))
    claims = re.findall(r"(\w+) · confidence (0\.\d+) +«\s(.*?)\s»", words)
    rows = levier.open(sample).query("actor-claims", actor="KaléidosCOOP").to_dict("records")
    sure = {(row["modality"].lower(), row["quote"]): float(row["confidence"]) for row in rows}
    assert len(claims) == 2
    for modality, confidence, quote in claims:
        assert abs(sure[modality, quote] - float(confidence)) < 0.2


def measured(line: str) -> str:
    """A line of an answer without the confidence, which is measured anew with each change of the extractor."""
    return re.sub(r"\b0\.\d+\b", "0.0", line.rstrip())


def test_the_notebook_of_the_readme_runs(work: Path) -> None:
    code = "".join(re.findall(r"```python\n(.*?)```", README, re.DOTALL))
    assert work.is_dir()
    exec(compile(code, "README.md", "exec"), {})  # the README of this project


def test_the_two_commands_of_the_readme_are_targets_of_make() -> None:
    commands = re.findall(r"^(make \w+) ", README, re.MULTILINE)
    assert commands == ["make demo", "make test"]
    for command in commands:
        done = subprocess.run(
            [*command.split(), "--dry-run"], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr


def test_what_runs_where_nothing_may_be_skipped_is_the_test_command() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "export LEVIER_NO_SKIP=1\n" in script
    assert re.search(r"^exec make test\b", script, re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_link_within_the_project_leads_to_a_file(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
