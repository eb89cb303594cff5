"""The claims and the direct triples of a document's graph -> where one has not the other.

A direct triple says that the text states it as a fact which holds at its date; every other claim has its
node alone. Where nothing but the tense says that a thing is over, the graph cannot tell, and no triple is
asked for. The rules are checks of `shapes/fact.ttl`. A claim that is not whole is passed over: a shape tells
it already.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import Literal, URIRef

from graph.data import term, value_of
from ontology import terms

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
    earliest: str
    latest: str


def said(graph: Graph) -> Iterator[Said]:
    """Give each well-formed claim of a graph."""
    for claim in sorted(graph.subjects(term("rdf:type"), term("ess:Claim")), key=str):
        ends = [
            graph.value(claim, term(f"rdf:{end}"), any=True) for end in ("subject", "predicate", "object")
        ]
        subject, predicate, end = ends
        if isinstance(claim, URIRef) and subject and predicate and end:
            modality = value_of(graph, claim, "ess:modality") or ""
            days = (value_of(graph, claim, f"ess:{day}") or "" for day in ("earliest", "latest"))
            speaker = value_of(graph, claim, "ess:attributedTo")
            yield Said(claim, (subject, predicate, end), modality, speaker, *days)


def facts(graph: Graph) -> Iterator[Fault]:
    """Give each direct triple without its claim, and each claim that should be a direct triple and is not."""
    publisher, date = _publisher(graph), _date(graph)
    stated: dict[Triple, list[Said]] = {}
    for claim in said(graph):
        subject, predicate, end = claim.triple
        symmetric = _is_symmetric(predicate)
        if symmetric and isinstance(end, URIRef) and str(subject) > str(end):
            yield "pair-order", claim.node, subject
        if claim.modality != terms.iri("ess:Asserted") or claim.speaker not in {None, *publisher}:
            continue
        for triple in ((subject, predicate, end), (end, predicate, subject))[: 1 + symmetric]:
            stated.setdefault(triple, []).append(claim)
        if claim.speaker is None and _holds(claim, date) and claim.triple not in graph:
            yield "fact-written", claim.node, end
    for triple in _direct(graph):
        if triple not in stated:
            yield "fact-said", Literal(" ".join(map(str, triple))), None
        elif all(_is_over(claim, date) for claim in stated[triple]):
            yield "fact-current", stated[triple][0].node, Literal(stated[triple][0].latest)


def _direct(graph: Graph) -> Iterator[Triple]:
    for name in terms.relations():
        if name not in UNCLAIMED:
            yield from sorted(graph.triples((None, term(f"ess:{name}"), None)))


def _is_symmetric(predicate: Node) -> bool:
    relation = terms.relations().get(str(predicate).removeprefix(terms.ESS))
    return relation is not None and relation.symmetric


def _publisher(graph: Graph) -> set[str]:
    """Give the addresses of the text's own publisher, which the source names by address or by name."""
    named = {str(name) for name in graph.objects(None, term("dcterms:publisher"))}
    labels = (term("rdfs:label"), term("skos:altLabel"))
    texts = [Literal(name, lang=lang) for name in named for lang in (None, "fr")]
    return named | {str(node) for label in labels for text in texts for node in graph.subjects(label, text)}


def _date(graph: Graph) -> str:
    """Give the date of the text, "2019-07-05", "2019-07" or "2019"; empty where it has none."""
    return next((str(date) for date in graph.objects(None, term("dcterms:date"))), "")


def _is_over(claim: Said, date: str) -> bool:
    """Whether what a claim says ended before the text's date; where it gives a date, its days bound that."""
    gives_date = isinstance(claim.triple[2], Literal)
    return bool(date and claim.latest) and not gives_date and claim.latest < _day(date, "-01-01")


def _holds(claim: Said, date: str) -> bool:
    """Whether what a claim says surely holds at the text's date."""
    if isinstance(claim.triple[2], Literal):
        return True
    bounded = bool(date and (claim.earliest or claim.latest))
    begun = claim.earliest <= _day(date, "-01-01")
    return bounded and begun and (not claim.latest or claim.latest >= _day(date, "-12-31"))


def _day(date: str, rest: str) -> str:
    """Fill a year or month up to a day; days of any month compare as they should with "31"."""
    return date + rest[len(date) - len("2019") :]
