"""Each address answers: for people a page, for programs RDF; with the folder of a site as without."""

from __future__ import annotations

import re
from gzip import decompress as gunzip
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import BlankNode, NamedNode, RdfFormat, Triple, parse

import levier.site

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.graph.serve.conftest import Answered, Server

BASE = "https://w3id.org/levier/"
BRUMES = "/id/organisation/brumes-metropole"
FORMS = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES}
BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8"


@pytest.fixture(scope="module")
def folder(tiny_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the three texts."""
    path = tmp_path_factory.mktemp("site") / "site"
    levier.site.publish(tiny_file, path)
    return path


@pytest.fixture(scope="module")
def sited(
    tiny_file: Path, folder: Path, start: Callable[..., AbstractContextManager[Server]]
) -> Generator[Server]:
    """A server of the folder."""
    with start(tiny_file, "--site", str(folder)) as running:
        yield running


@pytest.mark.parametrize(
    ("accept", "extension"),
    [
        (BROWSER, "html"),
        ("text/turtle", "ttl"),
        ("application/ld+json, text/turtle;q=0.9", "jsonld"),
        ("application/n-triples", "nt"),
        ("*/*", "html"),
    ],
)
@pytest.mark.parametrize("path", [BRUMES, "/claim/1", "/doc/un", "/id/lever/subvention", "/ess"])
def test_an_address_leads_to_its_document(server: Server, path: str, accept: str, extension: str) -> None:
    got = server.send(path, accept=accept)
    told = (got.status, got.headers["location"], got.headers["vary"])
    assert told == (303, f"{path}.{extension}", "Accept, Origin")
    assert server.send(got.headers["location"]).status == 200


@pytest.mark.parametrize(
    ("path", "accept", "place"),
    [
        ("/graph/un", "text/turtle", "/graph/un.ttl"),
        ("/graph/un", BROWSER, "/doc/un.html"),
        ("/text/un", BROWSER, "/doc/un.html"),
        ("/text/un", "text/turtle", "/doc/un.ttl"),
    ],
)
def test_a_graph_and_a_text_are_shown_by_the_page_of_their_source(
    server: Server, path: str, accept: str, place: str
) -> None:
    got = server.send(path, accept=accept)
    assert (got.status, got.headers["location"]) == (303, place)
    assert server.send(place).status == 200


def test_a_form_that_there_is_not_is_not_acceptable(server: Server) -> None:
    assert server.send(BRUMES, accept="image/png").status == 406


@pytest.mark.parametrize("path", [BRUMES, "/claim/1", "/doc/un", "/graph/deux"])
def test_each_form_is_the_same_graph(server: Server, path: str) -> None:
    turtle, lines = (
        {quad.triple for quad in parse(server.send(f"{path}.{name}").body, form)}
        for name, form in FORMS.items()
    )
    context = server.send("/context.jsonld").body.decode().strip().removeprefix("{").removesuffix("}").strip()
    linked = server.send(f"{path}.jsonld").body.decode()
    address = '"@context": "https://w3id.org/levier/context.jsonld"'
    assert linked.count(address) == 1
    ours = {quad.triple for quad in parse(linked.replace(address, context), RdfFormat.JSON_LD)}
    assert turtle == lines == ours != set()


def test_what_is_made_when_it_is_asked_for_is_what_publish_writes(server: Server, folder: Path) -> None:
    differing = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        path = file.relative_to(folder).as_posix()
        if path.startswith((
            "dump/",
            "dataset.",
            ".",
            "SHA256SUMS",
            "CITATION",
            "licence",
            "robots",
            "sitemap",
        )):
            continue  # about the folder itself
        if server.send(f"/{path}").body != file.read_bytes():
            differing.append(path)
    assert differing == []


def test_a_site_is_served_as_it_stands(sited: Server, folder: Path) -> None:
    for path in (
        "index.html",
        "style.css",
        "dump/levier.nq.gz",
        "dataset.ttl",
        ".well-known/void",
        "robots.txt",
    ):
        got = sited.send(f"/{path}")
        assert (got.status, got.body) == (200, (folder / path).read_bytes()), path
        assert got.headers["content-security-policy"].startswith("default-src 'self'")
        assert got.headers["x-content-type-options"] == "nosniff"
    assert sited.send("/").body == (folder / "index.html").read_bytes()
    got = sited.send(BRUMES, accept="application/ld+json")
    assert (got.status, got.headers["location"]) == (303, f"{BRUMES}.jsonld")
    assert sited.send(got.headers["location"]).media == "application/ld+json"


def test_what_a_site_leaves_out_is_made(sited: Server, folder: Path) -> None:
    assert not (folder / "id" / "organisation" / "script.html").exists()
    assert sited.send("/id/organisation/script.html").status == 200


def test_a_folder_that_is_no_site_is_an_error_in_a_line(tiny_file: Path, tmp_path: Path) -> None:
    import subprocess
    import sys

    command = [
        sys.executable,
        "-m",
        "levier",
        "serve",
        str(tiny_file),
        "--port",
        "0",
        "--site",
        str(tmp_path),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = f"levier: {tmp_path} is no site: give the folder that `levier publish` wrote\n"
    assert (done.returncode, done.stderr) == (2, said)


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


def test_what_nothing_is_said_of_is_not_found(server: Server) -> None:
    for path in (
        "/id/organisation/nobody",
        "/id/organisation/nobody.ttl",
        "/id/organisation/nobody.html",
        "/favicon.ico",
        "/claim/",
        "/id/organisation/brumes-metropole/7.html",
        "/query/nothing.rq",
    ):
        got = server.send(path)
        assert (got.status, got.body) == (404, b"the graph says nothing of this address\n"), path


def test_a_label_with_a_script_is_text(server: Server) -> None:
    got = server.send("/id/organisation/script.html")
    assert b"&lt;script&gt;alert(1)&lt;/script&gt;" in got.body
    assert b"<script>" not in got.body
    assert b'href="javascript:' not in got.body
    assert got.headers["content-security-policy"].startswith("default-src 'self'")
    assert got.headers["x-content-type-options"] == "nosniff"


def test_an_address_with_odd_characters_has_its_rdf(server: Server) -> None:
    path = "/id/organisation/%C3%A9t%C3%A9/%252F..%27"
    got = server.send(path, accept="text/turtle")
    assert (got.status, got.headers["location"]) == (303, f"{path}.ttl")
    assert b'"odd"@fr' in server.send(got.headers["location"]).body


ABOVE = [
    "/../../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc%2fpasswd",
    "/style.css/../app.py",
    "/editor/..%2fapp.py",
    "/editor/%2e%2e/app.py",
    "/.git/config",
    "/.%2fSHA256SUMS/../../graph.nq",
    "/id/%3Cscript%3E",
    "/id/%00",
    "/id/%ff",
    "/id/a%20b",
    "/id/%7B%7D%22.ttl",
    "/text/..%2f..%2fgraph.txt",
]


@pytest.mark.parametrize("path", ABOVE)
def test_no_path_leads_out_of_the_graph_or_the_site(server: Server, sited: Server, path: str) -> None:
    def told(got: Answered) -> tuple[int, str]:
        return got.status, got.media

    assert told(server.send(path)) == told(sited.send(path)) == (404, "text/plain")


def test_a_link_out_of_a_site_is_not_followed(
    tiny_file: Path, folder: Path, sited: Server, tmp_path: Path
) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    link = folder / "out.txt"
    link.symlink_to(tmp_path / "secret.txt")
    try:
        assert sited.send("/out.txt").status == 404
    finally:
        link.unlink()


def test_what_describes_the_whole_is_made_for_the_address_that_is_asked(server: Server) -> None:
    told = server.send("/dataset.ttl")
    assert (told.status, told.media) == (200, "text/turtle")
    said = {
        quad.predicate.value.rpartition("#")[2]: quad.object.value
        for quad in parse(told.body, format=RdfFormat.TURTLE)
        if quad.subject == NamedNode(f"{BASE}dataset#nquads")
        and not isinstance(quad.object, BlankNode | Triple)
    }
    assert said["downloadURL"] == f"{server.url}dump/levier.nq.gz"
    dump = server.send("/dump/levier.nq.gz")
    assert (dump.media, int(said["byteSize"])) == ("application/gzip", len(dump.body))
    assert f"{sha256(dump.body).hexdigest()}  dump/levier.nq.gz\n" in server.send("/SHA256SUMS").body.decode()
    asked = server.ask("SELECT * { GRAPH ?g { ?s ?p ?o } }", accept="text/csv")
    assert gunzip(dump.body).count(b"\n") == asked.body.count(b"\n") - 1
    assert f"void:sparqlEndpoint <{server.url}sparql>" in told.body.decode()
    void = server.send("/.well-known/void")
    assert (void.media, void.body) == ("text/turtle", told.body)


def test_each_page_of_the_sitemap_answers(server: Server) -> None:
    robots = server.send("/robots.txt")
    assert (robots.media, f"Sitemap: {server.url}sitemap.xml" in robots.body.decode()) == ("text/plain", True)
    pages = re.findall(r"<loc>([^<]+)</loc>", server.send("/sitemap.xml").body.decode())
    assert len(pages) == len(set(pages)) > 60
    assert {page.startswith(server.url) for page in pages} == {True}
    assert {server.send("/" + page.removeprefix(server.url)).status for page in pages[::7]} == {200}


@pytest.mark.parametrize("host", ['a"><script>', "script" * 100])
def test_a_name_of_the_server_that_is_no_address_stands_in_no_file(server: Server, host: str) -> None:
    got = server.send("/sitemap.xml", host=host)
    assert (got.status, b"script" in got.body) in {(200, False), (400, False)}


@pytest.mark.parametrize(
    ("path", "accept", "place"),
    [
        ("/dataset", BROWSER, "/about.html"), ("/dataset", "text/turtle", "/dataset.ttl"),
        ("/dataset", "application/ld+json", "/dataset.jsonld"), ("/ess/0.1.0", BROWSER, "/ess.html"),
        ("/ess/0.1.0", "text/turtle", "/ess.ttl"),
    ],
)  # fmt: skip
def test_the_dataset_and_a_version_of_the_ontology_lead_to_their_documents(
    server: Server, sited: Server, path: str, accept: str, place: str
) -> None:
    for one in (server, sited):
        got = one.send(path, accept=accept)
        assert (got.status, got.headers.get("location")) == (303, place)
        assert one.send(place).status == 200


@pytest.mark.parametrize(
    ("path", "media"),
    [
        ("/SHA256SUMS", "text/plain"), ("/CITATION.cff", "application/yaml"), ("/licence.txt", "text/plain"),
        ("/.well-known/void", "text/turtle"), ("/sitemap.xml", "application/xml"),
        ("/context.jsonld", "application/ld+json"),
    ],
)  # fmt: skip
def test_a_file_about_the_whole_has_its_media_type(
    server: Server, sited: Server, path: str, media: str
) -> None:
    for one in (server, sited):
        got = one.send(path)
        assert (got.status, got.media) == (200, media)
