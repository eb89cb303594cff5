"""Tests of the quads of a document against the contract: every line, its form, and the addresses minted."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Store, parse, serialize
from rdflib import Dataset

from extract import quad
from extract.pipeline import read_document
from extract.records import Claim, Document, Entity, Evidence, Extraction, Figure
from ontology.terms import BASE, ESS, iri

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Le Four adhère au RTES. Il y a 62 projets."
SOURCE = Document("a-b", "A/B.txt", "ab12", TEXT, "Le « titre »", "RTES", "2024-06", None, "fr", "CC-BY-4.0")
FOUR, RTES = f"{BASE}id/organisation/le-four", f"{BASE}id/organisation/rtes"
MEMBER = Claim(FOUR, "memberOf", RTES, "Asserted", 0.9, (Evidence(0, 22),))
WITH = replace(MEMBER, relation="cooperatesWith")
GRAPH = f"<{BASE}graph/a-b>"


def sha(*parts: str) -> str:
    """The hash of the contract: the first 16 hex digits of SHA-256, what is hashed parted by NUL."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def shorten(line: str) -> str:
    """A line without its graph, with prefixed names."""
    text = line.removesuffix(f" {GRAPH} .\n")
    assert text != line
    for prefix in ("ess", "rdf", "xsd", "oa", "prov", "dcterms", "skos", "edtf", "foaf", "org", "schema"):
        text = text.replace(f"<{iri(f'{prefix}:')}", f"<{prefix}:")
    return text.replace(f"<{BASE}", "<./").replace(iri("xsd:"), "xsd:")


def of(extraction: Extraction, document: Document = SOURCE) -> list[str]:
    """The lines of a document, shortened."""
    return [shorten(line) for line in quad.lines(document, extraction)]


def direct(claim: Claim) -> set[str]:
    """The direct triples that a claim gives: those from one of its ends to the other."""
    ends = {f"<{claim.subject}>".replace(BASE, "./"), f"<{claim.object}>".replace(BASE, "./")}
    return {
        line
        for line in of(Extraction((), (), (claim,), ()))
        if line.split(" ", 1)[0] in ends and line.rsplit(" ", 1)[-1] in ends
    }


def test_a_text_without_entities_is_a_source_with_its_metadata() -> None:
    assert of(Extraction((), (), (), ())) == [
        '<./doc/a-b> <dcterms:date> "2024-06"^^<edtf:EDTF>',
        '<./doc/a-b> <dcterms:identifier> "A/B.txt"',
        '<./doc/a-b> <dcterms:language> "fr"',
        '<./doc/a-b> <dcterms:license> "CC-BY-4.0"',
        '<./doc/a-b> <dcterms:publisher> "RTES"',
        '<./doc/a-b> <dcterms:title> "Le « titre »"@fr',
        "<./doc/a-b> <rdf:type> <ess:Source>",
        '<./doc/a-b> <ess:sha256> "ab12"',
    ]


def test_an_entity_has_every_class_above_its_own_and_its_names_where_it_is_no_record() -> None:
    entities = (
        Entity(FOUR, "SSEOrganisation", ("Le Four", "association Le Four"), known=False),
        Entity(RTES, "Network", (), known=True),
    )
    lines = set(of(Extraction(entities, (), (), ()))) - set(of(Extraction((), (), (), ())))
    four = "<./id/organisation/le-four>"
    ours = {line for line in lines if "<rdf:type>" not in line or "<ess:" in line}
    assert ours == {
        f"<./doc/a-b> <ess:mentions> {four}",
        "<./doc/a-b> <ess:mentions> <./id/organisation/rtes>",
        f"{four} <rdf:type> <ess:SSEOrganisation>",
        f"{four} <rdf:type> <ess:Organisation>",
        f"{four} <rdf:type> <ess:Actor>",
        f'{four} <skos:altLabel> "Le Four"@fr',
        f'{four} <skos:altLabel> "association Le Four"@fr',
    }
    assert {line.split(" ")[0] for line in lines - ours} <= {four}


def test_a_claim_stands_with_its_evidence_as_the_contract_has_it() -> None:
    claim = replace(MEMBER, attributed_to=RTES, valid_in="2015/2020", role="membre")
    node = f"<./claim/{sha('a-b', FOUR, 'memberOf', RTES, 'Asserted', RTES, 'membre', '2015/2020')}>"
    lines = set(of(Extraction((), (), (claim,), ()))) - set(of(Extraction((), (), (), ())))
    [mark] = {line.split(" ")[2] for line in lines if line.startswith(f"{node} <ess:evidence>")}
    quote, position = mark.replace(">", "/quote>"), mark.replace(">", "/position>")
    target = "<./text/a-b#char=0,22>"
    assert lines == {
        f"{node} <rdf:type> <ess:Claim>",
        f"{node} <rdf:subject> <./id/organisation/le-four>",
        f"{node} <rdf:predicate> <ess:memberOf>",
        f"{node} <rdf:object> <./id/organisation/rtes>",
        f"{node} <ess:modality> <ess:Asserted>",
        f'{node} <ess:confidence> "0.9"^^<xsd:decimal>',
        f"{node} <ess:attributedTo> <./id/organisation/rtes>",
        f'{node} <ess:role> "membre"@fr',
        f'{node} <ess:validIn> "2015/2020"^^<edtf:EDTF>',
        f'{node} <ess:earliest> "2015-01-01"^^<xsd:date>',
        f'{node} <ess:latest> "2020-12-31"^^<xsd:date>',
        f"{node} <ess:evidence> {mark}",
        f"{mark} <rdf:type> <ess:Evidence>",
        f"{mark} <rdf:type> <oa:Annotation>",
        f"{mark} <oa:hasBody> {node}",
        f"{mark} <oa:hasTarget> {target}",
        f"{mark} <prov:wasDerivedFrom> <./doc/a-b>",
        f"{target} <rdf:type> <oa:SpecificResource>",
        f"{target} <oa:hasSource> <./text/a-b>",
        f"{target} <oa:hasSelector> {quote}",
        f"{target} <oa:hasSelector> {position}",
        f"{quote} <rdf:type> <oa:TextQuoteSelector>",
        f'{quote} <oa:exact> "Le Four adhère au RTES"',
        f'{quote} <oa:prefix> ""',
        f'{quote} <oa:suffix> ". Il y a 62 projets."',
        f"{position} <rdf:type> <oa:TextPositionSelector>",
        f'{position} <oa:start> "0"^^<xsd:integer>',
        f'{position} <oa:end> "22"^^<xsd:integer>',
    }


def test_a_figure_stands_with_value_unit_and_bound() -> None:
    figure = Figure(31, 41, "62", "projet", "at least", FOUR, "2015/..")
    node = f"<./figure/{sha('a-b', FOUR, '62', 'projet', 'at least', '2015/..')}>"
    lines = {line for line in of(Extraction((), (), (), (figure,))) if line.startswith(f"{node} ")}
    assert {line for line in lines if "ess:evidence" not in line} == {
        f"{node} <rdf:type> <ess:Figure>",
        f'{node} <ess:value> "62"^^<xsd:decimal>',
        f'{node} <ess:unit> "projet"',
        f'{node} <ess:bound> "at least"',
        f"{node} <ess:about> <./id/organisation/le-four>",
        f'{node} <ess:validIn> "2015/.."^^<edtf:EDTF>',
        f'{node} <ess:earliest> "2015-01-01"^^<xsd:date>',
    }
    assert len(lines) == 8


def test_the_object_of_a_date_is_edtf_and_bounded() -> None:
    claim = replace(MEMBER, relation="foundedOn", object="2012")
    node = f"<./claim/{sha('a-b', FOUR, 'foundedOn', '2012', 'Asserted', '', '', '')}>"
    lines = of(Extraction((), (), (claim,), ()))
    assert {line for line in lines if line.startswith("<./id/") or '"20' in line} == {
        '<./doc/a-b> <dcterms:date> "2024-06"^^<edtf:EDTF>',
        '<./id/organisation/le-four> <ess:foundedOn> "2012"^^<edtf:EDTF>',
        f'{node} <rdf:object> "2012"^^<edtf:EDTF>',
        f'{node} <ess:earliest> "2012-01-01"^^<xsd:date>',
        f'{node} <ess:latest> "2012-12-31"^^<xsd:date>',
    }


@pytest.mark.parametrize(
    ("claim", "is_fact"),
    [
        (MEMBER, True),
        (replace(MEMBER, valid_in="2015/.."), True),
        (replace(MEMBER, current=False), False),
        (replace(MEMBER, attributed_to=RTES), False),
        *[
            (replace(MEMBER, modality=modality), False)
            for modality in ("Hedged", "Planned", "Recommended", "Negated")
        ],
    ],
)
def test_only_what_the_text_itself_states_as_fact_of_its_day_is_a_direct_triple(
    claim: Claim, is_fact: bool
) -> None:
    triple = "<./id/organisation/le-four> <ess:memberOf> <./id/organisation/rtes>"
    assert direct(claim) == ({triple} if is_fact else set())


def test_a_symmetric_fact_is_a_direct_triple_both_ways() -> None:
    one, other = "<./id/organisation/le-four>", "<./id/organisation/rtes>"
    assert direct(WITH) == {f"{one} <ess:cooperatesWith> {other}", f"{other} <ess:cooperatesWith> {one}"}
    assert direct(replace(WITH, modality="Planned")) == set()


def claim_iri(claim: Claim, document: Document = SOURCE) -> str:
    lines = quad.lines(document, Extraction((), (), (claim,), ()))
    [node] = {line.split(" ")[0] for line in lines if line.split(" ")[0].startswith(f"<{BASE}claim/")}
    return node


@pytest.mark.parametrize(
    "other",
    [
        replace(MEMBER, subject=RTES),
        replace(MEMBER, relation="supports"),
        replace(MEMBER, object=FOUR),
        replace(MEMBER, modality="Planned"),
        replace(MEMBER, attributed_to=RTES),
        replace(MEMBER, role="membre"),
        replace(MEMBER, valid_in="2015"),
    ],
)
def test_what_is_said_makes_the_address_of_a_claim(other: Claim) -> None:
    assert claim_iri(other) != claim_iri(MEMBER)
    assert claim_iri(MEMBER, replace(SOURCE, slug="c")) != claim_iri(MEMBER)


@pytest.mark.parametrize(
    "other",
    [
        replace(MEMBER, evidence=(Evidence(3, 22), Evidence(24, 30))),
        replace(MEMBER, confidence=0.1),
        replace(MEMBER, current=False),
    ],
)
def test_where_and_how_surely_it_is_said_makes_none(other: Claim) -> None:
    assert claim_iri(other) == claim_iri(MEMBER)


def test_an_edit_elsewhere_in_the_page_changes_no_address_of_a_claim() -> None:
    def addresses(text: str) -> set[str]:
        document = Document("note", "note.txt", "", text, date="2024-06-01")
        lines = quad.lines(document, read_document(document))
        return {line.split(" ")[0] for line in lines if "#Claim>" in line}

    text = "L'Avise adhère au RTES. Zoé Lenoir préside le RTES."
    assert addresses(f"Un mot de plus.\n\n{text} Et un autre.") == addresses(text)
    assert len(addresses(text)) == 2


def test_what_the_publisher_of_the_text_says_is_a_fact_and_what_another_says_is_none() -> None:
    claim = replace(MEMBER, attributed_to=RTES)
    known, discovered = (
        Entity(RTES, "Network", (), known=True),
        Entity(FOUR, "Organisation", ("Le Four",), False),
    )
    for publisher, fact in (("RTES", True), ("rtes", True), ("Le Four", False), (None, False)):
        document = replace(SOURCE, publisher=publisher)
        lines = of(Extraction((known, discovered), (), (claim,), ()), document)
        assert ("<./id/organisation/le-four> <ess:memberOf> <./id/organisation/rtes>" in lines) == fact
    own = Extraction((discovered,), (), (replace(claim, attributed_to=FOUR),), ())
    lines = of(own, replace(SOURCE, publisher="le four"))
    assert "<./id/organisation/le-four> <ess:memberOf> <./id/organisation/rtes>" in lines


@pytest.mark.parametrize("current", [True, False])
def test_what_held_once_and_no_longer_does_says_that_it_is_over(current: bool) -> None:
    lines = of(Extraction((), (), (replace(MEMBER, current=current),), ()))
    node = f"<./claim/{sha('a-b', FOUR, 'memberOf', RTES, 'Asserted', '', '', '')}>"
    marks = [line for line in lines if "<ess:over>" in line]
    assert marks == [f'{node} <ess:over> "true"^^<xsd:boolean>'] * (not current)


def test_lines_are_sorted_by_code_point_and_stand_once() -> None:
    lines = quad.lines(SOURCE, Extraction((), (), (MEMBER, WITH, MEMBER), ()))
    assert lines == sorted(set(lines))


def test_an_entity_is_labelled_with_its_most_frequent_name_then_the_first() -> None:
    names = {"urn:b": {"Le Four": 1, "Four": 2}, "urn:a": {"été": 1, "Zoo": 1}, "urn:c": {}}
    label = f"<{iri('rdfs:label')}>"
    assert quad.entity_lines(names) == [
        f'<urn:a> {label} "Zoo"@fr <{BASE}graph/entities> .\n',
        f'<urn:b> {label} "Four"@fr <{BASE}graph/entities> .\n',
    ]


def test_who_shares_a_name_is_told_both_ways() -> None:
    one, other = f"{BASE}id/organisation/le-four", f"{BASE}id/organisation/four"
    names = {one: {"Le Four": 1}, other: {"Le Four": 2, "Four": 3}}
    assert set(quad.entity_lines(names)) >= {
        f"<{one}> <{iri('owl:sameAs')}> <{other}> <{BASE}graph/entities> .\n",
        f"<{other}> <{iri('owl:sameAs')}> <{one}> <{BASE}graph/entities> .\n",
    }


@pytest.mark.parametrize(
    ("number", "text"), [(62.0, "62"), (0.9, "0.9"), (1, "1"), (0, "0"), (0.85000001, "0.85"), (100.0, "100")]
)
def test_a_decimal_is_canonical(number: float, text: str) -> None:
    assert quad.decimal(number) == f'"{text}"^^<{iri("xsd:decimal")}>'


def test_names_are_composed_and_quotes_are_left_as_they_stand() -> None:
    assert quad.literal("e\u0301te\u0301", "fr") == '"été"@fr'
    assert quad.verbatim("e\u0301te\u0301") == '"e\u0301te\u0301"'


@given(st.text())
def test_a_quote_is_canonical_and_read_back_character_by_character(text: str) -> None:
    line = f"<urn:a> <urn:b> {quad.verbatim(text)} .\n"
    [read] = parse(line, RdfFormat.N_TRIPLES)
    assert isinstance(read.object, Literal)
    assert read.object.value == text
    assert serialize([read.triple], format=RdfFormat.N_TRIPLES) == line.encode()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_rdflib_and_pyoxigraph_read_the_same_quads_of_a_text_with_odd_characters() -> None:
    text = 'Le « Four »\t"noir"\\ \u2028 e\u0301 😀 adhère au RTES.\nIl y a 62 projets.\x85 Fin.'
    document = replace(SOURCE, text=text, title='Un "titre"\n')
    figure = Figure(text.index("62"), text.index("62") + 10, "62", "projet", "exact")
    claim = replace(MEMBER, evidence=(Evidence(0, text.index(".\n")),))
    written = "".join(quad.lines(document, Extraction((), (), (claim,), (figure,))))
    quads = Dataset().parse(data=written, format="nquads").quads()
    here = {(str(s), str(p), str(o), str(g)) for s, p, o, g in quads}
    there = {
        (q.subject.value, q.predicate.value, q.object.value, q.graph_name.value)
        for q in parse(written, RdfFormat.N_QUADS)
    }
    assert here == there
    assert len(here) == written.count("\n")


# The whole graph of the sample -----------------------------------------------------------------------------


@cache
def loaded(out: Path) -> Store:
    store = Store()
    store.bulk_load(path=str(out / "graph.nq"), format=RdfFormat.N_QUADS)
    return store


def about(out: Path, cls: str) -> dict[str, dict[str, list[str]]]:
    """Each thing of a class with what is said of it: predicate -> values, and the slug of its graph."""
    found: dict[str, dict[str, list[str]]] = {}
    for typed in loaded(out).quads_for_pattern(None, NamedNode(iri("rdf:type")), NamedNode(iri(cls))):
        said: dict[str, list[str]] = {"slug": [typed.graph_name.value.rsplit("/")[-1]]}  # type: ignore[union-attr]
        for line in loaded(out).quads_for_pattern(typed.subject, None, None):
            said.setdefault(line.predicate.value, []).append(line.object.value)  # type: ignore[union-attr]
        found[typed.subject.value] = said  # type: ignore[union-attr]
    return found


def one(said: dict[str, list[str]], curie: str) -> str:
    """The one value of a predicate, or nothing."""
    [value] = said.get(iri(curie), [""])
    return value


def test_every_line_of_the_sample_is_canonical(sample: Path) -> None:
    lines = (sample / "graph.nq").read_bytes().split(b"\n")[:-1]
    written = [serialize([read], format=RdfFormat.N_QUADS) for read in parse(path=str(sample / "graph.nq"))]
    assert written == [line + b"\n" for line in lines]
    assert not [line for line in lines if b"_:" in line.split(b'"')[0]]


def test_every_claim_of_the_sample_has_the_address_of_what_it_says(sample: Path) -> None:
    claims = about(sample, "ess:Claim")
    assert len(claims) > 100
    assert {
        f"{BASE}claim/"
        + sha(
            said["slug"][0], one(said, "rdf:subject"), one(said, "rdf:predicate").removeprefix(ESS),
            one(said, "rdf:object"), one(said, "ess:modality").removeprefix(ESS),
            one(said, "ess:attributedTo"), one(said, "ess:role"), one(said, "ess:validIn"),
        )
        for said in claims.values()
    } == set(claims)  # fmt: skip


def test_every_figure_of_the_sample_has_the_address_of_what_it_says(sample: Path) -> None:
    figures = about(sample, "ess:Figure")
    assert len(figures) > 20
    parts = ("ess:about", "ess:value", "ess:unit", "ess:bound", "ess:validIn")
    assert {
        f"{BASE}figure/{sha(said['slug'][0], *(one(said, part) for part in parts))}"
        for said in figures.values()
    } == set(figures)


def test_every_quote_of_the_sample_is_the_text_as_read_at_its_offsets(sample: Path) -> None:
    evidence = about(sample, "ess:Evidence")
    places, quotes = about(sample, "oa:TextPositionSelector"), about(sample, "oa:TextQuoteSelector")
    texts = {path.stem: path.read_bytes().decode() for path in (sample / "text").iterdir()}
    assert len(evidence) > 100
    wrong = []
    for node, said in evidence.items():
        text = texts[said["slug"][0]]
        start, end = (int(one(places[f"{node}/position"], name)) for name in ("oa:start", "oa:end"))
        told = tuple(one(quotes[f"{node}/quote"], name) for name in ("oa:prefix", "oa:exact", "oa:suffix"))
        there = (text[max(0, start - 32) : start], text[start:end], text[end : end + 32])
        target = f"{BASE}text/{said['slug'][0]}#char={start},{end}"
        fits = 0 < end - start <= 1000 and text[start:end].strip() == text[start:end]
        if told != there or one(said, "oa:hasTarget") != target or not fits:
            wrong.append(node)
    assert wrong == []


def test_direct_triples_of_the_sample_are_its_unattributed_assertions_that_are_not_over(sample: Path) -> None:
    stated, relations = set(), set()
    for said in about(sample, "ess:Claim").values():
        triple = tuple(one(said, f"rdf:{part}") for part in ("subject", "predicate", "object"))
        relations.add(triple[1])
        free = not one(said, "ess:attributedTo") and not one(said, "ess:over")
        if one(said, "ess:modality") == f"{ESS}Asserted" and free:
            symmetric = triple[1] == f"{ESS}cooperatesWith"
            both = {triple, triple[::-1]} if symmetric else {triple}
            stated |= {(said["slug"][0], *each) for each in both}
    facts = {
        (q.graph_name.value.rsplit("/")[-1], q.subject.value, q.predicate.value, q.object.value)  # type: ignore[union-attr]
        for relation in relations
        for q in loaded(sample).quads_for_pattern(None, NamedNode(relation), None)
    }
    assert facts - stated == stated - facts == set()
    assert len(facts) > 100
