"""The passages that evidence points at -> where one is not what it says.

SHACL core compares neither a number with a part of an address nor a quotation with a text, so these rules are
checks of `shapes/text.ttl`, run here. A passage that is not whole is passed over: a shape tells it already.
Without the text (a bare file of quads), only what the graph tells of itself is checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import Literal, URIRef

from graph.data import name_of, term, value_of
from graph.rule import is_masked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import Graph

    from graph.data import Fault


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of a text that evidence points at, as the graph has it."""

    node: URIRef
    text: str
    """IRI of the text."""
    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def passages(graph: Graph) -> Iterator[Passage]:
    """Give each well-formed passage of a graph."""
    for node in sorted(set(graph.objects(None, term("oa:hasTarget"))), key=str):
        if not isinstance(node, URIRef):
            continue
        selectors = list(graph.objects(node, term("oa:hasSelector")))
        exact, prefix, suffix, start, end = (
            min(
                (str(value) for selector in selectors for value in graph.objects(selector, term(name))),
                default=None,
            )
            for name in ("oa:exact", "oa:prefix", "oa:suffix", "oa:start", "oa:end")
        )
        offsets = [int(offset) for offset in (start, end) if offset and offset.isdecimal()]
        if exact and len(offsets) == 2 and offsets[0] < offsets[1]:
            text = value_of(graph, node, "oa:hasSource") or ""
            yield Passage(node, text, exact, prefix or "", suffix or "", *offsets)


def evidence(graph: Graph, name: str, text: str | None) -> Iterator[Fault]:
    """Give each passage that is not what it says, in the graph of the document with this slug and text."""
    for passage in passages(graph):
        yield from _address(passage, name)
        quote, start, end = passage.exact, passage.start, passage.end
        if len(quote) != end - start:
            yield "quote-length", passage.node, Literal(quote)
        elif text is not None and text[start:end] != quote:
            yield "quote-is-text", passage.node, Literal(quote)
        elif text is not None and not (
            text[:start].endswith(passage.prefix) and text[end:].startswith(passage.suffix)
        ):
            yield "context-is-text", passage.node, Literal(quote)
        if _cut(passage.prefix[-1:], quote[:1]) or _cut(quote[-1:], passage.suffix[:1]):
            yield "whole-words", passage.node, Literal(quote)
    for node in graph.subjects(term("oa:hasTarget")):
        source = value_of(graph, node, "prov:wasDerivedFrom")
        if source and name_of(source) != name:
            yield "passage-document", node, URIRef(source)


def _address(passage: Passage, name: str) -> Iterator[Fault]:
    address, _, offsets = passage.node.partition("#")
    if offsets != f"char={passage.start},{passage.end}":
        yield "fragment", passage.node, Literal(f"{passage.start},{passage.end}")
    if address != passage.text or name_of(address) != name:
        yield "passage-document", passage.node, URIRef(passage.text)


def _cut(before: str, after: str) -> bool:
    """Whether the border between two characters runs through a word."""
    return before.isalnum() and after.isalnum()


def masked(name: str, text: str | None) -> Iterator[Fault]:
    """Give each line of a text with an e-mail address or telephone number, by its number alone."""
    for number, line in enumerate((text or "").split("\n"), 1):
        if not is_masked(line):
            yield "text-masked", Literal(f"{name}.txt, line {number}"), None
