"""Two builds -> the claims that came and went from the first to the second, each with its words.

A claim's address is made of what it says, so one that only stands elsewhere, or is surer, has neither come nor gone.
Graphs that are alike are not read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.data import Context, triples
from graph.index import Index
from graph.store import graph_file, snapshot
from graph.term import node
from graph.trace import in_words, quote_of
from levier.change import changes
from levier.ledger import KNOWN
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Moved", "differences"]


@dataclass(frozen=True, slots=True)
class Moved:
    """A claim that one of two builds has and the other has not."""

    came: bool
    document: str
    """Its slug."""
    claim: str
    """Its address."""
    said: str
    """It in words."""
    quote: str
    """The words of the text that say it."""


def differences(one: Path, other: Path) -> Iterator[Moved]:
    """Give each claim that went or came, by document, those that went first.

    StoreError where one is no build.
    """
    first, second = snapshot(one), snapshot(other)
    files = graph_file(first), graph_file(second)
    for change in changes(first, second):
        if change.name in KNOWN:
            continue
        old, new = claims(files[0], change.was), claims(files[1], change.now)
        yield from moved(change.name, old, new)


def claims(file: Path, span: tuple[int, int]) -> tuple[list[str], set[str]]:
    """Give the lines of a graph, and the addresses of its claims."""
    with file.open("rb") as graph:
        graph.seek(span[0])
        lines = graph.read(span[1]).decode().splitlines() if span[1] else []
    kind = f"> <{terms.iri('rdf:type')}> <{terms.iri('ess:Claim')}> "
    return lines, {line.partition(kind)[0].removeprefix("<") for line in lines if kind in line}


def moved(document: str, old: tuple[list[str], set[str]], new: tuple[list[str], set[str]]) -> Iterator[Moved]:
    """Tell of the claims that one of two graphs of a document has and the other has not."""
    for came, (lines, own), (_, others) in ((False, old, new), (True, new, old)):
        if own - others:
            said = triples(lines)
            graph = Index(said, Context.known().describing(said))
            for claim in sorted(own - others):
                at = node(claim)
                yield Moved(came, document, claim, in_words(graph, at), quote_of(graph, at))
