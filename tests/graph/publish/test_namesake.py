"""Names of entities that are called alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from graph.publish import view
from graph.publish.frame import frame
from graph.publish.namesake import told_apart
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

EVENTS, TEXTS = terms.entity_iri("Event", ""), f"{terms.BASE}doc/"


@pytest.fixture
def store() -> ox.Store:
    """Two texts, the first with two inquiries, the second with one; and a body called like them."""
    facts = [
        ("a-enquete", "enquête", "a", ()), ("a-enquete-2", "Enquête", "a", ("2019-04",)),
        ("b-enquete", "enquête", "b", ("2019", "2020")), ("forum", "forum", "b", ("2019",)),
    ]  # fmt: skip
    made = ox.Store()

    def add(subject: str, curie: str, end: ox.NamedNode | ox.Literal) -> None:
        made.add(ox.Quad(ox.NamedNode(subject), ox.NamedNode(terms.iri(curie)), end, ox.NamedNode("urn:g")))

    for slug, name, text, dates in facts:
        add(TEXTS + text, "ess:mentions", ox.NamedNode(EVENTS + slug))
        add(EVENTS + slug, "rdfs:label", ox.Literal(name, language="fr"))
        add(EVENTS + slug, "skos:altLabel", ox.Literal(name, language="fr"))
        for date in dates:
            add(EVENTS + slug, "ess:date", ox.Literal(date))
    for text, title in (("a", "Bilan"), ("b", "Annuaire")):
        add(TEXTS + text, "dcterms:title", ox.Literal(title))
    body = terms.entity_iri("Organisation", "enquete")
    add(TEXTS + "a", "ess:mentions", ox.NamedNode(body))
    add(body, "rdfs:label", ox.Literal("Enquête", language="fr"))
    return made


def test_an_entity_called_like_another_of_its_kind_is_told_by_its_date_or_its_text(store: ox.Store) -> None:
    names = frame(store).names
    assert {iri.removeprefix(EVENTS): name for iri, name in names.items() if iri.startswith(EVENTS)} == {
        "a-enquete": "enquête (Bilan)",
        "a-enquete-2": "Enquête (avril 2019)",
        "b-enquete": "enquête (Annuaire)",
        "forum": "forum",
    }
    assert names[terms.entity_iri("Organisation", "enquete")] == "Enquête"


def test_its_own_name_is_no_other_name(store: ox.Store) -> None:
    names = frame(store).names
    assert view.others(store, f"{EVENTS}a-enquete", names) == []
    assert view.others(store, f"{EVENTS}forum", {f"{EVENTS}forum": "forum (2019)"}) == []
    assert view.others(store, f"{EVENTS}forum", {}) == ["forum"]


@pytest.mark.parametrize(
    "called",
    [
        {"a": ("enquête", "2019"), "b": ("forum", "2019")},
        {"a": ("enquête", ""), "b": ("enquête", "")},
        {"a": ("enquête", "2019"), "b": ("enquête", "2019")},
    ],
)
def test_what_tells_nothing_apart_is_not_said(called: Mapping[str, tuple[str, str]]) -> None:
    names, own = ({iri: both[at] for iri, both in called.items()} for at in (0, 1))
    assert told_apart(names, own.__getitem__) == {}
