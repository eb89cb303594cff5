r"""Triples -> the same graph as Turtle, as JSON-LD with the published context, and as N-Triples.

Lines are sorted, so that the same graph is the same bytes. The context holds prefixes alone: it can be kept beside
the files and read by any JSON-LD 1.1 processor.

>>> from pyoxigraph import Literal, NamedNode, Triple
>>> one = Triple(NamedNode("urn:a"), NamedNode(terms.iri("ess:role")), Literal("maire", language="fr"))
>>> written([one])["nt"]
b'<urn:a> <https://w3id.org/levier/ess#role> "maire"@fr .\n'
>>> json.loads(written([one])["jsonld"])["@graph"]
[{'@id': 'urn:a', 'ess:role': [{'@value': 'maire', '@language': 'fr'}]}]
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["CONTEXT", "context", "value_of", "written"]

CONTEXT = "context.jsonld"
LOCAL = re.compile(r"[A-Za-z][\w-]*")
STRING = ox.Literal("").datatype


def written(triples: Iterable[ox.Triple]) -> dict[str, bytes]:
    """Give the bytes of a graph by the ending of its file."""
    ordered = sorted(triples, key=str)
    return {
        "ttl": serialized(ordered, ox.RdfFormat.TURTLE),
        "jsonld": json_bytes({"@context": terms.BASE + CONTEXT, "@graph": nodes(ordered)}),
        "nt": serialized(ordered, ox.RdfFormat.N_TRIPLES),
    }


def serialized(triples: Iterable[ox.Triple], form: ox.RdfFormat) -> bytes:
    """Write triples, with the prefixes of the vocabulary where the form has prefixes."""
    prefixes = dict(terms.PREFIXES) if form.supports_datasets or form == ox.RdfFormat.TURTLE else None
    return ox.serialize(triples, format=form, prefixes=prefixes) or b""


def context() -> bytes:
    """Write the JSON-LD context."""
    return json_bytes({"@context": {"@version": 1.1, **terms.PREFIXES}})


def json_bytes(value: object) -> bytes:
    """Write JSON, in the order given."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def nodes(triples: Iterable[ox.Triple]) -> list[dict[str, Any]]:
    """Give each subject as a JSON-LD node object, in the order of the triples."""
    found: dict[str, dict[str, Any]] = {}
    for triple in triples:
        node = found.setdefault(reference(triple.subject), {"@id": reference(triple.subject)})
        if triple.predicate.value == terms.iri("rdf:type"):
            node.setdefault("@type", []).append(compact(value_of(triple.object)))
        else:
            node.setdefault(compact(triple.predicate.value), []).append(value(triple.object))
    return list(found.values())


def value(term: Any) -> Mapping[str, str]:
    """Give a term as a JSON-LD value or node reference."""
    if not isinstance(term, ox.Literal):
        return {"@id": reference(term)}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    return {"@value": term.value} | (
        {} if term.datatype == STRING else {"@type": compact(term.datatype.value)}
    )


def reference(term: Any) -> str:
    """Give what stands for a node; blank nodes keep their label."""
    return f"_:{term.value}" if isinstance(term, ox.BlankNode) else value_of(term)


def value_of(term: Any) -> str:
    """Give the text of a term."""
    return str(term.value)


def compact(iri: str) -> str:
    """Give an address with its prefix where one fits and the rest is a plain name."""
    for prefix, start in terms.PREFIXES.items():
        if iri.startswith(start) and LOCAL.fullmatch(iri.removeprefix(start)):
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri
