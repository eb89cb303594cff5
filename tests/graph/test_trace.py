"""From where a rule is broken to the claim in words and its sentence."""

from __future__ import annotations

from typing import Any

import pytest

from graph.data import Context, triples
from graph.index import Index
from graph.term import node
from graph.term import value as said
from graph.trace import claims_at, in_words, sentence
from ontology import terms

BASE = terms.BASE
FIRST, ROLE, FIGURE = (
    f"{BASE}claim/0000000000000001",
    f"{BASE}claim/0000000000000003",
    f"{BASE}figure/0000000000000007",
)


@pytest.fixture
def graph(whole: Any) -> Any:
    lines = whole.numbered()
    own = triples(line for line in lines if line.endswith("/note> ."))
    known = [line for line in lines if line.endswith("/authority> .")]
    return Index(own, Context.of(terms.ontology_quads(), known).describing(own))


@pytest.mark.parametrize(
    ("focus", "value", "claims"),
    [
        (FIRST, None, [FIRST]),
        (f"{BASE}evidence/01", None, [FIRST]),
        (f"{BASE}text/note#char=0,42", None, [FIRST]),
        (f"{BASE}evidence/01/quote", None, [FIRST]),
        (
            f"{BASE}text/note#char=107,150",
            None,
            [f"{BASE}claim/000000000000000{number}" for number in (4, 5)],
        ),
        (f"{BASE}evidence/07/position", None, [FIGURE]),
        (f"{BASE}id/person/zoe-lune", None, [ROLE]),
        (terms.iri("ess:holdsRole"), f"{BASE}id/organisation/raz", [ROLE]),
        (terms.iri("ess:holdsRole"), ROLE, [ROLE]),
        (f"{BASE}doc/note", None, []),
    ],
)
def test_the_claims_concerned_are_found(graph: Any, focus: str, value: str | None, claims: list[str]) -> None:
    assert [said(claim) for claim in claims_at(graph, node(focus), node(value) if value else None)] == claims


def test_a_figure_is_told_by_its_bound_value_and_unit(graph: Any) -> None:
    assert in_words(graph, node(FIGURE)) == "exact 62 projet"


def test_a_claim_is_told_by_its_labels(graph: Any) -> None:
    relation = terms.relations()["holdsRole"]
    assert in_words(graph, node(ROLE)) == f"Zoé Lune — {relation.label_en} → Réseau des actions zélées"
    assert in_words(graph, node(ROLE), "fr") == f"Zoé Lune — {relation.label_fr} → Réseau des actions zélées"


@pytest.mark.parametrize(
    ("before", "quote", "after", "whole"),
    [
        ("", "Lille agit", "", "Lille agit"),
        ("Fini. Oui, ", "Lille agit", ", dit-on. Puis", "Oui, Lille agit, dit-on."),
        ("Titre\n- ", "Lille agit", "\nRennes", "- Lille agit"),
        ("En 2.0 ", "Lille agit", " v. 1.2.3", "En 2.0 Lille agit v."),
    ],
)
def test_the_sentence_ends_at_its_point_or_its_line(before: str, quote: str, after: str, whole: str) -> None:
    assert sentence(before, quote, after) == whole
