"""Floors of quality: every corpus that has gold is built, conforms, and scores no lower than this."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING, Protocol

import pytest

from graph.evaluate import Report, evaluate
from levier.builder import build
from levier.cli import main

if TYPE_CHECKING:
    from pathlib import Path

CORPORA = {
    "sample": ("corpus/sample", "corpus/gold/sample"),
    "more": ("tests/corpus/more", "tests/gold/more"),
    "seeds": ("../shared/corpus/seeds", "../shared/gold/seeds"),
}
"""Texts and their gold, from the project's folder; the seeds are only where `../shared` is."""
FLOORS = {
    "entities.f1": 0.92,
    "claims.f1": 0.75,
    "figures.f1": 0.90,
    "bounds": 0.95,
    "modality": 0.97,
    "modality.other": 0.9,
    "grounded": 0.95,
    "evidence": 1.0,
}


class Built(Protocol):
    """Gives the build of a corpus by name."""

    def __call__(self, name: str) -> Path: ...


class Scored(Protocol):
    """Gives the report of a corpus by name."""

    def __call__(self, name: str) -> Report: ...


@pytest.fixture(scope="module")
def built(request: pytest.FixtureRequest, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Builds each corpus once; the sample is that of the session."""

    @cache
    def make(name: str) -> Path:
        if name == "sample":
            sample: Path = request.getfixturevalue("sample")
            return sample
        if name == "seeds":
            request.getfixturevalue("shared")
        out = tmp_path_factory.mktemp(name) / "out"
        build(root / CORPORA[name][0], out, validate=False)
        return out

    return make


@pytest.fixture(scope="module")
def scored(built: Built, root: Path) -> Scored:
    """Evaluates each corpus once."""

    @cache
    def make(name: str) -> Report:
        return evaluate(root / CORPORA[name][1], built(name))

    return make


@pytest.mark.parametrize("name", CORPORA)
@pytest.mark.parametrize(("score", "floor"), FLOORS.items())
def test_a_corpus_scores_no_lower_than_its_floor(name: str, score: str, floor: float, scored: Scored) -> None:
    assert scored(name).scores[score] >= floor


@pytest.mark.parametrize("name", CORPORA)
def test_every_text_with_gold_is_in_the_build(name: str, built: Built, root: Path, scored: Scored) -> None:
    texts = sorted(path.stem for path in (built(name) / "text").iterdir())
    gold = sorted(path.stem.replace("_", "-") for path in (root / CORPORA[name][1]).glob("*.json"))
    assert gold
    assert texts == gold
    assert scored(name).texts == len(gold)


@pytest.mark.parametrize("name", ["more", "seeds"])
def test_levier_validate_finds_no_violation(
    name: str, built: Built, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sample is validated where it is built for every user, in `test_sample`."""
    assert main(["validate", str(built(name))]) == 0
    assert capsys.readouterr().out.startswith("No rule is broken: ")


def test_another_seed_of_hashes_and_number_of_jobs_give_the_same_bytes(
    built: Built, root: Path, tmp_path: Path
) -> None:
    corpus, out = root / CORPORA["more"][0], tmp_path / "out"
    command = [sys.executable, "-m", "levier", "build", str(corpus), "-o", str(out), "--no-validate"]
    subprocess.run(
        [*command, "--jobs", "2"],
        env=os.environ | {"PYTHONHASHSEED": "1"},
        cwd=root,
        check=True,
        capture_output=True,
    )
    assert (out / "graph.nq").read_bytes() == (built("more") / "graph.nq").read_bytes()
