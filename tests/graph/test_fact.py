"""When a claim is also a direct triple."""

from __future__ import annotations

from typing import Any

import pytest

from graph.data import Context
from graph.fact import facts
from graph.index import Index, Triple
from graph.rule import SHAPES
from graph.term import curie, node, quoted
from graph.validate import validate_document
from ontology import terms

CLAIM, SOURCE, SPEAKER = (node(f"http://a/{name}") for name in ("claim", "source", "raz"))
ENDS = (node("http://a/brumes"), curie("ess:memberOf"), SPEAKER)

TRUE = f'"true"^^{curie("xsd:boolean")}'


def said(*, direct: bool, date: str = "", modality: str = "Asserted", **more: str) -> list[Triple]:
    names = ("subject", "predicate", "object")
    return [
        (CLAIM, curie("rdf:type"), curie("ess:Claim")),
        *((CLAIM, curie(f"rdf:{name}"), end) for name, end in zip(names, ENDS, strict=True)),
        (CLAIM, curie("ess:modality"), curie(f"ess:{modality}")),
        *((CLAIM, curie(f"ess:{name}"), value) for name, value in more.items()),
        *[(SOURCE, curie("dcterms:date"), quoted(date))] * bool(date),
        *[ENDS] * direct,
    ]


def broken(triples: list[Triple]) -> list[str]:
    return [rule for rule, *_ in facts(Index(triples))]


@pytest.mark.parametrize("direct", [True, False])
def test_an_asserted_claim_is_a_direct_triple_and_one_that_is_over_is_none(direct: bool) -> None:
    assert broken(said(direct=direct, date="2019-07-05")) == ["fact-written"] * (not direct)
    over = said(direct=direct, date="2019-07-05", over=TRUE)
    assert broken(over) == ["fact-current"] * direct


@pytest.mark.parametrize("modality", ["Hedged", "Planned", "Recommended", "Negated"])
def test_what_is_not_asserted_is_no_fact(modality: str) -> None:
    assert broken(said(direct=True, modality=modality)) == ["fact-said"]


def test_what_another_says_is_no_fact() -> None:
    assert broken(said(direct=True, attributedTo=SPEAKER)) == ["fact-said"]


def test_what_the_publisher_of_the_text_says_may_be_a_fact() -> None:
    named = [
        (SOURCE, curie("dcterms:publisher"), quoted("RAZ")),
        (SPEAKER, curie("skos:altLabel"), '"RAZ"@fr'),
    ]
    assert broken([*said(direct=True, attributedTo=SPEAKER), *named]) == []
    assert broken([*said(direct=False, attributedTo=SPEAKER), *named]) == ["fact-written"]


def test_the_ends_of_what_goes_both_ways_stand_in_the_order_of_their_addresses() -> None:
    ends = [node(f"http://a/{name}") for name in ("brumes", "brumes-metropole")]
    for (subject, end), rules in ((ends, []), (ends[::-1], ["pair-order"])):
        predicate = curie("ess:cooperatesWith")
        parts = zip(("subject", "predicate", "object"), (subject, predicate, end), strict=True)
        claim = [(CLAIM, curie(f"rdf:{name}"), part) for name, part in parts]
        typed = (CLAIM, curie("rdf:type"), curie("ess:Claim"))
        assert broken([typed, *claim]) == rules


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
    assert broken(said(direct=True, date=date, latest=quoted(latest))) == ["over-said"] * over
    assert broken(said(direct=False, date=date, latest=quoted(latest), over=TRUE)) == []


def test_a_relation_that_follows_from_a_name_needs_no_claim() -> None:
    assert broken([(SOURCE, curie("ess:appliesLever"), SPEAKER)]) == []
    assert "appliesLever" in terms.relations()
