"""What a validation tells: the claim, its sentence, the rule and what to do."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pyshacl
import pytest
from rdflib import RDF, SH, Dataset, Graph, URIRef

from graph.data import Context, quiet
from graph.errors import StoreError
from graph.report import Violation, render
from graph.rule import SHAPES, rule, shapes
from graph.validate import validate, validate_document, validate_entities
from ontology import address, terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

CONFIDENCE = ("ess:confidence 0.75", "ess:confidence 1.75")
GRAPH = terms.BASE + "graph/"
ID = terms.BASE + "id/"
CLAIM = address.claim("avis", ID + "organisation/raz", "organises", ID + "event/rencontre-du-raz", "Planned")
AT_ONCE = (
    CONFIDENCE,
    ("ess:attributedTo org:raz", "ess:attributedTo id:theme\\/reemploi"),
    (' ; ess:role "présidente"@fr', ""),
    ('"exact"', '"exactly"'),
    ("e:08 a ess:Evidence, oa:Annotation", "e:08 a ess:Evidence"),
    ("ess:appliesLever lever:subvention", "ess:appliesLever id:theme\\/reemploi"),
    (' ; rdfs:label "loi des Brumes"@fr', ""),
    (" ; skos:inScheme ess:ThemeScheme", ""),
    ("ess:Network, ess:Organisation, ess:Actor", "ess:Network, ess:Actor"),
    ('ess:latest "2018-12-31"^^xsd:date', 'ess:latest "2014-12-31"^^xsd:date'),
    ("a ess:Territory ; ", ""),
)


def test_a_violation_tells_claim_sentence_rule_and_remedy(whole: Any) -> None:
    report = validate(whole.write(CONFIDENCE))
    about = rule("claim-confidence")
    claim = CLAIM
    relation = terms.relations()["organises"].label_en
    assert report.violations == (
        Violation(
            graph=GRAPH + "avis",
            rule=SHAPES + "claim-confidence",
            severity="Violation",
            message=about.message,
            remedy=about.remedy,
            focus=claim,
            value="1.75",
            claim=claim,
            said=f"Réseau des actions zélées — {relation} → rencontre (Planned)",
            sentence="Le RAZ va tenir sa rencontre.",
        ),
    )


def test_a_violation_of_a_relation_is_told_at_each_claim(whole: Any) -> None:
    report = validate(whole.write(("ess:Network, ess:Organisation, ess:Actor", "ess:Event")))
    told = {(one.rule.removeprefix(SHAPES), one.said.partition(" — ")[0]) for one in report.violations}
    assert {
        ("memberOf-to", "Brumes Métropole"),
        ("holdsRole-to", "Zoé Lune"),
        ("publishes-from", "Réseau des actions zélées"),
    } <= told


def test_a_shape_is_worded_in_french_when_asked(whole: Any) -> None:
    report = validate(whole.write(CONFIDENCE), lang="fr")
    assert report.violations[0].message == rule("claim-confidence", "fr").message
    assert terms.relations()["organises"].label_fr in report.violations[0].said


def test_the_terminal_shows_what_was_said_and_what_to_do(whole: Any) -> None:
    report = validate(whole.write(CONFIDENCE))
    assert list(render(report)) == [
        "Violation of claim-confidence: A claim has exactly one confidence, an xsd:decimal between 0 and 1.",
        f"  graph    {GRAPH}avis",
        f"  at       {CLAIM}",
        "  value    1.75",
        f"  claim    {report.violations[0].said}",
        "  sentence Le RAZ va tenir sa rencontre.",
        f"  to do    {rule('claim-confidence').remedy}",
        "",
        f"1 violation: 2 documents, {report.quads:,} quads, texts compared.",
    ]
    assert next(render(report, most=0)) == "… and 1 more."


def test_a_report_never_shows_the_address_or_number_that_it_tells_of(whole: Any) -> None:
    edits = [
        ('skos:altLabel "Plan des Brumes"@fr', 'skos:altLabel "zoe.lune@raz.example"@fr'),
        ('rdfs:label "Plan des Brumes"@fr', 'rdfs:label "zoe.lune@raz.example"@fr'),
        ('ess:role "présidente"@fr', 'ess:role "01 23 45 67 89"@fr'),
    ]
    report = validate(whole.write(*edits))
    told = "\n".join(render(report))
    assert {one.rule.removeprefix(SHAPES) for one in report.violations} == {"no-email", "no-telephone"}
    assert "zoe.lune" not in told
    assert "01 23" not in told


def test_of_a_bare_file_no_text_is_compared(whole: Any, tmp_path: Path) -> None:
    out = whole.write()
    shutil.move(out / "graph.nq", tmp_path / "bare.nq")
    report = validate(tmp_path / "bare.nq")
    assert (report.violations, report.texts) == ((), False)
    assert list(render(report))[-1].endswith("without the texts: no quotation compared.")


def test_a_file_of_one_document_is_validated_with_the_known_authority(whole: Any, tmp_path: Path) -> None:
    file = tmp_path / "avis.nq"
    lines = [line for line in whole.lines() if line.endswith("/avis> .")]
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    told = {one.rule.removeprefix(SHAPES) for one in validate(file).violations}
    assert told == {
        "entity-kind",
        "entity-name",
        "organises-from",
    }  # "RAZ" is known to the authority of `whole` alone


def test_a_document_is_validated_by_itself_against_its_text(whole: Any) -> None:
    lines = [line for line in whole.lines() if line.endswith("/avis> .")]
    authority = [line for line in whole.lines() if line.endswith("/authority> .")]
    context = Context.of(terms.ontology_quads(), authority)
    text = "Le RAZ va tenir sa rencontre. Contact : 01 23.\n"
    assert validate_document(lines, context, text) == ()
    told = validate_document(lines, context, text.replace("sa", "la"))
    assert [one.rule.removeprefix(SHAPES) for one in told] == ["quote-is-text"]
    assert validate_document(lines, context) == ()


def test_an_ill_typed_literal_is_a_violation_and_no_log_line(
    whole: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    out = whole.write(('ess:latest "2018-12-31"^^xsd:date', 'ess:latest "2018-13-31"^^xsd:date'))
    assert "latest" in {one.rule.removeprefix(SHAPES) for one in validate(out).violations}
    assert capfd.readouterr() == ("", "")


def test_the_own_authority_of_this_version_breaks_no_rule(tmp_path: Path) -> None:
    file = tmp_path / "known.nq"
    lines = (*terms.ontology_quads(), *terms.authority_quads())
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    assert list(render(validate(file)))[:-1] == []


def test_the_violations_are_those_of_pyshacl_on_the_union(whole: Any, root: Path) -> None:
    out = whole.write(*AT_ONCE)
    union, rules = Dataset(default_union=True), Graph()
    for path in (root / "shapes").glob("*.ttl"):
        rules.parse(path)
    with quiet():
        union.parse(out / "graph.nq", format="nquads")
        _, report, _ = pyshacl.validate(union, shacl_graph=rules, inference="none")
    theirs = {
        (str(report.value(result, SH.sourceShape)), str(report.value(result, SH.focusNode)))
        for result in report.objects(None, SH.result)
    }
    ours = {
        (one.rule, one.focus)
        for one in validate(out).violations
        if (URIRef(one.rule), RDF.type, URIRef(SHAPES + "Check")) not in shapes()
    }
    assert ours == theirs
    assert len({shape for shape, _ in ours}) == len(AT_ONCE)


def test_the_violations_are_the_same_in_whatever_lots_and_order_documents_are_validated(
    whole: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = whole.write(*AT_ONCE)
    together = validate(out)
    sizes = []

    def one_by_one(work: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        made = [work(item) for item in reversed([*items])]
        sizes.append(len(made))
        return iter(made[::-1])

    monkeypatch.setattr("graph.validate.LOT", 1)
    assert validate(out, each=one_by_one) == together
    assert sizes == [together.documents]


def test_what_is_no_build_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"holds no graph\.nq"):
        validate(tmp_path)


def test_a_build_without_its_authority_or_a_document_is_not_whole(whole: Any) -> None:
    out = whole.write()
    lines = (out / "graph.nq").read_text(encoding="utf-8").splitlines(keepends=True)
    for name, missing in (
        ("authority", {("graphs-present", "authority")}),
        ("avis", {("text-told", "avis.txt")}),
        ("entities", {("label", ID + "person/zoe-lune"), ("label", ID + "territory/pays-des-brumes")}),
    ):
        kept = [line for line in lines if not line.endswith(f"/{name}> .\n")]
        (out / "graph.nq").write_bytes("".join(kept).encode())
        told = {(one.rule.removeprefix(SHAPES), one.focus) for one in validate(out).violations}
        assert missing <= told


def test_a_build_with_the_known_alone_has_no_document(whole: Any) -> None:
    out = whole.write()
    lines = (*terms.ontology_quads(), *terms.authority_quads())
    (out / "graph.nq").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    told = {(one.rule.removeprefix(SHAPES), one.focus) for one in validate(out).violations}
    assert told == {("graphs-present", "graph/…"), ("text-told", "avis.txt"), ("text-told", "note.txt")}


def test_the_entities_of_a_build_are_validated_by_what_its_documents_call_them() -> None:
    called = {ID + "person/zoe-lune": ["Zoé Lune"], ID + "territory/pays-des-brumes": ["pays des Brumes"]}
    lines = [
        f'<{iri}> <{terms.iri("rdfs:label")}> "{name}"@fr <{GRAPH}entities> .'
        for iri, (name,) in called.items()
    ]
    assert validate_entities(lines, called) == ()
    assert validate_entities([], {}) == ()

    def faults(lines: list[str]) -> set[tuple[str, str]]:
        return {(one.rule.removeprefix(SHAPES), one.focus) for one in validate_entities(lines, called)}

    assert faults(lines[1:]) == {("label", ID + "person/zoe-lune")}
    assert faults([]) == {("label", iri) for iri in called}
    assert faults([lines[0].replace("Zoé Lune", "Zoé Soleil"), lines[1]]) == {
        ("label", ID + "person/zoe-lune")
    }
    assert faults(lines[::-1]) == {("line-order", lines[0])}
