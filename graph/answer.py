r"""SPARQL results as bytes -> rows of terms, and the forms in which they leave: csv, tsv, json, ttl.

An answer is kept in the one form that every engine can give and pyoxigraph can read: SPARQL 1.1 JSON for
rows and for yes or no, N-Triples for a CONSTRUCT. So it is the same whoever gave it. Refused: rows as
Turtle, triples as rows.

>>> one = b'{"who": {"type": "literal", "value": "=A1"}}'
>>> answer = Answer("rows", b'{"head": {"vars": ["who"]}, "results": {"bindings": [%s]}}' % one)
>>> write(answer, "csv")
"who\r\n'=A1\r\n"
"""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from typing import Literal as OneOf

from pyoxigraph import (
    Literal,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    parse,
    parse_query_results,
    serialize,
)

from graph.errors import QueryError
from ontology.terms import PREFIXES, iri

if TYPE_CHECKING:
    from typing import TypeAlias

    from pyoxigraph import BlankNode, NamedNode, Triple

    Term: TypeAlias = NamedNode | BlankNode | Literal | Triple

FORMATS = ("csv", "tsv", "json", "ttl")
NUMERIC = frozenset({"integer", "decimal", "double", "float"})
FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""A cell that starts so is run as a formula by spreadsheet programs (OWASP, CSV injection)."""
_RUN = re.compile(r'\A(?=[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])(?="*[=+\-@＝＋－＠])')
"""Where such a cell begins: a program whose numbers have a comma, as in French, splits at ";", whatever the quotes."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave."""

    kind: OneOf["rows", "triples", "boolean"]
    data: bytes
    """SPARQL 1.1 JSON; of triples, N-Triples."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in the order of the SELECT; none for triples and yes or no."""
        return tuple(json.loads(self.data)["head"]["vars"]) if self.kind == "rows" else ()

    @property
    def yes(self) -> bool:
        """Whether a yes-or-no question was answered yes."""
        return self.kind == "boolean" and bool(json.loads(self.data)["boolean"])

    def rows(self) -> list[tuple[Term | None, ...]]:
        """Give the solutions in their order, a term or None for each column."""
        if self.kind != "rows":
            return []
        solutions = parse_query_results(self.data, QueryResultsFormat.JSON)
        assert isinstance(solutions, QuerySolutions)
        return [tuple(solution) for solution in solutions]


def write(answer: Answer, form: str) -> str:
    """Write an answer in one of `FORMATS`.

    Raises:
        QueryError: the form cannot hold it.
    """
    if form == "json" and answer.kind != "triples":
        return answer.data.decode() + "\n"
    if form == "ttl" and answer.kind == "triples":
        return turtle(answer)
    if answer.kind == "rows" and form in {"csv", "tsv"}:
        return comma_separated(answer) if form == "csv" else tab_separated(answer)
    accepted = {"rows": "csv, tsv, json", "triples": "ttl", "boolean": "json"}[answer.kind]
    raise QueryError(f"this query gives {answer.kind}, which {form} cannot hold: take one of {accepted}")


def comma_separated(answer: Answer) -> str:
    """Write values without their types, as SPARQL 1.1 CSV has them, but safe to open in a spreadsheet."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(answer.columns)
    writer.writerows([cell(term) for term in row] for row in answer.rows())
    return out.getvalue()


def safe(value: object) -> object:
    """Give the cell of a table as it may be written: an apostrophe before what a spreadsheet would run.

    >>> safe("Oser;=1+1")
    "Oser;'=1+1"
    """
    return _RUN.sub("'", value) if isinstance(value, str) else value


def cell(term: Term | None) -> str:
    """Give the text of one cell; an apostrophe keeps a spreadsheet from running it, unless it is a number."""
    text = plain(term)
    number = isinstance(term, Literal) and term.datatype.value in {iri(f"xsd:{name}") for name in NUMERIC}
    return text if number else str(safe(text))


def plain(term: Term | None) -> str:
    """Give a term's text without its type: the IRI, or the lexical form."""
    return "" if term is None else str(getattr(term, "value", term))


def tab_separated(answer: Answer) -> str:
    """Write SPARQL 1.1 TSV: terms with their types, in Turtle syntax."""
    solutions = parse_query_results(answer.data, QueryResultsFormat.JSON)
    assert isinstance(solutions, QuerySolutions)
    return (solutions.serialize(format=QueryResultsFormat.TSV) or b"").decode()


def turtle(answer: Answer) -> str:
    """Write triples in Turtle, each subject once, with the prefixes that are in use."""
    triples = sorted((quad.triple for quad in parse(answer.data, RdfFormat.N_TRIPLES)), key=str)
    text = answer.data.decode()
    used = {name: space for name, space in PREFIXES.items() if f"<{space}" in text}
    return (serialize(triples, format=RdfFormat.TURTLE, prefixes=used) or b"").decode()
