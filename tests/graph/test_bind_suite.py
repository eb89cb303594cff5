"""Placing values, held against the W3C test suite of SPARQL 1.1: nothing breaks, and nothing changes.

In each query of the suite, each variable in turn is made a parameter that takes every term of the test's data. Where
the variable has a value in every row, that asks for what was asked before, and the rows must be the same.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlparse

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, RdfFormat, Store
from rdflib import Graph, Namespace

from graph.bind import TOKEN, bind

if TYPE_CHECKING:
    from collections.abc import Iterator

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
ASSIGNED = re.compile(r"(?i)\b(?:AS|VALUES)\s*\(?((?:\s*[?$]\w+)+)")
"""What a query itself gives a value to: BIND, an expression or VALUES."""
FORMATS = {".ttl": RdfFormat.TURTLE, ".rdf": RdfFormat.RDF_XML, ".nt": RdfFormat.N_TRIPLES}


def local(address: object) -> Path:
    return Path(unquote(urlparse(str(address)).path))


def cases(shared: Path) -> Iterator[tuple[str, Store]]:
    """Each SELECT of the suite with the data that its test puts it to."""
    for manifest in sorted((shared / "data" / "w3c-sparql-protocol" / "sparql11").glob("*/manifest.ttl")):
        graph = Graph().parse(manifest, publicID=manifest.as_uri())
        for action in sorted(graph.objects(None, MF.action), key=str):
            text = graph.value(action, QT.query)
            if text is None or not local(text).is_file():
                continue
            store = Store()
            for data in graph.objects(action, QT.data):
                load(store, local(data), None)
            for data in graph.objects(action, QT.graphData):
                load(store, local(data), NamedNode(str(data)))
            yield local(text).read_text(encoding="utf-8"), store


def load(store: Store, path: Path, name: NamedNode | None) -> None:
    base = path.as_uri()
    store.load(path=str(path), format=FORMATS[path.suffix], base_iri=base, to_graph=name)


def rows(store: Store, text: str) -> Counter[frozenset[tuple[str, object]]] | None:
    """How often each row comes, with its columns in any order; None where it cannot be run, or is no SELECT."""
    try:
        found = store.query(text, base_iri="http://example.org/")
    except (SyntaxError, ValueError):
        return None
    if not isinstance(found, QuerySolutions):
        return None
    columns = [column.value.removeprefix("_") for column in found.variables]
    return Counter(frozenset(zip(columns, row, strict=True)) for row in found)


def renamed(text: str, variable: str) -> str:
    """The query with a variable made a parameter, in patterns and not in strings or comments."""
    out, at = [], 0
    for match in TOKEN.finditer(text):
        if match["variable"] == variable:
            out.append(f"{text[at : match.start('variable')]}_")
            at = match.start("variable")
    return "".join([*out, text[at:]])


def known(store: Store) -> list[NamedNode | Literal] | None:
    """Every term of the data; None where one is a blank node, which cannot be a value."""
    ends = {end for quad in store for end in (quad.subject, quad.predicate, quad.object, quad.graph_name)}
    named = [end for end in ends if isinstance(end, (NamedNode, Literal))]
    return None if any(isinstance(end, BlankNode) for end in ends) else sorted(named, key=str)


@pytest.mark.filterwarnings("ignore")  # rdflib warns of how manifests are written
def test_a_parameter_that_takes_every_term_changes_no_row_of_the_suite(shared: Path) -> None:
    compared, broken = 0, []
    for text, store in cases(shared):
        before, terms = rows(store, text), known(store)
        if before is None or not terms:
            continue
        assigned = {name for place in ASSIGNED.findall(text) for name in re.findall(r"[?$](\w+)", place)}
        used = {match["variable"] for match in TOKEN.finditer(text) if match["variable"]}
        for variable in sorted(used - assigned):
            made = renamed(text, variable)
            after = rows(store, bind(made, {variable: terms}))
            if after is None:
                broken.append(f"{variable} cannot be bound in {text}")
            elif all(dict(row).get(variable) is not None for row in before):
                compared += 1
                if after != before:
                    broken.append(f"{variable} changes the rows of {text}")
    assert broken == []
    assert compared > 50
