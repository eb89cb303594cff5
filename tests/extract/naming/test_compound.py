"""Names that a small word goes on with."""

import pytest

from extract.pipeline import read
from extract.records import Document


def named(text: str) -> list[str]:
    """The first name of each candidate of a text that names something by itself and that no register has."""
    found = read(Document("note", "note.txt", "", text)).candidates
    return [c.names[0] for c in found if c.proper and not c.records]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On voit la Scic Graines et Bocage, qui vend des légumes.", ["Graines et Bocage"]),
        ("L'association Brocante et Compagnie gère un dépôt.", ["Brocante et Compagnie"]),
        ("La Scop Le Petit Fournil et Cie emploie douze salariés.", ["Le Petit Fournil et Cie"]),
        ("Le fonds Culture et Lien n'a pas été doté.", ["Culture et Lien"]),
        ("La ressourcerie L'Étagère d'en Face a ouvert.", ["L'Étagère d'en Face"]),
        ("L'épicerie sociale Le Panier d'à Côté sera aidée.", ["Le Panier d'à Côté"]),
        ("La coopérative Les Volets dans la Prairie vend.", ["Les Volets dans la Prairie"]),
        ("Le café associatif Le Pain sur la Planche a fermé.", ["Le Pain sur la Planche"]),
        ("L'association Charpentiers sans Frontières agit.", ["Charpentiers sans Frontières"]),
        ("La légumerie Du Champ à l'Assiette livre.", ["Du Champ à l'Assiette"]),
    ],
)
def test_a_small_word_goes_on_with_the_name_of_one_body(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("L'association Tilia et Nébula organisent une fête.", ["Tilia", "Nébula"]),
        (
            "L'association Tilia et Nébula est aidée. On voit Nébula.",
            ["Tilia", "Nébula", "Nébula"],
        ),
        ("Un pacte entre l'association Tilia et Nébula est signé.", ["Tilia", "Nébula"]),
        ("On voit l'association Tilia et Claire Le Dantec.", ["Tilia", "Claire Le Dantec"]),
        ("L'association Tilia et Lyon Métropole signent.", ["Tilia"]),
        ("L'Agence Tilia dans le Réseau Lumen agit.", ["Tilia", "Lumen"]),
        ("La Scop Alizé sur le Trégor recrute.", ["Alizé", "Trégor"]),
    ],
)
def test_a_small_word_parts_two_bodies_or_a_body_and_its_place(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "name",
    [
        "secrétariat d'État chargé de l'économie sociale, solidaire et responsable",
        "Secrétariat d'État à l'Économie sociale, solidaire et responsable",
        "haut-commissariat à l'Économie sociale et solidaire",
        "secrétariat d'État à l'économie sociale",
    ],
)
def test_a_department_of_state_has_its_whole_field_in_its_name(name: str) -> None:
    assert named(f"Le {name} a lancé un appel.")[0] == name


def test_a_ministry_is_not_named_after_the_place_where_it_is() -> None:
    assert named("Le ministère à Paris a lancé un appel.") == []
