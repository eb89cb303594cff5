"""Each address answers: for people a page, for programs RDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

if TYPE_CHECKING:
    from tests.graph.serve.conftest import Server

BRUMES = "/id/organisation/brumes-metropole"
FORMS = {
    "ttl": ("text/turtle", RdfFormat.TURTLE),
    "jsonld": ("application/ld+json", RdfFormat.JSON_LD),
    "nt": ("application/n-triples", RdfFormat.N_TRIPLES),
}


@pytest.mark.parametrize(
    ("accept", "extension"),
    [
        ("text/html,application/xhtml+xml,*/*;q=0.8", "html"),
        ("text/turtle", "ttl"),
        ("application/ld+json, text/turtle;q=0.9", "jsonld"),
        ("application/n-triples", "nt"),
        ("*/*", "html"),
    ],
)
@pytest.mark.parametrize("path", [BRUMES, "/claim/1", "/doc/un", "/id/lever/subvention", "/graph/un"])
def test_an_address_leads_to_its_document(server: Server, path: str, accept: str, extension: str) -> None:
    got = server.send(path, accept=accept)
    assert (got.status, got.headers["location"], got.headers["vary"]) == (
        303,
        f"{path}.{extension}",
        "Accept, Origin",
    )
    assert server.send(got.headers["location"]).status == 200


def test_a_form_that_there_is_not_is_not_acceptable(server: Server) -> None:
    assert server.send(BRUMES, accept="image/png").status == 406


@pytest.mark.parametrize("path", [BRUMES, "/claim/1", "/doc/un", "/graph/deux"])
def test_each_form_is_the_same_graph(server: Server, path: str) -> None:
    graphs = []
    for extension, (media, form) in FORMS.items():
        got = server.send(f"{path}.{extension}")
        assert (got.status, got.media) == (200, media)
        graphs.append({quad.triple for quad in parse(got.body, form)})
    assert graphs[0] == graphs[1] == graphs[2] != set()


def test_the_rdf_of_an_actor_has_its_claims_with_their_words(server: Server) -> None:
    triples = [quad.triple for quad in parse(server.send(f"{BRUMES}.nt").body, RdfFormat.N_TRIPLES)]
    claims = {
        triple.subject
        for triple in triples
        if triple.object == NamedNode("https://w3id.org/levier/ess#Claim")
    }
    exact = NamedNode("http://www.w3.org/ns/oa#exact")
    quotes = {triple.object.value for triple in triples if triple.predicate == exact}
    assert {str(claim).strip("<>").rpartition("/")[2] for claim in claims} >= {"1", "2", "3", "5"}
    assert quotes >= {
        'Brumes adhère au RAZ, "enfin"',
        "va lancer l'appel Éclaircies",
        "travaillerait avec la Ville",
    }


def test_a_page_shows_each_statement_with_its_quote_and_links(server: Server) -> None:
    page = server.send(f"{BRUMES}.html").body.decode()
    assert "<h1>Brumes Métropole</h1>" in page
    assert "<blockquote>Brumes adhère au RAZ, &#34;enfin&#34;</blockquote>" in page
    assert '<a href="/id/organisation/raz">Réseau des actions zélées</a>' in page
    assert (
        '<link rel="alternate" type="application/ld+json" href="/id/organisation/brumes-metropole.jsonld">'
        in page
    )
    assert "https://w3id.org/levier/id/organisation/raz" not in page


def test_what_nothing_is_said_of_is_not_found(server: Server) -> None:
    for path in ("/id/organisation/nobody", "/id/organisation/nobody.ttl", "/favicon.ico", "/claim/"):
        got = server.send(path)
        assert (got.status, got.body) == (404, b"the graph says nothing of this address\n")


def test_a_label_with_a_script_is_text(server: Server) -> None:
    got = server.send("/id/organisation/script.html")
    assert b"&lt;script&gt;alert(1)&lt;/script&gt;" in got.body
    assert b"<script" not in got.body
    assert b'href="javascript:' not in got.body
    assert got.headers["content-security-policy"].startswith("default-src 'self'")
    assert got.headers["x-content-type-options"] == "nosniff"


def test_an_address_with_odd_characters_is_found_and_leads_to_itself(server: Server) -> None:
    path = "/id/organisation/%C3%A9t%C3%A9/%252F..%27"
    got = server.send(path, accept="text/turtle")
    assert (got.status, got.headers["location"]) == (303, f"{path}.ttl")
    assert b'"odd"@fr' in server.send(got.headers["location"]).body


@pytest.mark.parametrize(
    "path", ["/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd", "/style.css/../app.py",
             "/id/%3Cscript%3E", "/id/%00", "/id/%ff", "/id/a b".replace(" ", "%20"), "/id/%7B%7D%22.ttl"],
)  # fmt: skip
def test_no_path_leads_out_of_the_graph(server: Server, path: str) -> None:
    got = server.send(path)
    assert (got.status, got.media) == (404, "text/plain")


def test_the_first_page_has_a_form_that_works_without_scripts(server: Server) -> None:
    page = server.send("/", accept="text/html")
    assert (page.status, page.media) == (200, "text/html")
    assert b'<form action="/sparql" method="get">' in page.body
    assert server.send("/sparql", accept="text/html").body == page.body
    assert server.send("/style.css").media == "text/css"
