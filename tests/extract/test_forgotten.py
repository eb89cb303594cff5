"""The name of who is forgotten is masked however it is written, and the names of others stay."""

from __future__ import annotations

import pytest

from extract.forgotten import read, written

ZOE = read(written((), "Zoé Lenoir", "00"))
JEAN = read(written((), "Jean-Marc Le Goff", "00"))
LONG = "Anne de La Tour du Pin Kerven"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Lenoir | Zoé | Présidente 2024", "██████ | ███ | Présidente 2024"),
        ("| LENOIR   |   Zoé |", "| ██████   |   ███ |"),
        ("Mme LENOIR (Zoé), maire", "Mme ██████ (███), maire"),
        ("Zoé\n    Lenoir préside.", "███\n    ██████ préside."),
        ("Zoé Le-\nnoir préside.", "███ ██-\n████ préside."),
        ("Zoé Lenoir préside. Mme Le-\n  noir signe.", "███ ██████ préside. Mme ██-\n  ████ signe."),
        ("Zoé *Lenoir*, **Zoé** __Lenoir__", "███ *██████*, **███** __██████__"),
        ("Zoé (dite Zaza) Lenoir", "███ (████ ████) ██████"),
        ("Zoé « Zaza » Lenoir", "███ « ████ » ██████"),
        ("Zoé Marie Lenoir", "███ █████ ██████"),
        ("Zoé Martin-Lenoir", "███ ██████-██████"),
        ("Zoé et Marc Lenoir", "███ et Marc ██████"),
        ("https://exemple.fr/zoe%20lenoir", "https://exemple.fr/███%20██████"),
        ("Zoé&nbsp;Lenoir&#160;: oui", "███&nbsp;██████&#160;: oui"),
        ("https://exemple.fr/zlenoir", "https://exemple.fr/███████"),
        ("zlenoir.pdf et lenoir-z.pdf", "███████.pdf et ██████-█.pdf"),
    ],
)
def test_what_stands_between_the_words_of_a_name_hides_it_not(text: str, masked: str) -> None:
    assert ZOE.mask(text) == masked


@pytest.mark.parametrize("unseen", ["\ufe0f", "\U000e0101", "\u2063", "\u202a", "\ufeff"])
def test_a_character_that_nobody_sees_hides_no_name(unseen: str) -> None:
    masked = ZOE.mask(f"Z{unseen}oé {unseen}Le{unseen}noir préside.")
    assert masked.endswith(" préside.")
    assert not any(letter in masked.removesuffix(" préside.") for letter in "ZoéLnir")


@pytest.mark.parametrize(
    "form",
    [
        "Jean-M. Le Goff",
        "J.-Marc Le Goff",
        "jm.legoff",
        "j.legoff",
        "jean-marc.legoff",
        "www.exemple.fr/jmlegoff",
    ],
)
def test_initials_of_two_given_names_are_a_form_of_the_name(form: str) -> None:
    masked = JEAN.mask(f"Écrire à {form} avant mardi.")
    assert masked.startswith("Écrire à ")
    assert masked.endswith(" avant mardi.")
    assert not any(
        letter in masked.removeprefix("Écrire à ").removesuffix(" avant mardi.") for letter in "Ggj"
    )


@pytest.mark.parametrize(
    "form", [LONG, LONG.upper(), "A. de La Tour du Pin Kerven", "anne-de-la-tour-du-pin-kerven"]
)
def test_a_name_of_seven_words_is_masked(form: str) -> None:
    masked = read(written((), LONG, "00")).mask(f"Hier, {form} a parlé.")
    assert not any(c.isalpha() for c in masked.removeprefix("Hier, ").removesuffix(" a parlé."))


@pytest.mark.parametrize(
    "text",
    [
        "Marie Lenoir, Zoé Durand et Paul Martin ont voté.",
        "Zoé Martin et Paul Lenoir ont voté.",
        "Zoé Saint-Lenoir a voté.",
        "Zoé (Marc Durand, de la Scop Mélèze, la remplace) Lenoir",
        "Un zlenoir n'est rien.",
        "Zoé, 50 %, Lenoir 40 %.",
    ],
)
def test_other_persons_whose_names_stand_side_by_side_are_left(text: str) -> None:
    assert ZOE.mask(text) == text


@pytest.mark.parametrize(("name", "text"), [
    ("Jean Lenoir", "Jean Pierre Lenoir, Jean-Paul Lenoir"),
    ("Jean Lenoir", "LENOIR Jean-Paul"),
    ("Paul Lenoir", "Jean-Paul Lenoir"),
])  # fmt: skip
def test_a_double_given_name_is_that_of_another(name: str, text: str) -> None:
    assert read(written((), name, "00")).mask(text) == text


def test_a_word_that_an_initial_and_a_short_surname_make_is_left() -> None:
    mask = read(written((), "Paul Age", "00")).mask
    assert mask("Une page : https://exemple.fr/page") == "Une page : https://exemple.fr/page"
