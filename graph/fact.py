"""The claims and the direct triples of a document's graph -> where one has not the other.

A direct triple says that the text states it as a fact which holds at its date; every other claim has its
node alone. What held once and no longer does is marked by `ess:over`, because the tense may be all that tells
it: so each claim either has its direct triple or must not have it. The rules are checks of `shapes/fact.ttl`.
A claim that is not whole is passed over: a shape tells it already.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.term import curie, is_iri, is_literal, node, quoted, value
from ontology import edtf, terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.data import Fault
    from graph.index import Index, Triple

UNCLAIMED = frozenset({"appliesLever"})
"""Relations that a graph may state without a claim: they follow from the name of a thing."""


@dataclass(frozen=True, slots=True)
class Said:
    """A claim: its ends and predicate as terms, and how it is said."""

    node: str
    triple: Triple
    modality: str
    speaker: str | None
    latest: str
    over: bool


def said(graph: Index) -> Iterator[Said]:
    """Give each well-formed claim of a graph."""
    parts = [graph.column(curie(f"rdf:{end}")) for end in ("subject", "predicate", "object")]
    for claim in sorted(graph.subjects("rdf:type", curie("ess:Claim"))):
        ends = [column.get(claim) for column in parts]
        if is_iri(claim) and all(ends):
            subject, predicate, end = (min(found) for found in ends if found)
            modality = graph.said(claim, "ess:modality") or ""
            latest = graph.said(claim, "ess:latest") or ""
            speaker, over = graph.said(claim, "ess:attributedTo"), graph.said(claim, "ess:over")
            yield Said(claim, (subject, predicate, end), modality, speaker, latest, over is not None)


def facts(graph: Index) -> Iterator[Fault]:
    """Give each direct triple without its claim, and each claim that should be a direct triple and is not."""
    own, date = {None, *_publisher(graph)}, _date(graph)
    stated: dict[Triple, list[Said]] = {}
    for claim in said(graph):
        subject, predicate, end = claim.triple
        symmetric = _is_symmetric(predicate)
        if symmetric and is_iri(end) and value(subject) > value(end):
            yield "pair-order", claim.node, subject
        if _is_past(claim, date) and not claim.over:
            yield "over-said", claim.node, quoted(claim.latest)
        if claim.modality != terms.iri("ess:Asserted") or claim.speaker not in own:
            continue
        for triple in ((subject, predicate, end), (end, predicate, subject))[: 1 + symmetric]:
            stated.setdefault(triple, []).append(claim)
        if not claim.over and end not in graph.column(predicate).get(subject, ()):
            yield "fact-written", claim.node, end
    for triple in _direct(graph):
        if triple not in stated:
            yield "fact-said", quoted(" ".join(map(value, triple))), None
        elif all(claim.over for claim in stated[triple]):
            yield "fact-current", stated[triple][0].node, stated[triple][0].triple[2]


def _direct(graph: Index) -> Iterator[Triple]:
    for name in terms.relations():
        if name not in UNCLAIMED:
            predicate = curie(f"ess:{name}")
            for subject, ends in sorted(graph.column(predicate).items()):
                yield from ((subject, predicate, end) for end in sorted(ends))


def _is_symmetric(predicate: str) -> bool:
    relation = terms.relations().get(value(predicate).removeprefix(terms.ESS))
    return relation is not None and relation.symmetric


def _publisher(graph: Index) -> set[str]:
    """Give the addresses of the speakers who publish the text, which the source names by address or by name."""
    named = {value(name).casefold() for name in graph.values(curie("dcterms:publisher"))}
    speakers = map(value, graph.values(curie("ess:attributedTo")))
    return {speaker for speaker in speakers if named & {speaker, *_names(graph, node(speaker))}}


def _names(graph: Index, at: str) -> Iterator[str]:
    for label in ("rdfs:label", "skos:altLabel"):
        yield from (value(name).casefold() for name in graph.objects(at, label))


def _date(graph: Index) -> str:
    """Give the first day of the text's date, "2019" being that year's; empty where it has none."""
    found = min(map(value, graph.values(curie("dcterms:date"))), default="")
    return (edtf.bounds(found)[0] or "") if edtf.valid(found) else ""


def _is_past(claim: Said, date: str) -> bool:
    """Whether a claim's period ended before the text's date; where it gives a date, its days bound that."""
    return bool(date and claim.latest) and not is_literal(claim.triple[2]) and claim.latest < date
