"""Where a rule is broken -> the claims concerned, each in words and with the sentence that it was read from.

A rule may be broken at a claim, at its evidence, at the passage, at a selector, at an entity, or at the
relation that a claim uses; whoever mends it needs the claim and its sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.term import curie, is_literal, value
from ontology import terms

if TYPE_CHECKING:
    from graph.index import Index

UPWARD = ("oa:exact", "oa:prefix", "oa:suffix", "oa:hasSelector", "oa:hasTarget", "ess:evidence", "ess:role")
"""Properties that lead from a claim down to what a rule may be broken at."""
END = re.compile(r"[.!?…](?=\s)|\n")


def claims_at(graph: Index, focus: str, at: str | None) -> list[str]:
    """Give the claims and figures concerned, in code-point order: all of a relation, one of an entity."""
    if at is not None and (using := set(graph.subjects("rdf:predicate", focus))):
        ends = {claim for end in ("rdf:subject", "rdf:object") for claim in graph.subjects(end, at)}
        return sorted(using & (ends | {at}))
    if found := _above(graph, focus):
        return sorted(found)
    ends_of = ("rdf:subject", "rdf:object", "ess:attributedTo", "ess:about")
    return sorted({claim for end in ends_of for claim in graph.subjects(end, focus)})[:1]


def _above(graph: Index, focus: str) -> set[str]:
    """Give the claims and figures that lead down to a node."""
    seen, reached = set(), {focus}
    while reached:
        seen |= reached
        reached = {
            node for below in reached for name in UPWARD for node in graph.subjects(name, below)
        } - seen
    kinds = {curie("ess:Claim"), curie("ess:Figure")}
    return {node for node in seen if not kinds.isdisjoint(graph.objects(node, "rdf:type"))}


def in_words(graph: Index, claim: str, lang: str = "en") -> str:
    """Give a claim or figure in words: "Nantes Métropole — member of → RTES (Planned)"."""
    if graph.said(claim, "ess:value"):
        parts = (graph.said(claim, f"ess:{name}") for name in ("bound", "value", "unit"))
        return " ".join(part for part in parts if part)
    subject, predicate, end = (
        min(graph.objects(claim, f"rdf:{name}"), default="") for name in ("subject", "predicate", "object")
    )
    said = value(predicate) if predicate else "?"
    relation = terms.relations().get(said.removeprefix(terms.ESS))
    label = said if relation is None else relation.label_fr if lang == "fr" else relation.label_en
    modality = (graph.said(claim, "ess:modality") or "").removeprefix(terms.ESS)
    shown = f" ({modality})" if modality not in {"", "Asserted"} else ""
    return f"{_name(graph, subject)} — {label} → {_name(graph, end)}{shown}"


def _name(graph: Index, node: str) -> str:
    if not node or is_literal(node):
        return value(node) if node else "?"
    names = (graph.said(node, name) for name in ("rdfs:label", "skos:prefLabel", "skos:altLabel"))
    return next((name for name in names if name), value(node))


def sentence_of(graph: Index, claim: str, text: str | None) -> str:
    """Give the sentence of a claim's first quotation: of the text where it is known, else of its context."""
    quotes = _quotes(graph, claim)
    if not quotes:
        return ""
    start, before, quote, after = min(quotes)
    if text is not None and text[start : start + len(quote)] == quote:
        before, after = text[:start], text[start + len(quote) :]
    return sentence(before[-1000:], quote, after[:1000])


def quote_of(graph: Index, claim: str) -> str:
    """Give a claim's first quotation; empty where it has none."""
    return min(_quotes(graph, claim), default=(0, "", "", ""))[2]


def _quotes(graph: Index, claim: str) -> list[tuple[int, str, str, str]]:
    """Give where each quotation begins, and what stands before, in and after it."""
    quotes = []
    for evidence in graph.objects(claim, "ess:evidence"):
        for target in graph.objects(evidence, "oa:hasTarget"):
            selectors = graph.objects(target, "oa:hasSelector")
            parts = [
                next((value(part) for node in selectors for part in graph.objects(node, name)), "")
                for name in ("oa:prefix", "oa:exact", "oa:suffix", "oa:start")
            ]
            quotes.append((int(parts[3]) if parts[3].isdecimal() else 0, parts[0], parts[1], parts[2]))
    return quotes


def sentence(before: str, quote: str, after: str) -> str:
    """Give the sentence or line around a quotation.

    >>> sentence("C'est dit. Le RTES et ", "Lille", " coopèrent. Voilà")
    'Le RTES et Lille coopèrent.'
    """
    starts = [found.end() for found in END.finditer(before)]
    found = END.search(after + "\n")
    return (before[starts[-1] if starts else 0 :] + quote + after[: found.end() if found else None]).strip()
