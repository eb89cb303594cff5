"""What `bench.scale` measures within one process: two ways of doing the same, one after the other."""

from __future__ import annotations

import json
import re
import statistics
import sys
import time
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.report import Violation

ROUNDS, LOADS = 5, 3


def timed(do: Callable[[], object]) -> float:
    """Seconds that something takes."""
    start = time.perf_counter()
    do()
    return time.perf_counter() - start


def reading(folder: str) -> dict[str, float]:
    """The whole path from file to quads, and bare tokenising, in turn; both have read a tenth of the texts before."""
    import spacy

    from extract import corpus, quad
    from extract.pipeline import read_document
    from extract.records import Document

    sources = corpus.survey(Path(folder)).sources
    blank = spacy.blank("fr")
    texts = [(Path(folder) / source.file).read_text(encoding="utf-8") for source in sources]

    def levier(source: corpus.SourceFile) -> None:
        document = corpus.load(source)
        assert isinstance(document, Document)
        quad.lines(document, read_document(document))

    for source, text in zip(sources[: max(1, len(texts) // 10)], texts, strict=False):
        levier(source)
        blank(text)
    # In turn, text by text, so that whatever else the machine is at slows both.
    seconds = [
        (timed(lambda text=text: blank(text)), timed(lambda source=source: levier(source)))
        for source, text in zip(sources, texts, strict=True)
    ]
    alone, ours = map(sum, zip(*seconds, strict=True))
    return {"texts": len(texts), "spacy": alone, "levier": ours}


def loading(out: str) -> dict[str, float]:
    """Loading a build into its store, and pyoxigraph doing it alone."""
    import pyoxigraph as ox

    from graph import shelf, store

    graph = store.snapshot(out) / store.GRAPH

    def alone(folder: Path) -> None:
        made = ox.Store(str(folder))
        made.bulk_load(path=str(graph), format=ox.RdfFormat.N_QUADS)
        made.flush()

    def ours(folder: Path) -> None:
        (folder / store.GRAPH).symlink_to(graph)
        shelf.fill(folder)

    def once(load: Callable[[Path], None]) -> float:
        with TemporaryDirectory() as name:
            return timed(lambda: load(Path(name)))

    rounds = [(once(alone), once(ours)) for _ in range(LOADS)]
    seconds = {"oxigraph": min(one for one, _ in rounds), "levier": min(other for _, other in rounds)}
    return {"quads": float(len(store.open(out))), **seconds}


def validating(out: str) -> dict[str, float]:
    """The shapes on a build with planted faults, document by document, and pyshacl on the union in rdflib's memory."""
    import pyoxigraph as ox
    import pyshacl
    from rdflib import SH, Graph

    from graph import store, validate
    from graph.data import add, quiet
    from graph.rule import shapes
    from levier.parallel import ordered

    def union(file: Path) -> set[tuple[str, str, str]]:
        whole = Graph(bind_namespaces="none")
        add(whole, ox.parse(path=str(file), format=ox.RdfFormat.N_QUADS))
        with quiet():
            _, report, _ = pyshacl.validate(whole, shacl_graph=shapes(), inference="none")
        assert isinstance(report, Graph)
        return {
            (
                str(report.value(result, SH.sourceShape)),
                str(report.value(result, SH.focusNode)),
                said(report, result),
            )
            for result in report.objects(None, SH.result)
        }

    def said(report: Graph, result: object) -> str:
        value = report.value(result, SH.value)
        return "" if value is None else str(value)

    def told_of(violations: tuple[Violation, ...]) -> set[tuple[str, str, str]]:
        return {(violation.rule, violation.focus, violation.value) for violation in violations}

    told: dict[str, set[tuple[str, str, str]]] = {}
    with TemporaryDirectory() as name:
        file = Path(name) / store.GRAPH
        planted(store.snapshot(out) / store.GRAPH, file)

        def ours(jobs: int) -> float:
            each = partial(ordered, jobs=jobs)
            return timed(
                lambda: told.update({f"{jobs}": told_of(validate.validate(file, each=each).violations)})
            )

        alone, both = ours(1), ours(2)
        theirs = timed(lambda: told.update(union=union(file)))
        with file.open("rb") as lines:
            quads = sum(1 for _ in lines)
    core = {rule for rule, *_ in told["union"]}
    assert told["1"] == told["2"]
    found = {violation for violation in told["1"] if violation[0] in core}
    assert found == told["union"], (
        f"{len(found ^ told['union'])} violations differ: {min(found ^ told['union'])}"
    )
    return {"quads": quads, "violations": len(found), "alone": alone, "both": both, "pyshacl": theirs}


def planted(graph: Path, spoilt: Path) -> None:
    """Copy a graph, every five hundredth modality or confidence left out or beyond 1."""
    seen = 0
    with graph.open(encoding="utf-8") as lines, spoilt.open("w", encoding="utf-8") as out:
        for line in lines:
            if "ess#modality>" in line or "ess#confidence>" in line:
                seen += 1
                if seen % 500 == 0:
                    if "ess#modality>" not in line:
                        out.write(re.sub(r'"[\d.]+"', '"1.5"', line))
                    continue
            out.write(line)


def asking(out: str) -> dict[str, float]:
    """Each question of the catalogue answered by the engine, and its text given to pyoxigraph and read to the end."""
    from graph import store
    from graph.bind import bind
    from graph.engine import Embedded
    from graph.query import catalogue, values

    opened = store.open(out)
    engine = Embedded(opened)

    def bare(text: str) -> None:
        found = opened.query(text, use_default_graph_as_union=True)
        list(found) if not isinstance(found, bool) else None  # type: ignore[call-overload]

    ratios = []
    for asked in catalogue().values():
        text = bind(asked.text, values(engine, asked, {}))
        direct = min(timed(lambda text=text: bare(text)) for _ in range(ROUNDS))
        ours = min(timed(lambda text=text: engine.run(text)) for _ in range(ROUNDS))
        if direct > 0.005:
            ratios.append(ours / direct)
    return {"questions": len(ratios), "median": statistics.median(ratios), "worst": max(ratios)}


if __name__ == "__main__":
    name, *arguments = sys.argv[1:]
    parts = {"reading": reading, "loading": loading, "validating": validating, "asking": asking}
    print(json.dumps(parts[name](*arguments)))
