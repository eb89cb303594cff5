"""The quick answer to the shapes: what pySHACL says, or none."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import SH, Graph

from graph.data import Context, add
from graph.data import triples as split
from graph.index import Index
from graph.quick import compiled
from graph.rule import shapes
from graph.term import value

if TYPE_CHECKING:
    from pathlib import Path

    from rdflib.term import Node

PREFIXES = """\
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix a: <http://a/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
RULES = [
    "sh:class a:C", "sh:nodeKind sh:IRI", "sh:minCount 2", "sh:maxCount 1", "sh:datatype xsd:decimal",
    "sh:datatype xsd:date", 'sh:pattern "^x"', "sh:minLength 3", "sh:maxLength 3", "sh:minInclusive 2",
    "sh:maxInclusive 2.5", "sh:in ( a:o 2 )", 'sh:languageIn ( "fr" )', "sh:uniqueLang true", "sh:equals a:q",
    "sh:disjoint a:q", "sh:lessThan a:q", "sh:lessThanOrEquals a:q", "sh:hasValue a:o",
    "sh:or ( [ sh:class a:C ] [ sh:nodeKind sh:Literal ] )", "sh:not [ sh:class a:C ]", "sh:node [ sh:class a:C ]",
    "sh:qualifiedValueShape [ sh:class a:C ] ; sh:qualifiedMinCount 1", "sh:flags \"i\" ; sh:pattern \"^X\"",
    "sh:property [ sh:path a:q ; sh:minCount 1 ]", "sh:minExclusive 1",
]  # fmt: skip
PATHS = ["a:p", "[ sh:inversePath a:p ]", "( a:p a:q )", "[ sh:alternativePath ( a:p a:q ) ]"]
ENDS = [
    "a:o", "a:c", '"xyz"', '"x"@fr', '"x"@en', '"y"@fr', '"2"^^xsd:decimal', '"2"^^xsd:integer', '"x"^^xsd:decimal',
    '"2020-01-02"^^xsd:date', '"2019-01-02"^^xsd:date',
]  # fmt: skip


def triples() -> list[str]:
    """Small graphs with one or two ends at each of two properties."""
    class_ = "a:c a a:D . a:D <http://www.w3.org/2000/01/rdf-schema#subClassOf> a:C . a:s a a:T . "
    ones = [f"{class_} a:s a:p {end} ." for end in ENDS]
    pairs = [f"{class_} a:s a:p {one} ; a:q {other} ." for one in ENDS for other in ENDS]
    twos = [f"{class_} a:s a:p {one} , {other} ." for one, other in pairwise(ENDS)]
    return [*ones, *twos, *pairs[::7], f"{class_} a:o a:p a:s . a:c a:p a:s ."]


def index(graph: Graph) -> Index:
    found = ox.parse(graph.serialize(format="nt"), format=ox.RdfFormat.N_TRIPLES)
    return Index((str(one.subject), str(one.predicate), str(one.object)) for one in found)


@pytest.mark.parametrize("rule", RULES)
def test_what_is_told_is_what_pyshacl_tells(rule: str) -> None:
    sure = 0
    for path in PATHS:
        text = f"{PREFIXES} a:shape a sh:PropertyShape ; sh:targetClass a:T ; sh:path {path} ; {rule} ."
        wanted = Graph().parse(data=text, format="turtle")
        for data in triples():
            graph = Graph()
            add(graph, ox.parse(f"{PREFIXES}{data}", format=ox.RdfFormat.TURTLE))
            told = compiled(wanted)(index(graph))
            if told is not None:
                _, report, _ = pyshacl.validate(graph, shacl_graph=wanted)
                assert isinstance(report, Graph)
                theirs = {
                    (str(report.value(result, SH.focusNode)), said(report, result))
                    for result in report.objects(None, SH.result)
                }
                ours = {(value(focus), value(end) if end else "") for _, focus, end in told}
                assert ours == theirs, f"{path} {rule}: {data}"
                sure += 1
    known = not rule.startswith(("sh:flags", "sh:minExclusive", "sh:property"))
    assert (sure > 0) == known


def said(report: Graph, result: Node) -> str:
    found = report.value(result, SH.value)
    return "" if found is None else str(found)


def test_documents_that_break_no_rule_are_known_to_at_once(sample: Path) -> None:
    context, graphs = Context.known(), dict[str, list[str]]()
    for line in (sample / "graph.nq").read_text(encoding="utf-8").splitlines():
        graphs.setdefault(line.rsplit("/", 1)[-1], []).append(line)
    for name, lines in graphs.items():
        if name not in {"ontology> .", "authority> .", "entities> ."}:
            own = split(lines)
            assert compiled(shapes())(Index(own, context.describing(own))) == [], name
