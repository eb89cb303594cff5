"""The catalogue, its parameters and the engines, on a graph of three made-up texts."""

import json
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import TypeAlias

import pytest
from pyoxigraph import (
    Literal,
    NamedNode,
    QueryBoolean,
    RdfFormat,
    Store,
)

from graph.answer import Answer, write
from graph.bind import form
from graph.engine import Embedded, Endpoint, Engine
from graph.entity import nearest, to_terms
from graph.errors import QueryError, UsageError
from graph.network.build import build
from graph.parameter import Parameter
from graph.query import ask, catalogue, parse, question, values
from ontology.terms import entity_iri, iri

RAZ = NamedNode(entity_iri("Organisation", "raz"))
BRUMES = NamedNode(entity_iri("Organisation", "brumes-metropole"))


@pytest.fixture(scope="module")
def store(root: Path) -> Store:
    tiny = Store()
    tiny.load(path=str(root / "tests" / "graph" / "tiny.trig"), format=RdfFormat.TRIG)
    return tiny


@pytest.fixture(scope="module")
def engine(store: Store) -> Engine:
    return Embedded(store)


Serve: TypeAlias = Callable[[type[BaseHTTPRequestHandler]], str]
TIES = question("cooperation")


@pytest.fixture(params=[True])
def endpoint(store: Store, sparql: Callable[[Store, bool], str], request: pytest.FixtureRequest) -> str:
    return sparql(store, request.param)


def doc(slug: str) -> str:
    return RAZ.value.replace("id/organisation/raz", f"doc/{slug}")


def rows(answer: Answer) -> list[list[str]]:
    return [line.split(",") for line in write(answer, "csv").splitlines()[1:]]


def test_members_of_a_network_come_with_period_certainty_and_words(engine: Engine) -> None:
    answer = ask(engine, question("network-members"), {"network": ["RAZ"]})
    assert write(answer, "csv").splitlines()[1:] == [
        f"{RAZ.value},Réseau des actions zélées,{BRUMES.value},Brumes Métropole,2015/2020,Asserted,0.9,2,"
        '"Brumes adhère au RAZ, ""enfin""",\'=Un titre'
    ]


def test_levers_follow_from_the_instruments_that_apply_them(engine: Engine) -> None:
    found = rows(ask(engine, question("territory-levers"), {"modality": ["any"]}))
    assert [[row[1], *row[3:8]] for row in found] == [
        ["Brumes Métropole", "Appel à projets", "implements", "Éclaircies", "Planned", "0.7"],
        ["Ville de Brumes", "Subvention", "usesLever", "", "Asserted", "0.75"],
    ]


@pytest.mark.parametrize("name", ["brumes", "VILLE DE BRUMES", "La métropole des brumes"])
def test_a_pair_is_found_from_either_end_whatever_way_the_name_is_written(name: str, engine: Engine) -> None:
    found = rows(ask(engine, question("cooperation"), {"actor": [name], "modality": ["Hedged"]}))
    assert [[row[1], row[3], row[5]] for row in found] == [["Brumes Métropole", "Ville de Brumes", "Hedged"]]


@pytest.mark.parametrize(
    ("given", "found"),
    [({}, 1), ({"since": ["2019-07-31"]}, 1), ({"since": ["2019-08"]}, 0), ({"before": ["2019"]}, 0)],
)
def test_events_are_bounded_by_days(given: dict[str, list[str]], found: int, engine: Engine) -> None:
    assert len(ask(engine, question("timeline"), given).rows()) == found


def test_claims_about_an_actor_tell_who_says_so_and_where(engine: Engine) -> None:
    found = rows(ask(engine, question("actor-claims"), {"actor": ["raz"], "modality": ["negated"]}))
    assert [row[8:] for row in found] == [
        ["Negated", "Réseau des actions zélées", "0.9", "Brumes n'est plus membre", f"{doc('deux')}"]
    ]


def test_two_values_of_a_parameter_mean_either(engine: Engine) -> None:
    either = ask(engine, question("actor-claims"), {"relation": ["memberOf", "usesLever"]})
    assert sorted({row[3] for row in rows(either)}) == ["memberOf", "usesLever"]


def test_facts_leave_as_turtle_without_the_claims(engine: Engine) -> None:
    answer = ask(engine, question("actor-facts"), {"actor": ["RAZ"]})
    store = Store()
    store.load(write(answer, "ttl").encode(), format=RdfFormat.TURTLE)
    facts = {(quad.subject, quad.predicate.value) for quad in store}
    assert (BRUMES, iri("ess:memberOf")) in facts
    assert not any(name.startswith(iri("rdf:subject")) for _, name in facts)


def test_an_unknown_question_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError, match=r'no question "network-member": did you mean network-members'):
        question("network-member")


def test_an_unknown_parameter_is_refused_with_those_there_are(engine: Engine) -> None:
    with pytest.raises(UsageError, match=r'timeline has no parameter "actor": it has since, before'):
        ask(engine, question("timeline"), {"actor": ["RAZ"]})


@pytest.mark.parametrize(
    ("kind", "value", "message"),
    [
        ("date", "2019-13", r'"2019-13" is no date: give 2019, 2019-07 or 2019-07-05'),
        ("integer", "ten", r'"ten" is no whole number'),
        ("decimal", "half", r'"half" is no number: give 0.8, for example'),
        ("last day", "2019-02-30", r'"2019-02-30" is no date'),
        ("term", "sure", r'"sure" is not one of Asserted, Hedged'),
        ("relation", "loves", r'"loves" is not one of .*memberOf'),
    ],
)
def test_a_value_that_does_not_fit_is_refused(kind: str, value: str, message: str, engine: Engine) -> None:
    parameter = Parameter("p", kind, "", choices=("Asserted", "Hedged"))
    with pytest.raises(UsageError, match=rf"parameter p: {message}"):
        to_terms(engine, parameter, value)


@pytest.mark.parametrize(
    ("kind", "value", "term"),
    [
        ("text", "été \\", Literal("été \\")),
        ("integer", "007", Literal("7", datatype=NamedNode(iri("xsd:integer")))),
        ("date", "2019", Literal("2019-01-01", datatype=NamedNode(iri("xsd:date")))),
        ("term", "hedged", NamedNode(iri("ess:Hedged"))),
        ("decimal", "0,80", Literal("0.8", datatype=NamedNode(iri("xsd:decimal")))),
        ("decimal", "1", Literal("1", datatype=NamedNode(iri("xsd:decimal")))),
        ("last day", "2019", Literal("2019-12-31", datatype=NamedNode(iri("xsd:date")))),
        ("last day", "2020-02", Literal("2020-02-29", datatype=NamedNode(iri("xsd:date")))),
        ("last day", "2020-02-03", Literal("2020-02-03", datatype=NamedNode(iri("xsd:date")))),
        ("Network", "raz", RAZ),
        ("Commune", "ville-de-brumes", NamedNode(entity_iri("Organisation", "ville-de-brumes"))),
        ("Organisation", "id/organisation/raz", RAZ),
        ("Source", "=un titre", NamedNode(doc("un"))),
        ("Source", "deux", NamedNode(doc("deux"))),
        ("Network", "brumes", Literal("brumes")),
        ("Entity", "http://a/b?c=d", NamedNode("http://a/b?c=d")),
        ("Entity", "http://a/b> } #", Literal("http://a/b> } #")),
    ],
)
def test_a_value_becomes_a_term_of_its_type(
    kind: str, value: str, term: NamedNode | Literal, engine: Engine
) -> None:
    assert to_terms(engine, Parameter("p", kind, "", choices=("Asserted", "Hedged")), value) == [term]


def test_a_default_stands_where_nothing_is_given(engine: Engine) -> None:
    assert {name: [term.value for term in terms] for name, terms in values(engine, TIES, {}).items()} == {
        "modality": [iri("ess:Asserted")],
        "min": ["0"],
    }


def test_any_leaves_a_default_out(engine: Engine) -> None:
    assert set(values(engine, TIES, {"modality": ["any"]})) == {"min"}
    assert [len(ask(engine, TIES, given).rows()) for given in ({}, {"modality": ["any"]})] == [0, 1]


@pytest.mark.parametrize(("least", "found"), [("0.6", 1), ("0,61", 0)])
def test_claims_below_a_confidence_are_left_out(least: str, found: int, engine: Engine) -> None:
    assert len(ask(engine, TIES, {"modality": ["any"], "min": [least]}).rows()) == found


@pytest.mark.parametrize(
    ("typed", "names"),
    [("brume", ["Brumes"]), ("zélées", ["Réseau des actions zélées"]), ("Toulouse", [])],
)
def test_the_nearest_names_are_suggested(typed: str, names: list[str], engine: Engine) -> None:
    assert nearest(engine, Parameter("p", "Actor", ""), typed) == names


@pytest.mark.parametrize("name", list(catalogue()))
def test_a_server_gives_the_same_answer(name: str, engine: Engine, endpoint: str) -> None:
    here, there = (ask(one, question(name), {}) for one in (engine, Endpoint(endpoint)))
    assert (there.kind, sorted(there.data.splitlines())) == (here.kind, sorted(here.data.splitlines()))


@pytest.mark.parametrize("endpoint", [False], indirect=True)
def test_a_server_that_keeps_its_default_graph_apart_is_refused(endpoint: str) -> None:
    with pytest.raises(QueryError, match=r"so queries find nothing: make it their union"):
        Endpoint(endpoint).run("ASK {}")


def test_a_server_that_is_down_is_one_line() -> None:
    with pytest.raises(
        QueryError, match=r"^http://127\.0\.0\.1:9/query gave no answer: .*: start the server"
    ):
        Endpoint("http://127.0.0.1:9/query").run("ASK {}")


@pytest.mark.parametrize(
    "url",
    [
        "sparql",
        "ftp://a.example/",
        "http:///x",
        "http://[::1",
        "http://a.example:99999/",
        "http://a b/",
        "",
        "http://",
    ],
)
def test_what_is_no_address_of_a_server_is_refused_before_it_is_asked(url: str) -> None:
    with pytest.raises(UsageError, match=r"is no address of a SPARQL server: give one such as http"):
        Endpoint(url).run("ASK {}")


@pytest.mark.parametrize(
    ("status", "remedy"),
    [
        (401, "ask for an open address"),
        (403, "ask for an open address"),
        (404, "give the address of its SPARQL endpoint"),
        (405, "give the address of its SPARQL endpoint"),
    ],
)
def test_a_server_that_refuses_is_told_with_what_to_do(status: int, remedy: str, serve: Serve) -> None:
    class Closed(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_error(status)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with pytest.raises(QueryError, match=rf"gave no answer: it .*{remedy}"):
        Endpoint(serve(Closed)).run("ASK {}")


def test_a_machine_that_there_is_not_is_told_with_what_to_do() -> None:
    with pytest.raises(QueryError, match="no machine of that name is found: check the address"):
        Endpoint("http://nowhere.invalid/sparql").run("ASK {}")


def test_a_server_that_takes_too_long_is_one_line(serve: Serve) -> None:
    class Slow(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            time.sleep(2)

    with pytest.raises(QueryError, match=r"gave no answer within 1 s: narrow the query down"):
        Endpoint(serve(Slow), 1).run("ASK {}")


@pytest.mark.parametrize(
    "text", ["# add this\nASK {}", "#+ summary: address, delete\nASK {}", "DESCRIBE <http://a/>"]
)
def test_words_in_comments_do_not_change_what_a_server_is_asked(
    text: str, engine: Engine, endpoint: str
) -> None:
    here, there = (one.run(text) for one in (engine, Endpoint(endpoint)))
    assert (there.kind, there.data) == (here.kind, here.data)


def test_an_update_is_no_query() -> None:
    with pytest.raises(
        QueryError, match=r"this is no query: give one with SELECT, CONSTRUCT, ASK or DESCRIBE"
    ):
        form("DELETE { ?s ?p ?o } WHERE { ?s ?p ?o } # SELECT")


def test_a_page_that_is_no_result_is_refused(serve: Serve) -> None:
    class Page(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/sparql-results+json")
            self.end_headers()
            self.wfile.write(b"<html>")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with pytest.raises(QueryError, match=r"gave no answer"):
        Endpoint(serve(Page)).run("ASK {}")


def test_a_malformed_query_is_refused_with_its_place(engine: Engine) -> None:
    with pytest.raises(QueryError, match=r"the query cannot be run: error at 1:\d+"):
        engine.run("SELECT ?s WHERE { ?s ?p")


def test_yes_or_no_is_an_answer_too(engine: Engine, store: Store) -> None:
    answer = engine.run("ASK { ?s ?p ?o }")
    assert (answer.kind, answer.yes, json.loads(write(answer, "json"))["boolean"]) == ("boolean", True, True)
    assert isinstance(store.query("ASK {}"), QueryBoolean)


HEAD = "#+ summary: a\n#+ description: b\n#+ tags: [c]\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * {}", r"queries/answer/x\.rq: malformed header"),
        ("#+ summary: [\nSELECT * {}", r"x\.rq: malformed header"),
        (HEAD + "SELECT * { ?s ?p ?_o }", r"x\.rq: params \[\] but variables \['o'\]"),
        (
            HEAD + "#+ params: {o: {type: text}}\nSELECT * { ?s ?p ?_o }",
            r"x\.rq: malformed header: 'description'",
        ),
    ],
)
def test_a_malformed_header_is_refused(text: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        parse("x", text)


def test_a_network_from_a_server_is_that_of_the_embedded_store(engine: Engine, endpoint: str) -> None:
    here, there = (
        build(one, "cooperation", modality=["Asserted", "Hedged"]).graph
        for one in (engine, Endpoint(endpoint))
    )
    assert list(here.nodes(data=True)) == list(there.nodes(data=True))
    assert list(here.edges(data=True)) == list(there.edges(data=True))
    assert [here.nodes[node]["label"] for node in here] == ["Brumes Métropole", "Ville de Brumes"]
