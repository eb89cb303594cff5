"""A made-up graph -> how long `levier publish` takes for it, and how much memory, with ten times as many entities too.

`make bench` writes `bench/site.md`; `--scale 0.1` publishes a tenth and writes nothing. Each size is published by a
process of its own, into an empty folder, the larger twice. What must hold, at any scale, is checked, and a run that
does not hold it fails: ten times the entities take at most ten times the time and the memory, with a tenth to spare;
the second publish changes no byte; no page is over 300 kB.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import random
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph.publish.site import SUMS, site
from ontology import address, terms

if TYPE_CHECKING:
    from collections.abc import Iterator

ENTITIES, TIMES, SPARE = 10_000, 10, 1.1
LARGEST = 300_000
CLAIMS, PER_TEXT = 2, 40
"""Claims for each entity, and claims of a text."""
TARGET = Path(__file__).with_suffix(".md")
RELATIONS = {
    "cooperatesWith": "organisation", "memberOf": "organisation", "supports": "organisation", "organises": "event",
    "adopts": "policy", "implements": "instrument", "usesLever": "lever",
}  # fmt: skip
CLASSES = {
    "organisation": ("SSEOrganisation", "Organisation", "Actor"), "event": ("Meeting", "Event"), "policy": ("Policy",),
    "instrument": ("Instrument",),
}  # fmt: skip
SHARE = {"organisation": 0.6, "event": 0.15, "policy": 0.1, "instrument": 0.15}
MODALITIES = ("Asserted", "Asserted", "Asserted", "Hedged", "Planned")


def node(curie: str) -> ox.NamedNode:
    """A node of the vocabulary."""
    return ox.NamedNode(terms.iri(curie))


def ours(path: str) -> ox.NamedNode:
    """A node below the base."""
    return ox.NamedNode(terms.BASE + path)


def entities(count: int) -> dict[str, list[str]]:
    """Paths of made-up entities by kind, and the levers that there are."""
    made = {
        kind: [f"id/{kind}/{kind}-{at}" for at in range(max(1, round(count * share)))]
        for kind, share in SHARE.items()
    }
    levers = sorted({one.iri for one in terms.authority() if "/lever/" in one.iri})
    return {**made, "lever": [iri.removeprefix(terms.BASE) for iri in levers]}


def quads(count: int) -> Iterator[ox.Quad]:
    """A graph of so many entities, each named by some texts; a few are named often, as in real texts."""
    chance, known = random.Random(count), entities(count)
    for kind, paths in known.items():
        for at, path in enumerate(paths if kind in CLASSES else ()):
            label = ox.Literal(f"{kind.capitalize()} {at}", language="fr")
            yield ox.Quad(ours(path), node("rdfs:label"), label, ours("graph/entities"))
            for cls in CLASSES[kind]:
                yield ox.Quad(ours(path), node("rdf:type"), node(f"ess:{cls}"), ours("graph/entities"))
    for number in range(count * CLAIMS):
        relation = chance.choice(list(RELATIONS))
        ends = [known[kind] for kind in ("organisation", RELATIONS[relation])]
        subject, other = (ours(paths[int(len(paths) * chance.random() ** 2)]) for paths in ends)
        yield from claim(f"text-{number // PER_TEXT}", number, subject, relation, other, chance)


def claim(
    slug: str, number: int, subject: ox.NamedNode, relation: str, other: ox.NamedNode, chance: random.Random
) -> Iterator[ox.Quad]:
    """The quads of a claim and its evidence; the first claim of a text brings those of the text."""
    graph, document, text = (ours(f"{kind}/{slug}") for kind in ("graph", "doc", "text"))
    modality, start = chance.choice(MODALITIES), number % PER_TEXT * 100
    said = ox.NamedNode(address.claim(slug, subject.value, relation, other.value, modality))
    evidence = address.evidence(said.value, start, start + 80)
    target, quote = ox.NamedNode(f"{text.value}#char={start},{start + 80}"), ox.NamedNode(f"{evidence}/quote")
    words = f"Ce que dit le texte {slug} à sa phrase {number % PER_TEXT}, en autant de mots que d'autres"
    told: dict[ox.NamedNode, dict[str, ox.NamedNode | ox.Literal]] = {
        said: {
            "rdf:type": node("ess:Claim"), "rdf:subject": subject, "rdf:predicate": node(f"ess:{relation}"),
            "rdf:object": other, "ess:modality": node(f"ess:{modality}"),
            "ess:confidence": ox.Literal(f"0.{chance.randrange(50, 99)}", datatype=node("xsd:decimal")),
            "ess:evidence": ox.NamedNode(evidence),
        },
        ox.NamedNode(evidence): {"oa:hasTarget": target, "prov:wasDerivedFrom": document},
        target: {"oa:hasSource": text, "oa:hasSelector": quote},
        quote: {"rdf:type": node("oa:TextQuoteSelector"), "oa:exact": ox.Literal(words)},
        document: {
            "rdf:type": node("ess:Source"), "dcterms:title": ox.Literal(f"Titre de {slug}", language="fr"),
            "dcterms:publisher": ox.Literal("Un éditeur"),
        },
    }  # fmt: skip
    for one, values in told.items():
        for curie, value in values.items():
            yield ox.Quad(one, node(curie), value, graph)
    for end in (subject, other):
        yield ox.Quad(document, node("ess:mentions"), end, graph)


def written(count: int, folder: Path) -> Path:
    """Write a build of so many entities."""
    lines = {f"{quad} ." for quad in quads(count)}
    folder.mkdir()
    text = "\n".join([*terms.ontology_quads(), *terms.authority_quads(), *sorted(lines)])
    (folder / "graph.nq").write_text(
        "\n".join(line.rstrip("\n") for line in text.splitlines()) + "\n", "utf-8"
    )
    return folder


def publish(out: Path, folder: Path) -> None:
    """Publish a build and print the seconds, the megabytes and the files that it takes."""
    folder.mkdir()
    start = time.perf_counter()
    files = site(out, folder)
    seconds = time.perf_counter() - start
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, files)


def taken(out: Path, folder: Path) -> tuple[float, float, int]:
    """What publishing takes in a process of its own: seconds, megabytes, files."""
    command = [sys.executable, __file__, "--publish", str(out), str(folder)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(told[0]), float(told[1]), int(told[2])


def measure(scale: float) -> list[str]:
    """The lines of the report. Raises AssertionError where what must hold does not."""
    lines = ["| entities | claims | files | seconds | MB |", "| ---: | ---: | ---: | ---: | ---: |"]
    found = []
    with TemporaryDirectory() as place:
        for count in (round(ENTITIES * scale / TIMES), round(ENTITIES * scale)):
            out = written(count, Path(place) / f"out-{count}")
            gc.collect()
            found.append(taken(out, Path(place) / f"site-{count}"))
            seconds, memory, files = found[-1]
            lines.append(f"| {count:,} | {count * CLAIMS:,} | {files:,} | {seconds:.1f} | {memory:,.0f} |")
        first, second = Path(place) / f"site-{count}", Path(place) / "again"
        taken(out, second)
        assert (first / SUMS).read_bytes() == (second / SUMS).read_bytes(), (
            "a second publish changed something"
        )
        largest = max((path.stat().st_size, path.name) for path in first.rglob("*.html"))
        assert largest[0] <= LARGEST, f"{largest[1]}: {largest[0]:,} bytes"
    for what, small, large in zip(("time", "memory"), found[0], found[1], strict=False):
        assert large <= TIMES * SPARE * small, (
            f"{what}: {large / small:.1f} times for {TIMES} times the entities"
        )
    return [*lines, "", f"The largest page has {largest[0] / 1000:.0f} kB."]


def page(report: str) -> str:
    """The report as it is kept."""
    info = Path("/proc/cpuinfo")
    told = info.read_text("utf-8").splitlines() if info.is_file() else []
    models = [line.partition(":")[2].strip() for line in told if line.startswith("model name")]
    model = (models or [platform.processor() or platform.machine()])[0]
    machine = f"{model}, {os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}"
    return f"""# How long a site takes

Written by `make bench`, on: {machine}.

{report}

The graph is made up: {CLAIMS} claims for each entity, {PER_TEXT} in a text. Seconds and memory are of the whole
process, the ontology and the authority of {len(terms.authority()):,} known entities included.
"""


def main() -> None:
    """Measure, print, and keep the report of a full run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scale", type=float, default=1.0, help="of the full size (default: 1)")
    parser.add_argument("--publish", nargs=2, type=Path, metavar=("OUT", "SITE"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.publish:
        publish(*given.publish)
        return
    report = "\n".join(measure(given.scale))
    print(report)
    if given.scale >= 1:
        TARGET.write_text(page(report), "utf-8")


if __name__ == "__main__":
    main()
