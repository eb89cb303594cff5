import pytest

from ontology.record import records
from ontology.turtle import About, OntologyError


def about(cls: str, label: str, **more: list[tuple[str, str | None]]) -> About:
    said: dict[str, list[tuple[str, str | None]]] = {
        "rdf:type": [(f"ess:{cls}", None)],
        "rdfs:label": [(label, "fr")],
    }
    return said | {key.replace("_", ":"): values for key, values in more.items()}


NANTES = about("Commune", "Nantes", ess_partOf=[("urn:x/loire", None)], ess_insee=[("44109", None)])
LOIRE = about("Departement", "Département", ess_placeName=[("Loire", "fr")], ess_insee=[("44", None)])
METROPOLE = about("Metropole", "Nantes Métropole", ess_place=[("urn:x/nantes", None)])


def test_a_metropole_has_its_core_city_and_a_commune_its_departement_as_place() -> None:
    known = {"urn:x/nantes": NANTES, "urn:x/loire": LOIRE, "urn:x/metropole": METROPOLE}
    assert {record.slug: record.place for record in records(known)} == {
        "loire": None,
        "metropole": "nantes",
        "nantes": "44",
    }


def test_a_name_that_is_also_a_place_or_another_record_s_needs_context() -> None:
    other = about("Network", "RTES", skos_altLabel=[("NANTES", "fr"), ("Network", "en")])
    known = {"urn:x/nantes": NANTES, "urn:x/loire": LOIRE, "urn:x/other": other}
    assert {record.slug: (record.names, record.ambiguous) for record in records(known)} == {
        "loire": (("Département", "Loire"), ("Loire",)),
        "nantes": (("Nantes",), ("Nantes",)),
        "other": (("NANTES", "RTES"), ("NANTES",)),
    }


def test_a_record_without_a_label_or_with_two_classes_is_rejected() -> None:
    with pytest.raises(OntologyError, match="urn:x: French labels"):
        records({"urn:x": {"rdf:type": [("ess:Network", None)]}})
    with pytest.raises(OntologyError, match="classes"):
        records({"urn:x": about("Network", "x", rdf_type=[("ess:Network", None), ("ess:Agency", None)])})


def test_a_wikidata_item_is_given_by_its_number() -> None:
    known = {"urn:x": about("Network", "x", owl_sameAs=[("http://www.wikidata.org/entity/Q1", None)])}
    assert records(known)[0].identifiers == (("wikidata", "Q1"),)
