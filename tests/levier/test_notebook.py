"""A graph in a notebook."""

from pathlib import Path

import pandas as pd
import pytest
from pyoxigraph import RdfFormat, parse, serialize

import levier
from graph.errors import QueryError, StoreError, UsageError
from levier.notebook import KnowledgeGraph


@pytest.fixture(scope="module")
def graph(root: Path, tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    out = tmp_path_factory.mktemp("out")
    quads = parse(path=str(root / "tests" / "graph" / "tiny.trig"), format=RdfFormat.TRIG)
    (out / "graph.nq").write_bytes(serialize(quads, format=RdfFormat.N_QUADS) or b"")
    return levier.open(out)


def test_an_answer_is_a_table_with_numbers_as_numbers(graph: KnowledgeGraph) -> None:
    found = graph.query("cooperation", actor="Brumes", modality="any")
    expected = pd.DataFrame({
        "oneLabel": ["Brumes Métropole"],
        "otherLabel": ["Ville de Brumes"],
        "period": [None],
        "confidence": [0.6],
        "sources": [1],
    })
    pd.testing.assert_frame_equal(found[list(expected)], expected, check_dtype=False)


def test_a_list_means_any_of_them(graph: KnowledgeGraph) -> None:
    found = graph.query("actor-claims", relation=["memberOf", "usesLever"])
    assert sorted(set(found["relation"])) == ["memberOf", "usesLever"]


def test_an_answer_without_rows_keeps_its_columns(graph: KnowledgeGraph) -> None:
    with pytest.warns(UserWarning, match=r'network: no Organisation is named "Brume"; did you mean Brumes'):
        found = graph.query("network-members", network="Brume")
    assert (len(found), found.columns[0]) == (0, "network")


def test_free_sparql_reads_the_union_of_all_graphs(graph: KnowledgeGraph) -> None:
    assert graph.sparql("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")["n"].tolist() == [150]
    assert graph.sparql("ASK { ?s ?p ?o }").to_numpy().tolist() == [[True]]
    triples = graph.sparql("CONSTRUCT { <http://a/> <http://b/> true } WHERE {}")
    assert triples.to_numpy().tolist() == [["http://a/", "http://b/", True]]


def test_with_a_timeout_a_query_that_does_not_end_is_stopped(tmp_path: Path, root: Path) -> None:
    quads = parse(path=str(root / "tests" / "graph" / "tiny.trig"), format=RdfFormat.TRIG)
    (tmp_path / "tiny.nq").write_bytes(serialize(quads, format=RdfFormat.N_QUADS) or b"")
    timed = levier.open(tmp_path / "tiny.nq", timeout=1)
    assert timed.query("network-members", network="RAZ")["memberLabel"].tolist() == ["Brumes Métropole"]
    with pytest.raises(QueryError, match=r"no answer within 1 s"):
        timed.sparql("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")


def test_a_server_is_opened_by_its_address() -> None:
    with pytest.raises(QueryError, match=r"^http://127\.0\.0\.1:9/ gave no answer"):
        levier.open("http://127.0.0.1:9/", timeout=1).sparql("ASK {}")


def test_an_unknown_question_or_graph_is_refused(graph: KnowledgeGraph, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"did you mean timeline"):
        graph.query("timelin")
    with pytest.raises(StoreError, match=r"holds no graph\.nq"):
        levier.open(tmp_path)
