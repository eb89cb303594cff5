"""What holds of any text, and of any way to build: quotes, ends of claims, formats, order, jobs, locale."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from itertools import groupby
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import levier
from extract import quad
from extract.mask import BLACK, mask
from extract.pipeline import read_document
from extract.records import Document
from ontology import terms

if TYPE_CHECKING:
    from pathlib import Path

WORDS = st.sampled_from([
    "Brest métropole", "la Scic Rebond", "l'Avise", "le RTES", "soutient", "adhère au", "finance", "et", ",", ".", "\n",
    "\n- ", " : ", "« ", " »", "qui", "ne", "pas", "en 2015", "62 projets", "20 000 €", "Zoé Lenoir", "présidente du",
    "selon", "lance un appel à projets", "publie une étude", "la loi n° 2014-856", "à Nantes", "ines@example.org",
    "01 99 00 38 11",
])  # fmt: skip
ANY = st.text(st.characters(codec="utf-8"), max_size=12)
TEXTS = st.lists(st.one_of(WORDS, WORDS, WORDS, ANY), max_size=16).map(" ".join)
QUOTED = {terms.iri(f"oa:{name}"): name for name in ("exact", "start", "end")}


def graph_of(text: str) -> tuple[Document, list[ox.Quad]]:
    """A document with this text, and its named graph."""
    document = Document("text", "text.txt", "0" * 64, mask(text), date="2024-06-01")
    lines = quad.lines(document, read_document(document))
    return document, list(ox.parse("".join(lines), format=ox.RdfFormat.N_QUADS))


@given(TEXTS)
def test_the_offsets_of_each_evidence_give_its_quote_back_from_the_text(text: str) -> None:
    document, quads = graph_of(text)
    found: dict[str, dict[str, str]] = {}
    for one in quads:
        if name := QUOTED.get(one.predicate.value):
            node = str(one.subject).rpartition("/")[0]
            found.setdefault(node, {})[name] = str(getattr(one.object, "value", ""))
    for said in found.values():
        assert document.text[int(said["start"]) : int(said["end"])] == said["exact"]


@given(TEXTS)
def test_each_claim_has_at_its_ends_what_its_relation_takes(text: str) -> None:
    document = Document("text", "text.txt", "", mask(text), date="2024-06-01")
    found = read_document(document)
    classes = {entity.iri: entity.cls for entity in found.entities}
    for claim in found.claims:
        relation = terms.relations()[claim.relation]
        ends = [(claim.subject, relation.domain)] + (
            [] if relation.dates else [(claim.object, relation.range)]
        )
        for end, accepted in ends:
            if end in classes:
                assert set(terms.superclasses(classes[end])) & accepted, claim


@given(TEXTS)
def test_what_is_written_is_read_as_it_was_in_every_form_of_rdf(text: str) -> None:
    _, quads = graph_of(text)
    for form in (ox.RdfFormat.N_QUADS, ox.RdfFormat.TRIG, ox.RdfFormat.JSON_LD):
        assert set(ox.parse(ox.serialize(quads, format=form) or b"", format=form)) == set(quads)
    triples = [one.triple for one in quads]
    for form in (ox.RdfFormat.TURTLE, ox.RdfFormat.N_TRIPLES, ox.RdfFormat.RDF_XML):
        if form == ox.RdfFormat.RDF_XML and any(
            not is_xml(str(getattr(one.object, "value", ""))) for one in quads
        ):
            continue  # XML has no way to write such a character: the form is not for it
        written = ox.serialize(triples, format=form) or b""
        assert {one.triple for one in ox.parse(written, format=form)} == set(triples)


def is_xml(text: str) -> bool:
    """Whether XML 1.0 can hold a text, and gives it back as it was."""
    return all(c in "\t\n" or " " <= c < "\ufffe" or c > "\uffff" for c in text)


@given(TEXTS)
@settings(max_examples=200)
def test_a_mask_keeps_the_length_and_every_other_character(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert all(after in {before, BLACK} for before, after in zip(text, masked, strict=True))
    assert "ines@" not in masked
    assert "00 38 11" not in masked


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory, root: Path) -> tuple[Path, Path, Path]:
    """Two corpora, and the two in one."""
    folder = tmp_path_factory.mktemp("union")
    for number, file in enumerate(sorted((root / "corpus" / "sample").glob("*.txt"))[:6]):
        for name in ("both", ("one", "other")[number % 2]):
            (folder / name).mkdir(exist_ok=True)
            shutil.copy(file, folder / name)
    return folder / "one", folder / "other", folder / "both"


def documents(out: Path) -> dict[str, list[str]]:
    """The lines of each document's graph."""
    lines = (out / "graph.nq").read_text(encoding="utf-8").splitlines()
    graphs = {graph: list(group) for graph, group in groupby(lines, lambda line: line.split()[-2])}
    own = ("<https://w3id.org/levier/graph/" + name + ">" for name in ("ontology", "authority", "entities"))
    for name in own:
        graphs.pop(name, None)
    return graphs


def test_the_documents_of_two_corpora_are_those_of_the_two_in_one(
    corpora: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    made = []
    for corpus in corpora:
        levier.build(corpus, tmp_path / corpus.name, validate=False)
        made.append(documents(tmp_path / corpus.name))
    one, other, both = made
    assert one.keys().isdisjoint(other)
    assert one | other == both


def test_jobs_locale_hashes_and_the_order_of_files_change_no_byte(
    corpora: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    backwards = tmp_path / "backwards"
    backwards.mkdir()
    for file in sorted(corpora[2].iterdir(), reverse=True):
        shutil.copy(file, backwards)
    made = []
    for number, (corpus, jobs, locale, seed) in enumerate((
        (corpora[2], "1", "C", "0"), (backwards, "2", "fr_FR.UTF-8", "1"), (corpora[2], "2", "tr_TR.UTF-8", "2"),
    )):  # fmt: skip
        out = tmp_path / str(number)
        changed = {"LC_ALL": locale, "LANG": locale, "PYTHONHASHSEED": seed, "TZ": f"Etc/GMT+{number}"}
        command = [
            sys.executable,
            "-m",
            "levier",
            "build",
            str(corpus),
            "-o",
            str(out),
            "--jobs",
            jobs,
            "--no-validate",
        ]
        subprocess.run(command, env={**os.environ, **changed}, check=True, capture_output=True)
        made.append((out / "graph.nq").read_bytes())
    assert made[0] == made[1] == made[2]
