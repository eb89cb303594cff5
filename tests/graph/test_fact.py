"""When a claim is also a direct triple."""

from __future__ import annotations

from typing import Any

import pytest
from rdflib import Graph, Literal, URIRef

from graph.data import Context, term
from graph.fact import facts
from graph.rule import SHAPES
from graph.validate import validate_document
from ontology import terms

CLAIM, SOURCE, SPEAKER = (URIRef(f"http://a/{name}") for name in ("claim", "source", "raz"))
ENDS = (URIRef("http://a/brumes"), term("ess:memberOf"), SPEAKER)


def said(*, direct: bool, date: str = "", modality: str = "Asserted", **more: URIRef | Literal) -> Graph:
    graph = Graph()
    graph.add((CLAIM, term("rdf:type"), term("ess:Claim")))
    for name, node in zip(("subject", "predicate", "object"), ENDS, strict=True):
        graph.add((CLAIM, term(f"rdf:{name}"), node))
    graph.add((CLAIM, term("ess:modality"), term(f"ess:{modality}")))
    for name, value in more.items():
        graph.add((CLAIM, term(f"ess:{name}"), value))
    if date:
        graph.add((SOURCE, term("dcterms:date"), Literal(date)))
    if direct:
        graph.add(ENDS)
    return graph


def broken(graph: Graph) -> list[str]:
    return [rule for rule, *_ in facts(graph)]


@pytest.mark.parametrize("direct", [True, False])
def test_an_asserted_claim_is_a_direct_triple_and_one_that_is_over_is_none(direct: bool) -> None:
    assert broken(said(direct=direct, date="2019-07-05")) == ["fact-written"] * (not direct)
    over = said(direct=direct, date="2019-07-05", over=Literal(True))
    assert broken(over) == ["fact-current"] * direct


@pytest.mark.parametrize("modality", ["Hedged", "Planned", "Recommended", "Negated"])
def test_what_is_not_asserted_is_no_fact(modality: str) -> None:
    assert broken(said(direct=True, modality=modality)) == ["fact-said"]


def test_what_another_says_is_no_fact() -> None:
    assert broken(said(direct=True, attributedTo=SPEAKER)) == ["fact-said"]


def test_what_the_publisher_of_the_text_says_may_be_a_fact() -> None:
    graph = said(direct=True, attributedTo=SPEAKER)
    graph.add((SOURCE, term("dcterms:publisher"), Literal("RAZ")))
    graph.add((SPEAKER, term("skos:altLabel"), Literal("RAZ", lang="fr")))
    assert broken(graph) == []
    graph.remove(ENDS)
    assert broken(graph) == ["fact-written"]


def test_each_direct_triple_that_is_taken_away_is_missed(whole: Any) -> None:
    lines = [line for line in whole.lines() if line.endswith("/note> .")]
    relations = {f"<{terms.ESS}{name}>" for name in terms.relations()} - {f"<{terms.ESS}appliesLever>"}
    direct = [line for line in lines if line.split(" ")[1] in relations]
    assert len(direct) == 6
    context = Context.of(terms.ontology_quads(), [x for x in whole.lines() if x.endswith("/authority> .")])
    for gone in direct:
        told = validate_document([line for line in lines if line != gone], context)
        assert {one.rule.removeprefix(SHAPES) for one in told} & {"fact-written", "symmetry"}, gone


@pytest.mark.parametrize(
    ("date", "latest", "over"),
    [
        ("2019-07-05", "2019-07-04", True),
        ("2019-07-05", "2019-07-05", False),
        ("2019-07", "2019-06-30", True),
        ("2019-07", "2019-07-01", False),
        ("2019", "2018-12-31", True),
        ("2019", "2019-01-01", False),
        ("", "2018-12-31", False),
    ],
)
def test_what_ended_before_the_text_is_said_to_be_over(date: str, latest: str, over: bool) -> None:
    assert broken(said(direct=True, date=date, latest=Literal(latest))) == ["over-said"] * over
    assert broken(said(direct=False, date=date, latest=Literal(latest), over=Literal(True))) == []


def test_a_relation_that_follows_from_a_name_needs_no_claim() -> None:
    graph = Graph()
    graph.add((SOURCE, term("ess:appliesLever"), SPEAKER))
    assert broken(graph) == []
    assert "appliesLever" in terms.relations()
