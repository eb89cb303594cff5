import pytest

from ontology import terms
from ontology.terms import OntologyError


def test_a_class_gives_the_classes_above_it_narrowest_first() -> None:
    assert terms.superclasses("Metropole") == ("Metropole", "Intercommunality", "Organisation", "Actor")
    assert terms.superclasses("Theme") == ("Theme",)


def test_every_class_of_entity_belongs_to_one_of_the_ten_kinds() -> None:
    assert [terms.kind_of(kind) for kind in terms.KINDS] == list(terms.KINDS)
    assert {cls: terms.kind_of(cls) for cls in ("Metropole", "Survey", "Fund")} == {
        "Metropole": "Organisation",
        "Survey": "Event",
        "Fund": "Instrument",
    }
    assert {terms.kind_of(record.cls) for record in terms.authority()} <= set(terms.KINDS)


def test_an_unknown_class_kind_prefix_or_relation_is_named_in_the_error() -> None:
    with pytest.raises(OntologyError, match="“Metropolis” is no class"):
        terms.superclasses("Metropolis")
    with pytest.raises(OntologyError, match="“Claim” belongs to none"):
        terms.kind_of("Claim")
    with pytest.raises(OntologyError, match="“Metropole” is no kind"):
        terms.entity_iri("Metropole", "nantes-metropole")
    with pytest.raises(OntologyError, match="prefix “os” of “os:hasBody”"):
        terms.iri("os:hasBody")
    with pytest.raises(OntologyError, match="“owns” is no relation"):
        terms.accepts("owns", "Person", "Organisation")


def test_an_entity_iri_is_made_of_base_kind_and_slug() -> None:
    assert terms.entity_iri("Law", "loi-notre") == "https://w3id.org/levier/id/law/loi-notre"


def test_a_lever_is_a_skos_concept_too() -> None:
    assert terms.type_iris("Lever") == (terms.iri("skos:Concept"), terms.iri("ess:Lever"))
    assert terms.type_iris("Fund") == (terms.iri("ess:Fund"), terms.iri("ess:Instrument"))


@pytest.mark.parametrize(
    ("relation", "subject", "thing", "fits"),
    [
        ("memberOf", "Metropole", "Network", True),
        ("memberOf", "Person", "Organisation", True),
        ("memberOf", "Network", "Person", False),
        ("funds", "Fund", "Publication", True),
        ("funds", "Law", "Company", False),
        ("locatedIn", "Conference", "Territory", True),
        ("date", "Prize", None, True),
        ("date", "Organisation", None, False),
        ("date", "Prize", "Event", False),
        ("memberOf", "Person", None, False),
    ],
)
def test_a_relation_accepts_the_classes_of_its_ends_and_no_others(
    relation: str, subject: str, thing: str | None, fits: bool
) -> None:
    assert terms.accepts(relation, subject, thing) is fits


def test_quads_are_canonical_sorted_lines_of_one_graph_without_blank_node() -> None:
    for quads, graph in ((terms.ontology_quads(), "ontology"), (terms.authority_quads(), "authority")):
        assert list(quads) == sorted(set(quads))
        assert all(line.endswith(f" <https://w3id.org/levier/graph/{graph}> .") for line in quads)
        assert not [line for line in quads if line.startswith("_:") or " _:" in line.split('"')[0]]


def test_every_entity_of_the_authority_graph_carries_all_its_classes_and_a_label() -> None:
    quads = set(terms.authority_quads())
    graph = "<https://w3id.org/levier/graph/authority> ."
    for record in terms.authority():
        for cls in terms.type_iris(record.cls):
            assert f"<{record.iri}> <{terms.iri('rdf:type')}> <{cls}> {graph}" in quads
        for name in set(record.names) - {record.label}:
            assert f'<{record.iri}> <{terms.iri("skos:altLabel")}> "{name}"@fr {graph}' in quads
        assert f'<{record.iri}> <{terms.iri("rdfs:label")}> "{record.label}"@fr {graph}' in quads


def test_the_authority_holds_no_relation_of_the_contract() -> None:
    relations = {f" <{terms.ESS}{name}> " for name in terms.relations()}
    assert not [line for line in terms.authority_quads() if any(relation in line for relation in relations)]


def test_the_authority_stays_small_enough_to_load_at_once() -> None:
    assert len(terms.authority_quads()) < 60_000
