"""What the authority knows, against the facts that it was made from and against French."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from ontology import terms
from ontology.record import shared

BY_SLUG = {record.iri.removeprefix(terms.BASE + "id/"): record for record in terms.authority()}
NAMES = {record.iri: record.names for record in terms.authority()}
REGISTERS = {"Commune", "Departement", "Region", "CommunityOfCommunes", "Agglomeration", "UrbanCommunity"}


def organisation(slug: str) -> terms.Record:
    return BY_SLUG[f"organisation/{slug}"]


def held(scheme: str, cls: str | None = None) -> Counter[str]:
    found = [
        value
        for record in terms.authority()
        if cls in {None, record.cls}
        for key, value in record.identifiers
        if key == scheme
    ]
    return Counter(found)


def facts(shared: Path, name: str) -> list[dict[str, str]]:
    with (shared / "facts" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def column(shared: Path, field: str, *names: str) -> set[str]:
    return {row[field] for name in names for row in facts(shared, name) if row.get(field)}


def test_each_kind_of_known_entity_is_there() -> None:
    classes = Counter(record.cls for record in terms.authority())
    assert classes["Metropole"] == 22
    assert classes["Commune"] == 3297
    assert classes["Departement"] == 102
    assert classes["CommunityOfCommunes"] + classes["Agglomeration"] + classes["UrbanCommunity"] == 1233
    assert (
        min(classes[cls] for cls in ("Law", "Lever", "Theme", "Network", "SSEOrganisation", "Region")) >= 20
    )


def test_no_identifier_stands_twice() -> None:
    assert [value for value, times in held("siren").items() if times > 1] == []
    assert [value for value, times in held("wikidata").items() if times > 1] == []
    assert [value for value, times in held("legifrance").items() if times > 1] == []


def test_every_siren_is_one_of_the_facts_and_all_of_theirs_are_held(shared: Path) -> None:
    known = column(shared, "siren", "metropoles", "organisations", "register_epci", "register_communes")
    assert set(held("siren")) == known


def test_every_wikidata_item_law_number_and_insee_code_is_one_of_the_facts(shared: Path) -> None:
    assert set(held("wikidata")) == column(shared, "wikidata_qid", "metropoles", "organisations")
    assert set(held("legifrance")) == column(shared, "legifrance_id", "laws")
    assert set(held("eli")) == column(shared, "eli", "laws")
    assert set(held("number")) <= column(shared, "number", "laws")
    assert set(held("insee", "Commune")) == column(shared, "insee_code", "register_communes", "communes")
    assert set(held("insee", "Departement")) <= column(shared, "insee_code", "register_departements")
    assert set(held("insee", "Region")) <= column(shared, "insee_code", "register_regions")


def test_each_identifier_stands_with_the_name_of_its_row(shared: Path) -> None:
    for name, label in (("metropoles", "official_name"), ("organisations", "official_name")):
        for row in facts(shared, name):
            record = BY_SLUG.get(f"organisation/{row['id_slug']}") or BY_SLUG[f"instrument/{row['id_slug']}"]
            assert record.label == row[label]
            identifiers = {"siren": row["siren"], "wikidata": row["wikidata_qid"]}
            assert dict(record.identifiers) == {key: value for key, value in identifiers.items() if value}
    communes = {row["insee_code"]: row for row in facts(shared, "register_communes")}
    for record in terms.authority():
        identifiers = dict(record.identifiers)
        if record.cls == "Commune" and identifiers["insee"] in communes:
            row = communes[identifiers["insee"]]
            assert (record.label, identifiers.get("siren", "")) == (row["name"], row["siren"])
            assert record.place == row["departement_code"]


def test_each_law_of_the_facts_is_held_but_thresholds(shared: Path) -> None:
    missing = [row["id_slug"] for row in facts(shared, "laws") if f"law/{row['id_slug']}" not in BY_SLUG]
    assert missing == ["spaser-seuil-100-m-eur", "spaser-seuil-50-m-eur"]
    assert BY_SLUG["law/loi-ess-2014-art-59"].part_of == (BY_SLUG["law/loi-ess-2014"].iri,)


def test_a_row_of_the_instruments_that_shares_a_name_with_a_lever_is_that_lever(shared: Path) -> None:
    levers = {row["id_slug"]: row for row in facts(shared, "levers")}
    assert {slug for slug in levers if f"lever/{slug}" not in BY_SLUG} == set()
    assert {slug: "spaser" in slug for slug in BY_SLUG if "spaser" in slug and slug.startswith("lever/")} == {
        "lever/spaser-politique-achat": True
    }
    assert "SPASER" in BY_SLUG["lever/spaser-politique-achat"].names


def test_legal_forms_are_no_entities() -> None:
    forms = {record.slug for record in terms._all_records() if record.cls == "LegalForm"}
    assert {"scic", "scop", "association-loi-1901", "esus"} <= forms
    assert not [record for record in terms.authority() if record.cls == "LegalForm"]


@pytest.mark.parametrize(
    ("slug", "names"),
    [
        ("ville-du-havre", ("Commune du Havre", "Le Havre", "Ville du Havre")),
        ("ville-des-lilas", ("Commune des Lilas", "Les Lilas", "Ville des Lilas")),
        ("ville-d-angers", ("Angers", "Commune d'Angers", "Ville d'Angers")),
        ("ville-de-la-rochelle", ("Commune de La Rochelle", "La Rochelle", "Ville de La Rochelle")),
        ("ville-de-hem", ("Commune de Hem", "Hem", "Ville de Hem")),
        ("ville-d-hyeres", ("Commune d'Hyères", "Hyères", "Ville d'Hyères")),
        ("ville-d-yerres", ("Commune d'Yerres", "Ville d'Yerres", "Yerres")),
        ("ville-de-l-union", ("Commune de L'Union", "L'Union", "Ville de L'Union")),
    ],
)
def test_a_commune_is_named_with_the_elision_and_contraction_of_french(
    slug: str, names: tuple[str, ...]
) -> None:
    assert organisation(slug).names == names


@pytest.mark.parametrize(
    ("slug", "label", "place"),
    [
        ("departement-de-la-sarthe", "Département de la Sarthe", "Sarthe"),
        ("departement-de-l-aveyron", "Département de l'Aveyron", "Aveyron"),
        ("departement-du-puy-de-dome", "Département du Puy-de-Dôme", "Puy-de-Dôme"),
        ("departement-des-vosges", "Département des Vosges", "Vosges"),
        ("departement-d-ille-et-vilaine", "Département d'Ille-et-Vilaine", "Ille-et-Vilaine"),
        ("departement-de-maine-et-loire", "Département de Maine-et-Loire", "Maine-et-Loire"),
        ("region-bretagne", "Région Bretagne", "Bretagne"),
        ("collectivite-de-corse", "Collectivité de Corse", "Corse"),
        ("collectivite-europeenne-d-alsace", "Collectivité européenne d'Alsace", "Alsace"),
    ],
)
def test_the_bare_name_of_a_territory_needs_context(slug: str, label: str, place: str) -> None:
    assert organisation(slug).label == label
    assert place in organisation(slug).ambiguous


def test_a_metropole_has_its_core_city_and_a_cress_its_region_as_place() -> None:
    metropoles = {record.place for record in terms.authority() if record.cls == "Metropole"}
    assert len(metropoles) == 22
    assert {"nantes", "saint-etienne", "clermont-ferrand", "lille"} <= metropoles
    assert organisation("cress-pays-de-la-loire").place == "pays-de-la-loire"
    assert organisation("solilab").place == "nantes"
    assert organisation("ville-de-nantes").place == "44"


def test_an_intercommunality_goes_by_its_long_short_and_usual_names() -> None:
    assert organisation("mulhouse-alsace-agglomeration").names == (
        "Agglo de Mulhouse Alsace",
        "Agglomération de Mulhouse Alsace",
        "CA Mulhouse Alsace Agglomération",
        "Communauté d'agglomération Mulhouse Alsace Agglomération",
        "Mulhouse Alsace Agglo",
        "Mulhouse Alsace Agglomération",
    )
    assert organisation("communaute-de-communes-du-perche").names == (
        "CC du Perche",
        "Communauté de communes du Perche",
    )


def test_two_communes_of_one_name_have_their_departement_in_the_slug() -> None:
    assert [organisation(f"ville-de-saint-denis-{code}").place for code in ("93", "974")] == ["93", "974"]
    assert "organisation/ville-de-saint-denis" not in BY_SLUG


def test_outside_the_registers_only_these_names_are_shared() -> None:
    cls = {record.iri: record.cls for record in terms.authority()}
    found = {
        name: len(iris)
        for name, iris in shared(NAMES).items()
        if any(cls[iri] not in REGISTERS for iri in iris)
    }
    assert found == {"cress": 19, "emmaüs": 2}


def test_names_that_are_common_words_or_belong_to_several_bodies_need_context() -> None:
    ambiguous = {name for record in terms.authority() for name in record.ambiguous}
    listed = (
        "AMP|MES|CDC|AMI|Maillage|APES|Mouvement associatif|Grand Paris|Nice|Tours|Lens|Saint-Denis|CRESS"
    )
    assert set(listed.split("|")) <= ambiguous


def test_every_broader_concept_and_every_whole_is_known_and_nothing_is_above_itself() -> None:
    above = {record.iri: (*record.broader, *record.part_of) for record in terms.authority()}
    for start in above:
        seen, ahead = set(), [start]
        while ahead:
            seen |= set(ahead)
            ahead = [up for iri in ahead for up in above[iri]]
            assert start not in ahead


def test_every_lever_stands_under_one_of_the_six_fields_of_action() -> None:
    levers = {record.iri: record for record in terms.authority() if record.cls == "Lever"}
    tops = set()
    for record in levers.values():
        top = record
        while top.broader:
            (above,) = top.broader
            top = levers[above]
        tops.add(top.slug)
    assert sorted(tops) == [
        "achats-socialement-responsables",
        "animation-sensibilisation",
        "ecosysteme-accompagnement-financement",
        "foncier-tiers-lieux",
        "rd-sociale-dynamiques-collaboratives",
        "soutien-direct-structures",
    ]


def test_a_name_leads_to_one_lever_or_theme() -> None:
    concepts = {record.iri for record in terms.authority() if record.cls in {"Lever", "Theme"}}
    assert {name for name, iris in shared(NAMES).items() if concepts & set(iris)} == set()
    assert BY_SLUG["theme/innovation-sociale"].label == "innovation sociale"
    assert "économie circulaire" not in BY_SLUG["lever/soutien-filieres"].names
