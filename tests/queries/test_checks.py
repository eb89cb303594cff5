"""Each check finds the fault that is planted for it, and nothing where there is none."""

from __future__ import annotations

import pytest
from pyoxigraph import RdfFormat, Store

from graph.engine import Embedded
from graph.query import ask, catalogue, question

HEAD = """
@prefix : <https://w3id.org/levier/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
@prefix ess: <https://w3id.org/levier/ess#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:un a ess:Source ; dcterms:date "2019-05"^^edtf:EDTF ; ess:mentions :a, :b .
:a a ess:Organisation ; rdfs:label "Anis"@fr .
:b a ess:Organisation ; rdfs:label "Bleuet"@fr .
:e a ess:Evidence ; prov:wasDerivedFrom :un ; oa:hasTarget :t .
:t oa:hasSelector :q .
:q oa:exact "Anis" .
:c rdf:subject :a ; rdf:object :b ; rdf:predicate ess:memberOf ; ess:modality ess:Asserted ; ess:evidence :e .
"""
FAULTS = {
    "same-name": ':b rdfs:label "ANIS"@fr .',
    "self-contradictions": (
        ":d rdf:subject :a ; rdf:object :b ; rdf:predicate ess:memberOf ; ess:modality ess:Negated ; ess:evidence :e ."
    ),
    "asserted-in-future": (
        ':d rdf:subject :a ; rdf:predicate ess:date ; rdf:object "2019-06"^^edtf:EDTF ; ess:evidence :e ;'
        ' ess:modality ess:Asserted ; ess:earliest "2019-06-01"^^xsd:date .'
    ),
    "acts-before-founded": (
        ':c ess:validIn "2010"^^edtf:EDTF ; ess:latest "2010-12-31"^^xsd:date .'
        ':d rdf:subject :a ; rdf:predicate ess:foundedOn ; rdf:object "2011"^^edtf:EDTF ; ess:evidence :e ;'
        ' ess:modality ess:Asserted ; ess:earliest "2011-01-01"^^xsd:date .'
    ),
    "membership-circles": ":a ess:memberOf :b . :b ess:memberOf :a .",
    "unused-entities": ':un ess:mentions :z . :z a ess:Event ; rdfs:label "Zone"@fr .',
}


def found(name: str, turtle: str) -> int:
    """How many rows a check gives."""
    store = Store()
    store.load((HEAD + turtle).encode(), format=RdfFormat.TURTLE)
    return len(ask(Embedded(store), question(name), {}).rows())


def test_each_check_has_its_fault() -> None:
    assert sorted(FAULTS) == [name for name, asked in catalogue().items() if "checks" in asked.tags]


@pytest.mark.parametrize("name", FAULTS)
def test_a_check_finds_its_fault_and_none_without_it(name: str) -> None:
    assert found(name, "") == 0
    assert found(name, FAULTS[name]) > 0


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_by_its_check_alone(name: str) -> None:
    assert [other for other in FAULTS if other != name and found(other, FAULTS[name])] == []
