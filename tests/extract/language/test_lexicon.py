"""The lexicons as a whole: each verb can be read, each key is asked for, no list is kept twice."""

from __future__ import annotations

import ast
import re
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from extract.language.lexicon import table
from extract.language.verb import Analysis, analyses
from extract.language.words import norm

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[3]
LEXICONS = sorted(path.stem for path in (ROOT / "extract" / "lexicons" / "fr").glob("*.toml"))
VERBAL = 0.5
"""A list of which so many words are infinitives is one of verbs."""


def branches(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every value of a lexicon with its path, tables of an array as one."""
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from branches(inner, f"{path}.{key}")
    elif isinstance(value, list) and any(isinstance(inner, dict) for inner in value):
        for inner in value:
            yield from branches(inner, path)
    else:
        yield path, value


def listed(value: Any) -> list[str]:
    """The words of a list, or the keys of a table."""
    if isinstance(value, str):
        return value.split()
    return [word for word in value if isinstance(word, str)] if isinstance(value, list | dict) else []


@cache
def literals(path: Path) -> frozenset[str]:
    """What stands in strings of a module, dotted keys taken apart too."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    strings = [n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    return frozenset(chain(strings, *(s.split(".") for s in strings)))


@cache
def imported(path: Path) -> frozenset[str]:
    """The modules that a module imports."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return frozenset(n.module for n in nodes if isinstance(n, ast.ImportFrom) and n.module)


@cache
def asked(lexicon: str) -> frozenset[str]:
    """What may be asked of a lexicon: strings of modules that name it or import such, slots of its patterns."""
    paths = [path for package in ("extract", "bench") for path in (ROOT / package).rglob("*.py")]
    naming = {path for path in paths if lexicon in literals(path)}
    names = {".".join(path.relative_to(ROOT).with_suffix("").parts) for path in naming}
    readers = [path for path in paths if path in naming or imported(path) & names]
    text = (ROOT / "extract" / "lexicons" / "fr" / f"{lexicon}.toml").read_text(encoding="utf-8")
    slots = (part for slot in re.findall(r"‹([\w.]+)›", text) for part in slot.split("."))
    forms = literals(ROOT / "extract" / "language" / "forms.py")
    needs = (entry["needs"] for entry in table("frames")["frame"] if "needs" in entry)
    return forms.union(slots, needs, ["examples"], *map(literals, readers))  # examples: by their test


def is_structure(value: dict[str, Any], lexicon: str) -> bool:
    """Whether the keys of a table are names that code asks for, and not French words or classes."""
    named = all(re.fullmatch(r"[a-z_]+", key) for key in value)
    return named and 3 * len(value.keys() & asked(lexicon)) > 2 * len(value)


@pytest.mark.parametrize("lexicon", [name for name in LEXICONS if name != "conjugation"])
def test_each_verb_of_a_lexicon_is_conjugated(lexicon: str) -> None:
    unknown = []
    for path, value in branches(table(lexicon), lexicon):
        words = listed(value)
        known = [word for word in words if Analysis(word, "inf") in analyses(word)]
        if path.endswith(".verbs") or (words and len(known) > VERBAL * len(words)):
            unknown += [f"{path}: {word}" for word in words if word not in known]
    assert unknown == []


@pytest.mark.parametrize("lexicon", LEXICONS)
def test_each_key_of_a_lexicon_is_asked_for(lexicon: str) -> None:
    """Of a table whose keys are French words its own key must be asked for."""
    dead = []
    for path, value in branches(table(lexicon), lexicon):
        if isinstance(value, dict) and (path == lexicon or is_structure(value, lexicon)):
            dead += [f"{path}.{key}" for key in sorted(value.keys() - asked(lexicon))]
    assert dead == []


def test_labels_of_fields_are_in_normal_form() -> None:
    labels = [label for entry in table("fields")["field"] for label in entry["labels"].split("|")]
    assert [label for label in labels if label != norm(label)] == []


APART = {
    frozenset({"grammar.object_clitics", "words.the"}),  # pronouns, and articles after a preposition
}
"""Lists of the same words that mean different things."""


def test_no_list_of_function_words_is_kept_twice() -> None:
    places: dict[frozenset[str], set[str]] = {}
    for lexicon in ("grammar", "words", "syntax", "references", "time"):
        for path, value in branches(table(lexicon), lexicon):
            if isinstance(value, str) and len(value.split()) > 1:
                places.setdefault(frozenset(value.split()), set()).add(path)
    assert {frozenset(same) for same in places.values() if len(same) > 1} - APART == set()
