"""A made-up corpus of a few claims, written as the table that the test shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from graph.engine import Embedded
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Callable

XSD = "http://www.w3.org/2001/XMLSchema#"
KIND = {"v": "event", "p": "publication", "i": "instrument"}
CLASS = {"event": ["Event"], "publication": ["Publication"], "instrument": ["Instrument"]}
"""An entity whose name begins with one of these letters is of that kind; every other is an organisation."""


def iri(name: str) -> str:
    """The address of a thing of the table."""
    return f"{terms.BASE}id/{KIND.get(name[0], 'organisation')}/{name}"


class Corpus:
    """Quads in the making."""

    def __init__(self) -> None:
        self.store = ox.Store()

    def add(self, subject: str, predicate: str, end: ox.NamedNode | ox.Literal, document: str) -> None:
        node, relation = ox.NamedNode(subject), ox.NamedNode(terms.iri(predicate))
        self.store.add(ox.Quad(node, relation, end, ox.NamedNode(f"{terms.BASE}graph/{document}")))

    def thing(self, name: str) -> None:
        kind = KIND.get(name[0], "organisation")
        for cls in CLASS.get(kind, ["Metropole", "Organisation", "Actor"]):
            self.add(iri(name), "rdf:type", ox.NamedNode(terms.iri(f"ess:{cls}")), "authority")
        self.add(iri(name), "rdfs:label", ox.Literal(name.capitalize(), language="fr"), "authority")

    def document(self, name: str, publisher: str, day: str) -> None:
        node = f"{terms.BASE}doc/{name}"
        self.add(node, "rdf:type", ox.NamedNode(terms.iri("ess:Source")), name)
        if publisher != "-":
            self.add(node, "dcterms:publisher", ox.Literal(publisher), name)
        if day != "-":
            self.add(node, "dcterms:date", ox.Literal(day), name)

    def claim(self, row: str) -> None:
        number, document, subject, relation, end, modality, confidence, *time = row.split()
        claim, evidence = f"{terms.BASE}claim/{number}", f"{terms.BASE}evidence/{number}"
        dated = relation == "date"
        said = ox.Literal(end) if dated else ox.NamedNode(iri(end))
        for name in [subject] if dated else [subject, end]:
            self.thing(name)
        values: list[tuple[str, ox.NamedNode | ox.Literal]] = [
            ("rdf:type", ox.NamedNode(terms.iri("ess:Claim"))),
            ("rdf:subject", ox.NamedNode(iri(subject))),
            ("rdf:predicate", ox.NamedNode(terms.iri(f"ess:{relation}"))),
            ("rdf:object", said),
            ("ess:modality", ox.NamedNode(terms.iri(f"ess:{modality}"))),
            ("ess:confidence", ox.Literal(confidence, datatype=ox.NamedNode(f"{XSD}decimal"))),
            ("ess:evidence", ox.NamedNode(evidence)),
        ]
        for bound, day in zip(("ess:earliest", "ess:latest"), time, strict=False):
            values.append((bound, ox.Literal(day, datatype=ox.NamedNode(f"{XSD}date"))))
        for predicate, value in values:
            self.add(claim, predicate, value, document)
        target, selector = f"{evidence}/target", f"{evidence}/quote"
        self.add(evidence, "prov:wasDerivedFrom", ox.NamedNode(f"{terms.BASE}doc/{document}"), document)
        self.add(evidence, "oa:hasTarget", ox.NamedNode(target), document)
        self.add(target, "oa:hasSelector", ox.NamedNode(selector), document)
        self.add(selector, "oa:exact", ox.Literal(f"{subject} {relation} {end}"), document)


@pytest.fixture
def corpus() -> Callable[[str, str], Embedded]:
    """Documents (name, publisher, day) and claims (number, document, subject … latest), a line each."""

    def make(documents: str, claims: str) -> Embedded:
        made = Corpus()
        for line in documents.strip().splitlines():
            made.document(*line.split())
        for line in claims.strip().splitlines():
            made.claim(line)
        return Embedded(made.store)

    return make
