"""The W3C tests of the SPARQL 1.1 Protocol that concern queries, over HTTP, and what they leave open."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
import rdflib
from pyoxigraph import QueryBoolean, QueryResultsFormat, RdfFormat, parse, parse_query_results, serialize

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.graph.serve.conftest import Answered, Server

HT, MF = (
    rdflib.Namespace("http://www.w3.org/2011/http#"),
    rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"),
)
SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
CNT = rdflib.Namespace("http://www.w3.org/2011/content#")
FOLDER = "data/w3c-sparql-protocol/sparql11/protocol"
KASEI = "http://kasei.us/2009/09/sparql/data/data{}.rdf"
FORMATS = {"boolean": "application/sparql-results+json", "tabular": "application/sparql-results+json"}


@pytest.fixture(scope="module")
def endpoint(
    shared: Path,
    tmp_path_factory: pytest.TempPathFactory,
    start: Callable[..., AbstractContextManager[Server]],
) -> Generator[Server]:
    """A server of the three graphs of the tests."""
    file = tmp_path_factory.mktemp("w3c") / "data.nq"
    lines = [
        (shared / FOLDER / f"data{number}.nt")
        .read_text(encoding="utf-8")
        .replace(" .\n", f" <{KASEI.format(number)}> .\n")
        for number in (1, 2, 3)
    ]
    file.write_text("".join(lines), encoding="utf-8")
    with start(file) as running:
        yield running


def sent(server: Server, graph: rdflib.Graph, request: Any) -> Answered:
    """Send one request of a manifest."""
    path = str(graph.value(request, HT.absolutePath)).replace("/sparql/", "/sparql", 1)
    content = graph.value(request, HT.body)
    body = None
    if content is not None:
        encoding = str(graph.value(content, CNT.characterEncoding))
        body = str(graph.value(content, CNT.chars)).encode(encoding)
    fields = graph.value(request, HT.headers)
    headers = {
        str(graph.value(field, HT.fieldName)): str(graph.value(field, HT.fieldValue))
        for field in (graph.items(fields) if fields is not None else ())
    }
    return server.send(path, str(graph.value(request, HT.methodName)), body, **headers)


def expected(graph: rdflib.Graph, response: Any, got: Answered) -> bool:
    """Whether an answer is what a manifest expects."""
    statuses = {str(status)[-3:-2] for status in graph.objects(response, MF.expectedStatus)}
    said = graph.value(response, MF.expectedBoolean)
    form = graph.value(response, MF.expectedFormat)
    right = str(got.status)[0] in statuses
    if said is not None:
        right &= json.loads(got.body)["boolean"] is bool(said.toPython())
    elif form is not None and str(form) == "RDF":
        right &= bool(form := RdfFormat.from_media_type(got.media)) and all(parse(got.body, form))
    elif form is not None:
        found = parse_query_results(got.body, QueryResultsFormat.from_media_type(got.media))
        right &= isinstance(found, QueryBoolean) is (str(form) == "boolean")
    return right


def test_every_query_of_the_w3c_suite_is_answered_and_every_bad_request_refused(
    shared: Path, endpoint: Server
) -> None:
    graph = rdflib.Graph().parse(shared / FOLDER / "manifest.ttl")
    wrong, count = [], 0
    for test in graph.subjects(rdflib.RDF.type, MF.ProtocolTest):
        name = str(test).rpartition("#")[2]
        if name.startswith("update_"):
            continue  # this endpoint only reads
        count += 1
        action = graph.value(test, MF.action)
        requests = graph.value(action, HT.requests)
        assert requests is not None
        for request in graph.items(requests):
            got = sent(endpoint, graph, request)
            if not expected(graph, graph.value(request, HT.resp), got):
                wrong.append((name, got.status, got.media, got.body[:100]))
    assert (wrong, count) == ([], 27)


@pytest.mark.parametrize(
    ("method", "path", "headers", "body"),
    [
        ("GET", "/sparql?update=CLEAR%20ALL", {}, None),
        ("POST", "/sparql", {"content_type": "application/x-www-form-urlencoded"}, b"update=CLEAR%20ALL"),
        ("POST", "/sparql", {"content_type": "application/sparql-update"}, b"INSERT DATA { <a:> <b:> <c:> }"),
    ],
)
def test_an_update_is_forbidden_in_each_way_to_send_it(
    server: Server, method: str, path: str, headers: dict[str, str], body: bytes | None
) -> None:
    got = server.send(path, method, body, **headers)
    assert (got.status, got.body) == (403, b"this endpoint only reads: updates are refused\n")


@pytest.mark.parametrize("text", ["INSERT DATA { <a:> <b:> <c:> }", "LOAD <http://localhost/>", "CLEAR ALL"])
def test_an_update_is_no_query(server: Server, text: str) -> None:
    assert server.ask(text).status == 400


def test_a_dataset_of_the_request_takes_the_place_of_that_of_the_query(endpoint: Server) -> None:
    one, two = (quote(KASEI.format(number), safe="") for number in (1, 2))

    def yes(text: str, dataset: str = "") -> bool:
        return bool(json.loads(endpoint.send(f"/sparql?query={quote(text)}{dataset}").body)["boolean"])

    of_one = f"ASK {{ <{KASEI.format(1)}> a ?type }}"
    own = of_one.replace("ASK", f"ASK FROM <{KASEI.format(2)}>")
    named = f"ASK {{ GRAPH <{KASEI.format(1)}> {{ ?s ?p ?o }} }}"
    assert (yes(of_one), yes(of_one, f"&default-graph-uri={one}"), yes(own, f"&default-graph-uri={one}")) == (
        True,
    ) * 3
    assert (yes(own), yes(of_one, f"&default-graph-uri={two}"), yes(of_one, f"&named-graph-uri={one}")) == (
        False,
    ) * 3
    assert (yes(named), yes(named, f"&named-graph-uri={one}"), yes(named, f"&named-graph-uri={two}")) == (
        True,
        True,
        False,
    )


@pytest.mark.parametrize(
    ("query", "accept", "media"),
    [
        ("SELECT ?s { ?s ?p ?o } LIMIT 3", None, "application/sparql-results+json"),
        (
            "SELECT ?s { ?s ?p ?o } LIMIT 3",
            "application/sparql-results+xml",
            "application/sparql-results+xml",
        ),
        ("SELECT ?s { ?s ?p ?o } LIMIT 3", "text/csv", "text/csv"),
        ("SELECT ?s { ?s ?p ?o } LIMIT 3", "text/tab-separated-values", "text/tab-separated-values"),
        ("ASK {}", "application/sparql-results+xml, text/turtle", "application/sparql-results+xml"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", None, "text/turtle"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-triples", "application/n-triples"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "text/turtle;q=0.5, application/ld+json", "application/ld+json"),
        (
            "DESCRIBE <https://w3id.org/levier/id/organisation/raz>",
            "application/rdf+xml",
            "application/rdf+xml",
        ),
        ("ASK {}", "image/png", "text/plain"),
    ],
)
def test_an_answer_has_the_form_that_is_asked_for(
    server: Server, query: str, accept: str | None, media: str
) -> None:
    got = server.ask(query, **({"accept": accept} if accept else {}))
    assert (got.media, got.status) == (media, 406 if accept == "image/png" else 200)
    if media in {"text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"}:
        plain = server.ask(query, accept="application/n-triples")
        assert set(parse(got.body, RdfFormat.from_media_type(media))) == set(
            parse(plain.body, RdfFormat.N_TRIPLES)
        )


def test_the_service_description_names_the_endpoint_and_its_graphs(server: Server) -> None:
    graph = rdflib.Graph().parse(server.send("/sparql").body, format="turtle")
    [service] = graph.subjects(rdflib.RDF.type, SD.Service)
    assert graph.value(service, SD.endpoint) == rdflib.URIRef(f"{server.url}sparql")
    assert len(set(graph.objects(None, SD.name))) == 6
    triples = json.loads(server.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body)["results"]["bindings"][0][
        "n"
    ]
    [told] = graph.objects(None, rdflib.URIRef("http://rdfs.org/ns/void#triples"))
    assert str(told) == triples["value"]


def test_the_service_description_passes_the_three_tests_of_the_w3c(shared: Path, server: Server) -> None:
    """It is RDF, names this endpoint, and uses each term as its vocabulary defines it."""
    manifest = rdflib.Graph().parse(
        shared / "data/w3c-sparql-protocol/sparql11/service-description/manifest.ttl"
    )
    tests = {
        str(test).rpartition("#")[2] for test in manifest.subjects(rdflib.RDF.type, MF.ServiceDescriptionTest)
    }
    assert tests == {"returns-rdf", "has-endpoint-triple", "conforms-to-schema"}
    vocabulary = rdflib.Graph().parse(shared / "data/vocabularies/sparql-service-description.ttl")
    for media in ("text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"):
        got = server.send("/sparql", accept=media)
        assert (got.status, got.media) == (200, media)
        lines = serialize(parse(got.body, RdfFormat.from_media_type(media)), format=RdfFormat.N_TRIPLES)
        graph = rdflib.Graph().parse(lines, format="nt")
        assert set(graph.objects(None, SD.endpoint)) == {rdflib.URIRef(f"{server.url}sparql")}
        assert misused(graph, vocabulary) == []


def misused(graph: rdflib.Graph, vocabulary: rdflib.Graph) -> list[tuple[str, str]]:
    """The terms that a vocabulary does not have, or whose ends have other classes than it says."""
    wrong = []
    for subject, term, value in graph:
        used = value if term == rdflib.RDF.type else term
        if str(used).startswith(str(SD)) and (used, None, None) not in vocabulary:
            wrong.append((str(used), "unknown"))
        for end, side in ((subject, rdflib.RDFS.domain), (value, rdflib.RDFS.range)):
            wanted = {one for one in vocabulary.objects(term, side) if str(one).startswith(str(SD))}
            own = set(graph.objects(end, rdflib.RDF.type)) | set(vocabulary.objects(end, rdflib.RDF.type))
            above = {up for cls in own for up in vocabulary.transitive_objects(cls, rdflib.RDFS.subClassOf)}
            if wanted - above:
                wrong.append((str(term), f"{end} is no {wanted}"))
    return wrong


def test_pages_of_any_origin_may_ask(server: Server) -> None:
    asked = {"origin": "https://example.org", "access_control_request_method": "POST"}
    before = server.send("/sparql", "OPTIONS", None, **asked, access_control_request_headers="content-type")
    after = server.ask("ASK {}", origin="https://example.org")
    assert (before.status, before.headers["access-control-allow-origin"]) == (200, "*")
    assert after.headers["access-control-allow-origin"] == "*"


def test_head_has_the_headers_of_get_and_no_body(server: Server) -> None:
    path = f"/sparql?query={quote('ASK {}')}"
    get, head = server.send(path), server.send(path, "HEAD")
    assert (head.status, head.body, head.headers["content-length"]) == (200, b"", str(len(get.body)))
    assert head.media == get.media


def test_an_answer_that_has_not_changed_is_not_sent_again(server: Server) -> None:
    first = server.ask("SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 3")
    again = server.ask("SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 3", if_none_match=first.headers["etag"])
    assert (first.status, again.status, again.body) == (200, 304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert server.ask("ASK {}", if_none_match=first.headers["etag"]).status == 200


@pytest.mark.parametrize("text", ["SELECT (RAND() AS ?n) {}", "SELECT (strUUID () AS ?n) {}"])
def test_chance_is_asked_for_anew_each_time(server: Server, text: str) -> None:
    assert server.ask(text).body != server.ask(text).body


def test_a_quote_of_more_than_sixty_words_is_not_served(server: Server) -> None:
    found = server.ask(
        "PREFIX oa: <http://www.w3.org/ns/oa#> SELECT ?quote { ?s oa:exact ?quote }", accept="text/csv"
    )
    quotes = found.body.decode().splitlines()[1:]
    assert len(quotes) == 8
    assert max(len(quote.split()) for quote in quotes) <= 60
