"""A built graph and a document's slug -> what the graph says of that document, as plain records.

Evaluation asks the same of every document: which entities it mentions, what it claims and how surely, which
figures it gives, and which words are quoted for them. Claims of relations that are not scored are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

from graph.likeness import settings
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NAMES = ("rdfs:label", "skos:altLabel", "skos:prefLabel")
Node: TypeAlias = NamedNode | BlankNode
Term: TypeAlias = Node | Literal | Triple
WEAKEST_FIRST = ("none", "negated", "recommended", "planned", "hedged", "asserted")
"""Of claims that say the same with another modality, the strongest counts (gold guidelines, rule 7)."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words quoted as evidence, and the offsets given for them (-1 where none are)."""

    exact: str
    start: int
    end: int


NO_QUOTE = Quote("", -1, -1)


@dataclass(frozen=True, slots=True)
class Said:
    """A claim as the graph has it."""

    subject: str
    relation: str
    object: str
    modality: str
    confidence: float
    quotes: tuple[Quote, ...]
    way: str = ""
    """How it was found; empty where the graph does not say."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure as the graph has it."""

    value: float
    unit: str
    bound: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the graph says of one document."""

    entities: Mapping[str, tuple[str, list[str]]]
    """IRI -> kind and names."""
    claims: tuple[Said, ...]
    """One for each subject, relation and object, in the store's order."""
    figures: tuple[Counted, ...]

    @property
    def quotes(self) -> Iterator[Quote]:
        """Give every quotation that supports something."""
        for claim in self.claims:
            yield from claim.quotes
        for figure in self.figures:
            yield from figure.quotes


class Readback:
    """A built graph, asked document by document."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @cached_property
    def names(self) -> dict[str, list[str]]:
        """Give the names of every IRI, the preferred one first."""
        found: dict[str, list[str]] = {}
        for predicate in NAMES:
            for quad in self.store.quads_for_pattern(None, term(predicate), None, None):
                if isinstance(quad.object, Literal):
                    found.setdefault(text(quad.subject), []).append(quad.object.value)
        return found

    @cached_property
    def kinds(self) -> dict[str, str]:
        """Give the kind of every entity's IRI."""
        kinds = {terms.iri(f"ess:{kind}"): kind for kind in terms.KINDS}
        quads = self.store.quads_for_pattern(None, term("rdf:type"), None, None)
        return {text(quad.subject): kinds[text(quad.object)] for quad in quads if text(quad.object) in kinds}

    def reading(self, slug: str) -> Reading:
        """Give what the graph says of a document."""
        graph = NamedNode(f"{terms.BASE}graph/{slug}")
        claims = merged(self.claims(graph))
        figures = tuple(self.figures(graph))
        mentions = self.store.quads_for_pattern(None, term("ess:mentions"), None, graph)
        mentioned = {text(quad.object) for quad in mentions}
        mentioned |= {end for said in claims for end in (said.subject, said.object)}
        entities = {iri: (self.kinds[iri], self.names.get(iri, [])) for iri in mentioned if iri in self.kinds}
        return Reading(entities, claims, figures)

    def claims(self, graph: NamedNode) -> Iterator[Said]:
        """Give the claims of scored relations, ends of symmetric ones in order."""
        for node in self.of_class("ess:Claim", graph):
            subject, predicate, end = (
                self.one(node, name, graph) for name in ("rdf:subject", "rdf:predicate", "rdf:object")
            )
            relation = predicate.rpartition("#")[2]
            if not (subject and end) or relation not in settings()["scored"]:
                continue
            if terms.relations()[relation].symmetric:
                subject, end = sorted((subject, end))
            modality = self.one(node, "ess:modality", graph).rpartition("#")[2].lower() or "none"
            sure = float(self.one(node, "ess:confidence", graph) or 0)
            quotes, way = tuple(self.quotes(node, graph)), self.one(node, "ess:foundBy", graph)
            yield Said(subject, relation, end, modality, sure, quotes, way)

    def figures(self, graph: NamedNode) -> Iterator[Counted]:
        """Give the figures that have a value."""
        for node in self.of_class("ess:Figure", graph):
            value, unit, bound = (
                self.one(node, name, graph) for name in ("ess:value", "ess:unit", "ess:bound")
            )
            if value:
                yield Counted(float(value), unit, bound, tuple(self.quotes(node, graph)))

    def quotes(self, node: Node, graph: NamedNode) -> Iterator[Quote]:
        """Give what is quoted for a claim or figure; NO_QUOTE where evidence is missing or broken."""
        evidence = list(self.nodes(node, "ess:evidence", graph))
        for one in evidence:
            targets = self.nodes(one, "oa:hasTarget", graph)
            selectors = [found for target in targets for found in self.nodes(target, "oa:hasSelector", graph)]
            exact, start, end = (
                next((found for selector in selectors if (found := self.one(selector, name, graph))), "")
                for name in ("oa:exact", "oa:start", "oa:end")
            )
            yield Quote(exact, int(start), int(end)) if exact and start and end else NO_QUOTE
        if not evidence:
            yield NO_QUOTE

    def nodes(self, subject: Term, curie: str, graph: NamedNode) -> Iterator[Term]:
        """Give what a property leads to."""
        if isinstance(subject, (NamedNode, BlankNode)):
            for quad in self.store.quads_for_pattern(subject, term(curie), None, graph):
                yield quad.object

    def of_class(self, curie: str, graph: NamedNode) -> Iterator[Node]:
        """Give the instances of a class in a graph."""
        for quad in self.store.quads_for_pattern(None, term("rdf:type"), term(curie), graph):
            if not isinstance(quad.subject, Triple):
                yield quad.subject

    def one(self, subject: Term, curie: str, graph: NamedNode) -> str:
        """Give the value of a property, empty where it has none."""
        return next((text(found) for found in self.nodes(subject, curie, graph)), "")


def merged(claims: Iterator[Said]) -> tuple[Said, ...]:
    """Keep one claim for each subject, relation and object: strongest modality, highest confidence."""
    found: dict[tuple[str, str, str], Said] = {}
    for said in claims:
        key = (said.subject, said.relation, said.object)
        other = found.get(key, said)
        modality = max(other.modality, said.modality, key=WEAKEST_FIRST.index)
        quotes = said.quotes if other is said else (*other.quotes, *said.quotes)
        surest = max(other, said, key=lambda one: one.confidence)
        found[key] = Said(*key, modality, surest.confidence, quotes, surest.way)
    return tuple(found.values())


def term(curie: str) -> NamedNode:
    """Give the node of a vocabulary term."""
    return NamedNode(terms.iri(curie))


def text(node: Term) -> str:
    """Give a node's IRI or lexical form."""
    return str(getattr(node, "value", node))
