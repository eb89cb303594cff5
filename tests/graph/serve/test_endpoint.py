"""The SPARQL page, as a browser without scripts has it."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from graph.query import catalogue

if TYPE_CHECKING:
    from tests.graph.serve.conftest import Server

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def page(server: Server, query: str) -> tuple[int, str]:
    got = server.send(f"/sparql?query={quote(query)}", accept=BROWSER)
    assert got.media == "text/html"
    return got.status, got.body.decode()


def test_the_page_has_a_form_that_works_without_scripts_and_each_question_as_an_example(
    server: Server,
) -> None:
    got = server.send("/sparql", accept=BROWSER)
    shown = got.body.decode()
    assert (got.status, got.media) == (200, "text/html")
    assert '<form class="sparql" action="sparql" method="get">' in shown
    assert "PREFIX ess: &lt;https://w3id.org/levier/ess#&gt;" in shown
    assert 'href="sparql?question=network-members"' in shown


def test_an_example_stands_in_the_form(server: Server) -> None:
    got = server.send("/sparql?question=network-members", accept=BROWSER)
    assert catalogue()["network-members"].sparql.strip() in unescape(got.body.decode())
    assert b"data-asked" not in got.body


def test_an_answer_is_a_table_below_its_query_and_what_has_a_page_is_named_and_linked(server: Server) -> None:
    brumes = "https://w3id.org/levier/id/organisation/brumes-metropole"
    status, shown = page(
        server, f"SELECT ?who ?n {{ VALUES (?who ?n) {{ (<{brumes}> 7) (<urn:x> UNDEF) }} }}"
    )
    assert status == 200
    assert '<td><a href="id/organisation/brumes-metropole.html">Brumes Métropole</a></td><td>7</td>' in shown
    assert "<td>urn:x</td><td></td>" in shown
    assert "VALUES (?who ?n)" in shown


@pytest.mark.parametrize(
    ("query", "said"), [("ASK {}", ">true<"), ("CONSTRUCT WHERE { ?s ?p ?o }", "&lt;https://")]
)
def test_yes_or_no_and_triples_are_shown_as_they_are(server: Server, query: str, said: str) -> None:
    status, shown = page(server, query)
    assert (status, said in shown) == (200, True)


def test_a_script_in_an_answer_or_a_query_is_text(server: Server) -> None:
    status, shown = page(server, "SELECT ('<script>alert(1)</script>' AS ?x) { } # </textarea><script>")
    assert (status, shown.count("&lt;script&gt;alert(1)"), "<script>" in shown) == (200, 2, False)


def test_a_query_that_is_refused_stays_in_the_form_with_the_reason(server: Server) -> None:
    status, shown = page(server, "SELECT ?s {")
    assert (status, "cannot be run" in shown, "SELECT ?s {" in shown) == (400, True, True)


def test_an_answer_beyond_its_limit_is_refused_in_words(server: Server) -> None:
    status, shown = page(server, "SELECT * { ?a ?b ?c . ?d ?e ?f }")
    assert (status, "more than 500 rows" in shown) == (422, True)
