"""A build and clients at once -> how long `levier serve` takes for the questions of the catalogue.

`make bench` builds the sample corpus and writes `bench/serving.md`; `--scale 0.1` has a tenth of the clients ask for a
tenth of the time, and writes nothing. Each client asks the questions of the catalogue one after another, each with the
parameters of its example, as JSON. What it is compared with: as many threads of one process that call pyoxigraph
itself, on the same store, and write the same JSON, on the same processors. What must hold is checked, and a run that
does not hold it fails: every answer is one, and, in a full run, the median over HTTP is at most twice that of the
direct calls, where no answer can be kept and beside queries that never end too.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import random
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib.metadata import version
from itertools import count, repeat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING, cast
from urllib.parse import urlsplit

from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, Store

from graph import store
from graph.bind import bind
from graph.engine import Embedded
from graph.example import asked_with
from graph.query import catalogue, values

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

CLIENTS, SECONDS, TIMES = 50, 30.0, 2.0
TARGET = Path(__file__).with_suffix(".md")
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
HEAD = (
    "| 50 callers of | answers | a second | median ms | 95 % ms | times the direct median |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
)


def questions(held: Store) -> list[str]:
    """The SPARQL of every question, with the parameters of its example."""
    engine = Embedded(held)
    return [bind(asked.text, values(engine, asked, asked_with(asked))) for asked in catalogue().values()]


def turns(texts: Sequence[str], client: int) -> Iterator[str]:
    """What a client asks: all the questions in an order of its own, again and again."""
    own = random.Random(client).sample(list(texts), len(texts))
    while True:
        yield from own


def direct(held: Store, texts: Sequence[str], clients: int, seconds: float) -> list[float]:
    """Milliseconds of each direct call of as many threads."""
    end = time.perf_counter() + seconds

    def call(client: int) -> list[float]:
        taken: list[float] = []
        for text in turns(texts, client):
            start = time.perf_counter()
            if start > end:
                return taken
            found = held.query(text, use_default_graph_as_union=True)
            form = RdfFormat.N_TRIPLES if isinstance(found, QueryTriples) else QueryResultsFormat.JSON
            found.serialize(format=form)  # type: ignore[arg-type]
            taken.append((time.perf_counter() - start) * 1000)
        return taken

    with ThreadPoolExecutor(clients) as threads:
        return [one for taken in threads.map(call, range(clients)) for one in taken]


async def got(url: str, text: str, streams: tuple[asyncio.StreamReader, asyncio.StreamWriter]) -> int:
    """The status of the answer to a query, over a connection that is kept open."""
    reader, writer = streams
    body = text.encode()
    writer.write(
        f"POST /sparql HTTP/1.1\r\nHost: {urlsplit(url).netloc}\r\nContent-Length: {len(body)}\r\n"
        "Content-Type: application/sparql-query\r\n"
        "Accept: application/sparql-results+json, application/n-triples\r\n\r\n".encode()
        + body
    )
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    await reader.readexactly(int(head.partition("content-length:")[2].split()[0]))
    return int(head.split()[1])


async def served(
    url: str, texts: Sequence[str], clients: int, seconds: float, *, alike: bool, endless: int
) -> list[float]:
    """Milliseconds of each answer over HTTP; AssertionError where one is none.

    Unless `alike`, no text is asked twice: each has a number, so that no answer can be kept. Beside the clients run
    some that ask a query that never ends.
    """
    at, numbers = urlsplit(url), count()
    end = time.perf_counter() + seconds

    async def client(number: int) -> list[tuple[int, float]]:
        streams = await asyncio.open_connection(at.hostname, at.port, limit=2**24)
        taken: list[tuple[int, float]] = []
        asked = turns(texts, number) if number < clients else repeat(ENDLESS)
        while (start := time.perf_counter()) < end:
            text = next(asked)
            status = await got(url, text if alike else f"{text}\n# {next(numbers)}", streams)
            taken.append((status, (time.perf_counter() - start) * 1000))
        streams[1].close()
        return taken

    answered = await asyncio.gather(*map(client, range(clients + endless)))
    statuses = {status for own in answered[:clients] for status, _ in own}
    assert statuses == {200}, f"statuses: {statuses}"
    assert {status for own in answered[clients:] for status, _ in own} <= {504}
    return [one for own in answered[:clients] for _, one in own]


@contextmanager
def server(out: Path, timeout: int) -> Generator[str]:
    """A server of a build, at an address."""
    command = [sys.executable, "-m", "levier", "serve", str(out), "--port", "0", "--timeout", str(timeout)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield cast("IO[str]", process.stdout).readline().split(" is served at ")[1].split()[0]
        finally:
            process.terminate()


def line(name: str, taken: list[float], seconds: float, median: float) -> str:
    """A line of the report."""
    own, far = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
    return f"| {name} | {len(taken):,} | {len(taken) / seconds:,.0f} | {own:.1f} | {far:.0f} | {own / median:.2f} |"


def measure(out: Path, scale: float) -> list[str]:
    """The lines of the report. Raises AssertionError where what must hold does not."""
    held, clients, seconds = store.open(out), round(CLIENTS * scale), SECONDS * scale
    texts = questions(held)
    called = direct(held, texts, clients, seconds)
    median = statistics.median(called)
    lines = [*HEAD, line("pyoxigraph itself", called, seconds, median)]
    lines.append(line("pyoxigraph itself, one caller", direct(held, texts, 1, seconds), seconds, median))
    del held
    with server(out, round(4 + 6 * scale)) as url:
        for name, alike, endless in (
            ("`levier serve`", True, 0),
            ("`levier serve`, no two queries alike", False, 0),
            ("`levier serve`, beside two queries that never end", True, 2),
        ):
            taken = asyncio.run(served(url, texts, clients, seconds, alike=alike, endless=endless))
            lines.append(line(name, taken, seconds, median))
            own = statistics.median(taken)
            assert own <= TIMES * median or scale < 1, f"{name}: {own:.1f} ms, {median:.1f} directly"
    return lines


def page(report: str) -> str:
    """The report as it is kept."""
    info = Path("/proc/cpuinfo")
    told = info.read_text("utf-8").splitlines() if info.is_file() else []
    models = [one.partition(":")[2].strip() for one in told if one.startswith("model name")]
    model = (models or [platform.processor() or platform.machine()])[0]
    used = f"Python {platform.python_version()}, pyoxigraph {version('pyoxigraph')}"
    return f"""# How long `levier serve` takes

Written by `make bench` on the sample corpus, {SECONDS:g} seconds a line, clients and server on one machine: {model},
{os.cpu_count()} processors, {platform.system()}, {used}.

{report}

Each caller asks the questions of the catalogue one after another, each with the parameters of its example, and is
answered in JSON. Directly, {CLIENTS} threads of one process call pyoxigraph on one store and write the JSON. The server
keeps the answers that it has given, as its graph does not change. Where no two queries are alike, it evaluates each in
a process that can be ended; queries that take their time stand still while shorter ones pass, so that few wait long
and most hardly at all. A query that never ends is stopped after 10 seconds, and asked again.
"""


def main() -> None:
    """Measure, print, and keep the report of a full run."""
    import levier

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--scale", type=float, default=1.0, help="of the clients and of the time (default: 1)"
    )
    scale = parser.parse_args().scale
    with TemporaryDirectory() as folder:
        levier.build(Path(__file__).parents[1] / "corpus" / "sample", Path(folder) / "out", validate=False)
        report = "\n".join(measure(Path(folder) / "out", scale))
    print(report)
    if scale >= 1:
        TARGET.write_text(page(report), "utf-8")


if __name__ == "__main__":
    main()
