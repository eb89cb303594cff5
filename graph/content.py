"""The claims and figures of a document's graph -> where address or days do not follow from what they say.

An address is a hash of what is said, so that it can be computed again; the first and last day are those of the
period, or of the date that is the object. A node that is not whole is passed over: a shape tells it already.
The rules are checks of `shapes/claim.ttl`, `figure.ttl` and `time.ttl`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.term import curie, is_iri, is_literal, node, quoted, value
from ontology import address, edtf, terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graph.data import Fault
    from graph.index import Index

    Said = Mapping[str, list[str]]

HASH = re.compile(r"/[0-9a-f]{16}$")
SAID = ("rdf:subject", "rdf:predicate", "rdf:object", "ess:modality")
PERHAPS = ("ess:attributedTo", "ess:role", "ess:validIn")
COUNTED, MORE = ("ess:value", "ess:unit", "ess:bound"), ("ess:about", "ess:validIn")
DAYS = ("ess:earliest", "ess:latest")


def contents(graph: Index, document: str) -> Iterator[Fault]:
    """Give what is wrong in the graph of the document with this slug."""
    columns = {name: graph.column(curie(name)) for name in (*SAID, *PERHAPS, *COUNTED, *MORE, *DAYS)}
    for cls, rule, address_of in (
        ("ess:Claim", "claim-hash", _claim),
        ("ess:Figure", "figure-hash", _figure),
    ):
        for at in sorted(graph.subjects("rdf:type", curie(cls))):
            if not is_iri(at):
                continue
            said = {name: sorted(map(value, column[at])) for name, column in columns.items() if at in column}
            made = address_of(said, document)
            if made and made != value(at) and HASH.search(value(at)):
                yield rule, at, node(made)
            ends = [value(end) for end in graph.objects(at, "rdf:object") if is_literal(end)]
            yield from _days(at, said, ends)


def _claim(said: Said, document: str) -> str | None:
    """Give the address that a claim should have; None where it is not whole."""
    if any(len(said.get(name, ())) != 1 for name in SAID) or any(
        len(said.get(name, ())) > 1 for name in PERHAPS
    ):
        return None
    parts = ("".join(said.get(name, ())).removeprefix(terms.ESS) for name in (*SAID, *PERHAPS))
    subject, relation, end, modality, *more = parts
    return address.claim(document, subject, relation, end, modality, *more)


def _figure(said: Said, document: str) -> str | None:
    """Give the address that a figure should have; None where it is not whole."""
    if any(len(said.get(name, ())) != 1 for name in COUNTED) or any(
        len(said.get(name, ())) > 1 for name in MORE
    ):
        return None
    number, unit, bound, about, valid_in = ("".join(said.get(name, ())) for name in (*COUNTED, *MORE))
    return address.figure(document, about, number, unit, bound, valid_in)


def _days(at: str, said: Said, ends: Sequence[str]) -> Iterator[Fault]:
    """Give the days of a claim or figure where they are others than those of its period or date."""
    periods = {*said.get("ess:validIn", ()), *ends}
    given = [said.get(name, []) for name in DAYS]
    if (
        len(periods) != 1
        or not any(given)
        or any(len(days) > 1 for days in given)
        or not edtf.valid(*periods)
    ):
        return
    wanted = [[day] if day else [] for day in edtf.bounds(*periods)]
    if given != wanted:
        yield "days-are-bounds", at, quoted(", ".join(day for days in wanted for day in days))
