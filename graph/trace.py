"""Where a rule is broken -> the claims concerned, each in words and with the sentence that it was read from.

A rule may be broken at a claim, at its evidence, at the passage, at a selector, at an entity, or at the
relation that a claim uses; whoever mends it needs the claim and its sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rdflib import Literal

from graph.data import term, value_of
from ontology import terms

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

UPWARD = ("oa:exact", "oa:prefix", "oa:suffix", "oa:hasSelector", "oa:hasTarget", "ess:evidence", "ess:role")
"""Properties that lead from a claim down to what a rule may be broken at."""
END = re.compile(r"[.!?…](?=\s)|\n")


def claims_at(graph: Graph, focus: Node, value: Node | None) -> list[Node]:
    """Give the claims and figures concerned, in code-point order: all of a relation, one of an entity."""
    if value is not None and (using := set(graph.subjects(term("rdf:predicate"), focus))):
        ends = {claim for end in ("rdf:subject", "rdf:object") for claim in graph.subjects(term(end), value)}
        return sorted(using & (ends | {value}), key=str)
    if found := _above(graph, focus):
        return sorted(found, key=str)
    ends_of = ("rdf:subject", "rdf:object", "ess:attributedTo", "ess:about")
    return sorted({claim for end in ends_of for claim in graph.subjects(term(end), focus)}, key=str)[:1]


def _above(graph: Graph, focus: Node) -> set[Node]:
    """Give the claims and figures that lead down to a node."""
    seen, reached = set(), {focus}
    while reached:
        seen |= reached
        reached = {
            node for below in reached for name in UPWARD for node in graph.subjects(term(name), below)
        } - seen
    kinds = {term("ess:Claim"), term("ess:Figure")}
    return {node for node in seen if kinds & set(graph.objects(node, term("rdf:type")))}


def in_words(graph: Graph, claim: Node, lang: str = "en") -> str:
    """Give a claim or figure in words: "Nantes Métropole — member of → RTES (Planned)"."""
    if value_of(graph, claim, "ess:value"):
        parts = (value_of(graph, claim, f"ess:{name}") for name in ("bound", "value", "unit"))
        return " ".join(part for part in parts if part)
    subject, predicate, end = (
        graph.value(claim, term(f"rdf:{name}"), any=True) for name in ("subject", "predicate", "object")
    )
    relation = terms.relations().get(str(predicate).removeprefix(terms.ESS))
    label = str(predicate) if relation is None else relation.label_fr if lang == "fr" else relation.label_en
    modality = (value_of(graph, claim, "ess:modality") or "").removeprefix(terms.ESS)
    shown = f" ({modality})" if modality not in {"", "Asserted"} else ""
    return f"{_name(graph, subject)} — {label} → {_name(graph, end)}{shown}"


def _name(graph: Graph, node: Node | None) -> str:
    if node is None or isinstance(node, Literal):
        return str(node or "?")
    names = (value_of(graph, node, name) for name in ("rdfs:label", "skos:prefLabel", "skos:altLabel"))
    return next((name for name in names if name), str(node))


def sentence_of(graph: Graph, claim: Node, text: str | None) -> str:
    """Give the sentence of a claim's first quotation: of the text where it is known, else of its context."""
    quotes = _quotes(graph, claim)
    if not quotes:
        return ""
    start, before, quote, after = min(quotes)
    if text is not None and text[start : start + len(quote)] == quote:
        before, after = text[:start], text[start + len(quote) :]
    return sentence(before[-1000:], quote, after[:1000])


def quote_of(graph: Graph, claim: Node) -> str:
    """Give a claim's first quotation; empty where it has none."""
    return min(_quotes(graph, claim), default=(0, "", "", ""))[2]


def _quotes(graph: Graph, claim: Node) -> list[tuple[int, str, str, str]]:
    """Give where each quotation begins, and what stands before, in and after it."""
    quotes = []
    for evidence in graph.objects(claim, term("ess:evidence")):
        for target in graph.objects(evidence, term("oa:hasTarget")):
            selectors = list(graph.objects(target, term("oa:hasSelector")))
            parts = [
                next((str(part) for node in selectors for part in graph.objects(node, term(name))), "")
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
