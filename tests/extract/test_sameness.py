"""Which discovered entities of a corpus are one, and which may be taken for one."""

from __future__ import annotations

from extract.sameness import MOST, pairs
from ontology.terms import authority, entity_iri


def org(slug: str) -> str:
    return entity_iri("Organisation", slug)


def found(**names: list[str]) -> list[tuple[str, str, str]]:
    called = {org(slug.replace("_", "-")): given for slug, given in names.items()}
    return [(a.removeprefix(org("")), how, b.removeprefix(org(""))) for a, how, b in pairs(called)]


def test_who_bears_the_full_name_of_another_is_that_other() -> None:
    assert found(
        atelier=["Atelier", "Atelier des Dunes"],
        atelier_des_dunes=["Atelier des Dunes"],
    ) == [("atelier", "owl:sameAs", "atelier-des-dunes")]


def test_an_acronym_alone_shows_no_sameness() -> None:
    assert found(
        cld=["CLD"],
        comite_local_des_dunes=["CLD", "Comité local des Dunes"],
        conseil_des_landes=["CLD", "Conseil des landes et dunes"],
    ) == [
        ("cld", "ess:possibleHomonym", "comite-local-des-dunes"),
        ("cld", "ess:possibleHomonym", "conseil-des-landes"),
        ("comite-local-des-dunes", "ess:possibleHomonym", "conseil-des-landes"),
    ]


def test_two_bodies_that_only_bear_the_name_of_their_kind_are_two() -> None:
    assert found(avis_maison_de_l_emploi=["Maison de l'emploi"], note_maison=["maison de l’emploi"]) == []
    assert found(avis_maison_de_l_emploi=["Maison de l'emploi"], note_maison=["Maison de l’emploi"]) == [
        ("avis-maison-de-l-emploi", "ess:possibleHomonym", "note-maison")
    ]


def test_a_body_of_the_authority_may_have_a_homonym() -> None:
    known = next(record for record in authority() if record.cls == "Network")
    [(one, how, other)] = pairs({org("avis-homonyme"): [known.label]})
    assert {one, other} == {org("avis-homonyme"), known.iri}
    assert how == "ess:possibleHomonym"


def test_things_without_a_name_of_their_own_have_no_homonym() -> None:
    assert found(avis_association=["association"], note_association=["association"]) == []
    events = {entity_iri("Event", f"{text}-forum"): ["Forum de l'ESS"] for text in ("avis", "note")}
    assert list(pairs(events)) == []


def test_a_name_that_too_many_bear_is_a_description() -> None:
    many = {org(f"t{number}-epicerie"): ["Épicerie sociale"] for number in range(MOST)}
    assert len(list(pairs(many))) == MOST * (MOST - 1) // 2
    assert list(pairs({**many, org("autre-epicerie"): ["Épicerie sociale"]})) == []


def test_persons_are_compared_with_persons_alone() -> None:
    names = {entity_iri("Person", "zoe-lune"): ["Zoé Lune", "Lune"], org("lune"): ["Lune"]}
    assert list(pairs(names)) == []
    other = entity_iri("Person", "lune")
    assert list(pairs({**names, other: ["Lune"]})) == [
        (other, "ess:possibleHomonym", entity_iri("Person", "zoe-lune"))
    ]
