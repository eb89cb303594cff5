"""RDF, dumps and descriptions of a site: one graph in every form, nothing that may not be published."""

from __future__ import annotations

import gzip
import hashlib
import json
import logging
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from rdflib import DCTERMS, Graph
from rdflib.compare import to_canonical_graph

from graph.publish import rights
from graph.publish.dump import DUMPS
from graph.publish.form import value_of
from graph.publish.site import SUMS, site
from graph.store import open as open_build
from ontology import terms

if TYPE_CHECKING:
    from pathlib import Path

    from tests.graph.conftest import Whole

NODE = "id/organisation/metropole-de-lyon"


def canonical(text: bytes, form: ox.RdfFormat) -> str:
    dataset = ox.Dataset(ox.parse(text, format=form))
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return "\n".join(sorted(str(quad) for quad in dataset))


def with_context(published: Path, path: Path) -> bytes:
    """The JSON-LD with the context in it, so that nothing is fetched."""
    told = json.loads(path.read_text("utf-8"))
    assert told["@context"] == f"{terms.BASE}context.jsonld"
    return json.dumps({**told, **json.loads((published / "context.jsonld").read_text("utf-8"))}).encode()


def test_turtle_json_ld_and_n_triples_of_a_node_are_the_same_graph(published: Path) -> None:
    paths = [path for path in sorted(published.rglob("*.ttl")) if path.parent.name != "claim"]
    assert published / f"{NODE}.ttl" in paths
    assert published / "dataset.ttl" in paths
    for path in [*paths[::7], published / "ess.ttl", published / "dataset.ttl"]:
        turtle = canonical(path.read_bytes(), ox.RdfFormat.TURTLE)
        assert turtle
        assert turtle == canonical(path.with_suffix(".nt").read_bytes(), ox.RdfFormat.N_TRIPLES)
        json_ld = with_context(published, path.with_suffix(".jsonld"))
        assert turtle == canonical(json_ld, ox.RdfFormat.JSON_LD)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # of rdflib, in rdflib
def test_another_library_reads_the_same_graph_from_each_form(published: Path) -> None:
    path = published / NODE
    logging.getLogger("rdflib.term").setLevel(logging.CRITICAL)
    graphs = [
        Graph().parse(data=path.with_suffix(".ttl").read_bytes(), format="turtle"),
        Graph().parse(data=path.with_suffix(".nt").read_bytes(), format="nt"),
        Graph().parse(data=with_context(published, path.with_suffix(".jsonld")), format="json-ld"),
    ]
    one, *others = [set(to_canonical_graph(graph)) for graph in graphs]
    assert len(one) > 20
    assert others == [one, one]


def test_a_node_is_in_the_dump_with_all_that_its_file_says(sample: Path, published: Path) -> None:
    whole = {quad.triple for quad in open_build(sample)}
    for name in (NODE, "ess", "graph/06-interview-passeurs-de-vilaine"):
        own = {
            q.triple for q in ox.parse((published / f"{name}.nt").read_bytes(), format=ox.RdfFormat.N_TRIPLES)
        }
        assert own <= whole


def test_every_claim_has_its_file_with_its_quote(sample: Path, published: Path) -> None:
    claim = ox.NamedNode(terms.iri("ess:Claim"))
    for quad in open_build(sample).quads_for_pattern(None, ox.NamedNode(terms.iri("rdf:type")), claim):
        told = (published / f"{value_of(quad.subject).removeprefix(terms.BASE)}.nt").read_text("utf-8")
        assert terms.iri("oa:exact") in told


def test_both_dumps_are_the_graph_of_the_build(sample: Path, published: Path) -> None:
    lines = (sample / "graph.nq").read_bytes()
    packed = {path: gzip.decompress((published / path).read_bytes()) for path in DUMPS}
    assert packed["dump/levier.nq.gz"] == lines
    trig = set(ox.parse(packed["dump/levier.trig.gz"], format=ox.RdfFormat.TRIG))
    assert trig == set(ox.parse(lines, format=ox.RdfFormat.N_QUADS))


def test_a_second_publish_writes_the_same_bytes(sample: Path, published: Path, tmp_path: Path) -> None:
    site(sample, tmp_path)
    assert (tmp_path / SUMS).read_bytes() == (published / SUMS).read_bytes()


def test_the_list_of_checksums_holds_every_file(published: Path) -> None:
    told = {
        name: found
        for found, name in (line.split("  ") for line in (published / SUMS).read_text("utf-8").splitlines())
    }
    files = {p.relative_to(published).as_posix(): p for p in published.rglob("*") if p.is_file()}
    del files[SUMS]
    assert told == {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}


def test_the_description_passes_the_shapes_of_dcat_ap(published: Path, shared: Path) -> None:
    import pyshacl

    shapes = shared / "data" / "dcat-ap" / "3.0.1" / "html" / "shacl"
    rules = Graph()
    for name in ("shapes.ttl", "range.ttl"):
        rules.parse(shapes / name)
    data = Graph().parse(published / "dataset.ttl")
    conforms, _, report = pyshacl.validate(data, shacl_graph=rules, inference="none")
    assert conforms, report
    data.remove((None, DCTERMS.title, None))
    assert not pyshacl.validate(data, shacl_graph=rules, inference="none")[0]


def test_the_description_counts_what_is_there(sample: Path, published: Path) -> None:
    data = Graph().parse(published / ".well-known" / "void", format="turtle")
    [triples] = data.objects(None, data.namespace_manager.expand_curie("void:triples"))
    assert int(str(triples)) == len((sample / "graph.nq").read_text("utf-8").splitlines())


def test_the_sample_says_that_it_must_not_be_cited(published: Path) -> None:
    for name in ("dataset.ttl", "licence.txt", "CITATION.cff"):
        assert "corpus d" in (published / name).read_text("utf-8"), name
    assert "Disallow: /\n" in (published / "robots.txt").read_text("utf-8")


def test_a_long_quote_is_withheld_where_the_licence_is_not_open(whole: Whole) -> None:
    store = open_build(whole.write())
    exact = ox.NamedNode(terms.iri("oa:exact"))
    one, *_ = store.quads_for_pattern(None, exact, None)
    slug = value_of(one.graph_name).rpartition("/")[2]
    document = ox.NamedNode(f"{terms.BASE}doc/{slug}")
    licence = ox.NamedNode(terms.iri("dcterms:license"))
    for quad in list(store.quads_for_pattern(document, licence, None)):
        store.remove(quad)
    store.remove(one)
    for words, gone in ((60, 0), (61, 1)):
        quote = ox.Literal(" ".join(["mot"] * words), language="fr")
        store.add(ox.Quad(one.subject, exact, quote, one.graph_name))
        copy = ox.Store()
        copy.extend(store)
        copy.add(ox.Quad(document, licence, ox.Literal("CC-BY-4.0"), one.graph_name))
        assert rights.withhold(copy) == 0
        assert rights.withhold(store) == gone
        left = [quad.object for quad in store.quads_for_pattern(one.subject, exact, None)]
        assert left == ([] if gone else [quote])
        store.remove(ox.Quad(one.subject, exact, quote, one.graph_name))


@pytest.mark.parametrize(
    "address", ["", "site", "https://example.org", "https://a/ b/", 'https://a/"/', "ftp://a/"]
)
def test_what_is_no_address_of_a_folder_is_refused(sample: Path, tmp_path: Path, address: str) -> None:
    from graph.errors import UsageError

    with pytest.raises(UsageError, match="is no address of a folder"):
        site(sample, tmp_path, address)
    assert not any(tmp_path.iterdir())
