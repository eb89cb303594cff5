"""Made-up texts -> how a build, its store, its validation and questions to it scale: ratios, measured side by side.

`make bench` writes `bench/RESULTS.md`; `--scale 0.01` measures a hundredth of the size, and `-o FILE` keeps the table
elsewhere. A ratio is of two measurements of one run on one machine, one after the other; no figure is worth anything
beside one of another run. Each part runs in a process of its own, so that none has the memory or the caches of another.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bench import texts
from bench.networks import machine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

TARGET = Path(__file__).with_name("RESULTS.md")
ROOT = TARGET.parent.parent
LARGE, SMALL, REBUILT, READ, VALIDATED = 20_000, 2_000, 10_000, 1_000, 1_200
"""Texts, at full scale; the last give about a million quads."""
BARE = ["-c", "pass"]


@dataclass(frozen=True, slots=True)
class Row:
    """One measure."""

    name: str
    mark: str
    aim: str
    ratio: str
    told: str
    """What was measured."""


def run(*arguments: str) -> tuple[float, float]:
    """Run Python with arguments; seconds, and megabytes at the peak. Raises where it fails."""
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"{' '.join(arguments)}: exit status {process.returncode}"
    return time.perf_counter() - start, used.ru_maxrss / 1024


def build(corpus: Path, out: Path, *more: str) -> tuple[float, float]:
    """Build a corpus in a process of its own."""
    return run("-m", "levier", "build", str(corpus), "-o", str(out), *more)


def part(name: str, *arguments: str) -> dict[str, float]:
    """Measure in another process by a function of `bench.inside`."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.inside", name, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, float] = json.loads(done.stdout)
    return found


def reading(folder: Path, scale: float) -> Iterator[Row]:
    """The whole path against bare tokenising."""
    corpus = texts.write(folder / "read", count(READ, scale))
    found = part("reading", str(corpus))
    yield Row(
        "whole path, file to quads, against bare spacy.blank(\"fr\")", "≥ 0.20", "0.50",
        f"{found['spacy'] / found['levier']:.2f}",
        f"{found['texts']:,.0f} texts, {found['levier']:.1f} s against {found['spacy']:.1f} s, both warm",
    )  # fmt: skip


def building(folder: Path, scale: float) -> Iterator[Row]:
    """Builds of many texts and few, with one process and two, and with validation."""
    small, large = count(SMALL, scale), count(LARGE, scale)
    few, many = texts.write(folder / "few", small), texts.write(folder / "many", large)
    one, low = build(few, folder / "one", "--no-validate")
    checked, _ = build(few, folder / "checked")
    told = f"{small:,} texts, {checked:.1f} s against {one:.1f} s"
    yield Row("a build with validation against one without", "≤ 1.5 ×", "", f"{checked / one:.2f} ×", told)
    seconds, high = build(many, folder / "big", "--no-validate")
    told = f"{large:,} texts against {small:,}: {seconds:.1f} s against {one:.1f} s"
    yield Row("ten times as many texts: time", "≤ 11 ×", "10 ×", f"{seconds / one:.1f} ×", told)
    told = f"{high:.0f} MB against {low:.0f} MB"
    yield Row("ten times as many texts: peak memory", "≤ 1.3 ×", "1.1 ×", f"{high / low:.2f} ×", told)
    two, _ = build(many, folder / "two", "--no-validate", "--jobs", "2")
    same(folder / "big", folder / "two")
    told = f"{large:,} texts, {seconds:.1f} s against {two:.1f} s, the same bytes"
    yield Row("two processes against one", "≥ 1.7 ×", "1.9 ×", f"{seconds / two:.2f} ×", told)


def again(folder: Path, scale: float) -> Iterator[Row]:
    """A rebuild after one text changed."""
    every = count(REBUILT, scale)
    corpus, out = texts.write(folder / "texts", every), folder / "out"
    full, _ = build(corpus, out, "--no-validate")
    changed = corpus / f"{every // 2:06}.txt"
    changed.write_text(texts.text(every), encoding="utf-8")
    once, _ = build(corpus, out, "--no-validate")
    build(corpus, folder / "clean", "--no-validate")
    same(out, folder / "clean")
    told = f"one of {every:,} texts: {once:.1f} s against {full:.1f} s, the same bytes as a clean build"
    yield Row("rebuild after one text changed", "≤ 5 %", "2 %", f"{once / full:.1%}", told)


def asking(folder: Path, scale: float) -> Iterator[Row]:
    """Loading, validating, asking and starting, on a graph of a million quads."""
    corpus, out = texts.write(folder / "texts", count(VALIDATED, scale)), folder / "out"
    build(corpus, out, "--no-validate")
    found = part("loading", str(out))
    told = f"{found['quads']:,.0f} quads: {found['levier']:.1f} s against {found['oxigraph']:.1f} s, both on disk"
    yield Row(
        "loading, against pyoxigraph's bulk_load",
        "≥ 0.8",
        "1.0",
        f"{found['oxigraph'] / found['levier']:.2f}",
        told,
    )
    found = part("validating", str(out))
    for jobs, seconds in (("one process", found["alone"]), ("two processes", found["both"])):
        told = (
            f"{found['quads']:,.0f} quads: {seconds:.1f} s against {found['pyshacl']:.1f} s, "
            f"the same {found['violations']:,.0f} violations"
        )
        yield Row(
            f"validating in {jobs}, against pyshacl on the union",
            "≥ 10 ×",
            "50 ×",
            f"{found['pyshacl'] / seconds:.1f} ×",
            told,
        )
    found = part("asking", str(out))
    told = f"{found['questions']:.0f} questions, median {found['median']:.2f} ×"
    yield Row(
        "slowest question, against pyoxigraph given its text",
        "≤ 1.3 ×",
        "1.1 ×",
        f"{found['worst']:.2f} ×",
        told,
    )
    bare = best(lambda: run(*BARE)[0])
    starts = (
        ("start of levier --help, beyond bare Python", "≤ 0.3 s", ["--help"]),
        ("start of levier query, beyond bare Python", "≤ 0.8 s", ["query", "timeline", "-g", str(out)]),
    )
    for name, mark, arguments in starts:
        seconds = best(partial(started, arguments)) - bare
        yield Row(name, mark, "half", f"{seconds:.2f} s", f"best of five; bare Python {bare:.2f} s")


def started(arguments: Sequence[str]) -> float:
    """The seconds that a command takes."""
    return run("-m", "levier", *arguments)[0]


def best(do: Callable[[], float]) -> float:
    """The least of five."""
    return min(do() for _ in range(5))


def count(full: int, scale: float) -> int:
    """How many texts at a scale; some, at any."""
    return max(8, round(full * scale))


def same(one: Path, other: Path) -> None:
    """Fail where two builds have not the same bytes."""
    done = subprocess.run(["cmp", str(one / "graph.nq"), str(other / "graph.nq")], check=False)
    assert done.returncode == 0, f"{one} and {other} differ"


def measure(scale: float) -> list[Row]:
    """Every row, each group in a folder of its own that is then removed."""
    rows: list[Row] = []
    for group in (reading, again, building, asking):
        with TemporaryDirectory() as name:
            for row in group(Path(name), scale):
                print(f"{row.name}: {row.ratio} (mark {row.mark}; {row.told})", flush=True)
                rows.append(row)
    return rows


def page(rows: list[Row], scale: float, load: float) -> str:
    """The table as it is kept; `load` is how many programs ran or waited for a processor when it was begun."""
    lines = [
        "# How Levier scales",
        "",
        f"Written by `make bench`, at {scale:g} of the full size, on: {machine()}. Each ratio is of two measurements "
        "of one run, one after the other; of texts that `bench/texts.py` makes of the sample corpus. When it began, "
        f"{load:.0f} other programs ran or waited for a processor: the more, the less a ratio is worth.",
        "",
        "| measure | mark | aim | measured | of |",
        "| --- | --- | --- | ---: | --- |",
        *(f"| {row.name} | {row.mark} | {row.aim} | {row.ratio} | {row.told} |" for row in rows),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, print, and keep the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scale", type=float, default=1.0, help="of the full size (default: 1)")
    parser.add_argument(
        "-o", "--out", type=Path, default=TARGET, help="file to write to (default: bench/RESULTS.md)"
    )
    given = parser.parse_args()
    load = os.getloadavg()[0]
    given.out.write_text(page(measure(given.scale), given.scale, load), encoding="utf-8")


if __name__ == "__main__":
    main()
