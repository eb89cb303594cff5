"""How the project is laid out: who imports whom, and what stands in code and what in data.

A package that does something lists its stages in the docstring of its `__init__`, in the order of flow, as a
numbered list that opens each line with the modules of the stage. `errors` stands before all. A package within one names
each of its modules there too.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
MAY_IMPORT = {
    "ontology": set(),
    "extract": {"ontology"},
    "graph": {"ontology"},
    "levier": {"ontology", "extract", "graph"},
    "corpus": set(),
    "queries": set(),
    "shapes": set(),
}
STAGED = [package for package, may in MAY_IMPORT.items() if may or package == "ontology"]
INNER = sorted(
    str(path.parent.relative_to(ROOT))
    for package in STAGED
    for path in (ROOT / package).glob("*/**/__init__.py")
)
MODULES = sorted(path for package in MAY_IMPORT for path in (ROOT / package).rglob("*.py"))
ACCENTS = "àâçèéêëîïôùûœ"
TAGS = "html|head|body|div|span|p|a|table|tr|td|ul|li|h[1-6]|script|style|nav|main"
FREQUENT = (
    "le la les une des du de et ou au aux ce cet cette ces il elle ils elles qui que qu' dont où à ne pas plus avec"
    " sans sous chez dans mais donc ainsi si leur leurs ses est sont ont ville commune loi selon janvier mars avril"
    " juin"
).split()
"""French words that code on French would hold, were they not in the lexicons; none is an English word."""


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """Each string of a module with its line, but for what stands alone as a statement: docstrings."""
    prose = {id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.lineno, node.value


def found(pattern: str, *, outside: str = "") -> list[str]:
    """Every place where a string of the code has something, sets of letters in regular expressions apart."""
    return [
        f"{path.relative_to(ROOT)}:{line}: {match.group()}"
        for path in MODULES
        if not (outside and str(path.relative_to(ROOT)).startswith(outside))
        for line, text in literals(path)
        for match in re.finditer(pattern, re.sub(r"\[[^\]]*\]", " ", text))
    ]


def imports(path: Path) -> Iterator[str]:
    """The modules of the project that a module imports, wherever it does, for types too."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                inner = ROOT.joinpath(*node.module.split("."), name.name)
                is_module = inner.is_dir() or inner.with_suffix(".py").is_file()
                yield f"{node.module}.{name.name}" if is_module else node.module


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def units(package: str) -> set[str]:
    """What a package is made of: its modules, and its sub-packages as one each."""
    inside = (ROOT / package).iterdir()
    return {path.stem for path in inside if path.suffix == ".py" or (path / "__init__.py").is_file()} - {
        "__init__",
        "__main__",
    }


def stages(package: str) -> list[list[str]]:
    """The stages that a package lists, in the order of flow."""
    told = ast.get_docstring(tree(ROOT / package / "__init__.py")) or ""
    first = [["errors"]] if "errors" in units(package) else []
    opening = re.findall(r"^\d+\. ((?:`[\w]+`(?:, | and )?)+)", told, flags=re.MULTILINE)
    return first + [re.findall(r"`(\w+)`", names) for names in opening]


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_package_imports_those_below_it_alone(package: str) -> None:
    inside = [path for path in MODULES if path.relative_to(ROOT).parts[0] == package]
    tops = {name.split(".")[0] for path in inside for name in imports(path)}
    assert tops & MAY_IMPORT.keys() <= MAY_IMPORT[package] | {package}


def test_no_module_imports_itself_by_way_of_others() -> None:
    graph = nx.DiGraph([(dotted(path), name) for path in MODULES for name in imports(path)])
    assert list(nx.simple_cycles(graph)) == []


@pytest.mark.parametrize("package", STAGED)
def test_a_package_lists_each_of_its_modules_in_one_stage(package: str) -> None:
    assert sorted(chain.from_iterable(stages(package))) == sorted(units(package))


@pytest.mark.parametrize("package", INNER)
def test_a_package_within_one_names_each_of_its_modules(package: str) -> None:
    told = ast.get_docstring(tree(ROOT / package / "__init__.py")) or ""
    assert sorted(units(package) - set(re.findall(r"`(\w+)`", told))) == []


@pytest.mark.parametrize("package", STAGED)
def test_a_stage_imports_itself_and_those_before_it_alone(package: str) -> None:
    place = {unit: at for at, stage in enumerate(stages(package)) for unit in stage}
    upward = [
        f"{dotted(path)} imports {name}"
        for path in (ROOT / package).rglob("*.py")
        for name in imports(path)
        if name.startswith(f"{package}.") and path.relative_to(ROOT / package).stem != "__init__"
        for unit, other in [
            (path.relative_to(ROOT / package).parts[0].removesuffix(".py"), name.split(".")[1])
        ]
        if place.get(unit, len(place)) < place.get(other, -1)
    ]
    assert upward == []


def test_addresses_stand_in_the_vocabulary_alone() -> None:
    assert found(r"https?://(?!localhost\b)\S+", outside="ontology/terms.py") == []


def test_french_words_stand_in_the_lexicons_alone() -> None:
    """The help of the command is excepted: its examples are what a user types."""
    words = "|".join(map(re.escape, sorted(FREQUENT, key=len, reverse=True)))
    accented = rf"(?:[a-z]+[{ACCENTS}]|[{ACCENTS}]+[a-z])[a-z{ACCENTS}]*"
    apart = rf"(?<![^|\s\"'(])(?:{words}|{accented})(?![^|\s\"')])"
    places = found(apart, outside="levier/")
    assert not places, "\n".join(places)


def test_no_sparql_stands_in_code() -> None:
    assert found(r"\bPREFIX\s+\w*:|\b(?:SELECT|ASK|CONSTRUCT|DESCRIBE|INSERT|DELETE|WHERE)\b[^.]*\?\w") == []


def test_no_html_stands_in_code() -> None:
    assert found(rf"</?(?:{TAGS})\b[^>]*>") == []
