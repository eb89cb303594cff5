"""The recipes of the documentation, followed word for word in a copy of the project, give what they promise."""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
STEP = re.compile(r"`([\w/.-]+\.(?:ttl|toml|rq))`(?:[^`]|`[^`/]+`)*?```\w+\n(.*?)```", re.DOTALL)
PAGES = ["CONTRIBUTING.md", "docs/predicates.md"]
TEXT = """\
Rennes Métropole parraine Les Ateliers du Sillon. La Ville de Lyon parrainerait Les Ateliers du Sillon.
"""


def steps() -> list[tuple[str, str]]:
    """Each file that a recipe edits, with what it adds."""
    return [step for page in PAGES for step in STEP.findall((ROOT / page).read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which all recipes were followed."""
    copy = tmp_path_factory.mktemp("recipes")
    for package in ("levier", "ontology", "extract", "graph", "queries", "shapes", "corpus", "tests"):
        shutil.copytree(ROOT / package, copy / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    for file, added in steps():
        with (copy / file).open("a", encoding="utf-8") as opened:
            opened.write(f"\n{added}")
    relations = copy / "shapes" / "relation.ttl"
    listed = relations.read_text(encoding="utf-8").replace("sh:in (\n", "sh:in (\n        ess:sponsors\n", 1)
    relations.write_text(listed, encoding="utf-8")
    (copy / "texts").mkdir()
    (copy / "texts" / "breve.txt").write_text(TEXT, encoding="utf-8")
    run(copy, "levier", "build", "texts", "-o", "out")
    return copy


def run(house: Path, *arguments: str) -> str:
    """Run a module of the copy; its folder comes before the project on the path."""
    command = [sys.executable, "-m", *arguments]
    alone = {
        name: value for name, value in os.environ.items() if name != "LEVIER_NO_SKIP"
    }  # no ../shared there
    done = subprocess.run(command, cwd=house, env=alone, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def check(house: Path, file: str, which: str = "") -> None:
    """Run tests of the copy."""
    run(house, "pytest", "-p", "no:cacheprovider", file, "-k", which)


def rows(answer: str, *columns: str) -> list[tuple[str, ...]]:
    return [tuple(row[column] for column in columns) for row in csv.DictReader(answer.splitlines())]


def test_each_recipe_names_the_files_that_it_edits() -> None:
    assert [file for file, _ in steps()] == [
        "ontology/authority/organisations.ttl",
        "queries/answer/foundation.rq",
        "graph/network/designs.toml",
        "queries/edges/stakes.rq",
        "shapes/claim.ttl",
        "tests/shapes/faults.toml",
        "ontology/ess.ttl",
        "extract/lexicons/fr/frames.toml",
        "shapes/relation.ttl",
        "extract/lexicons/fr/frames.toml",
        "extract/lexicons/fr/predicates.toml",
    ]


def test_an_actor_that_was_added_is_known_and_its_relation_is_said(house: Path) -> None:
    answer = run(house, "levier", "query", "actor-claims", "--param", "relation=sponsors", "--format", "csv")
    assert rows(answer, "subjectLabel", "objectLabel", "modality") == [
        ("Lyon", "Les Ateliers du Sillon", "Hedged"),
        ("Rennes Métropole", "Les Ateliers du Sillon", "Asserted"),
    ]
    known = "<https://w3id.org/levier/id/organisation/ateliers-du-sillon>"
    graph = (house / "out" / "graph.nq").read_text(encoding="utf-8")
    assert f"#object> {known}" in graph


def test_the_examples_of_predicates_that_were_added_hold(house: Path) -> None:
    check(house, "tests/extract/rule/test_predicates.py", "parrain or chapeaut or ralliement")


def test_a_relation_that_was_added_keeps_the_rules_and_the_ends_of_the_ontology(house: Path) -> None:
    run(house, "levier", "validate", "out")
    check(house, "tests/graph/test_validate_faults.py", "each_relation_accepts")
    check(house, "tests/ontology/test_relation.py")


def test_the_fault_of_a_rule_that_was_added_breaks_it_alone(house: Path) -> None:
    check(house, "tests/graph/test_validate_faults.py", "role-form or each_rule")
    check(house, "tests/shapes/test_shapes.py")


def test_a_question_that_was_added_gives_the_rows_of_its_example(house: Path, sample: Path) -> None:
    asked = ("--param", "organisation=EmerJean", "--format", "csv", "-g", str(sample))
    answer = run(house, "levier", "query", "foundation", *asked)
    assert rows(answer, "organisationLabel", "date") == [("EmerJean", "2017-03-27")]
    assert "foundation" in run(house, "levier", "queries")


def test_a_network_that_was_added_is_woven_and_ranked(house: Path, sample: Path) -> None:
    asked = ("--measure", "strength", "--samples", "5", "--format", "csv", "-g", str(sample))
    ranked = {label for (label,) in rows(run(house, "levier", "rank", "stakes", *asked), "label")}
    assert {"Métropole de Lyon", "Rebooteille"} <= ranked
    assert "stakes" in run(house, "levier", "network")
    check(house, "tests/graph/network/test_part.py", "stakes or each_query")
