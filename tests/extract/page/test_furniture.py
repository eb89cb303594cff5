"""Menus, buttons and notes of a page."""

import pytest

from extract.page.furniture import is_furniture, is_menu_word, opens_furniture


@pytest.mark.parametrize(
    "line",
    [
        "Partager",
        "** Imprimer **",
        "→ Lire la suite",
        "FACEBOOK",
        "Vous êtes ici : Accueil",
        "Temps de lecture : 3 min",
        "Partager sur Mastodon",
        "© Les Glaneurs",
        "Nous utilisons des cookies de mesure.",
        "Accueil > Agir > Réparer",
        "Agir | Réparer | Prêter",
        "Facebook / Twitter / LinkedIn",
        "***",
        "",
    ],
)
def test_a_menu_a_button_or_a_note_is_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Le club partage ses locaux sur demande.",
        "Nous lisons la suite ensemble",
        "Réparer – prêter – vendre",
        "Agir | Réparer",
        "2031 | Dole | Gray",
        "Un lieu | un café | un atelier.",
        "Agir | Réparer | " + "Prêter des vélos à toutes et à tous",
        "Nous utilisons des cookies " + "et nous aimons les vélos " * 6,
    ],
)
def test_running_text_dates_and_long_lines_are_no_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("line", "expected"), [("Accueil", True), ("** CONTACT :", True), ("Accueil des enfants", False)]
)
def test_an_entry_of_a_menu_is_known_as_a_whole(line: str, expected: bool) -> None:
    assert is_menu_word(line) is expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("À lire aussi", True),
        ("Sur le même sujet :", True),
        ("Articles similaires (3)", True),
        ("Abonnez-vous à nos nouvelles", True),
        ("Nos thématiques", False),
        ("Lire et écrire", False),
    ],
)
def test_a_heading_may_open_furniture(heading: str, expected: bool) -> None:
    assert opens_furniture(heading) is expected
