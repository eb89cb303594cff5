"""The reconciliation service over HTTP, as OpenRefine asks it; each answer is valid by the schemas of the W3C group."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

import pytest
from jsonschema import Draft7Validator
from referencing import Registry
from referencing.jsonschema import DRAFT7

from graph import store
from graph.publish import view
from graph.serve.reconcile.service import Service

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.graph.serve.conftest import Answered, Server

SCHEMAS = "data/reconciliation-api/0.2/schemas"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture(scope="module")
def service(sample: Path, start: Callable[..., AbstractContextManager[Server]]) -> Generator[Server]:
    """A server of the sample, which has the whole authority."""
    with start(sample) as running:
        yield running


@pytest.fixture(scope="session")
def valid(shared: Path) -> Callable[[str, object], object]:
    """What checks a value against a schema, and gives it back."""
    contents = {path.stem: json.loads(path.read_text("utf-8")) for path in (shared / SCHEMAS).glob("*.json")}
    registry: Registry[Any] = Registry().with_resources([
        (content.get("$id", name), DRAFT7.create_resource(content)) for name, content in contents.items()
    ])

    def check(name: str, value: object) -> object:
        Draft7Validator(contents[name], registry=registry).validate(value)
        return value

    return check


def read(answered: Answered) -> Any:
    assert (answered.status, answered.media) == (200, "application/json"), answered.body
    assert answered.headers["access-control-allow-origin"] == "*"
    return json.loads(answered.body)


def get(server: Server, path: str, **given: str) -> Any:
    return read(server.send(f"/reconcile{path}?{urlencode(given)}", origin="http://localhost:3333"))


def post(server: Server, **given: object) -> Any:
    body = urlencode({name: json.dumps(value) for name, value in given.items()}).encode()
    return read(server.send("/reconcile", "POST", body, content_type=FORM, origin="http://localhost:3333"))


def first(server: Server, **query: object) -> tuple[str, float, bool]:
    """The best candidate of a query."""
    best = post(server, queries={"q0": query})["q0"]["result"][0]
    return best["id"], best["score"], best["match"]


def test_the_manifest_tells_addresses_of_this_server(
    service: Server, valid: Callable[[str, Any], Any]
) -> None:
    manifest = valid("manifest", get(service, ""))
    assert manifest["versions"] == ["0.2"]
    assert manifest["identifierSpace"] == "https://w3id.org/levier/id/"
    assert manifest["view"]["url"] == f"{service.url}id/{{{{id}}}}"
    assert manifest["suggest"]["entity"] == {
        "service_url": f"{service.url}reconcile", "service_path": "/suggest/entity"}  # fmt: skip
    viewed = manifest["view"]["url"].replace("{{id}}", quote("organisation/rtes", safe=""))
    assert service.send(viewed.removeprefix(service.url.rstrip("/"))).status == 303


LIST = [
    ("RTES", None, "organisation/rtes", True),
    ("Metropole de Nantes", "Metropole", "organisation/nantes-metropole", True),
    ("Metropole de Nantse", "Metropole", "organisation/nantes-metropole", False),
    ("La Métropole européenne de Lille (59)", "Organisation", "organisation/metropole-europeenne-de-lille", False),
    ("Ville de SAINT-ETIENNE", "Commune", "organisation/ville-de-saint-etienne", True),
    ("Conseil départemental du Nord", "Departement", "organisation/departement-du-nord", True),
    ("schéma de promotion des achats responsables", "Lever", "lever/spaser-politique-achat", True),
]  # fmt: skip


@pytest.mark.parametrize(("name", "cls", "entity", "match"), LIST)
def test_a_name_of_a_list_is_matched_or_left_to_be_looked_at(
    service: Server, name: str, cls: str | None, entity: str, match: bool
) -> None:
    found, score, told = first(service, query=name, **({"type": cls} if cls else {}))
    assert (found, told, score == 100) == (entity, match, match)


def test_candidates_have_types_scores_and_what_speaks_for_them(
    service: Server, valid: Callable[[str, Any], Any]
) -> None:
    batch = {
        "q0": {"query": "Nantes", "limit": 3},
        "q1": {"query": "zzzz"},
        "q2": {"query": "RTES", "type": "Law"},
    }
    found = valid("reconciliation-result-batch", post(service, queries=batch))
    assert found["q1"] == {"result": []}
    assert all(one["type"][0]["id"] == "Law" for one in found["q2"]["result"])
    best = found["q0"]["result"][0]
    assert (best["id"], best["name"], best["type"]) == (
        "organisation/ville-de-nantes", "Nantes", [{"id": "Commune", "name": "commune"}])  # fmt: skip
    assert [one["score"] for one in found["q0"]["result"]] == sorted(
        (one["score"] for one in found["q0"]["result"]), reverse=True
    )
    assert len(found["q0"]["result"]) == 3
    assert get(service, "", queries=json.dumps(batch)) == found


def test_an_identifier_decides_and_a_wrong_one_forbids_a_match(service: Server) -> None:
    right, wrong = [{"pid": "siren", "v": "244 400 404"}], [{"pid": "siren", "v": "200000172"}]
    nantes = "organisation/nantes-metropole"
    assert first(service, query="Agglo nantaise", properties=right) == (nantes, 100, True)
    assert first(service, query="", properties=right) == (nantes, 100, True)
    batch = {"q0": {"query": "Nantes Métropole", "properties": wrong}}
    found = {one["id"]: one for one in post(service, queries=batch)["q0"]["result"]}
    assert (found[nantes]["score"], found[nantes]["match"]) == (50, False)
    assert {"id": "siren", "value": False} in found[nantes]["features"]


def test_a_place_tells_namesakes_apart(service: Server) -> None:
    place = [{"pid": "place", "v": {"id": "organisation/ville-de-nantes", "name": "Nantes"}}]
    assert first(service, query="Nantes Métropole", properties=place)[1:] == (100, True)
    elsewhere = [{"pid": "ess:place", "v": "Rennes"}]
    assert first(service, query="Nantes Métropole", properties=elsewhere)[1:] == (80, False)


@pytest.mark.parametrize("pid", ["code INSEE", "rdf: ", "ess:<x>", "nom", ""])
def test_what_is_no_property_decides_nothing(service: Server, pid: str) -> None:
    other = [{"pid": pid, "v": "44109"}]
    assert first(service, query="Nantes Métropole", properties=other) == first(
        service, query="Nantes Métropole"
    )


def test_all_types_of_a_strict_query_are_needed(service: Server) -> None:
    query = {"query": "Nantes Métropole", "type": ["Metropole", "Commune"]}
    assert first(service, **query)[0] == "organisation/nantes-metropole"
    assert post(service, queries={"q": {**query, "type_strict": "all"}}) == {"q": {"result": []}}
    assert first(service, **{**query, "type": "Law", "type_strict": "should"})[1] == 100


@pytest.mark.parametrize(
    ("kind", "prefix", "wanted"),
    [
        ("entity", "nantes m", {"id": "organisation/nantes-metropole", "name": "Nantes Métropole",
                                "notable": [{"id": "Metropole", "name": "métropole"}]}),
        ("type", "métro", {"id": "Metropole", "name": "métropole"}),
        ("property", "siren", {"id": "siren", "name": "numéro SIREN"}),
    ],
)  # fmt: skip
def test_what_begins_so_is_suggested(
    service: Server, valid: Callable[[str, Any], Any], kind: str, prefix: str, wanted: dict[str, Any]
) -> None:
    schema = f"suggest-{ {'entity': 'entities', 'type': 'types', 'property': 'properties'}[kind] }-response"
    found = valid(schema, get(service, f"/suggest/{kind}", prefix=prefix))
    assert wanted in found["result"]


def test_suggestions_go_on_at_the_cursor(service: Server) -> None:
    first_ten = get(service, "/suggest/entity", prefix="communauté")["result"]
    next_ten = get(service, "/suggest/entity", prefix="communauté", cursor="10")["result"]
    assert (len(first_ten), len(next_ten)) == (10, 10)
    assert not {one["id"] for one in first_ten} & {one["id"] for one in next_ten}


def test_a_list_is_extended_with_identifiers_and_with_what_texts_state(
    service: Server, valid: Callable[[str, Any], Any]
) -> None:
    entities = ["organisation/nantes-metropole", "organisation/toulouse-metropole", "organisation/nobody"]
    wanted = {"ids": entities, "properties": [{"id": "siren"}, {"id": "place"}, {"id": "memberOf"}]}
    found = valid("data-extension-response", post(service, extend=wanted))
    assert [one["id"] for one in found["meta"]] == ["siren", "place", "memberOf"]
    assert found["rows"]["organisation/nantes-metropole"]["siren"] == [{"str": "244400404"}]
    assert found["rows"]["organisation/nantes-metropole"]["place"] == [
        {"id": "organisation/ville-de-nantes", "name": "Nantes"}]  # fmt: skip
    rtes = "Réseau des collectivités territoriales pour une économie solidaire"
    assert {"id": "organisation/rtes", "name": rtes} in found["rows"]["organisation/toulouse-metropole"][
        "memberOf"
    ]
    assert found["rows"]["organisation/nobody"] == {"siren": [], "place": [], "memberOf": []}


def test_properties_that_some_entity_of_a_type_has_are_proposed(
    service: Server, valid: Callable[[str, Any], Any]
) -> None:
    found = valid("data-extension-property-proposal", get(service, "/properties", type="Law", limit="3"))
    assert (found["type"], found["limit"], len(found["properties"])) == ("Law", 3, 3)
    assert {"id": "legifrance", "name": "identifiant Légifrance"} in found["properties"]
    assert "siren" not in {one["id"] for one in found["properties"]}


def test_a_preview_may_be_framed_and_escapes_what_it_shows(service: Server) -> None:
    got = service.send("/reconcile/preview?id=organisation/nantes-metropole")
    assert (got.status, got.media) == (200, "text/html")
    assert "frame-ancestors" not in got.headers["content-security-policy"]
    page = got.body.decode()
    assert (
        '<a href="/id/organisation/nantes-metropole" target="_blank" rel="noopener">Nantes Métropole</a>'
        in page
    )
    assert "244400404" in page
    missing = service.send("/reconcile/preview?id=%3Cscript%3E")
    assert (missing.status, missing.media) == (404, "text/plain")


BAD = [
    ("queries={", 400, "this is no JSON"),
    ("queries=[]", 400, "is an object of queries"),
    ("queries={%22q%22:{}}", 400, 'a text called "query"'),
    ("queries={%22q%22:{%22query%22:7}}", 400, 'a text called "query"'),
    ("queries={%22q%22:{%22query%22:%22a%22,%22properties%22:[7]}}", 400, 'has a "pid"'),
    ("queries={%22q%22:{%22query%22:%22a%22,%22type%22:7}}", 400, "type"),
    ("queries=" + quote(json.dumps({str(n): {"query": "a"} for n in range(51)})), 413, "50 queries at most"),
    ("queries={%22q%22:{%22query%22:%22RTES%22,%22limit%22:NaN}}", 400, "its limit is a number"),
    ("queries={%22q%22:{%22query%22:%22RTES%22,%22limit%22:Infinity}}", 400, "its limit is a number"),
    ("queries={%22q%22:{%22query%22:%22RTES%22,%22limit%22:-1e999}}", 400, "its limit is a number"),
    ("queries={%22\\ud800%22:{%22query%22:%22RTES%22}}", 400, "half a pair of surrogates"),
    ("extend={%22ids%22:[],%22properties%22:[{%22id%22:%22\\udfff%22}]}", 400, "half a pair of surrogates"),
    ("queries=" + "[" * 2_000, 400, "this is no JSON"),
    ("extend=[]", 400, "is an object"),
    ("extend={%22ids%22:[%22a%22],%22properties%22:[{%22id%22:%22rdf:type%22}]}", 400, "no property rdf:type"),
    ("what=7", 400, '"queries" or "extend"'),
]  # fmt: skip


@pytest.mark.parametrize(("given", "status", "said"), BAD)
def test_what_is_not_as_the_specification_says_is_refused(
    service: Server, given: str, status: int, said: str
) -> None:
    got = service.send(f"/reconcile?{given}")
    assert (got.status, got.media, said in got.body.decode()) == (status, "text/plain", True), got.body


@pytest.mark.parametrize("identifier", ["a b", "<x>", "../..", "\u0000", "é", ""])
def test_an_odd_identifier_has_no_values(service: Server, identifier: str) -> None:
    found = post(service, extend={"ids": [identifier], "properties": [{"id": "siren"}]})
    assert found["rows"] == {identifier: {"siren": []}}


def test_a_graph_of_another_vocabulary_has_no_candidates(
    tmp_path: Path, start: Callable[..., AbstractContextManager[Server]]
) -> None:
    file = tmp_path / "other.nq"
    file.write_text('<urn:a> <http://xmlns.com/foaf/0.1/name> "RTES" .\n', encoding="utf-8")
    with start(file) as other:
        assert post(other, queries={"q": {"query": "RTES"}}) == {"q": {"result": []}}
        assert get(other, "/suggest/entity", prefix="r") == {"result": []}
        assert get(other, "")["versions"] == ["0.2"]


def test_intercommunalities_as_the_register_writes_them_are_found_and_none_is_matched_wrongly(
    shared: Path, sample: Path
) -> None:
    """One in sixty of the names of a register of 1,255, as it abbreviates them; their SIREN tells who is meant."""
    held = store.open(sample)
    service = Service(held)
    numbers = {
        number: one.iri for one in service.names.known for number in view.values(held, one.iri, "ess:siren")
    }
    with (shared / "facts" / "register_epci.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["siren"] in numbers][::60]
    for vary in (
        str.upper,
        lambda name: name.replace("CC ", "communauté de communes "),
        lambda name: name[:-1],
    ):
        batch = {row["siren"]: {"query": vary(row["name"]), "type": "Intercommunality"} for row in rows}
        for start in range(0, len(rows), 50):
            keys = [*batch][start : start + 50]
            answered = service.match({key: batch[key] for key in keys})
            for key in keys:
                ids = [f"https://w3id.org/levier/id/{one['id']}" for one in answered[key]["result"]]
                matched = [one["id"] for one in answered[key]["result"] if one["match"]]
                assert ids[0] == numbers[key], batch[key]
                assert matched in ([], [ids[0].removeprefix("https://w3id.org/levier/id/")])
