"""Programs that people use, as clients of the endpoint."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import RdfFormat, Store
from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, TURTLE, XML, SPARQLWrapper

from graph.engine import Embedded, Endpoint
from graph.query import ask, catalogue

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from tests.graph.serve.conftest import Server

COMUNICA = (
    Path(__file__).parents[2] / "npm" / "node_modules" / "@comunica" / "query-sparql" / "bin" / "query.js"
)
MEMBERS = """
PREFIX ess: <https://w3id.org/levier/ess#>
SELECT ?who { ?who ess:memberOf <https://w3id.org/levier/id/organisation/raz> }
"""
BRUMES = "https://w3id.org/levier/id/organisation/brumes-metropole"


@pytest.mark.parametrize("form", [JSON, XML, CSV])
def test_sparqlwrapper_reads_rows(server: Server, form: str) -> None:
    client = SPARQLWrapper(f"{server.url}sparql")
    client.setQuery(MEMBERS)
    client.setReturnFormat(form)
    client.setMethod(POST)
    assert BRUMES in str(client.query().response.read())


def test_sparqlwrapper_reads_triples(server: Server) -> None:
    client = SPARQLWrapper(f"{server.url}sparql")
    client.setQuery("CONSTRUCT WHERE { ?s ?p ?o }")
    client.setReturnFormat(TURTLE)
    assert len(Graph().parse(data=client.query().response.read(), format="turtle")) > 100


def test_rdflib_reads_the_endpoint_as_a_graph(server: Server) -> None:
    graph = Graph(SPARQLStore(f"{server.url}sparql", method="POST"))
    assert [str(row[0]) for row in graph.query(MEMBERS)] == [BRUMES]  # type: ignore[index]
    member_of = URIRef("https://w3id.org/levier/ess#memberOf")
    assert [str(subject) for subject in graph.subjects(member_of, None)] == [BRUMES]


@pytest.mark.parametrize("way", [["--get"], []])
def test_curl_gets_a_table(server: Server, way: list[str]) -> None:
    curl = shutil.which("curl")
    if curl is None:
        pytest.skip("no curl here")
    command = [curl, "-sS", *way, "-H", "Accept: text/csv", "--data-urlencode", f"query={MEMBERS}"]
    done = subprocess.run([*command, f"{server.url}sparql"], capture_output=True, check=True)
    assert done.stdout == f"who\r\n{BRUMES}\r\n".encode()


def test_another_engine_joins_what_two_servers_say(
    server: Server, tmp_path: Path, start: Callable[..., AbstractContextManager[Server]]
) -> None:
    """Comunica asks one who is a member, and the other where it lies."""
    node = shutil.which("node", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    if node is None or not COMUNICA.is_file():
        pytest.skip("no Comunica here: make test installs it")
    other = tmp_path / "other.nq"
    other.write_text(f'<{BRUMES}> <urn:lies> "au bord de l\'eau"@fr <urn:graph> .\n', encoding="utf-8")
    query = MEMBERS.replace("?who ess:", "?who <urn:lies> ?where ; ess:").replace(
        "SELECT ?who", "SELECT ?who ?where"
    )
    with start(other) as second:
        sources = [f"sparql@{one.url}sparql" for one in (server, second)]
        command = [node, str(COMUNICA), *sources, query, "-t", "application/sparql-results+json"]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    [row] = json.loads(done.stdout)["results"]["bindings"]
    assert (row["who"]["value"], row["where"]["value"]) == (BRUMES, "au bord de l'eau")


def test_every_question_of_the_catalogue_has_the_answer_of_the_embedded_store(
    tiny_file: Path, server: Server
) -> None:
    store = Store()
    store.load(path=str(tiny_file), format=RdfFormat.N_QUADS)
    there = Endpoint(f"{server.url}sparql")
    for name in ("network-members", "actor-claims", "timeline", "lever-matrix", "not-asserted"):
        asked = catalogue()[name]
        assert ask(there, asked, {}) == ask(Embedded(store), asked, {})
