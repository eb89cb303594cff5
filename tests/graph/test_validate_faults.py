"""Each rule is broken by its planted fault, and no other rule is."""

from __future__ import annotations

import tomllib
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from graph.data import Context
from graph.rule import SHAPES, rules
from graph.term import curie, value
from graph.validate import validate, validate_document
from ontology import address, terms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.report import Violation

PLANTED = Path(__file__).parent.parent / "shapes" / "faults.toml"
FAULTS: dict[str, Any] = tomllib.loads(PLANTED.read_text(encoding="utf-8"))
NARROWER = sorted(
    cls
    for cls in {iri.rpartition("#")[2] for iri in Context.known().defined}
    if cls[:1].isupper() and f"{SHAPES}above-{cls}" in rules()
)
GRAPH = terms.BASE + "graph/note"


def names(violations: Iterable[Violation]) -> set[str]:
    return {violation.rule.removeprefix(SHAPES) for violation in violations}


def test_the_whole_build_breaks_no_rule(whole: Any) -> None:
    report = validate(whole.write())
    assert report.violations == ()
    assert (report.conforms, report.documents, report.texts) == (True, 2, True)


@pytest.mark.parametrize("rule", FAULTS)
def test_a_planted_fault_breaks_its_rule_alone(rule: str, whole: Any) -> None:
    fault = FAULTS[rule]
    file, edits = fault.get("file"), fault.get("edits", [])
    out = whole.write(*([] if file else edits))
    if "write" in fault:
        (out / file).write_text(fault["write"], encoding="utf-8")
    elif "drop" in fault:
        lines = (out / "graph.nq").read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not line.endswith(fault["drop"] + "\n")]
        (out / "graph.nq").write_bytes("".join(kept).encode())
        assert kept != lines
    elif file and edits:
        text = (out / file).read_text(encoding="utf-8")
        for old, new in edits:
            assert old in text
            text = text.replace(old, new)
        (out / file).write_bytes(text.encode())
    elif file:
        (out / file).unlink()
    report = validate(out)
    assert names(report.violations) == {rule}
    assert report.conforms == all(violation.severity == "Warning" for violation in report.violations)


def test_graphs_out_of_order_are_told(whole: Any) -> None:
    out = whole.write()
    lines = (out / "graph.nq").read_text(encoding="utf-8").splitlines(keepends=True)
    last = [line for line in lines if line.endswith("/entities> .\n")]
    (out / "graph.nq").write_text("".join(last + lines[: -len(last)]), encoding="utf-8")
    assert names(validate(out).violations) == {"graph-order"}


def test_every_rule_has_a_planted_fault() -> None:
    each = {f"{name}-{end}" for name in terms.relations() for end in ("from", "to")}
    each |= {f"{kind.lower()}-address" for kind in terms.KINDS} | {f"above-{cls}" for cls in NARROWER}
    assert {iri.removeprefix(SHAPES) for iri in rules()} == {*FAULTS, *each, "graph-order"}


def entity(cls: str, number: int = 0) -> str:
    return terms.entity_iri(terms.kind_of(cls), f"x{cls.lower()}{number}")


def typed(cls: str, node: str) -> list[str]:
    types = [f"<{node}> <{terms.iri('rdf:type')}> <{type_}>" for type_ in terms.type_iris(cls)]
    name = [f'<{node}> <{terms.iri("skos:altLabel")}> "{cls}"']
    preferred = f'<{node}> <{terms.iri("skos:prefLabel")}> "{cls}"@fr'
    scheme = f"<{node}> <{terms.iri('skos:inScheme')}> <{terms.ESS}{cls}Scheme>"
    return types + name + [preferred, scheme] * (cls in {"Lever", "Theme"})


def address_of(subject: str, relation: str, end: str) -> str:
    far = end[1:].partition(">")[0] if end.startswith("<") else end.split('"')[1]
    role = "présidente" * (relation == "holdsRole")
    return address.claim("note", subject, relation, far, "Hedged", role=role)


def said(number: int, subject: str, relation: str, end: str) -> list[str]:
    claim, evidence = f"<{address_of(subject, relation, end)}>", f"<{terms.BASE}evidence/{number:08x}>"
    target = f"<{terms.BASE}text/note#char=0,42>"
    pairs = [
        ("rdf:type", f"<{terms.ESS}Claim>"),
        ("rdf:subject", f"<{subject}>"),
        ("rdf:predicate", f"<{terms.ESS}{relation}>"),
        ("rdf:object", end),
        ("ess:modality", f"<{terms.ESS}Hedged>"),
        ("ess:confidence", f'"0.5"^^<{terms.iri("xsd:decimal")}>'),
        ("ess:evidence", evidence),
    ]
    pairs += [("ess:role", '"présidente"@fr')] * (relation == "holdsRole")
    if not end.startswith("<"):
        days = {"earliest": "2019-01-01", "latest": "2019-12-31"}
        pairs += [(f"ess:{name}", f'"{day}"^^<{terms.iri("xsd:date")}>') for name, day in days.items()]
    lines = [f"{claim} <{terms.iri(name)}> {value}" for name, value in pairs]
    lines += [
        f"{evidence} <{terms.iri('rdf:type')}> <{terms.iri(name)}>"
        for name in ("ess:Evidence", "oa:Annotation")
    ]
    lines += [
        f"{evidence} <{terms.iri('oa:hasBody')}> {claim}",
        f"{evidence} <{terms.iri('oa:hasTarget')}> {target}",
    ]
    return [*lines, f"{evidence} <{terms.iri('prov:wasDerivedFrom')}> <{terms.BASE}doc/note>"]


def document(whole: Any, added: Iterable[str]) -> list[str]:
    own = [line for line in whole.lines() if line.endswith(f"<{GRAPH}> .")]
    return sorted({*own, *(f"{triple} <{GRAPH}> ." for triple in added)})


def context(whole: Any) -> Context:
    authority = [line for line in whole.lines() if line.endswith("graph/authority> .")]
    return Context.of(terms.ontology_quads(), authority)


def test_the_ends_that_each_relation_accepts_are_those_of_the_ontology(whole: Any) -> None:
    mentions = f"<{terms.BASE}doc/note> <{terms.iri('ess:mentions')}>"
    nodes = [entity(kind, number) for kind in terms.KINDS for number in (0, 1)]
    added = [line for kind in terms.KINDS for number in (0, 1) for line in typed(kind, entity(kind, number))]
    added += [f"{mentions} <{node}>" for node in nodes]
    expected = set()
    pairs: list[tuple[str, str | None]] = [(kind, "Organisation") for kind in terms.KINDS]
    pairs += [(kind, end) for kind in ("Person", "Policy") for end in (*terms.KINDS, None)]
    for number, ((name, relation), (start, end)) in enumerate(product(terms.relations().items(), pairs), 256):
        subject, far = entity(start), f"<{entity(end, 1)}>" if end else f'"2019"^^<{terms.iri("edtf:EDTF")}>'
        claim = address_of(subject, name, far)
        added += said(number, subject, name, far)
        starts = bool(relation.domain & set(terms.superclasses(start)))
        ends = bool(relation.range & set(terms.superclasses(end))) if end else not relation.range
        assert (starts and ends) == terms.accepts(name, start, end)
        expected |= {(f"{name}-from", claim)} if not starts else set()
        expected |= {(f"{name}-to", claim)} if not ends else set()
        if name in {"date", "foundedOn"} and end:
            expected |= {("date-form", claim), ("days-of-date", claim)}
        if relation.symmetric and end and subject > entity(end, 1):
            expected.add(("pair-order", claim))
    lines = document(whole, added)
    found = validate_document(lines, context(whole))
    told = {(violation.rule.removeprefix(SHAPES), violation.claim) for violation in found}
    assert told ^ expected == set()


def test_a_class_without_the_class_above_it_is_told(whole: Any) -> None:
    added = []
    for cls in NARROWER:
        node = entity("Person" if cls == "Actor" else cls, 7)
        above = terms.superclasses(cls)[1]
        added += [line for line in typed(cls, node) if not line.endswith(f"#{above}>")]
    found = validate_document(document(whole, added), context(whole))
    assert {(violation.rule.removeprefix(SHAPES), violation.focus) for violation in found} == {
        (f"above-{cls}", entity(cls, 7)) for cls in NARROWER
    }


def test_the_hierarchy_of_the_shapes_is_that_of_the_ontology() -> None:
    under = curie("rdfs:subClassOf")
    below = {value(low).removeprefix(terms.ESS) for low, how, _ in Context.known().classes if how == under}
    assert set(NARROWER) == below


def test_an_entity_of_two_kinds_is_told(whole: Any) -> None:
    both = whole.write(("a ess:Territory ;", "a ess:Territory, ess:Event ;"))
    assert names(validate(both).violations) == {"entity-kind", "event-address"}


def test_an_address_that_tells_another_kind_is_told(whole: Any) -> None:
    added = [line for kind in terms.KINDS for line in typed(kind, f"{terms.BASE}id/thing/{kind.lower()}")]
    found = validate_document(document(whole, added), context(whole))
    assert names(found) == {f"{kind.lower()}-address" for kind in terms.KINDS}
