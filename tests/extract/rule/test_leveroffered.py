"""Tests of levers that a call or a page offers without saying who gives them."""

import pytest

from tests.extract.rule.test_leverlisted import uses as of_page

REGION = "region-bretagne"
CALL = "# Appel à projets « Tresser »\n\nLa Région Bretagne lance l'appel à projets « Tresser ».\n\n"


def uses(text: str, publisher: str | None = "Région Bretagne") -> list[tuple[str, ...]]:
    """Actor and lever of each claim on a page of a region."""
    return of_page(text, publisher)


@pytest.mark.parametrize(
    ("text", "levers"),
    [
        ("Nature de l'aide : subvention plafonnée à 9 000 €\n", ["subventions"]),
        ("## Nature du soutien\n\n- Prêt d'honneur\n- Une garantie bancaire\n", ["garantie", "pret"]),
        ("## Montant\n\nSubvention de 30 % des dépenses, dans la limite de 8 000 €.\n", ["subventions"]),
        ("## Volets\n\nVolet B : avance remboursable de 20 000 €\n", ["avance-remboursable"]),
        ("L'appui prendra la forme d'une avance remboursable.\n", ["avance-remboursable"]),
        ("Le soutien consistera en une subvention.\n", ["subventions"]),
    ],
)
def test_what_a_call_offers_is_a_lever_of_whose_call_it_is(text: str, levers: list[str]) -> None:
    assert [said[:2] for said in uses(CALL + text)] == [(REGION, lever) for lever in levers]


@pytest.mark.parametrize(
    "text",
    [
        "## Financement\n\nSubvention de la fondation Tilia : 9 000 €\n",
        "## Nature de l'aide\n\nAucune subvention ne sera versée.\n",
        "## Calendrier\n\nSubvention, puis bilan.\n",
        "La démarche prend la forme d'une subvention.\n",
        "L'aide prend fin avec la subvention.\n",
    ],
)
def test_a_line_of_another_or_without_aid_offers_nothing(text: str) -> None:
    assert REGION not in {said[0] for said in uses(CALL + text)}


def test_an_association_that_is_helped_offers_nothing() -> None:
    text = "# Scic Rebond\n\nLa Scic Rebond répare des vélos.\n\n## Financements\n\n- Subvention : 9 000 €\n"
    assert uses(text, "Scic Rebond") == []


def test_what_is_given_in_the_form_of_a_lever_is_given_by_it() -> None:
    text = "La Région Bretagne aide les coopératives sous forme de subventions et d'avances remboursables."
    assert uses(text) == [(REGION, "avance-remboursable"), (REGION, "subventions")]
