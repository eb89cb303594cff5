"""A field that names a structure says whose the fields below are; questions are fields too."""

from collections.abc import Callable

Claims = Callable[[str], set[tuple[str, ...]]]

ASKED = """# Trois lieux à voir

Structure : Scic La Halte-là
Où ? Aubenas (Ardèche)
**Depuis quand ?** 2019
Avec qui ? La Ville d'Aubenas, Biocoop
Soutiens : Région Bretagne (30 000 €), Fondation de France

Collectivité : Ville d'Aubenas
Réseaux : RTES
Année de lancement : 2021
"""


def test_the_fields_below_the_name_of_a_structure_are_its_own_and_a_question_is_a_field(
    claims_of: Claims,
) -> None:
    assert claims_of(ASKED) >= {
        ("la-halte-la", "locatedIn", "aubenas"),
        ("la-halte-la", "foundedOn", "2019"),
        ("biocoop", "cooperatesWith", "la-halte-la"),
        ("la-halte-la", "cooperatesWith", "ville-d-aubenas"),
        ("region-bretagne", "funds", "la-halte-la"),
        ("fondation-de-france", "supports", "la-halte-la"),
        ("ville-d-aubenas", "memberOf", "rtes"),
    }


def test_a_town_is_not_founded_in_the_year_that_its_action_began(claims_of: Claims) -> None:
    assert [c for c in claims_of(ASKED) if c[1] == "foundedOn" and c[0] != "la-halte-la"] == []


def test_the_name_of_a_bank_is_no_amount(claims_of: Claims) -> None:
    said = claims_of("La Scop Balise\nSoutiens : Crédit coopératif, Fonds social européen\n")
    assert {c for c in said if c[1] == "funds"} == set()


def test_who_bears_the_project_of_a_sheet_without_a_name_is_whom_its_fields_speak_of(
    claims_of: Claims,
) -> None:
    text = "Fiche initiative\n\nStructure porteuse : association Les Paniers\nRéseaux : RTES\nThèmes : réemploi\n"
    assert claims_of(text) == {
        ("les-paniers", "memberOf", "rtes"),
        ("les-paniers", "addresses", "reemploi"),
    }


def test_who_bears_a_named_project_is_not(claims_of: Claims) -> None:
    text = "Fonds « Élan »\n\nPorteur : association Les Paniers\nFinanceurs : Région Bretagne\n"
    assert claims_of(text) == {
        ("les-paniers", "implements", "elan"),
        ("region-bretagne", "funds", "elan"),
    }
