"""No pattern and no stage can be made slow: twice the text, about twice the time, whatever the text."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import time
from itertools import groupby
from typing import TYPE_CHECKING

import pytest
import rdflib

from extract.mask import mask
from extract.pipeline import read_document
from extract.records import Document
from levier.limit import Late, interrupted
from tests.hostile.attack import attacks
from tests.hostile.compiled import PACKAGES, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

Pattern = tuple[str, int, str, int]
SHORT, LONG = 2_000, 8_000
QUICK = 0.0012
"""Seconds for a short text that no pattern needs unless it tries again and again, or the machine is busy."""
MOST = 2
"""Seconds in which a short text is done with, on the busiest machine."""
OF_A_SHAPE = "str(wanted)"
"""What `graph/judge.py` compiles: the pattern of a shape, tried by a test of its own."""
TIMES = 2.8
"""Twice the text in more than so many times the time is no proportion: of squares it is four."""


@pytest.fixture(scope="module")
def patterns() -> list[Pattern]:
    """Each pattern that the code compiles when it is imported and reads a corpus: file, line, pattern, flags."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "hostile" / "compiled.py")],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    return [(file, line, pattern, flags) for file, line, pattern, flags in json.loads(done.stdout)]


def is_slow(pattern: re.Pattern[str], short: str, long: str) -> bool:
    """Whether a pattern takes more than twice as long for twice as much, on a text that it is not quick with."""
    try:
        if timed(pattern, short, MOST) < QUICK:
            return False
        half = long[: len(long) // 2] + long[-1:]
        return all(grows(pattern, half, long) for _ in range(6))
    except Late:
        return True


def grows(pattern: re.Pattern[str], half: str, long: str) -> bool:
    """Whether twice the text takes out of proportion longer, this time: a busy machine may say so once."""
    times = [(timed(pattern, half, 2 * MOST), timed(pattern, long, 5 * MOST)) for _ in range(3)]
    once, twice = min(one for one, _ in times), min(two for _, two in times)
    return twice > max(TIMES * once, 0.005)


def timed(pattern: re.Pattern[str], text: str, most: float) -> float:
    """The seconds of the processor that it takes to look for a pattern; Late where that is too long."""
    start = time.process_time()
    with interrupted(most):
        sum(1 for _ in pattern.finditer(text))
    return time.process_time() - start


def slow(pattern: str, flags: int) -> Iterator[str]:
    """The beginnings of the texts that slow a pattern down."""
    made = re.compile(pattern, flags)
    for short, long in zip(attacks(pattern, flags, SHORT), attacks(pattern, flags, LONG), strict=True):
        if is_slow(made, short, long):
            yield long[:40]


def test_no_pattern_of_the_code_can_be_made_slow(patterns: list[Pattern]) -> None:
    each = {(pattern, flags): f"{file}:{line}" for file, line, pattern, flags in patterns}
    found = {f"{where} {pattern}": [*slow(pattern, flags)] for (pattern, flags), where in each.items()}
    assert {where: texts for where, texts in found.items() if texts} == {}


def test_a_pattern_that_tries_again_and_again_is_found_out() -> None:
    assert any(slow(r"\s+$", 0))
    assert any(slow(r"(a|a)*b", 0))
    assert [*slow(r"(?<!\s)\s++$", 0), *slow(r"[a-z]{1,20}!", 0)] == []


def test_every_call_that_compiles_a_pattern_was_looked_at(patterns: list[Pattern]) -> None:
    seen = {file: {line for _, line, *_ in group} for file, group in groupby(patterns, lambda one: one[0])}
    missed = [
        f"{file}:{node.lineno}"
        for file, node in calls()
        if not seen.get(file, set()) & set(range(node.lineno, (node.end_lineno or 0) + 1))
        if not is_known(node)
    ]
    assert missed == []


def is_known(node: ast.Call) -> bool:
    """Whether the pattern of a call is of words that mean themselves, of a shape, or is one that cannot be slow."""
    said = ast.unparse(node.args[0])
    literal = isinstance(node.args[0], ast.Constant) and str(node.args[0].value)
    return (
        "re.escape" in said
        or "SH.pattern" in said
        or said == OF_A_SHAPE
        or bool(literal and not any(slow(literal, 0)))
    )


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Each call of `re` that takes a pattern, with its file."""
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and compiles(node.func):
                    yield str(path.relative_to(ROOT)), node


def compiles(called: ast.expr) -> bool:
    """Whether what is called is a function of `re` that takes a pattern."""
    return (
        isinstance(called, ast.Attribute)
        and isinstance(called.value, ast.Name)
        and called.value.id == "re"
        and called.attr != "escape"
    )


def test_no_pattern_of_a_shape_can_be_made_slow() -> None:
    shapes = rdflib.Graph()
    for path in sorted((ROOT / "shapes").glob("*.ttl")):
        shapes.parse(path)
    found = {str(pattern) for pattern in shapes.objects(None, rdflib.SH.pattern)}
    assert found
    assert {pattern: texts for pattern in sorted(found) if (texts := [*slow(pattern, 0)])} == {}


PUMPS = [
    "a, ", "a@", "2015-", "Lyon et ", "(", "- a\n", "Zoé Lenoir, présidente du RTES, ", "e\u0301", "12 rue ",
]  # fmt: skip


@pytest.mark.parametrize("pump", PUMPS)
def test_the_whole_extractor_takes_a_time_in_proportion_to_the_text(pump: str) -> None:
    def read(size: int) -> float:
        text = pump * (size // len(pump))
        start = time.process_time()
        read_document(Document("text", "text.txt", "", mask(text), date="2024-06-01"))
        return time.process_time() - start

    read(500)
    times = (read(16_000) / read(8_000) for _ in range(12))
    assert any(ratio < TIMES for ratio in times), "what grows with the square is slow each time"
