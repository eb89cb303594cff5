"""The name of who is forgotten is masked however it is written, and the names of others stay."""

from __future__ import annotations

import pytest

from extract.forgotten import HEADER, read, written
from extract.readers.reading import ReadError

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


ODILE = read(written((), "Odile Trahec", "00"))


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Odile Marie Claude Trahec", "█████ █████ ██████ ██████"),
        ("Odile Marie-Claude Trahec", "█████ █████-██████ ██████"),
        ("Odile M. Trahec", "█████ █. ██████"),
        ("Odile M.-C. Trahec", "█████ █.-█. ██████"),
        ("Odile M C TRAHEC", "█████ █ █ ██████"),
        ("Odile-Marie Trahec", "█████-█████ ██████"),
        ("Odile, Marie, Jeanne TRAHEC", "█████, █████, ██████ ██████"),
        ("Odile, Marie TRAHEC", "█████, █████ ██████"),
        ("TRAHEC, Odile, Marie", "██████, █████, Marie"),
        ("https://exemple.fr/odile-marie-trahec", "https://exemple.fr/█████-█████-██████"),
        ("Nom : Trahec\nPrénom : Odile", "Nom : ██████\nPrénom : █████"),
        ("Prénom(s) : Odile, Nom : Trahec", "Prénom(s) : █████, Nom : ██████"),
        ("Nom de famille : TRAHEC ; Prénom(s) : Odile", "Nom de famille : ██████ ; Prénom(s) : █████"),
        ("Prénom : Odile\n\nNom d’usage : Trahec", "Prénom : █████\n\nNom d’usage : ██████"),
        ("Nom : Trahec Civilité : Mme Prénom : Odile", "Nom : ██████ Civilité : Mme Prénom : █████"),
        ("Nom | Trahec | Prénom | Odile", "Nom | ██████ | Prénom | █████"),
        ("| Nom | Trahec |\n| Prénom | Odile |", "| Nom | ██████ |\n| Prénom | █████ |"),
        ("Trahec (Mme Odile)", "██████ (Mme █████)"),
        ("Trahec | Mme | Odile", "██████ | Mme | █████"),
        ("TRAHEC, Mme Odile", "██████, Mme █████"),
    ],
)
def test_what_the_law_or_a_form_puts_into_a_name_hides_it_not(text: str, masked: str) -> None:
    assert ODILE.mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "Zoé Marie, Paul Lenoir",
        "Anne Zoé, Paul Lenoir et Marc Durand",
        "Zoé Martin\nPaul Lenoir",
        "Zoé, Mme Lenoir et M. Durand ont voté.",
        "M. Lenoir, Mme Zoé Durand",
        "Paul Lenoir (Mme Zoé Durand)",
        "Nom : Durand\nPrénom : Zoé\nNom : Lenoir\nPrénom : Marc",
        "| Durand | Zoé |\n| Mme | Lenoir | Marc |",
        "Zoé, au nom de Marc Lenoir",
    ],
)
def test_who_stands_in_a_list_or_in_the_next_row_is_left(text: str) -> None:
    assert ZOE.mask(text) == text


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


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Jean-Marc Le Goff", "J.-M. LeGoff"),
        ("Jean-Marc Le Goff", "LEGOFF Jean-Marc"),
        ("Jean-Marc LeGoff", "Jean-Marc Le Goff"),
        ("Ian McKerven", "Ian Mckerven"),
        ("Ayşe Kılıç", "Ayşe KILIÇ"),
        ("AYŞE KILIÇ", "Ayse Kılıç"),
        ("İnci Lenoir", "Inci Lenoir"),
        ("Łukasz Wałęsa", "Lukasz Walesa"),
        ("Lukasz Walesa", "ŁUKASZ WAŁĘSA"),
        ("Søren Kjær", "Soren Kjaer"),
        ("Do Van Minh", "Đỗ Văn Minh"),
        ("Þóra Guðmunds", "Thora Gudmunds"),
        ("Jörg Groß", "JÖRG GROSS"),
    ],
)
def test_a_name_typed_without_its_foreign_letters_or_space_is_the_same(name: str, form: str) -> None:
    masked = read(written((), name, "00")).mask(f"Hier, {form} a voté.")
    assert masked.startswith("Hier, ")
    assert not any(c.isalpha() for c in masked.removeprefix("Hier, ").removesuffix(" a voté."))


def test_an_apostrophe_that_unicode_counts_among_letters_parts_words() -> None:
    masked = read(written((), "Anne d'Ys-Kerven", "00")).mask("Anne d\u02bcYs-Kerven a voté.")
    assert masked == "████ █\u02bc██-██████ a voté."


def test_a_surname_alone_is_masked_in_one_word_and_in_two() -> None:
    masked = JEAN.mask("Jean-Marc LeGoff a voté. M. Le Goff est élu, M. Legoff aussi.")
    assert masked == "████-████ ██████ a voté. M. ██ ████ est élu, M. ██████ aussi."


LIST = written(read(written((), "Zoé Lenoir", "00")).rows, "Odile Trahec", "00")
LINES = LIST.splitlines(keepends=True)


@pytest.mark.parametrize("kept", range(len(LINES)))
def test_a_list_cut_at_any_line_end_is_refused(kept: int) -> None:
    with pytest.raises(ReadError, match="damaged"):
        read(b"".join(LINES[:kept]))


@pytest.mark.parametrize("lost", range(len(LINES)))
def test_a_list_without_one_of_its_lines_is_refused(lost: int) -> None:
    with pytest.raises(ReadError, match="damaged"):
        read(b"".join(LINES[:lost] + LINES[lost + 1 :]))


@pytest.mark.parametrize("at", range(len(LIST)))
def test_a_list_of_which_one_sign_is_another_is_refused(at: int) -> None:
    other = b"0" if LIST[at : at + 1] != b"0" else b"1"
    with pytest.raises(ReadError, match="damaged"):
        read(LIST[:at] + other + LIST[at + 1 :])


def test_a_list_of_a_line_twice_or_of_two_files_is_refused() -> None:
    for data in (b"".join([*LINES[:2], LINES[1], *LINES[2:]]), LIST + b"".join(LINES[1:]), LIST + LIST):
        with pytest.raises(ReadError, match="damaged"):
            read(data)


def test_a_list_without_its_last_row_says_what_to_do() -> None:
    with pytest.raises(ReadError, match="its last row is missing") as refused:
        read(b"".join(LINES[:-1]))
    assert refused.value.remedy.endswith("remove it and give each name to `levier forget` again")


def test_a_list_is_the_same_bytes_whatever_order_its_names_came_in() -> None:
    other = written(read(written((), "Odile Trahec", "00")).rows, "Zoé Lenoir", "00")
    assert other == LIST == written(read(LIST).rows, "Zoé Lenoir", "00")
    assert LIST.splitlines()[0].decode() == ",".join(HEADER)
