"""The passages that evidence points at -> where one is not what it says.

SHACL core compares neither a number with a part of an address nor a quotation with a text, so these rules are
checks of `shapes/text.ttl`, run here. A passage that is not whole is passed over: a shape tells it already.
Without the text (a bare file of quads), only what the graph tells of itself is checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.data import name_of
from graph.rule import is_masked
from graph.term import curie, is_iri, node, quoted, value
from ontology.account import accounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.data import Fault
    from graph.index import Index


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of a text that evidence points at, as the graph has it."""

    node: str
    text: str
    """IRI of the text."""
    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def passages(graph: Index) -> Iterator[Passage]:
    """Give each well-formed passage of a graph."""
    parts = [graph.column(curie(f"oa:{name}")) for name in ("exact", "prefix", "suffix", "start", "end")]
    for at in sorted(graph.values(curie("oa:hasTarget"))):
        if not is_iri(at):
            continue
        selectors = graph.objects(at, "oa:hasSelector")
        exact, prefix, suffix, start, end = (
            min((value(one) for selector in selectors for one in part.get(selector, ())), default=None)
            for part in parts
        )
        offsets = [int(offset) for offset in (start, end) if offset and offset.isdecimal()]
        if exact and len(offsets) == 2 and offsets[0] < offsets[1]:
            text = graph.said(at, "oa:hasSource") or ""
            yield Passage(at, text, exact, prefix or "", suffix or "", *offsets)


def evidence(graph: Index, name: str, text: str | None) -> Iterator[Fault]:
    """Give each passage that is not what it says, in the graph of the document with this slug and text."""
    for passage in passages(graph):
        yield from _address(passage, name)
        quote, start, end = passage.exact, passage.start, passage.end
        if len(quote) != end - start:
            yield "quote-length", passage.node, quoted(quote)
        elif text is not None and text[start:end] != quote:
            yield "quote-is-text", passage.node, quoted(quote)
        elif text is not None and not (
            text[:start].endswith(passage.prefix) and text[end:].startswith(passage.suffix)
        ):
            yield "context-is-text", passage.node, quoted(quote)
        if _cut(passage.prefix[-1:], quote[:1]) or _cut(quote[-1:], passage.suffix[:1]):
            yield "whole-words", passage.node, quoted(quote)
    for at in graph.column(curie("oa:hasTarget")):
        source = graph.said(at, "prov:wasDerivedFrom")
        if source and name_of(source) != name:
            yield "passage-document", at, node(source)


def _address(passage: Passage, name: str) -> Iterator[Fault]:
    address, _, offsets = value(passage.node).partition("#")
    if offsets != f"char={passage.start},{passage.end}":
        yield "fragment", passage.node, quoted(f"{passage.start},{passage.end}")
    if address != passage.text or name_of(address) != name:
        yield "passage-document", passage.node, node(passage.text)


def _cut(before: str, after: str) -> bool:
    """Whether the border between two characters runs through a word."""
    return before.isalnum() and after.isalnum()


def masked(name: str, text: str | None) -> Iterator[Fault]:
    """Give each line of a text with personal data, or where a number of an account begins, by its number alone."""
    begun = {(text or "").count("\n", 0, start) + 1 for start, _ in accounts(text or "")}
    for number, line in enumerate((text or "").split("\n"), 1):
        if number in begun or not is_masked(line):
            yield "text-masked", quoted(f"{name}.txt, line {number}"), None
