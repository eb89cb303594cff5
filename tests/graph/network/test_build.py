"""Networks of a made-up corpus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from graph.engine import Embedded
from graph.errors import QueryError, UsageError
from graph.network.build import build
from graph.network.design import designs

if TYPE_CHECKING:
    import networkx as nx

Corpus = Callable[[str, str], Embedded]
DOCUMENTS = """
un    Echo   2019-03-01
deux  Echo   2021-05
trois Radar  2022-01-10
"""


def weights(graph: nx.Graph[str]) -> dict[str, float]:
    """The weight of each tie, by the names of its ends."""
    label = {node: data["label"] for node, data in graph.nodes(data=True)}
    return {f"{label[one]} {label[other]}": edge["weight"] for one, other, edge in graph.edges(data=True)}


def test_a_declared_tie_counts_publishers_and_not_documents(corpus: Corpus) -> None:
    engine = corpus(
        DOCUMENTS,
        """
        1 un    ain  cooperatesWith  brest  Asserted 0.9
        2 deux  ain  cooperatesWith  brest  Asserted 0.8
        3 trois ain  cooperatesWith  brest  Asserted 0.7
        4 un    ain  cooperatesWith  caen   Asserted 0.7
        """,
    )
    assert weights(build(engine, "declared").graph) == {"Ain Brest": 2, "Ain Caen": 1}


def test_what_is_denied_never_makes_a_tie_and_what_is_hedged_only_when_asked(corpus: Corpus) -> None:
    engine = corpus(
        DOCUMENTS,
        """
        1 un    ain  cooperatesWith  brest  Negated  0.9
        2 un    ain  cooperatesWith  caen   Hedged   0.8
        3 un    ain  cooperatesWith  dijon  Asserted 0.8
        """,
    )
    assert weights(build(engine, "declared").graph) == {"Ain Dijon": 1}
    assert weights(build(engine, "declared", modality=["asserted", "hedged"]).graph) == {
        "Ain Caen": 1,
        "Ain Dijon": 1,
    }
    with pytest.raises(UsageError, match='modality "Negated" makes no tie: give one of Asserted, Hedged'):
        build(engine, "declared", modality=["Negated"])


def test_an_event_of_n_ties_each_two_by_one_over_n_minus_one(corpus: Corpus) -> None:
    engine = corpus(
        DOCUMENTS,
        """
        1 un    ain    organises       veille  Asserted 0.9
        2 un    brest  participatesIn  veille  Asserted 0.9
        3 deux  caen   participatesIn  veille  Asserted 0.9
        4 deux  ain    organises       vote    Asserted 0.9
        5 deux  brest  organises       vote    Asserted 0.9
        6 deux  caen   organises       voeux   Asserted 0.9
        """,
    )
    assert weights(build(engine, "events").graph) == {"Ain Brest": 1.5, "Ain Caen": 0.5, "Brest Caen": 0.5}


def test_an_event_counts_as_often_as_independent_sources_attest_the_less_attested(corpus: Corpus) -> None:
    engine = corpus(
        DOCUMENTS,
        """
        1 un    ain    organises       veille  Asserted 0.9
        2 trois ain    organises       veille  Asserted 0.9
        3 un    brest  participatesIn  veille  Asserted 0.9
        4 trois brest  participatesIn  veille  Asserted 0.9
        5 trois caen   participatesIn  veille  Asserted 0.9
        """,
    )
    assert weights(build(engine, "events").graph) == {"Ain Brest": 1, "Ain Caen": 0.5, "Brest Caen": 0.5}


def test_cooperation_adds_up_what_is_declared_organised_and_published_and_members_when_asked(
    corpus: Corpus,
) -> None:
    engine = corpus(
        DOCUMENTS,
        """
        1 un    ain    cooperatesWith  brest   Asserted 0.9
        2 un    ain    organises       vote    Asserted 0.9
        3 un    brest  organises       vote    Asserted 0.9
        4 un    ain    publishes       plan    Asserted 0.9
        5 un    caen   publishes       plan    Asserted 0.9
        6 un    ain    memberOf        reseau  Asserted 0.9
        7 un    dijon  memberOf        reseau  Asserted 0.9
        """,
    )
    assert weights(build(engine, "cooperation").graph) == {"Ain Brest": 2, "Ain Caen": 1}
    mixed = build(engine, "cooperation", membership=True).graph
    assert weights(mixed) == {"Ain Brest": 2, "Ain Caen": 1, "Ain Dijon": 1}


def test_membership_has_two_modes_and_its_projection_one(corpus: Corpus) -> None:
    engine = corpus(
        DOCUMENTS,
        """
        1 un ain    memberOf  reseau  Asserted 0.9
        2 un brest  memberOf  reseau  Asserted 0.9
        3 un caen   memberOf  reseau  Asserted 0.9
        """,
    )
    two = build(engine, "membership").graph
    assert weights(two) == {"Ain Reseau": 1, "Brest Reseau": 1, "Caen Reseau": 1}
    assert [data["mode"] for _, data in two.nodes(data=True)] == [0, 0, 0, 1]
    projected = build(engine, "co-membership").graph
    assert weights(projected) == {"Ain Brest": 0.5, "Ain Caen": 0.5, "Brest Caen": 0.5}


def test_money_flows_from_giver_to_taker_directly_or_through_an_instrument(corpus: Corpus) -> None:
    engine = corpus(
        DOCUMENTS,
        """
        1 un    ain      funds         brest    Asserted 0.9
        2 trois ain      implements    impulse  Asserted 0.9
        3 trois caen     benefitsFrom  impulse  Asserted 0.9
        4 trois impulse  funds         dijon    Asserted 0.9
        5 trois evreux   benefitsFrom  idees    Asserted 0.9
        """,
    )
    graph = build(engine, "funding").graph
    assert graph.is_directed()
    assert weights(graph) == {"Ain Brest": 1, "Ain Caen": 1, "Ain Dijon": 1}
    through = "https://w3id.org/levier/id/instrument/impulse"
    assert [edge["through"] for edge in by_label(graph)] == [(), (through,), (through,)]


def by_label(graph: nx.Graph[str]) -> list[dict[str, object]]:
    """The edges in the order of the names of their ends."""
    label = {node: data["label"] for node, data in graph.nodes(data=True)}
    return [edge for *_, edge in sorted((label[a], label[b], edge) for a, b, edge in graph.edges(data=True))]


def test_an_edge_keeps_its_claims_with_their_quotes_sources_and_time(corpus: Corpus) -> None:
    engine = corpus(
        DOCUMENTS,
        """
        1 un    ain    organises       veille  Asserted 0.9
        2 un    brest  participatesIn  veille  Asserted 0.8
        3 un    veille date            2019    Asserted 0.8 2019-02-01 2019-02-03
        """,
    )
    [edge] = by_label(build(engine, "cooperation").graph)
    base = "https://w3id.org/levier"
    assert edge == {
        "weight": 1.0,
        "claims": (f"{base}/claim/1", f"{base}/claim/2"),
        "quotes": ("ain organises veille", "brest participatesIn veille"),
        "sources": (f"{base}/doc/un",),
        "kinds": ("events",),
        "modalities": ("Asserted",),
        "through": (f"{base}/id/event/veille",),
        "earliest": "2019-02-01",
        "latest": "2019-02-03",
    }


def test_a_period_takes_the_time_of_the_claim_then_of_the_event_then_of_the_document(corpus: Corpus) -> None:
    engine = corpus(
        "un - 2019-03-01\ndeux - 2021-05\ntrois - -",
        """
        1 un    ain    cooperatesWith  brest   Asserted 0.9 2010-01-01 2010-12-31
        2 un    ain    organises       veille  Asserted 0.9
        3 un    caen   organises       veille  Asserted 0.8
        4 un    veille date            2015    Asserted 0.8 2015-02-01 2015-02-03
        5 deux  ain    cooperatesWith  dijon   Asserted 0.9
        6 trois ain    cooperatesWith  evreux  Asserted 0.9
        """,
    )

    def between(since: str, until: str) -> list[str]:
        return list(weights(build(engine, "cooperation", since=since, until=until).graph))

    assert between("2010", "2010-06") == ["Ain Brest"]
    assert between("2015-02-03", "2015") == ["Ain Caen"]
    assert between("2021-05-31", "") == ["Ain Dijon"]
    assert between("", "2015") == ["Ain Brest", "Ain Caen"]
    with pytest.raises(QueryError, match="no claim that is asserted makes a tie in this period"):
        between("1990", "1991")
    with pytest.raises(UsageError, match=r"the period would end \(2015-02\) before it begins \(2015-03\)"):
        between("2015-03", "2015-02")
    with pytest.raises(UsageError, match='"hier" is no date: give 2019, 2019-07 or 2019-07-05'):
        between("hier", "")


def test_any_is_every_way_to_say_a_tie_but_to_deny_it(corpus: Corpus) -> None:
    engine = corpus(
        DOCUMENTS,
        """
        1 un ain   cooperatesWith brest  Asserted 0.9
        2 un ain   cooperatesWith caen   Hedged   0.9
        3 un ain   cooperatesWith dijon  Planned  0.9
        4 un ain   cooperatesWith evreux Negated  0.9
        """,
    )
    assert list(weights(build(engine, "declared", modality=["any"]).graph)) == [
        "Ain Brest", "Ain Caen", "Ain Dijon"]  # fmt: skip


def test_an_actor_is_named_in_french_with_its_narrowest_kind(corpus: Corpus) -> None:
    engine = corpus(DOCUMENTS, "1 un ain cooperatesWith brest Asserted 0.9")
    nodes = dict(build(engine, "declared").graph.nodes(data=True))
    assert nodes["https://w3id.org/levier/id/organisation/ain"]["label"] == "Ain"


def test_a_network_without_a_tie_is_told_in_a_line(corpus: Corpus) -> None:
    for engine in (corpus("", ""), corpus(DOCUMENTS, "1 un ain organises veille Asserted 0.9")):
        for name in designs():
            with pytest.raises(QueryError, match=f"the network {name} is empty: no claim"):
                build(engine, name)


def test_an_unknown_network_is_told_with_those_like_it(corpus: Corpus) -> None:
    with pytest.raises(UsageError, match='no network "cooperations": did you mean cooperation'):
        build(corpus("", ""), "cooperations")
