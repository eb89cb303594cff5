"""A file of quads -> its named graphs, each as lines, and what is wrong with how they are written.

A file may be larger than memory: one pass notes where each graph's lines stand, and then one graph is read
at a time. The rules on lines are checked here, because a parser forgets them: canonical form, order, no line
twice, one block a graph, no blank node. Refused: a line that is no quad.

>>> from graph.data import quads
>>> good = '<http://a/s> <http://a/p> "0.9"^^<http://www.w3.org/2001/XMLSchema#decimal> <http://a/g> .'
>>> list(line_faults([good], quads([good])))
[]
>>> bad = good.replace("0.9", "0.90")
>>> [rule for rule, *_ in line_faults([good, bad, good], quads([good, bad, good]))]
['line-order', 'literal-canonical']
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import Literal, URIRef

from graph.data import name_of, quads
from graph.errors import StoreError
from graph.store import empty, malformed
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from graph.data import Fault

BEFORE = ("ontology", "authority")
AFTER = "entities"
DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)([.][0-9]*[1-9])?")
AS_READ = frozenset(terms.iri(f"oa:{name}") for name in ("exact", "prefix", "suffix"))
"""Properties whose text is the source's own, whatever its normal form."""


@dataclass(frozen=True, slots=True)
class Run:
    """Lines of one graph that follow each other in a file."""

    graph: str
    """Its IRI; empty for the default graph."""
    line: int
    """Number of its first line, from 1."""
    offset: int
    """In bytes."""
    size: int
    """In bytes."""


def runs(file: Path) -> tuple[Run, ...]:
    """Find where each graph's lines stand, in file order.

    Raises:
        StoreError: a line is no quad, there is none, or the file cannot be read.
    """
    found = []
    try:
        for graph, lines in groupby(_placed(file), key=itemgetter(0)):
            placed = list(lines)
            _, line, offset, _ = placed[0]
            found.append(Run(graph, line, offset, sum(size for *_, size in placed)))
    except OSError as error:
        raise StoreError(f"{file} cannot be read: {error.strerror or error}") from error
    if not any(run.graph or quads(read(file, [run])) for run in found):
        raise StoreError(empty(file))
    return tuple(found)


def _placed(file: Path) -> Iterator[tuple[str, int, int, int]]:
    """Give the graph, number, offset and size of each line; one without a quad goes with the line before."""
    graph, tail, offset = "", b"\0", 0
    with file.open("rb") as raw:
        for number, line in enumerate(raw, 1):
            if not line.endswith(tail):
                graph = _graph_of(file, line, number, graph)
                tail = f" <{graph}> .\n".encode()
            yield graph, number, offset, len(line)
            offset += len(line)


def _graph_of(file: Path, line: bytes, number: int, before: str) -> str:
    for quad in _parsed(file, line, number):
        return "" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name.value)
    return before


def _parsed(file: Path, raw: bytes, number: int) -> list[ox.Quad]:
    try:
        return list(ox.parse(raw, format=ox.RdfFormat.N_QUADS))
    except SyntaxError as error:
        raise StoreError(malformed(file, error, number)) from error


def read(file: Path, places: Iterable[Run]) -> list[str]:
    """Give the lines of runs, without line ends; StoreError for a line that is no quad."""
    lines = []
    with file.open("rb") as raw:
        for run in places:
            raw.seek(run.offset)
            found = raw.read(run.size)
            _parsed(file, found, run.line)
            lines += found.decode().removesuffix("\n").split("\n")
    return lines


def line_faults(lines: Sequence[str], own: Sequence[ox.Quad]) -> Iterator[Fault]:
    """Give each fault in how the lines of one graph are written, at its line."""
    for before, line in pairwise(lines):
        if before >= line:
            yield "line-order", Literal(line), None
    written = (ox.serialize(own, format=ox.RdfFormat.N_QUADS) or b"").decode()
    if written != "".join(f"{line}\n" for line in lines):
        canonical = set(written.split("\n"))
        yield from (("line-canonical", Literal(line), None) for line in lines if line not in canonical)
    for quad in own:
        if isinstance(quad.graph_name, ox.DefaultGraph):
            yield "graph-named", Literal(str(quad)), None
        if ox.BlankNode in {type(quad.subject), type(quad.object), type(quad.graph_name)}:
            yield "no-blank-node", Literal(str(quad)), None
        if isinstance(quad.object, ox.Literal) and not _is_canonical(quad.object, quad.predicate.value):
            yield "literal-canonical", Literal(str(quad)), None


def _is_canonical(literal: ox.Literal, predicate: str) -> bool:
    if literal.datatype.value == terms.iri("xsd:decimal"):
        return bool(DECIMAL.fullmatch(literal.value)) and literal.value != "-0"
    return unicodedata.is_normalized("NFC", literal.value) or predicate in AS_READ


def order_faults(places: Sequence[Run]) -> Iterator[tuple[str, Fault]]:
    """Give each fault in the order of graphs: the graph, and that it stands after another."""
    order = [graph for graph, _ in groupby(run.graph for run in places if run.graph)]
    seen = set(order[:1])
    for before, graph in pairwise(order):
        if graph in seen or _rank(graph) <= _rank(before):
            yield graph, ("graph-order", URIRef(graph), URIRef(before))
        seen.add(graph)


def _rank(graph: str) -> tuple[int, str]:
    name = name_of(graph)
    if name in BEFORE:
        return BEFORE.index(name), ""
    return (3, "") if name == AFTER else (2, name)
