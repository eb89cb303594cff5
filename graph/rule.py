"""shapes/*.ttl -> the graph of shapes that pySHACL runs, and each rule in words.

A rule is a shape, or a check that this package runs because SHACL core cannot (a quotation is the text at
its offsets). Both have an address, a name, a message and a severity in `shapes/`, and say what to do through
their group: so a new shape is one block of Turtle, and no wording stands in Python.

>>> rule("claim-confidence").message
'A claim has exactly one confidence, an xsd:decimal between 0 and 1.'
>>> rule("claim-confidence", "fr").name
"confiance d'une affirmation"
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import RDFS, SH, Graph, Literal, URIRef

from graph.data import add
from ontology import terms
from ontology.account import accounts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rdflib.term import Node

SHAPES = terms.BASE + "shapes#"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the contract, in words."""

    iri: str
    name: str
    message: str
    remedy: str
    """What to do where it is broken."""
    severity: str
    """"Violation", "Warning" or "Info"."""


def rule(name: str, lang: str = "en") -> Rule:
    """Give a rule by its local name: "claim-confidence"."""
    return rules(lang)[SHAPES + name]


@cache
def rules(lang: str = "en") -> Mapping[str, Rule]:
    """Give every rule by its address, worded in "en" or "fr"."""
    graph = shapes()
    named = sorted(str(node) for node in graph.subjects(SH.severity))
    return MappingProxyType({iri: _rule(graph, URIRef(iri), lang) for iri in named})


def _rule(graph: Graph, node: URIRef, lang: str) -> Rule:
    group, severity = graph.value(node, SH.group), graph.value(node, SH.severity)
    return Rule(
        str(node),
        _words(graph, node, SH.name, lang),
        _words(graph, node, SH.message, lang),
        _words(graph, group, RDFS.comment, lang),
        str(severity).removeprefix(str(SH)),
    )


def _words(graph: Graph, node: Node | None, predicate: Node, lang: str) -> str:
    said = graph.objects(node, predicate) if node else ()
    return next((str(text) for text in said if isinstance(text, Literal) and text.language == lang), "")


@cache
def shapes() -> Graph:
    """Give all shapes as one graph, to be read only."""
    graph = Graph(bind_namespaces="none")
    found = (path for path in files("shapes").iterdir() if path.name.endswith(".ttl"))
    for path in sorted(found, key=lambda path: path.name):
        text = path.read_text(encoding="utf-8")
        add(graph, ox.parse(text, format=ox.RdfFormat.TURTLE, rename_blank_nodes=True))
    return graph


def is_masked(text: str) -> bool:
    """Whether a text holds no contact detail, by the shapes on personal data, and no number of an account or person."""
    return all(pattern.search(text) for pattern in _contact()) and not any(accounts(text))


@cache
def _contact() -> tuple[re.Pattern[str], ...]:
    nodes = (
        URIRef(SHAPES + name) for name in ("no-email", "no-telephone", "no-postal-address", "no-profile")
    )
    return tuple(re.compile(str(shapes().value(node, SH.pattern))) for node in nodes)
