"""Networks of made-up actors -> how long measures take, and how exactly they agree with plain networkx.

`make bench` writes `bench/networks.md`; `--scale 0.05` measures networks of a twentieth of the size and writes nothing.
What must hold, at any scale, is checked, and a run that does not hold it fails: PageRank, k-core and Louvain each
within a minute, betweenness ten times as fast as networkx in the same run, and equal to 1e-9.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import time
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx

from graph.measure.community import louvain
from graph.measure.path import betweenness
from graph.measure.swift import lengths
from graph.measure.tie import core, pagerank

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ACTORS, SMALL, TIES = 100_000, 5_000, 5
MINUTE, TIMES, EQUAL = 60.0, 10.0, 1e-9
TARGET = Path(__file__).with_suffix(".md")
WEIGHTS = (0.25, 1 / 3, 0.5, 1.0, 1.0, 2.0, 3.0)


def network(actors: int, seed: int) -> nx.Graph[int]:
    """A network in which a few actors have many ties and most have few, of five ties an actor."""
    chance = random.Random(seed)
    made: nx.Graph[int] = nx.Graph()
    made.add_nodes_from(range(actors))
    left = TIES * actors
    while left:
        one, other = int(actors * chance.random() ** 2), chance.randrange(actors)
        if one != other and not made.has_edge(one, other):
            made.add_edge(one, other, weight=chance.choice(WEIGHTS))
            left -= 1
    return made


def timed(do: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds, and what came of it."""
    start = time.perf_counter()
    made = do()
    return time.perf_counter() - start, made


def farthest(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    """The largest relative difference."""
    return max(
        abs(one[node] - other[node]) / max(abs(other[node]), 1e-300) if one[node] != other[node] else 0.0
        for node in other
    )


def against(actors: int, *, weighted: bool) -> tuple[float, float, float]:
    """Seconds of betweenness here and in networkx, and how far they differ."""
    graph = network(actors, seed=1)
    for _, _, tie in graph.edges(data=True):
        tie["weight"] = tie["weight"] if weighted else 1.0
        tie["length"] = lengths(tie["weight"])
    # without weights networkx counts steps, which is the fastest that it has
    slow, expected = timed(lambda: nx.betweenness_centrality(graph, weight="length" if weighted else None))
    fast, found = timed(lambda: betweenness(graph))
    return fast, slow, farthest(found, expected)


def measure(scale: float) -> list[str]:
    """The lines of the report. Raises AssertionError where what must hold does not."""
    large = network(round(ACTORS * scale), seed=0)
    lines = [
        "| measure | actors | ties | seconds | networkx | times | largest relative difference |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, of in (("PageRank", pagerank), ("k-core", core), ("Louvain", louvain)):
        seconds, _ = timed(partial(of, large))
        assert seconds < MINUTE, f"{name}: {seconds:.0f} s"
        lines.append(f"| {name} | {len(large):,} | {large.number_of_edges():,} | {seconds:.2f} | | | |")
    for name, full, weighted in (
        ("betweenness, ties alike", SMALL, False),
        ("betweenness, by weight", SMALL // 5, True),
    ):
        actors = max(100, round(full * scale))
        fast, slow, far = against(actors, weighted=weighted)
        assert far <= EQUAL, f"{name}: differs by {far}"
        assert slow >= TIMES * fast or scale < 1, f"{name}: {slow / fast:.1f} times"
        figures = f"{fast:.2f} | {slow:.1f} | {slow / fast:.0f} | {far:.0e}"
        lines.append(f"| {name} | {actors:,} | {TIES * actors:,} | {figures} |")
    return lines


def machine() -> str:
    """What the figures were measured on."""
    info = Path("/proc/cpuinfo")
    told = info.read_text("utf-8").splitlines() if info.is_file() else []
    models = [line.partition(":")[2].strip() for line in told if line.startswith("model name")]
    used = ", ".join(f"{name} {version(name)}" for name in ("networkit", "networkx"))
    model = (models or [platform.processor() or platform.machine()])[0]
    return f"{model}, {os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}, {used}"


def page(report: str) -> str:
    """The report as it is kept."""
    return f"""# How long measures of networks take

Written by `make bench`, in one thread, on: {machine()}.

{report}

Seconds include handing the network over to NetworKit. Where ties count alike, networkx runs its fastest way.
"""


def main() -> None:
    """Measure, print, and keep the report of a full run."""
    import networkit  # ruff: ignore[unused-import] loaded before the clock runs

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scale", type=float, default=1.0, help="of the full size (default: 1)")
    scale = parser.parse_args().scale
    report = "\n".join(measure(scale))
    print(report)
    if scale >= 1:
        TARGET.write_text(page(report), "utf-8")


if __name__ == "__main__":
    main()
