"""The sample corpus, built once: what every user sees first."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import Dataset

from graph import store
from graph.evaluate import evaluate
from graph.validate import validate
from levier.cli import main


@pytest.fixture(scope="module")
def out(sample: Path) -> Path:
    """The build of the session."""
    return sample


def test_every_text_of_the_sample_is_used(out: Path) -> None:
    assert (out / "rejected.csv").read_text(encoding="utf-8") == "file,reason,remedy\n"
    assert len(list((out / "text").iterdir())) == 16


def test_the_graph_conforms_to_the_shapes(out: Path) -> None:
    assert validate(out).violations == ()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_rdflib_and_pyoxigraph_load_the_same_number_of_quads(out: Path) -> None:
    text = (out / "graph.nq").read_text(encoding="utf-8")
    loaded = Dataset().parse(data=text, format="nquads")
    lines = text.count("\n")
    assert len(store.open(out)) == lines
    assert sum(1 for _ in loaded.quads()) == lines
    assert sum(1 for _ in parse(text, RdfFormat.N_QUADS)) == lines


def test_scores_of_the_sample_are_those_of_the_shared_scorer(out: Path, root: Path, shared: Path) -> None:
    gold = root / "corpus" / "gold" / "sample"
    scorer = [sys.executable, str(shared / "tools" / "score.py"), str(gold), str(out / "graph.nq")]
    corpus = str(root / "corpus" / "sample")
    told = subprocess.run([*scorer, "--corpus", corpus], capture_output=True, text=True, check=True)
    scores = evaluate(gold, out).scores
    assert "  ".join(f"{name}={score:.3f}" for name, score in scores.items()) == told.stdout.splitlines()[-1]


def test_the_command_evaluates_with_each_miss_in_its_sentence(
    out: Path, root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    gold = str(root / "corpus" / "gold" / "sample")
    assert main(["evaluate", gold, str(out), "--misses"]) == 0
    told = capsys.readouterr().out
    tables, _, misses = told.partition("\n01-breve")
    assert max(map(len, tables.splitlines())) <= 80
    assert {"precision", "recall", "F1", "modality.other", "grounded", "confidence"} <= set(tables.split())
    assert re.search(r"  claim (missed|wrong): .*\n    « .* »", misses)
