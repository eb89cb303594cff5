"""The forms in which an answer leaves."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Store

from graph.answer import Answer, write
from graph.engine import Embedded
from graph.errors import QueryError
from ontology.terms import iri


def answer(text: str) -> Answer:
    return Embedded(Store()).run(text)


def values(*terms: object) -> Answer:
    return answer(f"SELECT ?x {{ VALUES ?x {{ {' '.join(map(str, terms))} }} }}")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))))
def test_csv_gives_every_text_back_but_for_the_apostrophe_that_guards_formulas(texts: list[str]) -> None:
    written = write(values(*map(Literal, texts)), "csv")
    cells = [row[0] if row else "" for row in csv.reader(io.StringIO(written, newline=""))][1:]
    assert cells == [f"'{text}" if text[:1] in tuple("=+-@\t\r") and text else text for text in texts]


def test_a_negative_number_is_no_formula() -> None:
    numbers = [Literal("-2.5", datatype=NamedNode(iri("xsd:decimal"))), Literal("-2.5")]
    assert write(values(*numbers), "csv") == "x\r\n-2.5\r\n'-2.5\r\n"


def test_tsv_keeps_the_terms() -> None:
    assert write(values(Literal("a\tb", language="fr"), NamedNode("http://a/")), "tsv") == (
        '?x\n"a\\tb"@fr\n<http://a/>\n'
    )


def test_an_unbound_cell_is_empty() -> None:
    assert write(answer("SELECT ?a ?b { BIND (1 AS ?b) }"), "csv") == "a,b\r\n,1\r\n"


def test_json_is_the_sparql_results_format() -> None:
    assert write(values(Literal("a")), "json") == (
        '{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"a"}}]}}\n'
    )


def test_turtle_names_only_the_prefixes_in_use() -> None:
    text = f"CONSTRUCT {{ <http://a/> <{iri('rdfs:label')}> 'b' }} WHERE {{}}"
    space = iri("rdfs:")
    assert write(answer(text), "ttl") == f'@prefix rdfs: <{space}> .\n<http://a/> rdfs:label "b" .\n'


@pytest.mark.parametrize(
    ("text", "form", "message"),
    [
        ("SELECT * {}", "ttl", "gives rows, which ttl cannot hold: take one of csv, tsv, json"),
        ("ASK {}", "csv", "gives boolean, which csv cannot hold: take one of json"),
        ("CONSTRUCT {} WHERE {}", "csv", "gives triples, which csv cannot hold: take one of ttl"),
    ],
)
def test_a_form_that_cannot_hold_the_answer_is_refused(text: str, form: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        write(answer(text), form)
