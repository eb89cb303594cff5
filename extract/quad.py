r"""Claims -> canonical N-Quads: one named graph a document, byte for byte the same for the same input.

Lines follow RDFC-1.0's canonical form; there is no blank node, since every claim, evidence and figure has an IRI made
of what it says. Literals are canonical too: decimals as in XSD 1.1, text in NFC.

>>> print(literal('dit « "oui" »', "fr"))
"dit « \"oui\" »"@fr
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from extract.linking.reference import by_iri
from extract.preferred import preferred
from extract.records import Evidence
from extract.sameness import pairs
from ontology import address, terms
from ontology.edtf import bounds
from ontology.terms import BASE, iri

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extract.records import Claim, Document, Extraction, Figure

_ESCAPES = {
    "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\",
}  # fmt: skip
_CONTROL = {c: f"\\u{c:04X}" for c in [*range(0x20), 0x7F] if chr(c) not in _ESCAPES}
_TABLE = str.maketrans({**{ord(k): v for k, v in _ESCAPES.items()}, **_CONTROL})
_CONTEXT = 32
_NUMBER = re.compile(r"[0-9/=.-]")
_CUT_LEFT = re.compile(r"\A[0-9/=. \xa0\u202f-]{10,}+")
_CUT_RIGHT = re.compile(r"(?<![0-9/=. \xa0\u202f-])[0-9/=. \xa0\u202f-]{10,}+\Z")


def lines(document: Document, extraction: Extraction) -> list[str]:
    """The lines of a document's graph, sorted in code-point order, each ending in a line feed."""
    graph = f"<{BASE}graph/{document.slug}>"
    writer = _Writer(document, extraction)
    triples = {t for part in writer.parts(extraction) for t in part}
    return sorted(f"{s} {p} {o} {graph} .\n" for s, p, o in triples)


def entity_lines(names: Mapping[str, Mapping[str, int]]) -> list[str]:
    """The lines of the entities graph: the label of each discovered entity, and who shares a name with whom.

    `names` counts, for each IRI, how often each name was given to it over the whole corpus.
    """
    graph, label = f"<{BASE}graph/entities>", f"<{iri('rdfs:label')}>"
    said = [
        f"<{entity}> {label} {literal(preferred(counts), 'fr')} {graph} .\n"
        for entity, counts in names.items()
        if counts
    ]
    for one, relation, other in pairs(names):
        said += [f"<{a}> <{iri(relation)}> <{b}> {graph} .\n" for a, b in ((one, other), (other, one))]
    return sorted(said)


def publishers(document: Document, extraction: Extraction) -> Iterator[str]:
    """The IRIs of the entities of a text that bear its publisher's name, whatever its capitals."""
    name = (document.publisher or "").casefold()
    for entity in extraction.entities:
        names = by_iri()[entity.iri].names if entity.known else entity.names
        if any(own.casefold() == name for own in names):
            yield entity.iri


def literal(text: str, language: str = "", datatype: str = "") -> str:
    """A canonical literal; `datatype` is a prefixed name."""
    quoted = '"' + unicodedata.normalize("NFC", text).translate(_TABLE) + '"'
    if language:
        return f"{quoted}@{language}"
    return f"{quoted}^^<{iri(datatype)}>" if datatype else quoted


def verbatim(text: str) -> str:
    """A literal that keeps its characters as they are, because offsets count them."""
    return '"' + text.translate(_TABLE) + '"'


def decimal(number: float) -> str:
    """A canonical xsd:decimal literal, at most four digits after the point.

    >>> decimal(0.9), decimal(62.0)
    ('"0.9"^^<http://www.w3.org/2001/XMLSchema#decimal>', '"62"^^<http://www.w3.org/2001/XMLSchema#decimal>')
    """
    text = f"{number:.4f}".rstrip("0").rstrip(".")
    return literal(text or "0", datatype="xsd:decimal")


@cache
def _term(curie: str) -> str:
    """An IRI term of a prefixed name."""
    return f"<{iri(curie)}>"


def _before(text: str, start: int) -> str:
    """What stands before a quote. No number is cut: a part of a long one may look like one of a telephone."""
    at = max(0, start - _CONTEXT)
    whole = text[at:start]
    return _CUT_LEFT.sub("", whole) if _NUMBER.match(text, at - 1 if at else len(text)) else whole


def _after(text: str, end: int) -> str:
    """What stands after a quote, likewise."""
    whole = text[end : end + _CONTEXT]
    return _CUT_RIGHT.sub("", whole) if _NUMBER.match(text, end + _CONTEXT) else whole


class _Writer:
    """Writes one document; terms are strings in N-Quads form."""

    def __init__(self, document: Document, extraction: Extraction) -> None:
        self.document = document
        self.own = {None, *publishers(document, extraction)}
        """Who speaks for the text: itself, unnamed, and its publisher."""
        self.doc = f"<{BASE}doc/{document.slug}>"
        self.text = f"{BASE}text/{document.slug}"

    def parts(self, extraction: Extraction) -> Iterator[Iterator[tuple[str, str, str]]]:
        yield self.source(extraction)
        yield self.entities(extraction)
        for claim in extraction.claims:
            yield self.claim(claim)
        for figure in extraction.figures:
            yield self.figure(figure)

    def source(self, extraction: Extraction) -> Iterator[tuple[str, str, str]]:
        d, t = self.document, _term
        yield self.doc, t("rdf:type"), t("ess:Source")
        yield self.doc, t("dcterms:identifier"), literal(d.file)
        yield self.doc, t("ess:sha256"), literal(d.sha256)
        if d.title:
            yield self.doc, t("dcterms:title"), literal(d.title, d.lang or "fr")
        if d.publisher:
            yield self.doc, t("dcterms:publisher"), literal(d.publisher)
        if d.date:
            yield self.doc, t("dcterms:date"), literal(d.date, datatype="edtf:EDTF")
        if d.url:
            yield self.doc, t("dcterms:source"), literal(d.url, datatype="xsd:anyURI")
        if d.lang:
            yield self.doc, t("dcterms:language"), literal(d.lang)
        if d.licence:
            yield self.doc, t("dcterms:license"), literal(d.licence)
        for entity in extraction.entities:
            yield self.doc, t("ess:mentions"), f"<{entity.iri}>"

    def entities(self, extraction: Extraction) -> Iterator[tuple[str, str, str]]:
        for entity in extraction.entities:
            if entity.known:
                continue
            node = f"<{entity.iri}>"
            for cls in terms.type_iris(entity.cls):
                yield node, _term("rdf:type"), f"<{cls}>"
            for name in entity.names:
                yield node, _term("skos:altLabel"), literal(name, "fr")

    def claim(self, claim: Claim) -> Iterator[tuple[str, str, str]]:
        t = _term
        subject, predicate = f"<{claim.subject}>", t(f"ess:{claim.relation}")
        edtf = terms.relations()[claim.relation].dates
        object_ = literal(claim.object, datatype="edtf:EDTF") if edtf else f"<{claim.object}>"
        node = f"<{self.address(claim)}>"
        yield node, t("rdf:type"), t("ess:Claim")
        yield node, t("rdf:subject"), subject
        yield node, t("rdf:predicate"), predicate
        yield node, t("rdf:object"), object_
        yield node, t("ess:modality"), t(f"ess:{claim.modality}")
        yield node, t("ess:confidence"), decimal(claim.confidence)
        if claim.way:
            yield node, t("ess:foundBy"), literal(claim.way)
        if claim.attributed_to:
            yield node, t("ess:attributedTo"), f"<{claim.attributed_to}>"
        if claim.role:
            yield node, t("ess:role"), literal(claim.role, "fr")
        if claim.valid_in:
            yield node, t("ess:validIn"), literal(claim.valid_in, datatype="edtf:EDTF")
        yield from self.bounds(node, claim.object if edtf else claim.valid_in)
        if not claim.current:
            yield node, t("ess:over"), literal("true", datatype="xsd:boolean")
        for evidence in claim.evidence:
            yield from self.evidence(node, evidence)
        if claim.modality == "Asserted" and claim.attributed_to in self.own and claim.current:
            yield subject, predicate, object_
            if terms.relations()[claim.relation].symmetric:
                yield object_, predicate, subject

    def figure(self, figure: Figure) -> Iterator[tuple[str, str, str]]:
        t = _term
        said = (figure.about or "", figure.value, figure.unit, figure.bound, figure.valid_in or "")
        node = f"<{address.figure(self.document.slug, *said)}>"
        yield node, t("rdf:type"), t("ess:Figure")
        yield node, t("ess:value"), literal(figure.value, datatype="xsd:decimal")
        yield node, t("ess:unit"), literal(figure.unit)
        yield node, t("ess:bound"), literal(figure.bound)
        if figure.about:
            yield node, t("ess:about"), f"<{figure.about}>"
        if figure.valid_in:
            yield node, t("ess:validIn"), literal(figure.valid_in, datatype="edtf:EDTF")
            yield from self.bounds(node, figure.valid_in)
        yield from self.evidence(node, Evidence(figure.start, figure.end))

    def bounds(self, node: str, edtf: str | None) -> Iterator[tuple[str, str, str]]:
        if edtf is None:
            return
        for name, day in zip(("ess:earliest", "ess:latest"), bounds(edtf), strict=True):
            if day:
                yield node, _term(name), literal(day, datatype="xsd:date")

    def evidence(self, body: str, evidence: Evidence) -> Iterator[tuple[str, str, str]]:
        t, text = _term, self.document.text
        start, end = evidence.start, evidence.end
        name = address.evidence(body.strip("<>"), start, end)
        node, target = f"<{name}>", f"<{self.text}#char={start},{end}>"
        quote, position = f"<{name}/quote>", f"<{name}/position>"
        yield body, t("ess:evidence"), node
        yield node, t("rdf:type"), t("ess:Evidence")
        yield node, t("rdf:type"), t("oa:Annotation")
        yield node, t("oa:hasBody"), body
        yield node, t("oa:hasTarget"), target
        yield node, t("prov:wasDerivedFrom"), self.doc
        yield target, t("rdf:type"), t("oa:SpecificResource")
        yield target, t("oa:hasSource"), f"<{self.text}>"
        yield target, t("oa:hasSelector"), quote
        yield target, t("oa:hasSelector"), position
        yield quote, t("rdf:type"), t("oa:TextQuoteSelector")
        yield quote, t("oa:exact"), verbatim(text[start:end])
        yield quote, t("oa:prefix"), verbatim(_before(text, start))
        yield quote, t("oa:suffix"), verbatim(_after(text, end))
        yield position, t("rdf:type"), t("oa:TextPositionSelector")
        yield position, t("oa:start"), literal(str(start), datatype="xsd:integer")
        yield position, t("oa:end"), literal(str(end), datatype="xsd:integer")

    def address(self, claim: Claim) -> str:
        return address.claim(
            self.document.slug, claim.subject, claim.relation, claim.object, claim.modality,
            claim.attributed_to or "", claim.role or "", claim.valid_in or "",
        )  # fmt: skip
