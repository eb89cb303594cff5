"""The claims and the direct triples of a document's graph -> where one has not the other.

A direct triple says that the text states it as a fact which holds at its date; every other claim has its
node alone. What held once and no longer does is marked by `ess:over`, because the tense may be all that tells
it: so each claim either has its direct triple or must not have it. The rules are checks of `shapes/fact.ttl`.
A claim that is not whole is passed over: a shape tells it already.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import Literal, URIRef

from graph.data import term, value_of
from ontology import edtf, terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import Graph
    from rdflib.term import Node

    from graph.data import Fault

    Triple = tuple[Node, Node, Node]

UNCLAIMED = frozenset({"appliesLever"})
"""Relations that a graph may state without a claim: they follow from the name of a thing."""


@dataclass(frozen=True, slots=True)
class Said:
    """A claim: its ends and predicate as nodes, and how it is said."""

    node: URIRef
    triple: Triple
    modality: str
    speaker: str | None
    latest: str
    over: bool


def said(graph: Graph) -> Iterator[Said]:
    """Give each well-formed claim of a graph."""
    for claim in sorted(graph.subjects(term("rdf:type"), term("ess:Claim")), key=str):
        ends = [
            graph.value(claim, term(f"rdf:{end}"), any=True) for end in ("subject", "predicate", "object")
        ]
        subject, predicate, end = ends
        if isinstance(claim, URIRef) and subject and predicate and end:
            modality = value_of(graph, claim, "ess:modality") or ""
            latest = value_of(graph, claim, "ess:latest") or ""
            speaker, over = value_of(graph, claim, "ess:attributedTo"), value_of(graph, claim, "ess:over")
            yield Said(claim, (subject, predicate, end), modality, speaker, latest, over is not None)


def facts(graph: Graph) -> Iterator[Fault]:
    """Give each direct triple without its claim, and each claim that should be a direct triple and is not."""
    own, date = {None, *_publisher(graph)}, _date(graph)
    stated: dict[Triple, list[Said]] = {}
    for claim in said(graph):
        subject, predicate, end = claim.triple
        symmetric = _is_symmetric(predicate)
        if symmetric and isinstance(end, URIRef) and str(subject) > str(end):
            yield "pair-order", claim.node, subject
        if _is_past(claim, date) and not claim.over:
            yield "over-said", claim.node, Literal(claim.latest)
        if claim.modality != terms.iri("ess:Asserted") or claim.speaker not in own:
            continue
        for triple in ((subject, predicate, end), (end, predicate, subject))[: 1 + symmetric]:
            stated.setdefault(triple, []).append(claim)
        if not claim.over and claim.triple not in graph:
            yield "fact-written", claim.node, end
    for triple in _direct(graph):
        if triple not in stated:
            yield "fact-said", Literal(" ".join(map(str, triple))), None
        elif all(claim.over for claim in stated[triple]):
            yield "fact-current", stated[triple][0].node, stated[triple][0].triple[2]


def _direct(graph: Graph) -> Iterator[Triple]:
    for name in terms.relations():
        if name not in UNCLAIMED:
            yield from sorted(graph.triples((None, term(f"ess:{name}"), None)))


def _is_symmetric(predicate: Node) -> bool:
    relation = terms.relations().get(str(predicate).removeprefix(terms.ESS))
    return relation is not None and relation.symmetric


def _publisher(graph: Graph) -> set[str]:
    """Give the addresses of the speakers who publish the text, which the source names by address or by name."""
    named = {str(name).casefold() for name in graph.objects(None, term("dcterms:publisher"))}
    speakers = set(graph.objects(None, term("ess:attributedTo")))
    return {str(speaker) for speaker in speakers if named & {str(speaker), *_names(graph, speaker)}}


def _names(graph: Graph, node: Node) -> Iterator[str]:
    for label in ("rdfs:label", "skos:altLabel"):
        yield from (str(name).casefold() for name in graph.objects(node, term(label)))


def _date(graph: Graph) -> str:
    """Give the first day of the text's date, "2019" being that year's; empty where it has none."""
    found = next((str(date) for date in graph.objects(None, term("dcterms:date"))), "")
    return (edtf.bounds(found)[0] or "") if edtf.valid(found) else ""


def _is_past(claim: Said, date: str) -> bool:
    """Whether a claim's period ended before the text's date; where it gives a date, its days bound that."""
    gives_date = isinstance(claim.triple[2], Literal)
    return bool(date and claim.latest) and not gives_date and claim.latest < date
