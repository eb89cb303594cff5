"""What holds of the shape files themselves: they parse everywhere, and every rule can be read by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import RDF, RDFS, SH, BNode, Graph, URIRef

from graph.rule import SHAPES, is_masked, rules, shapes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NAMES = [
    "claim", "entity", "evidence", "fact", "figure", "file", "hierarchy", "personal-data", "relation",
    "source", "text", "time",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_shape_file_is_the_same_graph_in_rdflib_and_pyoxigraph(name: str, root: Path) -> None:
    path = root / "shapes" / f"{name}.ttl"
    theirs = Graph().parse(path).serialize(format="nt")
    assert canonical(ox.parse(theirs, format=ox.RdfFormat.N_TRIPLES)) == canonical(ox.parse(path=str(path)))


def canonical(quads: Iterable[ox.Quad]) -> ox.Dataset:
    found = ox.Dataset(quads)
    found.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return found


def test_every_shape_file_is_tested(root: Path) -> None:
    assert sorted(path.stem for path in (root / "shapes").glob("*.ttl")) == NAMES


def test_the_shapes_are_well_formed_by_the_shapes_of_shacl(root: Path) -> None:
    graph = Graph()
    for name in set(NAMES) - {
        "hierarchy",
        "relation",
    }:  # long, and each block of theirs is run by a planted fault
        graph.parse(root / "shapes" / f"{name}.ttl")
    conforms, _, text = pyshacl.validate(Graph(), shacl_graph=graph, meta_shacl=True)
    assert conforms, text


def test_every_rule_says_in_both_languages_what_holds_and_what_to_do() -> None:
    for lang in ("en", "fr"):
        for rule in rules(lang).values():
            assert rule.iri.startswith(SHAPES)
            assert all((rule.name, rule.message, rule.remedy))
            assert rule.message.endswith(".")
            assert rule.severity in {"Violation", "Warning", "Info"}


def test_every_shape_with_a_target_is_a_rule_and_every_rule_has_a_target_or_is_a_check() -> None:
    targets = (SH.targetClass, SH.targetNode, SH.targetObjectsOf, SH.targetSubjectsOf)
    aimed = {node for target in targets for node in shapes().subjects(target)}
    assert not any(isinstance(node, BNode) for node in aimed)
    checks = {str(node) for node in shapes().subjects(RDF.type, URIRef(SHAPES + "Check"))}
    assert {str(node) for node in aimed} == set(rules()) - checks


def test_only_the_core_of_shacl_is_used() -> None:
    assert set(shapes().subjects(SH.sparql)) == set()
    assert set(shapes().subjects(RDF.type, SH.SPARQLConstraint)) == set()


def test_no_rule_is_worded_twice_alike() -> None:
    words = [rule.message for lang in ("en", "fr") for rule in rules(lang).values()]
    assert len(words) == len(set(words))


def test_every_group_has_a_label() -> None:
    groups = set(shapes().objects(None, SH.group))
    assert all(len(set(shapes().objects(group, RDFS.label))) == 2 for group in groups)
    assert groups == {
        node for node in shapes().subjects(RDF.type, SH.PropertyGroup) if isinstance(node, URIRef)
    }


@pytest.mark.parametrize(
    "text",
    [
        "écrire à zoe.lune@raz.example",
        "zoé@raz.example",
        "zoe.lune+ess@mail.raz.example.",
        "zoe (at) raz.example",
        "zoe[arobase]raz[point]example",
        "01 23 45 67 89",
        "01\u00a023\u202f45 67 89",
        "Tél.01.23.45.67.89",
        "0123456789",
        "01-23-45-67-89",
        "01/23/45/67/89",
        "+33 1 23 45 67 89",
        "+33(0)1 23 45 67 89",
        "0033 123456789",
        "12 rue des Lilas, 44000 Nantes",
        "écrire au 3, quai des Fileuses 93500 Pantin",
        "4 ter avenue de la Gare, BP 12, 01000 Bourg",
        "0 800 123 456",
        "0800 123 456",
    ],
)
def test_an_address_or_number_is_seen_however_it_is_written(text: str) -> None:
    assert not is_masked(text)


@pytest.mark.parametrize(
    "text",
    [
        "████████@raz.example",
        "suivez @raz sur les réseaux",
        "le 05-07-2019 à 10:30",
        "01/02/2019 12 13",
        "2 768 200 500 €",
        "SIREN 244400404, SIRET 24440040400012",
        "de 2010 à 2020, 15 20 25 30 35",
        "N° 2014-856 du 31 juillet 2014",
        "12 rue des Lilas",
        "3 places en 2018 pour 44000 Nantais",
        "au 12 rue des Lilas. En 2019, 44000 Nantais",
        "un local prêté rue des Tanneurs, 44000 Nantes",
        "██████████████████, █████ Nantes",
    ],
)
def test_what_is_neither_address_nor_number_is_left_alone(text: str) -> None:
    assert is_masked(text)
