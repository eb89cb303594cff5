r"""A file of quads -> its named graphs, each as lines, and what is wrong with how they are written.

A file may be larger than memory: one pass notes where each graph's lines stand, and then one graph is read
at a time. The rules on lines are checked here, because a parser forgets them: canonical form, order, no line
twice, one block a graph, no blank node. Refused: a line that is no quad.

>>> good = '<http://a/s> <http://a/p> "0.9"^^<http://www.w3.org/2001/XMLSchema#decimal> <http://a/g> .'
>>> list(line_faults(good + "\n", canonical(good)))
[]
>>> bad = good.replace("0.9", "0.90")
>>> text = f"{good}\n{bad}\n{good}\n"
>>> [rule for rule, *_ in line_faults(text, canonical(text))]
['line-order', 'literal-canonical']
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby, islice, pairwise
from operator import ge
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph.data import name_of
from graph.errors import StoreError
from graph.store import check, empty, malformed, too_long
from graph.term import node, quoted
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from graph.data import Fault

N_QUADS = ox.RdfFormat.N_QUADS
BEFORE = ("ontology", "authority")
AFTER = "entities"
DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)([.][0-9]*[1-9])?")
NUMBER = f'"^^<{terms.iri("xsd:decimal")}> '
BLANK = ("\n_:", " _:")
"""How a blank node begins; a quotation may hold it too."""
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
        check(file)
        for graph, line, offset, size in _placed(file):
            found.append(Run(graph, line, offset, size))
    except OSError as error:
        raise StoreError(f"{file} cannot be read: {error.strerror or error}") from error
    if not any(run.graph or canonical(read(file, [run])) for run in found):
        raise StoreError(empty(file))
    return tuple(found)


def _placed(file: Path) -> Iterator[tuple[str, int, int, int]]:
    """Give the graph, number, offset and size of each run of lines; one without a quad goes with the line before."""
    graph, tail, first, start, offset = "", b"\0", 1, 0, 0
    with file.open("rb") as raw:
        for number, line in enumerate(raw, 1):
            if not line.endswith(tail):
                other = _graph_of(file, line, number, graph)
                tail = f" <{other}> .\n".encode()
                if other != graph and offset:
                    yield graph, first, start, offset - start
                    first, start = number, offset
                graph = other
            offset += len(line)
    if offset:
        yield graph, first, start, offset - start


def _graph_of(file: Path, line: bytes, number: int, before: str) -> str:
    for quad in _parsed(file, line, number):
        return "" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name.value)
    return before


def _parsed(file: Path, raw: bytes, number: int) -> list[ox.Quad]:
    try:
        return list(ox.parse(raw, format=ox.RdfFormat.N_QUADS))
    except SyntaxError as error:
        raise StoreError(malformed(file, error, number)) from error
    except MemoryError as error:
        raise StoreError(too_long(file)) from error


def read(file: Path, places: Iterable[Run]) -> str:
    """Give the lines of runs; StoreError for a line that is no quad."""
    text = ""
    for run, found in taken(file, places):
        _parsed(file, found, run.line)
        text += found.decode() if found.endswith(b"\n") else f"{found.decode()}\n"
    return text


def taken(file: Path, places: Iterable[Run]) -> Iterator[tuple[Run, bytes]]:
    """Give the bytes of runs."""
    with file.open("rb") as raw:
        for run in places:
            raw.seek(run.offset)
            yield run, raw.read(run.size)


def canonical(text: str) -> str:
    """Write lines as canonical N-Quads has them. Raises SyntaxError with the number of the first that is no quad."""
    return (ox.serialize(ox.parse(text, format=N_QUADS), format=N_QUADS) or b"").decode()


def tail_of(text: str) -> str:
    """Give what ends each of some canonical lines of one graph; that of the default graph where they are of several."""
    first = next(iter(ox.parse(text.partition("\n")[0], format=N_QUADS)), None)
    tail = f" {first.graph_name} ." if first and isinstance(first.graph_name, ox.NamedNode) else " ."
    return tail if text.count(f"{tail}\n") == text.count("\n") else " ."


def line_faults(text: str, written: str) -> Iterator[Fault]:
    """Give each fault in how the lines of one graph are written, at its line; `written` has them in canonical form."""
    lines = split(text)
    if any(map(ge, lines, islice(lines, 1, None))):
        late = (line for before, line in pairwise(lines) if before >= line)
        yield from (("line-order", quoted(line), None) for line in late)
    if written != text:
        known = set(split(written))
        yield from (("line-canonical", quoted(line), None) for line in lines if line not in known)
    if not _is_plain(written):
        yield from _term_faults(ox.parse(written, format=N_QUADS))


def split(text: str) -> list[str]:
    """Give lines without line ends."""
    return text.removesuffix("\n").split("\n")


def _is_plain(text: str) -> bool:
    """Tell whether lines have for sure a graph, no blank node and canonical literals."""
    return (
        tail_of(text) != " ."
        and not text.startswith("_:")
        and not any(blank in text for blank in BLANK)
        and unicodedata.is_normalized("NFC", text)
        and all(_is_decimal(said[said.rindex('"') + 1 :]) for said in text.split(NUMBER)[:-1])
    )


def _term_faults(own: Iterable[ox.Quad]) -> Iterator[Fault]:
    for quad in own:
        if isinstance(quad.graph_name, ox.DefaultGraph):
            yield "graph-named", quoted(str(quad)), None
        if ox.BlankNode in {type(quad.subject), type(quad.object), type(quad.graph_name)}:
            yield "no-blank-node", quoted(str(quad)), None
        if isinstance(quad.object, ox.Literal) and not _is_canonical(quad.object, quad.predicate.value):
            yield "literal-canonical", quoted(str(quad)), None


def _is_canonical(literal: ox.Literal, predicate: str) -> bool:
    if literal.datatype.value == terms.iri("xsd:decimal"):
        return _is_decimal(literal.value)
    return unicodedata.is_normalized("NFC", literal.value) or predicate in AS_READ


def _is_decimal(number: str) -> bool:
    return DECIMAL.fullmatch(number) is not None and number != "-0"


def order_faults(places: Sequence[Run]) -> Iterator[tuple[str, Fault]]:
    """Give each fault in the order of graphs: the graph, and that it stands after another."""
    order = [graph for graph, _ in groupby(run.graph for run in places if run.graph)]
    seen = set(order[:1])
    for before, graph in pairwise(order):
        if graph in seen or _rank(graph) <= _rank(before):
            yield graph, ("graph-order", node(graph), node(before))
        seen.add(graph)


def _rank(graph: str) -> tuple[int, str]:
    name = name_of(graph)
    if name in BEFORE:
        return BEFORE.index(name), ""
    return (3, "") if name == AFTER else (2, name)
