"""The claims and figures of a document's graph -> where address or days do not follow from what they say.

An address is a hash of what is said, so that it can be computed again; the first and last day are those of the
period, or of the date that is the object. A node that is not whole is passed over: a shape tells it already.
The rules are checks of `shapes/claim.ttl`, `figure.ttl` and `time.ttl`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rdflib import Literal, URIRef

from graph.data import term
from ontology import address, edtf, terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import Graph
    from rdflib.term import Node

    from graph.data import Fault

HASH = re.compile(r"/[0-9a-f]{16}$")
SAID = ("rdf:subject", "rdf:predicate", "rdf:object", "ess:modality")
PERHAPS = ("ess:attributedTo", "ess:role", "ess:validIn")
COUNTED = ("ess:value", "ess:unit", "ess:bound")


def contents(graph: Graph, document: str) -> Iterator[Fault]:
    """Give what is wrong in the graph of the document with this slug."""
    for cls, rule in (("ess:Claim", "claim-hash"), ("ess:Figure", "figure-hash")):
        for node in sorted(graph.subjects(term("rdf:type"), term(cls)), key=str):
            if not isinstance(node, URIRef):
                continue
            made = _claim(graph, node, document) if cls == "ess:Claim" else _figure(graph, node, document)
            if made and made != str(node) and HASH.search(node):
                yield rule, node, URIRef(made)
            yield from _days(graph, node)


def _claim(graph: Graph, node: Node, document: str) -> str | None:
    """Give the address that a claim should have; None where it is not whole."""
    said = [_only(graph, node, name) for name in (*SAID, *PERHAPS)]
    if any(len(values) != 1 for values in said[: len(SAID)]) or any(len(values) > 1 for values in said):
        return None
    subject, relation, end, modality, *more = ("".join(values).removeprefix(terms.ESS) for values in said)
    return address.claim(document, subject, relation, end, modality, *more)


def _figure(graph: Graph, node: Node, document: str) -> str | None:
    """Give the address that a figure should have; None where it is not whole."""
    counted = [_only(graph, node, name) for name in COUNTED]
    more = [_only(graph, node, name) for name in ("ess:about", "ess:validIn")]
    if any(len(values) != 1 for values in counted) or any(len(values) > 1 for values in more):
        return None
    value, unit, bound = ("".join(values) for values in counted)
    about, valid_in = ("".join(values) for values in more)
    return address.figure(document, about, value, unit, bound, valid_in)


def _days(graph: Graph, node: Node) -> Iterator[Fault]:
    """Give the days of a claim or figure where they are others than those of its period or date."""
    ends = [value for value in graph.objects(node, term("rdf:object")) if isinstance(value, Literal)]
    said = {str(value) for value in (*graph.objects(node, term("ess:validIn")), *ends)}
    given = [_only(graph, node, f"ess:{name}") for name in ("earliest", "latest")]
    if len(said) != 1 or not edtf.valid(*said) or not any(given) or any(len(days) > 1 for days in given):
        return
    wanted = tuple([day] if day else [] for day in edtf.bounds(*said))
    if tuple(given) != wanted:
        yield "days-are-bounds", node, Literal(", ".join(day for days in wanted for day in days))


def _only(graph: Graph, node: Node, curie: str) -> list[str]:
    """Give the values of a property that has one, or none; where it has more, all of them."""
    return sorted(str(value) for value in graph.objects(node, term(curie)))
