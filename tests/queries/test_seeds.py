"""What the questions say of the real texts beside the project: who belongs, adopts, governs and joins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import levier

if TYPE_CHECKING:
    from pathlib import Path

    from levier.notebook import KnowledgeGraph


@pytest.fixture(scope="module")
def real(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    """A build of the five real texts."""
    out = tmp_path_factory.mktemp("seeds") / "out"
    levier.build(shared / "corpus" / "seeds", out, validate=False)
    return levier.open(out)


def test_the_members_of_the_network_are_the_fifteen_metropoles_each_with_a_quote(
    real: KnowledgeGraph,
) -> None:
    found = real.query("network-members", network="RTES")
    assert sorted(iri.rpartition("/")[2] for iri in found["member"]) == [
        "bordeaux-metropole",
        "brest-metropole",
        "clermont-auvergne-metropole",
        "dijon-metropole",
        "eurometropole-de-strasbourg",
        "grenoble-alpes-metropole",
        "metropole-de-lyon",
        "metropole-europeenne-de-lille",
        "metropole-rouen-normandie",
        "montpellier-mediterranee-metropole",
        "nantes-metropole",
        "orleans-metropole",
        "rennes-metropole",
        "saint-etienne-metropole",
        "toulouse-metropole",
    ]
    assert all(found["quote"])
    assert all(found["source"])


def test_six_are_said_to_have_adopted_what_the_law_mandates_and_none_as_a_fact(real: KnowledgeGraph) -> None:
    found = real.query("law-compliance", duty="SPASER")
    assert sorted(set(found["actorLabel"])) == [
        "Bordeaux Métropole",
        "Eurométropole de Strasbourg",
        "Métropole Nice Côte d'Azur",
        "Métropole européenne de Lille",
        "Nantes Métropole",
        "Rennes Métropole",
    ]
    assert set(found["modality"]) == {"Hedged"}
    assert all(found["quote"])
    assert real.query("lever-territories", lever="SPASER").empty
    assert len(real.query("lever-territories", lever="SPASER", modality="Hedged")) == 6


def test_the_threshold_of_the_law_stands_beside_its_duty(real: KnowledgeGraph) -> None:
    found = real.query("law-thresholds", duty="SPASER")
    assert found[["value", "unit", "bound"]].to_numpy().tolist()[0] == [100_000_000, "EUR", "at least"]


def test_a_metropole_a_university_and_a_co_operative_govern_the_centre(real: KnowledgeGraph) -> None:
    found = real.query("organisation-governance", organisation="CISCA", relation="governs")
    assert sorted(set(found["actorLabel"])) == [
        "Clermont Auvergne Métropole",
        "Université Clermont Auvergne",
        "Épicentre Factory",
    ]
    assert all(found["quote"])


def test_persons_join_two_organisations_each_role_with_its_quote(real: KnowledgeGraph) -> None:
    found = real.query("person-bridges")
    assert "Mahel Coppey" in set(found["personLabel"])
    assert all(found["oneQuote"])
    assert all(found["quote"])
