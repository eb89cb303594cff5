"""The title of a text is its first heading or line that is one; menus, genres and dates are passed over."""

import pytest

from extract.readers.title import clean, own_title

TITLED = {
    "Le plan\n\nTexte.": "Le plan",
    "\n\n# Le **plan** d'action\n\nTexte": "Le plan d'action",
    "Menu | Mon compte\nAccueil > Actualités > Santé\nTemps de lecture : 3 min\nLes villes": "Les villes",
    "COMMUNIQUÉ DE PRESSE\nDijon, le 6 novembre 2023\n\nLe fonds « Racines »": "Le fonds « Racines »",
    "EN BREF – Mercredi 10 mai 2023\n\nStrasbourg": "Strasbourg",
    "05/07/23\nAccueil – Actualités – Santé\nLes villes": "Les villes",
    "FICHE PRATIQUE N° 14\nQui signe quoi ?": "Qui signe quoi ?",
    "Temps de lecture\n4 minutes\nRetour sur\n\nLe forum annuel": "Le forum annuel",
    '---\ntitre: "Journées de l\'ESS"\ndate: 2024\n---\n# Autre': "Journées de l'ESS",
    "a" * 300 + "\nUne ligne courte": "Une ligne courte",
}


@pytest.mark.parametrize(("text", "title"), TITLED.items())
def test_a_title_is_the_first_line_that_says_what_the_text_is_called(text: str, title: str) -> None:
    assert own_title(text) == title


@pytest.mark.parametrize("text", ["", " \n ", "---\n---\n", "a" * 300])
def test_a_text_without_a_line_short_enough_has_no_title(text: str) -> None:
    assert own_title(text) is None


def test_a_title_is_one_line_without_markup_or_control_characters() -> None:
    assert (
        clean("## **Le [RTES](https://example.org)**\n\x1b[31m publie\t\u202e! ") == "Le RTES [31m publie !"
    )
    assert clean(" ** ") is None
