"""The forms in which an answer leaves."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Store

from graph.answer import Answer, safe, write
from graph.engine import Embedded
from graph.errors import QueryError
from ontology.terms import iri

RUN = "=+-@\t\r\n"


def answer(text: str) -> Answer:
    return Embedded(Store()).run(text)


def values(*terms: object) -> Answer:
    return answer(f"SELECT ?x {{ VALUES ?x {{ {' '.join(map(str, terms))} }} }}")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))))
def test_csv_gives_every_text_back_but_for_the_apostrophe_that_guards_formulas(texts: list[str]) -> None:
    written = write(values(*map(Literal, texts)), "csv")
    cells = [row[0] if row else "" for row in csv.reader(io.StringIO(written, newline=""))][1:]
    for text, cell in zip(texts, cells, strict=True):
        assert cell.replace("'", "") == text.replace("'", "")
        assert cell[:1] not in tuple(RUN)
        for piece in re.split(r"[;\t\r\n]", text.lstrip("\t\r\n"))[1:]:
            assert piece[:1] not in set("=+-@") or f"'{piece}" in cell


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("Oser;=cmd|' /C calc'!A0", "Oser;'=cmd|' /C calc'!A0"),
        ("Oser, coopérer;@SUM(1)", "Oser, coopérer;'@SUM(1)"),
        ("Oser\t+1\r-1\n＝1", "Oser\t'+1\r'-1\n'＝1"),
        ('Oser;"=1+1', """Oser;'"=1+1"""),
        ("Oser ; coopérer-agir : 1+1=2, a@b.fr", "Oser ; coopérer-agir : 1+1=2, a@b.fr"),
    ],
)
def test_a_cell_is_safe_wherever_a_spreadsheet_may_split_it(text: str, cell: str) -> None:
    assert safe(text) == cell
    written = write(values(Literal(text)), "csv")
    assert [row[0] for row in csv.reader(io.StringIO(written, newline=""))] == ["x", cell]


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
