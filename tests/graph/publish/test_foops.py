"""The named checks of FOOPS! (Garijo, Corcho, Poveda-Villalon 2021), those that need no other server.

Content negotiation and the address of the version (CN1, VER2) are tested where there is a server: `test_htaccess`, and
`tests/graph/serve/test_documents`. Not run: whether w3id.org, prefix.cc, LOV and other registers know the ontology
(FIND1-3), and whether the licence answers (OM4.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, VANN, Graph, Namespace, URIRef
from rdflib.compare import isomorphic

from ontology import terms

if TYPE_CHECKING:
    from pathlib import Path

BIBO = Namespace("http://purl.org/ontology/bibo/")
TERMS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.NamedIndividual)
METADATA = {
    "OM1": (DCTERMS.title, DCTERMS.description, DCTERMS.license, OWL.versionIRI, DCTERMS.creator, DCTERMS.created,
            VANN.preferredNamespaceUri),
    "OM2": (VANN.preferredNamespacePrefix, OWL.versionInfo, DCTERMS.contributor, DCTERMS.bibliographicCitation),
    "OM3": (DCTERMS.publisher, BIBO.status, DCTERMS.issued, DCTERMS.modified),
    "OM4.1": (DCTERMS.license,),
    "OM5": (DCTERMS.creator, DCTERMS.created, DCTERMS.contributor, DCTERMS.publisher),
}  # fmt: skip


@pytest.fixture(scope="module")
def ontology(published: Path) -> Graph:
    """The ontology as it is published."""
    return Graph().parse(published / "ess.ttl")


@pytest.mark.parametrize("check", METADATA)
def test_om_the_ontology_has_the_metadata(ontology: Graph, check: str) -> None:
    [itself] = ontology.subjects(RDF.type, OWL.Ontology)
    assert [name for name in METADATA[check] if not ontology.value(itself, name)] == []


def test_purl1_uri2_the_address_is_persistent_and_that_of_the_ontology(ontology: Graph) -> None:
    assert list(ontology.subjects(RDF.type, OWL.Ontology)) == [URIRef(terms.ESS.rstrip("#"))]
    assert terms.ESS.startswith("https://w3id.org/")


def test_ver1_the_version_has_an_address_of_its_own(ontology: Graph) -> None:
    [itself] = ontology.subjects(RDF.type, OWL.Ontology)
    version = ontology.value(itself, OWL.versionInfo)
    assert str(ontology.value(itself, OWL.versionIRI)) == f"{itself}/{version}"


def test_doc1_rdf1_there_are_a_page_and_rdf(published: Path, ontology: Graph) -> None:
    page = (published / "ess.html").read_text("utf-8")
    for ending, form in (("nt", "nt"), ("ttl", "turtle")):
        assert isomorphic(Graph().parse(published / f"ess.{ending}", format=form), ontology)
        assert f'href="ess.{ending}"' in page


def test_voc1_voc2_terms_of_other_vocabularies_are_reused(ontology: Graph) -> None:
    used = {
        str(end)
        for name in (
            RDFS.subClassOf,
            RDFS.subPropertyOf,
            OWL.equivalentClass,
            SKOS.closeMatch,
            SKOS.exactMatch,
        )
        for end in ontology.objects(None, name)
        if not str(end).startswith(terms.ESS)
    }
    assert len({iri.rpartition("#")[0] or iri.rpartition("/")[0] for iri in used}) >= 5


def test_voc3_voc4_every_term_has_a_label_and_a_definition(ontology: Graph) -> None:
    own = {
        term
        for kind in TERMS
        for term in ontology.subjects(RDF.type, kind)
        if str(term).startswith(terms.ESS)
    }
    assert len(own) > 90
    assert [term for term in own if not ontology.value(term, RDFS.label)] == []
    assert [term for term in own if not ontology.value(term, SKOS.definition)] == []
