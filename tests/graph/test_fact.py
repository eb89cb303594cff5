"""When a claim is also a direct triple."""

from __future__ import annotations

import pytest
from rdflib import Graph, Literal, URIRef

from graph.data import term
from graph.fact import facts
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
def test_of_an_unbounded_fact_the_tense_alone_decides(direct: bool) -> None:
    assert broken(said(direct=direct, date="2019-07-05")) == []


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
def test_what_was_over_before_the_text_is_no_fact(date: str, latest: str, over: bool) -> None:
    assert broken(said(direct=True, date=date, latest=Literal(latest))) == ["fact-current"] * over


@pytest.mark.parametrize(
    ("earliest", "latest", "holds"),
    [
        ("2015-01-01", "", True),
        ("2015-01-01", "2020-12-31", True),
        ("2019-07-01", "", True),
        ("2019-07-02", "", False),
        ("2015-01-01", "2019-07-30", False),
        ("", "2020-12-31", True),
    ],
)
def test_what_surely_holds_at_the_date_is_a_fact(earliest: str, latest: str, holds: bool) -> None:
    days = {"earliest": Literal(earliest), "latest": Literal(latest)}
    graph = said(direct=False, date="2019-07", **{name: day for name, day in days.items() if str(day)})
    assert broken(graph) == ["fact-written"] * holds


def test_a_relation_that_follows_from_a_name_needs_no_claim() -> None:
    graph = Graph()
    graph.add((SOURCE, term("ess:appliesLever"), SPEAKER))
    assert broken(graph) == []
    assert "appliesLever" in terms.relations()
